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
  private static final int NEWEST = 3;

  private Schema() {}

  /**
   * How one kind of database spells what the scripts leave open.
   *
   * @param word in the names of scripts of its own
   * @param bytes the type of a column of bytes
   */
  record Dialect(String word, String bytes) {}

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
        for (String command : script(next, dialect).split(";\\s*\n", -1)) {
          if (!command.isBlank()) statement.execute(command);
        }
      }
      Sql.update(connection, "INSERT INTO schema_version (version) VALUES (?)", next);
    }
    connection.commit();
  }

  /** Of its own where the two databases have to go different ways. */
  private static String script(int version, Dialect dialect) {
    String own = "V" + version + "." + dialect.word() + ".sql";
    String file = Schema.class.getResource(own) == null ? "V" + version + ".sql" : own;
    try (InputStream in = Schema.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("the program lacks its own " + file);
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return script.replace("${bytes}", dialect.bytes());
    } catch (IOException e) {
      throw new IllegalStateException("the program's own " + file + " cannot be read", e);
    }
  }
}
