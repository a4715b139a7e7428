package org.lienthong.testkit;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two offices as processes that are killed (SIGKILL) at random moments and started again, over a
 * network that misbehaves. {@code scripts/crash} makes it longer and other.
 */
class CrashTest {
  private static final int ROUNDS = Integer.getInteger("crash.rounds", 1);
  private static final int KILLS = Integer.getInteger("crash.kills", 16);
  private static final long SEED = Long.getLong("crash.seed", 20261125L);

  @TempDir Path folder;

  @Test
  void nothing_is_lost_doubled_or_stuck_whatever_is_killed() throws Exception {
    FastJava java = new FastJava(folder.resolve("java"));
    try (ExchangeHub hub = ExchangeHub.start()) {
      HubSystem union = hub.register("vxp.union", CrashLoad.UNION.id());
      HubSystem committee = hub.register("vxp.committee", CrashLoad.COMMITTEE.id());
      java.train(
          "train",
          folder.resolve("train").toString(),
          hub.url().toString(),
          union.systemId(),
          union.secretFile().toString(),
          hub.url().toString(),
          committee.systemId(),
          committee.secretFile().toString());
    }
    for (int round = 0; round < ROUNDS; round++) {
      Path place = folder.resolve("round" + round);
      System.out.println(new CrashRound(place, SEED + round, KILLS, java).run());
    }
  }
}
