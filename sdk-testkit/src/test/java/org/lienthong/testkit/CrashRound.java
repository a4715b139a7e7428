package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Two offices that are killed at random moments of a fixed seed, each on its own and now and then
 * both at once, a quarter of the time while they start; then they are left in peace and must end.
 */
final class CrashRound {
  private static final int KILLED = 137;
  private static final int LONGEST_START = 250;
  private static final int USUAL_LIFE = 350;
  private static final int LONG_LIFE = 1500;

  private final Path folder;
  private final long seed;
  private final int kills;
  private final FastJava java;
  private final AtomicInteger left;
  private final AtomicInteger whileStarting = new AtomicInteger();

  /** One office and its process of the moment. */
  private static final class Office {
    final String role;
    final Path folder;
    final HubSystem system;
    volatile @Nullable Process process;

    Office(String role, Path folder, HubSystem system) {
      this.role = role;
      this.folder = folder;
      this.system = system;
    }
  }

  CrashRound(Path folder, long seed, int kills, FastJava java) {
    this.folder = folder;
    this.seed = seed;
    this.kills = kills;
    this.java = java;
    left = new AtomicInteger(kills);
  }

  /** A line of the table; fails if the promise was broken. */
  String run() throws Exception {
    try (ExchangeHub hub = ExchangeHub.start()) {
      Office sender = office("send", hub.register("vxp.union", CrashLoad.UNION.id()));
      Office receiver = office("receive", hub.register("vxp.committee", CrashLoad.COMMITTEE.id()));
      hub.faults(faults());
      ExecutorService two = Executors.newFixedThreadPool(2);
      try {
        List<Callable<Integer>> both =
            List.of(() -> torment(hub, sender, receiver), () -> torment(hub, receiver, sender));
        for (Future<Integer> done : two.invokeAll(both)) done.get();
        hub.faults(FaultScript.none());
        Files.createFile(sender.folder.resolve(CrashOffice.DRAIN));
        start(hub, sender);
        start(hub, receiver);
        CrashCheck check = new CrashCheck(hub, sender.folder, receiver.folder);
        for (int i = 0; !check.isQuiet(); i++) {
          assertTrue(i < 600, "stuck: " + check.restless());
          assertTrue(alive(sender, 100) && alive(receiver, 100), "an office ended by itself");
        }
        kill(sender);
        kill(receiver);
        return "| %d | %d | %d | %s".formatted(seed, kills, whileStarting.get(), check.verdict());
      } finally {
        two.shutdownNow();
        kill(sender);
        kill(receiver);
      }
    }
  }

  private Office office(String role, HubSystem system) throws IOException {
    return new Office(role, Files.createDirectories(folder.resolve(role)), system);
  }

  private FaultScript faults() {
    return FaultScript.of(
            FaultRule.sometimes("sendEdoc", 0.15, new Fault.DropAnswer()),
            FaultRule.sometimes("updateStatus", 0.10, new Fault.Refuse(503)),
            FaultRule.sometimes("downloadEdoc", 0.10, new Fault.Truncate(100)),
            FaultRule.sometimes("getReceivedEdocList", 0.05, new Fault.Html()),
            FaultRule.sometimes("sendEdoc", 0.05, new Fault.Duplicate()))
        .withSeed(seed);
  }

  private int torment(ExchangeHub hub, Office office, Office other) throws Exception {
    Random random = new Random(seed * 31 + office.role.hashCode());
    while (left.get() > 0) {
      boolean early = random.nextInt(4) == 0;
      int life = random.nextInt(random.nextInt(12) == 0 ? LONG_LIFE : USUAL_LIFE);
      boolean together = random.nextInt(8) == 0;
      Process process = spawn(hub, office);
      if (early) alive(office, random.nextInt(LONGEST_START));
      else if (isReady(office, process)) alive(office, life);
      if (early && process.isAlive()) whileStarting.incrementAndGet();
      if (together) kill(other);
      kill(office);
    }
    return 0;
  }

  private Process spawn(ExchangeHub hub, Office office) throws IOException {
    Process process =
        java.start(
            office.folder.resolve("errors.txt"),
            office.role,
            office.folder.toString(),
            hub.url().toString(),
            office.system.systemId(),
            office.system.secretFile().toString());
    office.process = process;
    return process;
  }

  private void start(ExchangeHub hub, Office office) throws Exception {
    assertTrue(isReady(office, spawn(hub, office)), "not even started in peace");
  }

  /** False if it was killed meanwhile, together with the other. */
  private static boolean isReady(Office office, Process process) throws Exception {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    if ("ready".equals(out.readLine())) return true;
    assertKilled(office, process);
    return false;
  }

  /** After at most so long. */
  private static boolean alive(Office office, int milliseconds) throws Exception {
    Process process = office.process;
    if (process == null || !process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) return true;
    assertKilled(office, process);
    return false;
  }

  private static void assertKilled(Office office, Process process) throws Exception {
    assertEquals(
        KILLED, process.waitFor(), () -> office.role + " ended by itself: " + errors(office));
  }

  private static String errors(Office office) {
    try {
      return Files.readString(office.folder.resolve("errors.txt"));
    } catch (IOException e) {
      return String.valueOf(e);
    }
  }

  /** SIGKILL, counted if there was somebody to kill. */
  private void kill(Office office) throws InterruptedException {
    Process process = office.process;
    if (process == null || !process.isAlive()) return;
    // Through the handle, which leaves the pipe open for whoever waits for its first words.
    process.toHandle().destroyForcibly();
    process.waitFor();
    left.decrementAndGet();
  }
}
