package org.lienthong.documents;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.lienthong.documents.internal.store.Transmissions;

/**
 * Bounds what waits to be sent. Counting takes as long as the queue, so a tenth of the room that
 * was found is used before it is counted again; near the bound every document is counted. Several
 * nodes over one store may pass it by what they take at the same moment. Thread-safe.
 */
final class Room {
  private final int most;
  private final AtomicInteger granted = new AtomicInteger();

  Room(int most) {
    this.most = most;
  }

  /**
   * @throws ExchangeException DOC-205 if there is none
   */
  void take(Connection connection) throws SQLException {
    if (granted.getAndUpdate(left -> Math.max(0, left - 1)) > 0) return;
    int waiting = Transmissions.waiting(connection);
    if (waiting >= most) throw ExchangeException.passing("DOC-205", waiting);
    granted.set((most - waiting) / 10);
  }
}
