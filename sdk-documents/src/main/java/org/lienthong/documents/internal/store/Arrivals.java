package org.lienthong.documents.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Sha256;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.OrphanStatus;
import org.lienthong.documents.ProcessingStatus;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Waiting;

/** What each network has delivered, so that a second delivery is known for what it is. */
public final class Arrivals {
  private Arrivals() {}

  /**
   * A message that was here before.
   *
   * @param messageId the document it is, or speaks of; null if it speaks of none that is known
   * @param acknowledged whether the network was told before
   */
  public record Known(
      MessageKind kind,
      @Nullable ExchangeId messageId,
      Acknowledgement answer,
      boolean acknowledged) {}

  public static Optional<Known> known(Connection connection, String network, Waiting message)
      throws SQLException {
    return Sql.first(
        connection,
        "SELECT message_id, answer, acknowledged FROM inbox"
            + " WHERE connection = ? AND kind = ? AND remote_id = ?",
        row -> {
          String id = row.getString(1);
          return new Known(
              message.kind(),
              id == null ? null : new ExchangeId(id),
              Acknowledgement.valueOf(row.getString(2)),
              row.getInt(3) != 0);
        },
        network,
        message.kind().name(),
        message.remoteId());
  }

  public static void insert(
      Connection connection,
      String network,
      Waiting message,
      @Nullable ExchangeId id,
      Acknowledgement answer,
      Instant at)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO inbox (connection, kind, remote_id, message_id, answer, received_at)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        network,
        message.kind().name(),
        message.remoteId(),
        id == null ? null : id.value(),
        answer.name(),
        at.toEpochMilli());
  }

  public static void acknowledged(Connection connection, String network, Waiting message)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE inbox SET acknowledged = 1 WHERE connection = ? AND kind = ? AND remote_id = ?",
        network,
        message.kind().name(),
        message.remoteId());
  }

  /** The network's id of a document that came. */
  public static Optional<String> remoteId(Connection connection, ExchangeId id)
      throws SQLException {
    return Sql.first(
        connection,
        "SELECT remote_id FROM inbox WHERE message_id = ? AND kind = 'DOCUMENT'",
        row -> row.getString(1),
        id.value());
  }

  public static void orphan(
      Connection connection, OrphanStatus orphan, String remoteId, Sha256 sha256)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO orphan (connection, remote_id, sha256, sender, status, document_id, code,"
            + " received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        orphan.connection(),
        remoteId,
        sha256.hex(),
        orphan.from(),
        orphan.status().code(),
        orphan.documentId(),
        orphan.code(),
        orphan.receivedAt().toEpochMilli());
  }

  /** A status that waits for its document. */
  public record Orphan(String connection, String remoteId, Sha256 sha256) {}

  /** Those that name the document by its id or by its number and notation, oldest first. */
  public static List<Orphan> orphansOf(Connection connection, String documentId, String code)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT connection, remote_id, sha256 FROM orphan WHERE (document_id <> '' AND document_id"
            + " = ?) OR (code <> '' AND code = ?) ORDER BY received_at, remote_id",
        row -> new Orphan(row.getString(1), row.getString(2), new Sha256(row.getString(3))),
        documentId,
        code);
  }

  public static void adopted(Connection connection, Orphan orphan) throws SQLException {
    Sql.update(
        connection,
        "DELETE FROM orphan WHERE connection = ? AND remote_id = ?",
        orphan.connection(),
        orphan.remoteId());
  }

  public static List<OrphanStatus> orphans(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT connection, sender, status, document_id, code, received_at FROM orphan"
            + " ORDER BY received_at",
        row ->
            new OrphanStatus(
                row.getString(1),
                row.getString(2),
                new ProcessingStatus(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6))));
  }
}
