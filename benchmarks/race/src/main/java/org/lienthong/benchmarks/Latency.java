package org.lienthong.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** How long single calls take, one after the other. */
public final class Latency {
  private Latency() {}

  /** A line of a table: the median, 99 of 100 and the longest, in milliseconds. */
  public static String line(String name, int calls, Race.Work call) throws Exception {
    long[] taken = new long[calls];
    for (int i = 0; i < calls; i++) {
      long start = System.nanoTime();
      call.run();
      taken[i] = System.nanoTime() - start;
    }
    Arrays.sort(taken);
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f |",
        name,
        taken[calls / 2] / 1e6,
        taken[calls * 99 / 100] / 1e6,
        taken[calls - 1] / 1e6);
  }
}
