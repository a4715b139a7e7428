package org.lienthong.documents.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.lienthong.documents.ExchangeId;

/** Documents that a request named before they came: the request overtook them on the way. */
public final class Awaited {
  private Awaited() {}

  public static void insert(
      Connection connection, String sender, String documentId, ExchangeId request)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO awaited (sender, document_id, request_id) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        sender,
        documentId,
        request.value());
  }

  /** The requests that named it, oldest first; from now on it is awaited no more. */
  public static List<ExchangeId> found(Connection connection, String sender, String documentId)
      throws SQLException {
    List<ExchangeId> requests =
        Sql.list(
            connection,
            "SELECT a.request_id FROM awaited a JOIN message m ON m.id = a.request_id"
                + " WHERE a.sender = ? AND a.document_id = ? ORDER BY m.position",
            row -> new ExchangeId(row.getString(1)),
            sender,
            documentId);
    Sql.update(
        connection, "DELETE FROM awaited WHERE sender = ? AND document_id = ?", sender, documentId);
    return requests;
  }
}
