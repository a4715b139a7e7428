package org.lienthong.benchmarks.reporting;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB in memory. Its columns are declared, so that it need not guess them. */
final class DuckPeer implements AutoCloseable {
  private final Connection connection;

  DuckPeer() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  void links(Path csv) throws SQLException {
    run(
        "CREATE TABLE links AS SELECT * FROM read_csv('%s', header = true, columns = {'commune': 'VARCHAR', 'province': 'VARCHAR'})"
            .formatted(csv));
  }

  void count(Path csv, int threads, Numbers all) throws SQLException {
    run("SET threads = " + threads);
    run(
        """
        CREATE OR REPLACE VIEW members AS SELECT * FROM read_csv('%s', header = true, columns = {
          'commune': 'VARCHAR', 'birth_year': 'INTEGER', 'ethnic': 'VARCHAR', 'sex': 'VARCHAR',
          'party': 'VARCHAR', 'role': 'VARCHAR', 'fee': 'BIGINT'})"""
            .formatted(csv));
    run("CREATE OR REPLACE TABLE finest AS " + Questions.FINEST);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Questions.TABLES)) {
      while (rows.next()) {
        String province = rows.getString(2);
        String commune = rows.getString(3);
        String unit = commune != null ? commune : province == null ? "" : province;
        all.put(rows.getString(1), unit, rows.getString(4), rows.getLong(5));
      }
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
