package org.lienthong.documents.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.StorageException;
import org.lienthong.documents.Party;

/** Brings a store to the newest version, one numbered script after the other. */
final class Schema {
  private static final int NEWEST = 1;

  private Schema() {}

  /**
   * How one kind of database spells what the scripts leave open.
   *
   * @param position the type of a primary key that counts by itself
   * @param clustered what makes a table of its primary key, if anything does
   */
  record Dialect(String bytes, String position, String clustered) {
    String spelt(String script) {
      return script
          .replace("${bytes}", bytes)
          .replace("${position}", position)
          .replace("${clustered}", clustered);
    }
  }

  static void migrate(Connection connection, String name, Dialect dialect) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
    }
    int version =
        Sql.first(
                connection,
                "SELECT COALESCE(MAX(version), 0) FROM schema_version",
                row -> row.getInt(1))
            .orElse(0);
    if (version > NEWEST) {
      throw new StorageException(
          ErrorDetail.of("DOC-221", Party.class, name, version, NEWEST), null);
    }
    for (int next = version + 1; next <= NEWEST; next++) {
      try (Statement statement = connection.createStatement()) {
        for (String command : dialect.spelt(script(next)).split(";\\s*\n", -1)) {
          if (!command.isBlank()) statement.execute(command);
        }
      }
      Sql.update(connection, "INSERT INTO schema_version (version) VALUES (?)", next);
    }
    connection.commit();
  }

  private static String script(int version) {
    String file = "V" + version + ".sql";
    try (InputStream in = Schema.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("the program lacks its own " + file);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the program's own " + file + " cannot be read", e);
    }
  }
}
