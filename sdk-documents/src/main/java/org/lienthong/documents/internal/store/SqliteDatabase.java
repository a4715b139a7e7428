package org.lienthong.documents.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.SdkException;
import org.lienthong.core.StorageException;
import org.lienthong.documents.Party;
import org.sqlite.SQLiteConfig;

/**
 * One SQLite file with a write-ahead log that is forced to the disk at every commit. Callers who
 * wait at the same time share one commit: whoever gets the lock runs the work of all.
 */
public final class SqliteDatabase implements Database {
  private static final int MOST_IN_ONE_COMMIT = 256;

  private final String name;
  private final Connection writer;
  private final Connection reader;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock reading = new ReentrantLock();
  private final ConcurrentLinkedQueue<Pending<?>> waiting = new ConcurrentLinkedQueue<>();
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
        Schema.migrate(writer, file.toString(), "BLOB");
        Connection reader = connect(file, SQLiteConfig.TransactionMode.DEFERRED);
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
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public <T> T write(Work<T> work) {
    Pending<T> mine = new Pending<>(work);
    waiting.add(mine);
    writing.lock();
    try {
      while (!mine.done) runTogether();
    } finally {
      writing.unlock();
    }
    return mine.result();
  }

  private void runTogether() {
    List<Pending<?>> batch = new ArrayList<>();
    for (Pending<?> next = waiting.poll(); next != null; next = waiting.poll()) {
      batch.add(next);
      if (batch.size() == MOST_IN_ONE_COMMIT) break;
    }
    try {
      if (closed) throw closedNow();
      for (Pending<?> one : batch) one.run(writer, batch.size() > 1);
      writer.commit();
    } catch (SQLException e) {
      fail(batch, refused(name, e));
    } catch (RuntimeException | Error e) {
      fail(batch, e);
    }
    for (Pending<?> one : batch) one.done = true;
  }

  private void fail(List<Pending<?>> batch, Throwable failure) {
    try {
      writer.rollback();
    } catch (SQLException second) {
      failure.addSuppressed(second);
    }
    for (Pending<?> one : batch) if (one.failure == null) one.failure = failure;
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

  /** Work of one caller, run by whoever holds the lock. Guarded by it. */
  private static final class Pending<T> {
    private final Work<T> work;
    private @Nullable T value;
    private @Nullable Throwable failure;
    private boolean done;

    Pending(Work<T> work) {
      this.work = work;
    }

    /** Failing alone undoes only this; if the database itself fails, all of it is undone. */
    void run(Connection connection, boolean among) throws SQLException {
      Savepoint before = among ? connection.setSavepoint() : null;
      try {
        value = work.run(connection);
        if (before != null) connection.releaseSavepoint(before);
      } catch (RuntimeException e) {
        failure = e;
        if (before == null) throw e;
        connection.rollback(before);
      }
    }

    @SuppressWarnings("NullAway") // T may itself be nullable; the work decides.
    T result() {
      if (failure instanceof SdkException e) throw e;
      if (failure instanceof RuntimeException e) throw e;
      if (failure instanceof Error e) throw e;
      return value;
    }
  }
}
