package org.lienthong.documents.internal.store;

import static java.util.Objects.requireNonNull;
import static org.sqlite.SQLiteConfig.TransactionMode.DEFERRED;
import static org.sqlite.SQLiteConfig.TransactionMode.IMMEDIATE;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;
import org.lienthong.core.StorageException;
import org.lienthong.documents.Party;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One SQLite file with a write-ahead log that is forced to the disk at every commit. Callers who
 * wait at the same time share one commit.
 */
public final class SqliteDatabase implements Database {
  // The usual 1,000 copies each page of an index many times over, with two syncs every time.
  private static final int PAGES_BETWEEN_CHECKPOINTS = 8_000;

  private static final Set<Integer> DAMAGED =
      Set.of(SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);

  private static final Schema.Dialect DIALECT = new Schema.Dialect("sqlite", "BLOB");

  private final Path file;

  /** Null after a failure, until the next who needs it opens it anew. */
  private @Nullable Connection writer;

  private @Nullable Connection reader;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock reading = new ReentrantLock();
  private final GroupCommit writes = new GroupCommit(this::commit);
  private boolean closed;

  private SqliteDatabase(Path file, Connection writer, Connection reader) {
    this.file = file;
    this.writer = writer;
    this.reader = reader;
  }

  public static SqliteDatabase open(Path file) {
    try {
      Folders.create(requireNonNull(file.toAbsolutePath().getParent(), "a file in a folder"));
      migrate(file);
      Connection writer = connect(file, IMMEDIATE, true);
      try {
        return new SqliteDatabase(file, writer, reading(file));
      } catch (SQLException | RuntimeException e) {
        writer.close();
        throw e;
      }
    } catch (SQLException | IOException e) {
      throw refused(file.toString(), e);
    }
  }

  /** Tables that others refer to can only be replaced while SQLite does not look. */
  private static void migrate(Path file) throws SQLException {
    try (Connection unchecked = connect(file, IMMEDIATE, false)) {
      unchecked.setAutoCommit(false);
      Schema.migrate(unchecked, file.toString(), DIALECT);
    }
  }

  private static Connection connect(
      Path file, SQLiteConfig.TransactionMode mode, boolean foreignKeys) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(foreignKeys);
    config.setBusyTimeout(20_000);
    config.setTransactionMode(mode);
    // Nobody asks for them, and the driver would run one statement more after each.
    config.setGetGeneratedKeys(false);
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = " + PAGES_BETWEEN_CHECKPOINTS);
    }
    return CachedStatements.of(connection);
  }

  private static Connection reading(Path file) throws SQLException {
    Connection reader = connect(file, DEFERRED, true);
    reader.setAutoCommit(false);
    return reader;
  }

  @Override
  public <T> T write(Work<T> work) {
    return writes.run(work);
  }

  /** All of it in one commit, or none. */
  private void commit(List<Pending<?>> batch) {
    writing.lock();
    try {
      if (closed) throw closedNow();
      Connection connection = writer == null ? connect(file, IMMEDIATE, true) : writer;
      writer = connection;
      // The driver begins here and commits below; in between transactions nobody is locked out.
      connection.setAutoCommit(false);
      try {
        for (Pending<?> one : batch) one.run(connection);
      } catch (RuntimeException e) {
        connection.rollback();
        for (Pending<?> one : batch) one.runAlone(connection);
      }
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      fail(batch, refused(file.toString(), e));
    } catch (RuntimeException | Error e) {
      fail(batch, e);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Closing undoes all. Where the disk is full SQLite has done so itself and ended the transaction;
   * the driver, not knowing, would go on and make each single statement durable.
   */
  private void fail(List<Pending<?>> batch, Throwable failure) {
    close(writer);
    writer = null;
    for (Pending<?> one : batch) one.fail(failure);
  }

  private static void close(@Nullable Connection connection) {
    try {
      if (connection != null) connection.close();
    } catch (SQLException e) {
      // Whatever it held is undone when the file is opened next.
    }
  }

  @Override
  public <T> T read(Work<T> work) {
    reading.lock();
    try {
      if (closed) throw closedNow();
      Connection connection = reader == null ? reading(file) : reader;
      reader = connection;
      try {
        return work.run(connection);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      close(reader);
      reader = null;
      throw refused(file.toString(), e);
    } finally {
      reading.unlock();
    }
  }

  /** Only one writes at a time anyway. */
  @Override
  public void alone(Connection connection, String key) {}

  @Override
  public String skipLocked() {
    return "";
  }

  @Override
  public void close() {
    writing.lock();
    reading.lock();
    try {
      if (closed) return;
      closed = true;
      close(reader);
      close(writer);
    } finally {
      reading.unlock();
      writing.unlock();
    }
  }

  private static SdkException closedNow() {
    return new StorageException(ErrorDetail.of("DOC-209", Party.class), null);
  }

  static StorageException refused(String name, Exception e) {
    if (e instanceof SQLiteException sqlite && DAMAGED.contains(sqlite.getErrorCode() & 0xff)) {
      return StorageException.damaged(
          ErrorDetail.of("DOC-225", Party.class, name, String.valueOf(e.getMessage())), e);
    }
    return new StorageException(
        ErrorDetail.of("DOC-220", Party.class, name, String.valueOf(e.getMessage())), e);
  }
}
