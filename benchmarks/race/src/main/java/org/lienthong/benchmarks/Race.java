package org.lienthong.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Contestants that do the same work in turn, round after round, in one process: what disturbs the
 * machine disturbs them all. Not thread-safe.
 */
public final class Race {
  /** The work once. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  private final String title;
  private final String unit;
  private final List<Contestant> contestants = new ArrayList<>();

  /**
   * @param unit what is counted, such as {@code MB}
   */
  public Race(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /**
   * @param amount how many units one run handles
   */
  public Race with(String name, double amount, Work work) {
    contestants.add(new Contestant(name, amount, work));
    return this;
  }

  /**
   * Runs all of them and prints the table.
   *
   * @param rounds how many are counted; two more come before them to warm up
   * @see #start(int, int, long, String)
   */
  public void start(int rounds, long milliseconds, String reference) throws Exception {
    start(2, rounds, milliseconds, reference);
  }

  /**
   * Runs all of them and prints the table.
   *
   * @param warmUp how many rounds come before those that are counted
   * @param milliseconds how long each runs in each round, at least once
   * @param reference the contestant that the others are divided by
   */
  public void start(int warmUp, int rounds, long milliseconds, String reference) throws Exception {
    for (int round = -warmUp; round < rounds; round++) {
      for (Contestant each : contestants) {
        double perSecond = each.turn(TimeUnit.MILLISECONDS.toNanos(milliseconds));
        if (round >= 0) each.note(perSecond);
      }
    }
    print(reference);
  }

  private void print(String reference) {
    double base =
        contestants.stream()
            .filter(each -> each.name().equals(reference))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no contestant " + reference))
            .median();
    StringBuilder table = new StringBuilder();
    table.append("\n### ").append(title).append("\n\n");
    table.append("| way | ").append(unit).append("/s | slowest to fastest | of ");
    table.append(reference).append(" | allocated per ").append(unit).append(" |\n");
    table.append("| --- | ---: | ---: | ---: | ---: |\n");
    contestants.forEach(each -> table.append(each.line(base)));
    System.out.print(table);
  }
}
