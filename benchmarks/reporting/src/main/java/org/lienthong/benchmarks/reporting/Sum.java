package org.lienthong.benchmarks.reporting;

/** One number for all of them, whatever their order: quick to make, to compare in every round. */
final class Sum implements Numbers {
  private long sum;

  @Override
  public void put(String table, String unit, String category, long number) {
    sum += number * (table.hashCode() | 1);
  }

  long value() {
    return sum;
  }
}
