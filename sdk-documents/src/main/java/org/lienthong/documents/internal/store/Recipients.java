package org.lienthong.documents.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.Party;
import org.lienthong.documents.RecipientState;
import org.lienthong.documents.Tracking.Recipient;

/** The recipients of what is sent, and what their states make of the whole. */
public final class Recipients {
  private Recipients() {}

  public static void insert(
      Connection connection, ExchangeId id, int position, Party party, String network, Instant at)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO recipient (message_id, organization_id, name, position, connection, state,"
            + " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        id.value(),
        party.id().value(),
        party.name(),
        position,
        network,
        RecipientState.QUEUED.name(),
        at.toEpochMilli());
  }

  public static List<Recipient> of(Connection connection, ExchangeId id) throws SQLException {
    return Sql.list(
        connection,
        "SELECT organization_id, name, connection, state, updated_at FROM recipient"
            + " WHERE message_id = ? ORDER BY position",
        row ->
            new Recipient(
                Party.of(row.getString(1), row.getString(2)),
                row.getString(3),
                RecipientState.valueOf(row.getString(4)),
                Instant.ofEpochMilli(row.getLong(5))),
        id.value());
  }

  public static void state(
      Connection connection, ExchangeId id, String organization, RecipientState state, Instant at)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE recipient SET state = ?, updated_at = ? WHERE message_id = ?"
            + " AND organization_id = ?",
        state.name(),
        at.toEpochMilli(),
        id.value(),
        organization);
    refresh(connection, id);
  }

  /** All of one network whose state is still the first; a status may have overtaken the receipt. */
  public static void state(
      Connection connection,
      ExchangeId id,
      String network,
      List<RecipientState> before,
      RecipientState state,
      Instant at)
      throws SQLException {
    for (Recipient recipient : of(connection, id)) {
      if (recipient.connection().equals(network) && before.contains(recipient.state())) {
        Sql.update(
            connection,
            "UPDATE recipient SET state = ?, updated_at = ? WHERE message_id = ?"
                + " AND organization_id = ?",
            state.name(),
            at.toEpochMilli(),
            id.value(),
            recipient.party().id().value());
      }
    }
    refresh(connection, id);
  }

  /** All, of whatever network, that are in the one state. */
  public static void state(
      Connection connection, ExchangeId id, RecipientState before, RecipientState state, Instant at)
      throws SQLException {
    Sql.update(
        connection,
        "UPDATE recipient SET state = ?, updated_at = ? WHERE message_id = ? AND state = ?",
        state.name(),
        at.toEpochMilli(),
        id.value(),
        before.name());
    refresh(connection, id);
  }

  private static void refresh(Connection connection, ExchangeId id) throws SQLException {
    List<RecipientState> states = of(connection, id).stream().map(Recipient::state).toList();
    Messages.state(connection, id, whole(states));
  }

  /** What the states of all recipients make of the document. */
  public static DocumentState whole(List<RecipientState> states) {
    if (all(states, RecipientState.RECALLED)) return DocumentState.RECALLED;
    if (all(states, RecipientState.SUPERSEDED)) return DocumentState.SUPERSEDED;
    if (all(states, RecipientState.COMPLETED)) return DocumentState.COMPLETED;
    if (all(states, RecipientState.REJECTED)) return DocumentState.REJECTED;
    if (states.stream().allMatch(RecipientState::hasArrived)) return DocumentState.DELIVERED;
    if (all(states, RecipientState.FAILED)) return DocumentState.FAILED;
    if (states.contains(RecipientState.QUEUED)) return DocumentState.QUEUED;
    if (states.contains(RecipientState.FAILED)) return DocumentState.PARTLY_SENT;
    return DocumentState.SENT;
  }

  private static boolean all(List<RecipientState> states, RecipientState one) {
    return !states.isEmpty() && states.stream().allMatch(state -> state == one);
  }
}
