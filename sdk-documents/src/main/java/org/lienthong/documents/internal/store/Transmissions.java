package org.lienthong.documents.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Sha256;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.connection.MessageKind;

/** The outbox: one row for each file that one network has to take. */
public final class Transmissions {
  private static final String COLUMNS =
      "id, message_id, kind, label, connection, recipients, sender, sha256, attempts, remote_id,"
          + " problem";

  /** Where a transmission stands. */
  public enum State {
    QUEUED,
    /** Under way, or interrupted: due again once its lease has ended. */
    SENDING,
    SENT,
    DEAD,
    /** Withdrawn before the first attempt. */
    WITHDRAWN
  }

  /**
   * @param id identity of the message on the wire, the same at every attempt
   * @param label {@code document}, or the code of a status
   */
  public record Transmission(
      String id,
      ExchangeId messageId,
      MessageKind kind,
      String label,
      String connection,
      List<OrganizationId> recipients,
      OrganizationId sender,
      Sha256 sha256,
      int attempts,
      String remoteId,
      String problem) {}

  private Transmissions() {}

  public static void insert(Connection connection, Transmission transmission, Instant now)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO transmission (id, message_id, kind, label, connection, recipients, sender,"
            + " sha256, state, next_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?)",
        transmission.id(),
        transmission.messageId().value(),
        transmission.kind().name(),
        transmission.label(),
        transmission.connection(),
        String.join(" ", transmission.recipients().stream().map(OrganizationId::value).toList()),
        transmission.sender().value(),
        transmission.sha256().hex(),
        now.toEpochMilli());
  }

  /** How many are not taken yet. */
  public static int waiting(Connection connection) throws SQLException {
    return Sql.first(
            connection,
            "SELECT COUNT(*) FROM transmission WHERE state IN ('QUEUED', 'SENDING')",
            row -> row.getInt(1))
        .orElse(0);
  }

  /**
   * Takes one that is due, so that nobody else does until the lease ends. Of one document they go
   * in the order in which they were made, so that no status overtakes an earlier one.
   *
   * @param connections that may be used now
   */
  public static Optional<Transmission> claim(
      Connection connection,
      String skipLocked,
      String owner,
      Collection<String> connections,
      Instant now,
      Instant until)
      throws SQLException {
    if (connections.isEmpty()) return Optional.empty();
    String usable = String.join(", ", Collections.nCopies(connections.size(), "?"));
    @Nullable Object[] arguments =
        Stream.concat(
                Stream.of(owner, until.toEpochMilli(), now.toEpochMilli(), now.toEpochMilli()),
                connections.stream())
            .toArray();
    return Sql.first(
        connection,
        "UPDATE transmission SET state = 'SENDING', attempts = attempts + 1, lease_owner = ?,"
            + " lease_until = ? WHERE id = (SELECT t.id FROM transmission t WHERE"
            + " t.state IN ('QUEUED', 'SENDING') AND ((t.state = 'QUEUED' AND t.next_at <= ?)"
            + " OR (t.state = 'SENDING' AND t.lease_until < ?))"
            + " AND t.connection IN ("
            + usable
            + ") AND NOT EXISTS (SELECT 1 FROM transmission e WHERE e.message_id = t.message_id"
            + " AND e.connection = t.connection AND e.position < t.position"
            + " AND e.state IN ('QUEUED', 'SENDING')) ORDER BY t.position LIMIT 1"
            + skipLocked
            + ") RETURNING "
            + COLUMNS,
        Transmissions::row,
        arguments);
  }

  /** Keeps work that is under way, sending and handing over, from others for longer. */
  public static void extend(
      Connection connection, String owner, Collection<String> working, Instant until)
      throws SQLException {
    for (String id : working) {
      Sql.update(
          connection,
          "UPDATE transmission SET lease_until = ? WHERE id = ? AND lease_owner = ?"
              + " AND state = 'SENDING'",
          until.toEpochMilli(),
          id,
          owner);
      Sql.update(
          connection,
          "UPDATE message SET lease_until = ? WHERE id = ? AND lease_owner = ?"
              + " AND state = 'HANDED_OVER'",
          until.toEpochMilli(),
          id,
          owner);
    }
  }

  /** Whoever hears that it was taken may say so, whoever has the lease. False if it was known. */
  public static boolean sent(Connection connection, String id, String remoteId)
      throws SQLException {
    return Sql.update(
            connection,
            "UPDATE transmission SET state = 'SENT', remote_id = ?, problem = '',"
                + " lease_owner = NULL WHERE id = ? AND state <> 'SENT'",
            remoteId,
            id)
        == 1;
  }

  /** The document is known to be there though the network never said that it took it. */
  public static void proved(Connection connection, ExchangeId id, String network)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE transmission SET state = 'SENT', problem = '' WHERE message_id = ?"
            + " AND connection = ? AND kind = 'DOCUMENT' AND attempts > 0"
            + " AND state IN ('QUEUED', 'DEAD')",
        id.value(),
        network);
  }

  /** False if the lease is another's by now: then nothing was changed. */
  public static boolean release(
      Connection connection, String id, String owner, State state, Instant next, String problem)
      throws SQLException {
    return Sql.update(
            connection,
            "UPDATE transmission SET state = ?, next_at = ?, problem = ?, lease_owner = NULL,"
                + " lease_until = 0 WHERE id = ? AND lease_owner = ? AND state = 'SENDING'",
            state.name(),
            next.toEpochMilli(),
            problem,
            id,
            owner)
        == 1;
  }

  /** Takes back what was never tried; the names of the networks that will not have it now. */
  public static List<String> withdraw(Connection connection, ExchangeId id) throws SQLException {
    return Sql.list(
        connection,
        "UPDATE transmission SET state = 'WITHDRAWN' WHERE message_id = ? AND kind = 'DOCUMENT'"
            + " AND attempts = 0 AND state = 'QUEUED' RETURNING connection",
        row -> row.getString(1),
        id.value());
  }

  /** So that a dead letter of a document that was recalled is not sent again. */
  public static void bury(Connection connection, ExchangeId id) throws SQLException {
    Sql.update(
        connection,
        "UPDATE transmission SET state = 'WITHDRAWN' WHERE message_id = ? AND kind = 'DOCUMENT'"
            + " AND state = 'DEAD'",
        id.value());
  }

  public static int redrive(Connection connection, ExchangeId id) throws SQLException {
    return Sql.update(
        connection,
        "UPDATE transmission SET state = 'QUEUED', attempts = 0, next_at = 0, problem = ''"
            + " WHERE message_id = ? AND state = 'DEAD'",
        id.value());
  }

  /** The same file once more, as a receipt that was asked for again. */
  public static boolean again(Connection connection, ExchangeId id, String label)
      throws SQLException {
    return Sql.update(
            connection,
            "UPDATE transmission SET state = 'QUEUED', attempts = 0, next_at = 0"
                + " WHERE message_id = ? AND label = ? AND state = 'SENT'",
            id.value(),
            label)
        > 0;
  }

  public static boolean exists(Connection connection, ExchangeId id, String label)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT 1 FROM transmission WHERE message_id = ? AND label = ?",
            row -> true,
            id.value(),
            label)
        .orElse(false);
  }

  public static List<Transmission> of(Connection connection, ExchangeId id) throws SQLException {
    return where(connection, "message_id = ? ORDER BY position", id.value());
  }

  public static List<Transmission> dead(Connection connection) throws SQLException {
    return where(connection, "state = 'DEAD' ORDER BY position");
  }

  private static List<Transmission> where(
      Connection connection, String condition, @Nullable Object... arguments) throws SQLException {
    return Sql.list(
        connection,
        "SELECT " + COLUMNS + " FROM transmission WHERE " + condition,
        Transmissions::row,
        arguments);
  }

  private static Transmission row(ResultSet row) throws SQLException {
    return new Transmission(
        row.getString("id"),
        new ExchangeId(row.getString("message_id")),
        MessageKind.valueOf(row.getString("kind")),
        row.getString("label"),
        row.getString("connection"),
        Stream.of(row.getString("recipients").split(" ", -1))
            .filter(id -> !id.isEmpty())
            .map(OrganizationId::new)
            .toList(),
        new OrganizationId(row.getString("sender")),
        new Sha256(row.getString("sha256")),
        row.getInt("attempts"),
        row.getString("remote_id"),
        row.getString("problem"));
  }
}
