package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed at each single step of everything that can happen between two offices; what
 * is done again afterwards ends as if nothing had been. Some steps by chance; {@code
 * -Dcrash.each=N} takes all, each so often at most.
 */
class CrashPointsTest {
  private static final int FEW = 6;
  private static final int EACH = Integer.getInteger("crash.each", 0);
  private static final long SEED = Long.getLong("crash.seed", 20261125L);
  private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

  /** Document, code and direction, with the states of all that bear them, oldest first. */
  private static final String ENDS =
      """
      in: quarantined
      000.00.90.H42,2026/10/05,9/BC-HMT 9/BC-HMT out: sent
      m-1 1/BC-HMT in: assigned
      m-1 1/BC-HMT out: delivered
      m-12 12/BC-HMT in: recalled, completed
      m-12 12/BC-HMT out: delivered
      m-16 16/BC-HMT in: rejected
      m-16 16/BC-HMT out: delivered
      m-2 2/BC-HMT in: completed
      m-2 2/BC-HMT out: completed
      m-3 3/BC-HMT out: recalled
      m-4 4/BC-HMT in: recalled, completed
      m-4 4/BC-HMT out: recalled, delivered
      m-5 5/BC-HMT in: superseded, accepted
      m-5 5/BC-HMT out: superseded, delivered
      m-6 6/BC-HMT in: accepted
      m-6 6/BC-HMT out: delivered
      m-7 7/BC-HMT in: rejected
      m-7 7/BC-HMT out: rejected
      m-8 8/BC-HMT in: accepted
      m-8 8/BC-HMT out: delivered
      """;

  @TempDir Path folder;

  @Test
  void whatever_step_it_dies_at_the_end_is_the_same() throws Exception {
    Passage all = new Passage("");
    List<String> points = new ArrayList<>();
    try (CrashScenario whole = new CrashScenario(folder.resolve("whole"), LATER, all)) {
      whole.run();
      points.addAll(all.passed());
      whole.settle();
      assertEnds(whole, "undisturbed");
      assertSound(whole, folder);
    }
    Collections.shuffle(points, new Random(SEED));
    if (EACH > 0) points = ofEach(points);
    else points = points.subList(0, FEW);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<String>> kills = new ArrayList<>();
      for (String point : points) kills.add(() -> killAt(point));
      Map<String, Integer> table = new TreeMap<>();
      for (Future<String> done : two.invokeAll(kills)) table.merge(done.get(), 1, Integer::sum);
      table.forEach((point, count) -> System.out.printf("| %s | %d | 0 |%n", point, count));
    } finally {
      two.shutdownNow();
    }
  }

  private static List<String> ofEach(List<String> points) {
    Map<String, Integer> taken = new HashMap<>();
    return points.stream().filter(p -> taken.merge(step(p), 1, Integer::sum) <= EACH).toList();
  }

  /** Without its number. */
  private static String step(String point) {
    return point.substring(0, point.lastIndexOf(' '));
  }

  private String killAt(String point) throws Exception {
    Path place = folder.resolve(point.replace(' ', '-'));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.sqlite.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                CrashScenario.class.getName(),
                place.toString(),
                point)
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    try {
      assertEquals(
          "stopped",
          process.inputReader(StandardCharsets.UTF_8).readLine(),
          () -> point + ": " + errors());
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (CrashScenario again = new CrashScenario(place, LATER, new Passage(""))) {
      again.run();
      again.settle();
      assertEnds(again, point);
      assertSound(again, folder);
    }
    return step(point);
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve("errors.txt"));
    } catch (IOException e) {
      return String.valueOf(e);
    }
  }

  static void assertEnds(CrashScenario scenario, String when) {
    StringBuilder ends = new StringBuilder();
    scenario
        .states()
        .forEach((document, state) -> ends.append(document.strip() + ": " + state + "\n"));
    assertEquals(ENDS, ends.toString(), when);
  }

  static void assertSound(CrashScenario scenario, Path folder) throws IOException {
    List<String> handed = Files.readAllLines(scenario.handed());
    assertEquals(handed.size(), new HashSet<>(handed).size(), "twice unsaid: " + handed);
    for (String number : List.of("1", "2", "4", "5", "6", "7", "8", "12")) {
      assertTrue(handed.stream().anyMatch(line -> line.startsWith(number + " new ")), number);
    }
    assertTrue(handed.stream().anyMatch(line -> line.startsWith("5 update ")), "the update");
    assertEquals(List.of(), scenario.union.deadLetters());
    assertEquals(1, scenario.union.orphanStatuses().size());
    assertEquals(1, scenario.committee.deadLetters().size());
    for (DocumentExchange office : List.of(scenario.union, scenario.committee)) {
      for (Tracking one : office.documents(1000)) {
        Path bundle = folder.resolve(one.id().value() + ".zip");
        office.exportEvidence(one.id(), bundle, Map.of());
        assertEquals(List.of(), EvidenceBundle.verify(bundle).problems(Locale.ENGLISH));
        Files.delete(bundle);
      }
    }
  }
}
