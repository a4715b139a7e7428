package org.lienthong.documents.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database that several nodes share. Connections come from the caller's pool; every
 * piece of work is one transaction, run again where the database asks for it.
 */
public final class PostgresDatabase implements Database {
  private static final Set<String> RUN_AGAIN = Set.of("40001", "40P01");
  private static final Schema.Dialect DIALECT = new Schema.Dialect("postgresql", "BYTEA");
  private static final int MOST_RUNS = 10;

  private final DataSource source;
  private final boolean commitsMayBeLost;

  private PostgresDatabase(DataSource source, boolean commitsMayBeLost) {
    this.source = source;
    this.commitsMayBeLost = commitsMayBeLost;
  }

  public static PostgresDatabase open(DataSource source) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      // Two nodes may start at the same moment; the number is ours alone by convention.
      try (Statement lock = connection.createStatement()) {
        lock.execute("SELECT pg_advisory_xact_lock(5577006791947779410)");
      }
      Schema.migrate(connection, "PostgreSQL", DIALECT);
      String commits =
          Sql.first(connection, "SHOW synchronous_commit", row -> row.getString(1)).orElse("on");
      connection.commit();
      connection.setAutoCommit(true);
      return new PostgresDatabase(source, commits.equals("off"));
    } catch (SQLException e) {
      throw SqliteDatabase.refused("PostgreSQL", e);
    }
  }

  @Override
  public <T> T write(Work<T> work) {
    SQLException last = null;
    for (int run = 1; run <= MOST_RUNS; run++) {
      try (Connection connection = source.getConnection()) {
        return transaction(connection, work);
      } catch (SQLException e) {
        last = e;
        if (!RUN_AGAIN.contains(String.valueOf(e.getSQLState()))) break;
      }
    }
    throw refused(last);
  }

  private <T> T transaction(Connection connection, Work<T> work) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
    try {
      if (commitsMayBeLost) {
        try (Statement durable = connection.createStatement()) {
          durable.execute("SET LOCAL synchronous_commit TO on");
        }
      }
      T value = work.run(connection);
      connection.commit();
      return value;
    } catch (SQLException | RuntimeException e) {
      rollback(connection, e);
      throw e;
    } finally {
      if (!connection.isClosed()) connection.setAutoCommit(true);
    }
  }

  private static void rollback(Connection connection, Exception failure) {
    try {
      if (!connection.isClosed()) connection.rollback();
    } catch (SQLException second) {
      failure.addSuppressed(second);
    }
  }

  private static RuntimeException refused(@Nullable SQLException e) {
    return SqliteDatabase.refused("PostgreSQL", e == null ? new SQLException("unknown") : e);
  }

  @Override
  public <T> T read(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      return transaction(connection, work);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  @Override
  public void alone(Connection connection, String key) throws SQLException {
    Sql.first(
        connection,
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 5577006791947779410))",
        row -> true,
        key);
  }

  @Override
  public String skipLocked() {
    return " FOR UPDATE SKIP LOCKED";
  }

  /** The pool is the caller's. */
  @Override
  public void close() {}
}
