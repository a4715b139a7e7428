package org.lienthong.documents.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Sha256;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.ExchangeId;

/** The table of documents. */
public final class Messages {
  private static final String COLUMNS =
      "id, direction, state, idempotency_key, fingerprint, business, targets, sender, sender_name, own_ids,"
          + " document_id, code, wire_code, issue_date, subject, sha256, connection, created_at, attempts,"
          + " problem";

  private static final String INSERTION =
      Sql.insertion("message", COLUMNS + ", updated_at, journal_length, journal_head");

  private static final String SENT_TO =
      " AND EXISTS (SELECT 1 FROM recipient r WHERE r.message_id = message.id"
          + " AND r.organization_id = ?)";

  private Messages() {}

  /**
   * With the first line of its journal. False if it is here already: the same key of idempotency,
   * or received before.
   */
  public static boolean insert(Connection connection, StoredMessage message, Journal.Line first)
      throws SQLException {
    long created = message.createdAt().toEpochMilli();
    boolean isNew =
        Sql.update(connection, INSERTION, values(message, created, first.seq(), first.hash())) == 1;
    if (isNew) Journal.insert(connection, message.id(), first);
    return isNew;
  }

  /** Those of {@link #COLUMNS}, and more after them. */
  private static @Nullable Object[] values(StoredMessage message, Object... more) {
    LocalDate issued = message.issueDate();
    Sha256 sha256 = message.sha256();
    @Nullable Object[] own = {
      message.id().value(),
      message.outgoing() ? "out" : "in",
      message.state().name(),
      message.key(),
      message.fingerprint(),
      message.business(),
      words(message.targets()),
      message.sender(),
      message.senderName(),
      String.join(" ", message.ownIds()),
      message.documentId(),
      message.code(),
      message.wireCode(),
      issued == null ? null : issued.toString(),
      message.subject(),
      sha256 == null ? null : sha256.hex(),
      message.connection(),
      message.createdAt().toEpochMilli(),
      message.attempts(),
      message.problem()
    };
    return Stream.concat(Stream.of(own), Stream.of(more)).toArray();
  }

  public static Optional<StoredMessage> find(Connection connection, ExchangeId id)
      throws SQLException {
    return first(connection, "id = ?", id.value());
  }

  public static Optional<StoredMessage> byKey(Connection connection, String key)
      throws SQLException {
    return first(connection, "idempotency_key = ?", key);
  }

  /** Received before with the same sender, document id and content. */
  public static Optional<StoredMessage> received(
      Connection connection, String sender, String documentId, String fingerprint)
      throws SQLException {
    return first(
        connection,
        "direction = 'in' AND sender = ? AND document_id = ? AND fingerprint = ?",
        sender,
        documentId,
        fingerprint);
  }

  /** Received before with the same sender and document id, newest first. */
  public static List<StoredMessage> receivedAs(
      Connection connection, String sender, String documentId) throws SQLException {
    return where(
        connection,
        "direction = 'in' AND sender = ? AND document_id = ? ORDER BY position DESC",
        sender,
        documentId);
  }

  /** Sent by us to that recipient under that document id, newest first. */
  public static List<StoredMessage> sentAs(
      Connection connection, String documentId, String recipient) throws SQLException {
    return where(
        connection,
        "direction = 'out' AND document_id = ?" + SENT_TO + " ORDER BY position DESC",
        documentId,
        recipient);
  }

  /** Sent by us to that recipient with that number and notation, newest first. */
  public static List<StoredMessage> sentWith(
      Connection connection, String wireCode, String recipient) throws SQLException {
    return where(
        connection,
        "direction = 'out' AND wire_code = ?" + SENT_TO + " ORDER BY position DESC",
        wireCode,
        recipient);
  }

  /** Sent by us under that document id, newest first. */
  public static List<StoredMessage> sentUnder(Connection connection, String documentId)
      throws SQLException {
    return where(
        connection, "direction = 'out' AND document_id = ? ORDER BY position DESC", documentId);
  }

  /** The requests that we sent to change that document, newest first. */
  public static List<StoredMessage> changesOf(Connection connection, ExchangeId target)
      throws SQLException {
    return where(
        connection,
        "direction = 'out' AND targets <> '' AND targets LIKE ? ORDER BY position DESC",
        "%" + target.value() + "%");
  }

  public static void targets(Connection connection, ExchangeId id, List<ExchangeId> targets)
      throws SQLException {
    Sql.update(
        connection, "UPDATE message SET targets = ? WHERE id = ?", words(targets), id.value());
  }

  /** What waits for a person, oldest first. */
  public static List<StoredMessage> quarantined(Connection connection) throws SQLException {
    return where(connection, "direction = 'in' AND state = 'QUARANTINED' ORDER BY position");
  }

  /** The newest of all, both directions. */
  public static List<StoredMessage> newest(Connection connection, int most) throws SQLException {
    return where(connection, "1 = 1 ORDER BY position DESC LIMIT ?", most);
  }

  public static void state(Connection connection, ExchangeId id, DocumentState state)
      throws SQLException {
    Sql.update(connection, "UPDATE message SET state = ? WHERE id = ?", state.name(), id.value());
  }

  /**
   * Takes one document that is due to be handed over, so that nobody else does until the lease
   * ends. What was interrupted is due again once its lease has ended.
   */
  public static Optional<StoredMessage> claim(
      Connection connection, String skipLocked, String owner, Instant now, Instant until)
      throws SQLException {
    return Sql.first(
        connection,
        "UPDATE message SET state = 'HANDED_OVER', attempts = attempts + 1, lease_owner = ?,"
            + " lease_until = ? WHERE id = (SELECT id FROM message WHERE direction = 'in' AND"
            + " state IN ('RECEIVED', 'HANDED_OVER') AND next_at <= ? AND (state = 'RECEIVED' OR (state = 'HANDED_OVER' AND lease_until < ?))"
            + " ORDER BY position LIMIT 1"
            + skipLocked
            + ") RETURNING "
            + COLUMNS,
        Messages::row,
        owner,
        until.toEpochMilli(),
        now.toEpochMilli(),
        now.toEpochMilli());
  }

  /** Ends a hand-over. False if the lease is another's by now: then nothing was changed. */
  public static boolean release(
      Connection connection,
      ExchangeId id,
      String owner,
      DocumentState state,
      Instant next,
      String problem)
      throws SQLException {
    return Sql.update(
            connection,
            "UPDATE message SET state = ?, next_at = ?, problem = ?, lease_owner = NULL,"
                + " lease_until = 0 WHERE id = ? AND lease_owner = ?",
            state.name(),
            next.toEpochMilli(),
            problem,
            id.value(),
            owner)
        == 1;
  }

  /** Lets what waits for a person be handed over, with its attempts counted anew. */
  public static boolean redrive(Connection connection, ExchangeId id) throws SQLException {
    return Sql.update(
            connection,
            "UPDATE message SET state = 'RECEIVED', next_at = 0, attempts = 0, problem = ''"
                + " WHERE id = ? AND state IN ('QUARANTINED', 'CHANGE_REQUESTED')",
            id.value())
        == 1;
  }

  private static Optional<StoredMessage> first(
      Connection connection, String condition, @Nullable Object... arguments) throws SQLException {
    return where(connection, condition, arguments).stream().findFirst();
  }

  private static List<StoredMessage> where(
      Connection connection, String condition, @Nullable Object... arguments) throws SQLException {
    return Sql.list(
        connection,
        "SELECT " + COLUMNS + " FROM message WHERE " + condition,
        Messages::row,
        arguments);
  }

  private static StoredMessage row(ResultSet row) throws SQLException {
    String issued = row.getString("issue_date");
    String sha256 = row.getString("sha256");
    return new StoredMessage(
        new ExchangeId(row.getString("id")),
        row.getString("direction").equals("out"),
        DocumentState.valueOf(row.getString("state")),
        row.getString("idempotency_key"),
        row.getString("fingerprint"),
        row.getString("business"),
        words(row.getString("targets")).map(ExchangeId::new).toList(),
        row.getString("sender"),
        row.getString("sender_name"),
        words(row.getString("own_ids")).toList(),
        row.getString("document_id"),
        row.getString("code"),
        row.getString("wire_code"),
        issued == null ? null : LocalDate.parse(issued),
        row.getString("subject"),
        sha256 == null ? null : new Sha256(sha256),
        row.getString("connection"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        row.getInt("attempts"),
        row.getString("problem"));
  }

  private static String words(List<ExchangeId> ids) {
    return String.join(" ", ids.stream().map(ExchangeId::value).toList());
  }

  private static Stream<String> words(String list) {
    return Stream.of(list.split(" ", -1)).filter(word -> !word.isEmpty());
  }
}
