package org.lienthong.benchmarks.documents;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** One row a commit in one table with an index, as durable as SQLite makes it. */
final class SqlitePeer implements AutoCloseable {
  private final Connection connection;
  private final PreparedStatement insert;

  SqlitePeer(Path file) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = wal");
      statement.execute("pragma synchronous = full");
      statement.execute("create table queue (id integer primary key, state int, body blob)");
      statement.execute("create index queue_state on queue (state, id)");
    }
    insert = connection.prepareStatement("insert into queue (state, body) values (0, ?)");
  }

  void insert(byte[] bytes) throws SQLException {
    insert.setBytes(1, bytes);
    insert.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
