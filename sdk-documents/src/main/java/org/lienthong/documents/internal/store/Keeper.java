package org.lienthong.documents.internal.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A connection that keeps its statements prepared. Not thread-safe, as a connection is not. */
interface Keeper {
  PreparedStatement take(String sql) throws SQLException;

  /** Once its rows have been read. */
  void giveBack(String sql, PreparedStatement statement) throws SQLException;
}
