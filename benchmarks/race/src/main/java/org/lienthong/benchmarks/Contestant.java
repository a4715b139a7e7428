package org.lienthong.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One way of doing the work, and how fast it was in each round. */
final class Contestant {
  private final String name;
  private final double amount;
  private final Race.Work work;
  private final List<Double> rates = new ArrayList<>();
  private double allocated;

  Contestant(String name, double amount, Race.Work work) {
    this.name = name;
    this.amount = amount;
    this.work = work;
  }

  String name() {
    return name;
  }

  /** Units per second over a turn of that many nanoseconds or one run, whichever is longer. */
  double turn(long nanoseconds) throws Exception {
    System.gc(); // nobody pays for another's garbage
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    long runs = 0;
    long taken;
    do {
      work.run();
      runs++;
      taken = System.nanoTime() - start;
    } while (taken < nanoseconds);
    allocated = (threads.getCurrentThreadAllocatedBytes() - allocatedBefore) / (runs * amount);
    return runs * amount / (taken / 1e9);
  }

  void note(double perSecond) {
    rates.add(perSecond);
  }

  double median() {
    List<Double> sorted = new ArrayList<>(rates);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  String line(double base) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s to %s | %.2f | %s |%n",
        name,
        number(median()),
        number(Collections.min(rates)),
        number(Collections.max(rates)),
        median() / base,
        bytes(allocated));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%,.1f" : "%,.0f", value);
  }

  private static String bytes(double value) {
    return value < 1e6
        ? String.format(Locale.ROOT, "%,.0f KB", value / 1e3)
        : String.format(Locale.ROOT, "%,.1f MB", value / 1e6);
  }
}
