package org.lienthong.documents.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements with their arguments in one line. */
final class Sql {
  /** Turns the current row into a value. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** What is done with a statement once it has its arguments. */
  @FunctionalInterface
  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private Sql() {}

  static int update(Connection connection, String sql, @Nullable Object... arguments)
      throws SQLException {
    return run(connection, sql, PreparedStatement::executeUpdate, arguments);
  }

  static <T> List<T> list(
      Connection connection, String sql, Row<T> row, @Nullable Object... arguments)
      throws SQLException {
    return run(connection, sql, statement -> rows(statement, row), arguments);
  }

  private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) found.add(row.read(rows));
    }
    return found;
  }

  static <T> Optional<T> first(
      Connection connection, String sql, Row<T> row, @Nullable Object... arguments)
      throws SQLException {
    return list(connection, sql, row, arguments).stream().findFirst();
  }

  /** Adds one row unless that breaks a rule of uniqueness. */
  static String insertion(String table, String columns) {
    String values = String.join(", ", Collections.nCopies(columns.split(",", -1).length, "?"));
    return "INSERT INTO "
        + table
        + " ("
        + columns
        + ") VALUES ("
        + values
        + ") ON CONFLICT DO NOTHING";
  }

  private static <T> T run(
      Connection connection, String sql, Use<T> use, @Nullable Object[] arguments)
      throws SQLException {
    Keeper keeper = connection instanceof Keeper it ? it : null;
    PreparedStatement statement =
        keeper == null ? connection.prepareStatement(sql) : keeper.take(sql);
    try {
      for (int i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
      return use.of(statement);
    } finally {
      if (keeper == null) statement.close();
      else keeper.giveBack(sql, statement);
    }
  }
}
