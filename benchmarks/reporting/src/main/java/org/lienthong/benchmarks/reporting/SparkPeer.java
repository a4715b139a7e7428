package org.lienthong.benchmarks.reporting;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark in this process, on two threads. Its columns are declared, so that it need not guess. */
final class SparkPeer implements AutoCloseable {
  private final SparkSession session;

  SparkPeer(Path folder) {
    session =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.local.dir", folder.toString())
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .getOrCreate();
  }

  void count(Path csv, Path links, Numbers all) {
    csv(links, "commune STRING, province STRING").createOrReplaceTempView("links");
    csv(
            csv,
            "commune STRING, birth_year INT, ethnic STRING, sex STRING, party STRING, role STRING,"
                + " fee BIGINT")
        .createOrReplaceTempView("members");
    // Kept, because each of the three tables would read the file anew.
    Dataset<Row> finest = session.sql(Questions.FINEST).cache();
    finest.createOrReplaceTempView("finest");
    List<Row> rows = session.sql(Questions.TABLES).collectAsList();
    finest.unpersist();
    for (Row row : rows) {
      String unit = !row.isNullAt(2) ? row.getString(2) : row.isNullAt(1) ? "" : row.getString(1);
      all.put(row.getString(0), unit, row.getString(3), row.getLong(4));
    }
  }

  private Dataset<Row> csv(Path file, String columns) {
    return session.read().schema(columns).option("header", true).csv(file.toString());
  }

  @Override
  public void close() {
    session.stop();
  }
}
