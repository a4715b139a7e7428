package org.lienthong.documents.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.SdkException;

/** Work of one caller, run by itself or by another who commits for both. */
final class Pending<T> {
  private enum Phase {
    WAITING,
    LEADING,
    DONE
  }

  private final Database.Work<T> work;
  private final Thread caller = Thread.currentThread();
  private volatile Phase phase = Phase.WAITING;
  private @Nullable T value;
  private @Nullable Throwable failure;

  Pending(Database.Work<T> work) {
    this.work = work;
  }

  void run(Connection connection) throws SQLException {
    value = work.run(connection);
  }

  /** Failing undoes only this. */
  void runAlone(Connection connection) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      value = work.run(connection);
      connection.releaseSavepoint(before);
    } catch (RuntimeException e) {
      failure = e;
      connection.rollback(before);
    }
  }

  /** Of all together; what failed alone keeps its own reason. */
  void fail(Throwable together) {
    if (failure == null) failure = together;
  }

  /** True if this caller has to commit, false if another has done so. */
  boolean awaitLead() {
    boolean interrupted = false;
    while (phase == Phase.WAITING) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) Thread.currentThread().interrupt();
    return phase == Phase.LEADING;
  }

  void lead() {
    wake(Phase.LEADING);
  }

  void finish() {
    wake(Phase.DONE);
  }

  private void wake(Phase next) {
    phase = next;
    LockSupport.unpark(caller);
  }

  @SuppressWarnings("NullAway") // T may itself be nullable; the work decides.
  T result() {
    if (failure instanceof SdkException e) throw e;
    if (failure instanceof RuntimeException e) throw e;
    if (failure instanceof Error e) throw e;
    return value;
  }
}
