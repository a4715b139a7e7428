package org.lienthong.documents.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;
import org.lienthong.core.StorageException;
import org.lienthong.documents.Party;
import org.sqlite.SQLiteConfig;

/**
 * One SQLite file with a write-ahead log that is forced to the disk at every commit. Callers who
 * wait at the same time share one commit.
 */
public final class SqliteDatabase implements Database {
  // The usual 1,000 copies each page of an index many times over, with two syncs every time.
  private static final int PAGES_BETWEEN_CHECKPOINTS = 8_000;

  private static final Schema.Dialect DIALECT =
      new Schema.Dialect("BLOB", "INTEGER PRIMARY KEY", "WITHOUT ROWID");

  private final String name;
  private final Connection writer;
  private final Connection reader;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock reading = new ReentrantLock();
  private final GroupCommit writes = new GroupCommit(this::commit);
  private boolean closed;

  private SqliteDatabase(String name, Connection writer, Connection reader) {
    this.name = name;
    this.writer = writer;
    this.reader = reader;
  }

  public static SqliteDatabase open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Connection writer = connect(file, SQLiteConfig.TransactionMode.IMMEDIATE);
      try {
        writer.setAutoCommit(false);
        Schema.migrate(writer, file.toString(), DIALECT);
        writer.setAutoCommit(true);
        Connection reader = connect(file, SQLiteConfig.TransactionMode.DEFERRED);
        reader.setAutoCommit(false);
        return new SqliteDatabase(file.toString(), writer, reader);
      } catch (SQLException | RuntimeException e) {
        writer.close();
        throw e;
      }
    } catch (SQLException | IOException e) {
      throw refused(file.toString(), e);
    }
  }

  private static Connection connect(Path file, SQLiteConfig.TransactionMode mode)
      throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(20_000);
    config.setTransactionMode(mode);
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = " + PAGES_BETWEEN_CHECKPOINTS);
    }
    return CachedStatements.of(connection);
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
      // The driver begins here and commits below; in between transactions nobody is locked out.
      writer.setAutoCommit(false);
      try {
        for (Pending<?> one : batch) one.run(writer);
      } catch (RuntimeException e) {
        writer.rollback();
        for (Pending<?> one : batch) one.runAlone(writer);
      }
      writer.setAutoCommit(true);
    } catch (SQLException e) {
      fail(batch, refused(name, e));
    } catch (RuntimeException | Error e) {
      fail(batch, e);
    } finally {
      writing.unlock();
    }
  }

  private void fail(List<Pending<?>> batch, Throwable failure) {
    try {
      if (!closed && !writer.getAutoCommit()) {
        writer.rollback();
        writer.setAutoCommit(true);
      }
    } catch (SQLException second) {
      failure.addSuppressed(second);
    }
    for (Pending<?> one : batch) one.fail(failure);
  }

  @Override
  public <T> T read(Work<T> work) {
    reading.lock();
    try {
      if (closed) throw closedNow();
      try {
        return work.run(reader);
      } finally {
        reader.rollback();
      }
    } catch (SQLException e) {
      throw refused(name, e);
    } finally {
      reading.unlock();
    }
  }

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
      reader.close();
      writer.close();
    } catch (SQLException e) {
      throw refused(name, e);
    } finally {
      reading.unlock();
      writing.unlock();
    }
  }

  private static SdkException closedNow() {
    return new StorageException(ErrorDetail.of("DOC-209", Party.class), null);
  }

  static StorageException refused(String name, Exception e) {
    return new StorageException(
        ErrorDetail.of("DOC-220", Party.class, name, String.valueOf(e.getMessage())), e);
  }
}
