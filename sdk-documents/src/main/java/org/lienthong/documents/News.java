package org.lienthong.documents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.Waiting;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.ResponseFor;
import org.lienthong.documents.internal.store.Arrivals;
import org.lienthong.documents.internal.store.Journal;
import org.lienthong.documents.internal.store.Messages;
import org.lienthong.documents.internal.store.Recipients;
import org.lienthong.documents.internal.store.Staged;
import org.lienthong.documents.internal.store.StoredMessage;

/** Notes what other offices say about documents. */
final class News {
  private final Node node;

  News(Node node) {
    this.node = node;
  }

  /** Empty if it speaks of a document of others in a shared mailbox. */
  Optional<Acknowledgement> take(
      String network, Waiting waiting, EdxmlStatus status, Staged file, Tally tally) {
    OrganizationId about = status.responseFor().organizationId();
    if (about != null && !node.isOwn(about)) return Optional.empty();
    node.blobs().place(file);
    Instant now = node.now();
    boolean known =
        node.database()
            .write(
                connection -> {
                  node.blobs().record(connection, file);
                  Optional<StoredMessage> subject = subject(connection, status);
                  Arrivals.insert(
                      connection,
                      network,
                      waiting,
                      subject.map(StoredMessage::id).orElse(null),
                      Acknowledgement.DONE,
                      now);
                  if (subject.isPresent()) note(connection, subject.get(), status, file, now);
                  else orphan(connection, network, waiting, status, file, now);
                  return subject.isPresent();
                });
    if (known) tally.statuses++;
    else tally.orphans++;
    return Optional.of(Acknowledgement.DONE);
  }

  /** The document it speaks of: one of ours sent there, or for 13 one of theirs received here. */
  private static Optional<StoredMessage> subject(Connection connection, EdxmlStatus status)
      throws SQLException {
    ResponseFor named = status.responseFor();
    String from = status.from().id().value();
    List<StoredMessage> candidates = List.of();
    if (status.status().equals(ProcessingStatus.RECALL_REQUESTED)) {
      candidates = Messages.receivedAs(connection, from, named.documentId());
    } else {
      if (!named.documentId().isEmpty()) {
        candidates = Messages.sentAs(connection, named.documentId(), from);
      }
      if (candidates.isEmpty() && !named.code().isEmpty()) {
        candidates = Messages.sentWith(connection, named.code(), from);
      }
    }
    Optional<StoredMessage> exact =
        candidates.stream().filter(one -> one.wireCode().equals(named.code())).findFirst();
    return exact.isPresent() ? exact : candidates.stream().findFirst();
  }

  private void note(
      Connection connection, StoredMessage message, EdxmlStatus status, Staged file, Instant now)
      throws SQLException {
    String from = status.from().id().value();
    Map<String, String> detail = new HashMap<>();
    detail.put("status", status.status().code());
    detail.put("from", from);
    detail.put("description", status.description());
    status.timestamp().ifPresent(said -> detail.put("said", said.toString()));
    if (said(connection, message.id(), detail)) return;
    detail.put("file", file.sha256().hex());
    if (!message.outgoing()) {
      detail.put("reason", status.description());
      append(connection, message, now, TimelineEvent.RECALL_RECEIVED, from, detail);
      return;
    }
    boolean moves = move(connection, message.id(), from, status.status(), now);
    append(
        connection,
        message,
        now,
        moves ? TimelineEvent.STATUS_RECEIVED : TimelineEvent.STATUS_REPEATED,
        from,
        detail);
  }

  /** Whether the state of the recipient is another now. */
  private static boolean move(
      Connection connection, ExchangeId id, String from, ProcessingStatus status, Instant now)
      throws SQLException {
    for (Tracking.Recipient recipient : Recipients.of(connection, id)) {
      if (!recipient.party().id().value().equals(from)) continue;
      RecipientState after = recipient.state().after(status);
      if (after == recipient.state()) return false;
      Recipients.state(connection, id, from, after, now);
      return true;
    }
    return false;
  }

  /** Word for word the same: some systems repeat themselves every minute. */
  private static boolean said(Connection connection, ExchangeId id, Map<String, String> detail)
      throws SQLException {
    return Journal.lines(connection, id).stream()
        .map(Journal.Line::entry)
        .filter(entry -> entry.detail().containsKey("from"))
        .anyMatch(entry -> entry.detail().entrySet().containsAll(detail.entrySet()));
  }

  private static void append(
      Connection connection,
      StoredMessage message,
      Instant now,
      TimelineEvent event,
      String from,
      Map<String, String> detail)
      throws SQLException {
    Journal.append(connection, message.id(), now, event, from, detail);
  }

  private static void orphan(
      Connection connection,
      String network,
      Waiting waiting,
      EdxmlStatus status,
      Staged file,
      Instant now)
      throws SQLException {
    Arrivals.orphan(
        connection,
        new OrphanStatus(
            network,
            status.from().id().value(),
            status.status(),
            status.responseFor().documentId(),
            status.responseFor().code(),
            now),
        waiting.remoteId(),
        file.sha256());
  }
}
