package org.lienthong.testkit.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.lienthong.testkit.Fault;
import org.lienthong.testkit.FaultRule;
import org.lienthong.testkit.FaultScript;

/** A script on its way: counts the calls and draws. */
public final class FaultPlay {
  private final FaultScript script;
  private final int[] seen;

  public FaultPlay(FaultScript script) {
    this.script = script;
    seen = new int[script.rules().size()];
  }

  /** What goes wrong with this call. */
  public synchronized Faults next(String call, String system) {
    List<Fault> faults = new ArrayList<>();
    long draw = script.seed();
    for (int i = 0; i < seen.length; i++) {
      FaultRule rule = script.rules().get(i);
      if (!concerns(rule, call, system)) continue;
      seen[i]++;
      // A stream of its own for each rule and count: how calls of others interleave changes
      // nothing.
      SplittableRandom random =
          new SplittableRandom(script.seed() ^ (i * 0x9E3779B97F4A7C15L) ^ ((long) seen[i] << 32));
      draw = random.nextLong();
      boolean turn = rule.occurrences().isEmpty() || rule.occurrences().contains(seen[i]);
      if (turn && random.nextDouble() < rule.probability()) faults.add(rule.fault());
    }
    return new Faults(faults, draw);
  }

  private static boolean concerns(FaultRule rule, String call, String system) {
    return (rule.call().equals(FaultRule.ANY) || rule.call().equals(call))
        && (rule.system().equals(FaultRule.ANY) || rule.system().equals(system));
  }
}
