package org.lienthong.documents.internal.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs pieces of work in transactions. Thread-safe. */
public interface Database extends AutoCloseable {
  /** Something to do in a transaction; may run again if the database asks for it. */
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /**
   * Returns once the work is durable, or throws and has changed nothing.
   *
   * @throws org.lienthong.core.StorageException DOC-220 if the database refuses, DOC-225 if it is
   *     damaged
   */
  <T> T write(Work<T> work);

  /** Sees everything that was written before. */
  <T> T read(Work<T> work);

  /**
   * Inside a {@link #write}: until it ends no other with the same key goes past this. Whoever looks
   * for something that another is just storing needs it.
   */
  void alone(Connection connection, String key) throws SQLException;

  /** What a claim adds to its selection so that two nodes never wait for each other. */
  String skipLocked();

  @Override
  void close();
}
