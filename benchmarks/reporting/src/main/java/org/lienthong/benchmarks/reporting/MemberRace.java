package org.lienthong.benchmarks.reporting;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lienthong.benchmarks.Folders;
import org.lienthong.benchmarks.Race;

/** Three tables at every level from a register's rows in a CSV file. */
public final class MemberRace {
  private static final String DUCK = "DuckDB, 1 thread";

  private final Path csv;
  private final Path links;
  private double amount;

  /** What the first found. */
  private @Nullable Counted right;

  private MemberRace(Path folder) {
    csv = folder.resolve("members.csv");
    links = folder.resolve("links.csv");
  }

  /** Takes the number of rows, 19 million if nothing is said. */
  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length == 0 ? 19_000_000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("lienthong-members");
    try {
      new MemberRace(folder).run(folder, rows);
    } finally {
      Folders.delete(folder);
    }
  }

  private void run(Path folder, int rows) throws Exception {
    MemberFile.write(csv, rows);
    Files.writeString(links, Country.links());
    System.out.printf("%,d rows, %,d bytes%n", rows, Files.size(csv));
    HeapPeak.print("this SDK, 1 thread", () -> SdkTables.read(csv, 1));
    HeapPeak.print("this SDK, 2 threads", () -> SdkTables.read(csv, 2));
    try (DuckPeer duck = new DuckPeer();
        SparkPeer spark = new SparkPeer(folder)) {
      duck.links(links);
      amount = rows / 1e6;
      Race race = new Race("Member rows to three tables", "million rows");
      with(race, "this SDK, 1 thread", to -> SdkTables.give(SdkTables.read(csv, 1), to));
      with(race, "this SDK, 2 threads", to -> SdkTables.give(SdkTables.read(csv, 2), to));
      with(race, DUCK, to -> duck.count(csv, 1, to));
      with(race, "DuckDB, 2 threads", to -> duck.count(csv, 2, to));
      with(race, "Spark, 2 threads", to -> spark.count(csv, links, to));
      race.start(5, 1, DUCK);
    }
  }

  /** Every number is compared once before the race, their sum in every round. */
  private void with(Race race, String name, Way way) throws Exception {
    Counted all = new Counted();
    way.count(all);
    if (right == null) right = all;
    right.mustEqual(all, name);
    Sum first = new Sum();
    way.count(first);
    race.with(
        name,
        amount,
        () -> {
          Sum again = new Sum();
          way.count(again);
          if (again.value() != first.value()) throw new IllegalStateException(name);
        });
  }

  /** One contestant's counting. */
  private interface Way {
    void count(Numbers to) throws Exception;
  }
}
