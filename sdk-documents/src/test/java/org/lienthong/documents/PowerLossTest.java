package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.documents.SimulatedDisk.Left;

/**
 * The power fails just before something is forced to the disk: what was written and not forced is
 * lost, all of it, none of it or any part. Whatever was promised before is there, and all goes on.
 * {@code -Dpower.cuts=0} takes every such moment, a number about so many.
 */
class PowerLossTest {
  private static final int CUTS = Integer.getInteger("power.cuts", 12);
  private static final long SEED = Long.getLong("crash.seed", 20261125L);
  private static final int CARRIED_ON = 8;
  private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
  private static final List<String> OFFICES = List.of("union", "committee");

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final Map<String, Integer> events = new TreeMap<>();
  private final Set<String> promised = new HashSet<>();
  private int moments;
  private int passed;
  private int states;
  private int carriedOn;

  @Test
  void whatever_was_promised_is_there_after_a_power_cut() throws Exception {
    Path log = recorded();
    new SystemCalls(disk(), line -> {}, () -> moments++).replay(log);
    int every = CUTS == 0 ? 1 : Math.max(1, moments / CUTS);
    SimulatedDisk disk = disk();
    new SystemCalls(
            disk,
            this::said,
            () -> {
              if (passed++ % every == every / 2) cut(disk);
            })
        .replay(log);
    assertTrue(events.size() == 2 && promised.size() > 20, "too little was promised");
    System.out.printf("| %d | %d | %d | %d | 0 |%n", SEED, moments, states, carriedOn);
  }

  private Path live() {
    return folder.resolve("live");
  }

  /** The folders of the network were there before. */
  private SimulatedDisk disk() {
    return new SimulatedDisk(live(), "to-committee", "to-union");
  }

  private Path recorded() throws Exception {
    Files.createDirectories(live().resolve("to-committee"));
    Files.createDirectories(live().resolve("to-union"));
    Path log = folder.resolve("calls.txt");
    Path output = folder.resolve("output.txt");
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "strace",
                  "-f",
                  "--seccomp-bpf",
                  "-xx",
                  "-s",
                  "4000000",
                  "-o",
                  log.toString(),
                  "-e",
                  "trace=" + SystemCalls.CALLS,
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-XX:-UsePerfData",
                  "-Dorg.sqlite.tmpdir=" + folder,
                  "-cp",
                  System.getProperty("java.class.path"),
                  CrashScenario.class.getName(),
                  live().toString(),
                  Passage.TELL)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, "strace is not installed");
      throw e;
    }
    assertTrue(process.waitFor(4, TimeUnit.MINUTES), "not over in time");
    String text = Files.readString(output);
    assumeTrue(!text.contains("ptrace") && !text.contains("PTRACE"), "strace is not allowed");
    assertEquals(0, process.exitValue(), text);
    return log;
  }

  private void said(String line) {
    if (line.startsWith("promised events ")) {
      String[] words = line.split(" ", -1);
      events.merge(words[2], Integer.valueOf(words[3]), Math::max);
    } else if (line.startsWith("promised ")) {
      promised.add(line);
    }
  }

  private void cut(SimulatedDisk disk) {
    for (Left left : List.of(Left.NOTHING_UNFORCED, Left.ANYTHING)) {
      Path place = folder.resolve("cut" + states++);
      try {
        disk.rebuild(place, left, random);
        check(place);
        if (states % CARRIED_ON == 0) carryOn(disk, place);
        delete(place);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new AssertionError(place + " after " + events, e);
      }
    }
  }

  private void check(Path place) throws IOException, SQLException {
    for (String office : OFFICES) {
      Path store = place.resolve(office);
      try (DocumentExchange exchange =
          DocumentExchange.builder(
                  store, office.equals("union") ? Offices.UNION : Offices.COMMITTEE)
              .open()) {
        for (Tracking one : exchange.documents(1000)) {
          for (Content file : exchange.files(one.id())) readWhole(file);
        }
      }
      try (Connection connection =
              DriverManager.getConnection("jdbc:sqlite:" + store.resolve("exchange.db"));
          Statement statement = connection.createStatement()) {
        assertEquals(List.of("ok"), ask(statement, "PRAGMA integrity_check"));
        int count = Integer.parseInt(ask(statement, "SELECT COUNT(*) FROM event").get(0));
        int least = events.getOrDefault(office, 0);
        assertTrue(count >= least, place + ": " + count + " of " + least + " events of " + office);
        Set<String> there = new HashSet<>();
        for (String id : ask(statement, "SELECT remote_id FROM inbox")) {
          there.add("promised inbox " + office + " " + id);
        }
        for (String id : ask(statement, "SELECT id FROM message")) {
          there.add("promised message " + office + " " + id);
        }
        for (String one : promised) {
          if (one.contains(" " + office + " ")) assertTrue(there.contains(one), place + ": " + one);
        }
      }
    }
  }

  private static void readWhole(Content file) throws IOException {
    try (InputStream in = file.open()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** The rest of the scenario ends as it should. */
  private void carryOn(SimulatedDisk disk, Path place) throws IOException {
    // What the handler noted for itself is not ours to keep.
    Files.write(place.resolve("handed.txt"), disk.bytes(live().resolve("handed.txt")));
    try (CrashScenario again = new CrashScenario(place, LATER, new Passage(""))) {
      again.run();
      again.settle();
      CrashPointsTest.assertEnds(again, place.toString());
      CrashPointsTest.assertSound(again, folder);
    }
    carriedOn++;
  }

  private static List<String> ask(Statement statement, String question) throws SQLException {
    List<String> answer = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) answer.add(rows.getString(1));
    }
    return answer;
  }

  private static void delete(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
