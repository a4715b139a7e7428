package org.lienthong.benchmarks.reporting;

import java.util.HashMap;
import java.util.Map;

/** What a contestant found: a number for each table, unit and category, zeros left out. */
final class Counted implements Numbers {
  private final Map<String, Long> numbers = new HashMap<>();

  @Override
  public void put(String table, String unit, String category, long number) {
    if (number != 0) numbers.merge(table + "|" + unit + "|" + category, number, Long::sum);
  }

  int size() {
    return numbers.size();
  }

  /** Stops the race if the two differ in one digit. */
  void mustEqual(Counted other, String name) {
    if (!numbers.equals(other.numbers)) {
      throw new IllegalStateException(name + " counted otherwise: " + size() + ", " + other.size());
    }
  }
}
