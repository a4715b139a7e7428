package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.Party;
import org.lienthong.documents.Tracking;

/**
 * Two offices as processes that are killed (SIGKILL) at random moments and started again, over a
 * network that misbehaves. Seen from outside: every document is handed over; a second time only
 * where the handler is told so; nothing is acknowledged that is not stored; nothing is stuck.
 *
 * <p>{@code -Dcrash.kills=N -Dcrash.seed=S} makes it longer and other.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("crash.kills", 12);
  private static final long SEED = Long.getLong("crash.seed", 20261125L);
  private static final OrganizationId UNION = OrganizationId.of("000.00.90.H42");
  private static final OrganizationId COMMITTEE = OrganizationId.of("000.00.00.H42");

  @TempDir Path folder;

  @Test
  void nothing_is_lost_doubled_or_stuck_whatever_is_killed() throws Exception {
    Random random = new Random(SEED);
    int documents = Math.max(20, KILLS * 4);
    try (ExchangeHub hub = ExchangeHub.builder().data(folder.resolve("hub")).start()) {
      HubSystem union = hub.register("vxp.union", UNION);
      HubSystem committee = hub.register("vxp.committee", COMMITTEE);
      hub.faults(faults());
      Process sender = start("send", union, UNION, COMMITTEE, hub, documents);
      Process receiver = start("receive", committee, COMMITTEE, UNION, hub, documents);
      for (int kill = 0; kill < KILLS; kill++) {
        boolean senderDies = random.nextBoolean();
        Process victim = senderDies ? sender : receiver;
        boolean over = victim.waitFor(random.nextInt(900), TimeUnit.MILLISECONDS);
        victim.destroyForcibly().waitFor();
        if (over && senderDies) assertEquals(0, victim.exitValue());
        if (senderDies) sender = start("send", union, UNION, COMMITTEE, hub, documents);
        else receiver = start("receive", committee, COMMITTEE, UNION, hub, documents);
      }
      hub.faults(FaultScript.none());
      assertTrue(sender.waitFor(4, TimeUnit.MINUTES), "the sender never finished");
      assertEquals(0, sender.exitValue());
      receiver.destroyForcibly().waitFor();
      check(hub, documents);
    }
  }

  private static FaultScript faults() {
    return FaultScript.of(
            FaultRule.sometimes("sendEdoc", 0.15, new Fault.DropAnswer()),
            FaultRule.sometimes("updateStatus", 0.10, new Fault.Refuse(503)),
            FaultRule.sometimes("downloadEdoc", 0.10, new Fault.Truncate(100)),
            FaultRule.sometimes("getReceivedEdocList", 0.05, new Fault.Html()),
            FaultRule.sometimes("sendEdoc", 0.05, new Fault.Duplicate()))
        .withSeed(SEED);
  }

  private Process start(
      String role,
      HubSystem system,
      OrganizationId self,
      OrganizationId other,
      ExchangeHub hub,
      int documents)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
            "-cp",
            System.getProperty("java.class.path"),
            CrashOffice.class.getName(),
            role,
            folder.resolve(role).resolve("store").toString(),
            hub.url().toString(),
            system.systemId(),
            system.secretFile().toString(),
            self.value(),
            other.value(),
            Integer.toString(documents));
    Files.createDirectories(folder.resolve(role));
    builder.redirectError(folder.resolve(role).resolve("errors.txt").toFile());
    Process process = builder.start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertEquals("ready", out.readLine(), () -> errors(role));
    return process;
  }

  private String errors(String role) {
    try {
      return Files.readString(folder.resolve(role).resolve("errors.txt"));
    } catch (IOException e) {
      return String.valueOf(e);
    }
  }

  private void check(ExchangeHub hub, int documents) throws IOException {
    Map<String, List<Integer>> attempts = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("receive/handed.txt"))) {
      String[] words = line.split(" ", -1);
      attempts.computeIfAbsent(words[0], n -> new ArrayList<>()).add(Integer.parseInt(words[1]));
    }
    assertEquals(documents, attempts.size(), "documents handed over");
    attempts.forEach(
        (number, all) -> {
          Set<Integer> distinct = new HashSet<>(all);
          assertEquals(all.size(), distinct.size(), number + " was handed over twice unsaid");
        });
    try (DocumentExchange receiver =
        DocumentExchange.builder(folder.resolve("receive/store"), Party.of(COMMITTEE, "Nơi mẫu"))
            .open()) {
      List<Tracking> stored = receiver.documents(documents * 10);
      assertEquals(documents, stored.size(), "documents in the receiver's store");
      for (Tracking one : stored) assertEquals(DocumentState.COMPLETED, one.state(), one.code());
      assertEquals(List.of(), receiver.deadLetters());
    }
    long acknowledged =
        hub.deliveries().stream().filter(d -> d.state() == DeliveryState.DONE).count();
    assertTrue(acknowledged >= documents, acknowledged + " deliveries acknowledged");
    assertTrue(
        hub.deliveries().stream().noneMatch(d -> d.state() == DeliveryState.FAIL),
        "a good document was reported unreadable");
    long repeated = attempts.values().stream().filter(all -> all.size() > 1).count();
    System.out.printf(
        "%d kills, %d documents, %d deliveries, %d handed over again after a kill (said so)%n",
        KILLS, documents, hub.deliveries().size(), repeated);
  }
}
