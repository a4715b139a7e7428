package org.lienthong.benchmarks.reporting;

/** Takes what a contestant finds. */
@FunctionalInterface
interface Numbers {
  void put(String table, String unit, String category, long number);
}
