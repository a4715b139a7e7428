package org.lienthong.documents.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.StorageException;

/** What remains of work when the disk was full, and what is said of a file that is broken. */
class SqliteDatabaseTest {
  @TempDir Path folder;

  private static int insert(Connection connection, String name, int bytes) throws SQLException {
    return Sql.update(
        connection,
        "INSERT INTO blob (sha256, size, bytes) VALUES (?, 0, ?)",
        name,
        new byte[bytes]);
  }

  private static int count(SqliteDatabase database) {
    return database.read(
        c -> Sql.first(c, "SELECT COUNT(*) FROM blob", row -> row.getInt(1)).orElse(-1));
  }

  /** As a full disk does: SQLite refuses to make the file longer. */
  private static void limit(Connection connection, int pages) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = " + pages);
    }
  }

  private static void assertDamaged(Executable call) {
    StorageException damaged = assertThrows(StorageException.class, call);
    assertEquals("DOC-225", damaged.code());
    assertFalse(damaged.retryable());
  }

  @Test
  void a_file_that_is_no_database_is_called_damaged_not_full() throws IOException {
    Path file = folder.resolve("exchange.db");
    Files.writeString(file, "x".repeat(10_000));
    assertDamaged(() -> SqliteDatabase.open(file).close());
  }

  @Test
  void a_page_that_was_overwritten_is_called_damaged() throws IOException {
    Path file = folder.resolve("exchange.db");
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      database.write(c -> insert(c, "first", 1));
    }
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0xff);
    Files.write(file, bytes);
    assertDamaged(
        () -> {
          try (SqliteDatabase database = SqliteDatabase.open(file)) {
            count(database);
          }
        });
  }

  @Test
  void a_full_disk_leaves_no_half_and_the_next_work_is_again_all_or_nothing() {
    try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("exchange.db"))) {
      database.write(c -> insert(c, "first", 1));
      StorageException full =
          assertThrows(
              StorageException.class,
              () ->
                  database.write(
                      c -> {
                        limit(c, 1);
                        insert(c, "small", 1);
                        return insert(c, "large", 1 << 20);
                      }));
      assertEquals("DOC-220", full.code());
      assertEquals(1, count(database));

      assertThrows(
          IllegalStateException.class,
          () ->
              database.write(
                  c -> {
                    limit(c, 1 << 20);
                    insert(c, "half", 1);
                    throw new IllegalStateException("the rest does not come");
                  }));
      assertEquals(1, count(database), "half of the work stayed");
      int second = database.write(c -> insert(c, "second", 1));
      assertEquals(1, second);
      assertEquals(2, count(database));
    }
  }
}
