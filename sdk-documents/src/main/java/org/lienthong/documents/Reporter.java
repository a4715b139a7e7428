package org.lienthong.documents;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.EdxmlWriter;
import org.lienthong.documents.edxml.ResponseFor;
import org.lienthong.documents.internal.store.Journal;
import org.lienthong.documents.internal.store.Messages;
import org.lienthong.documents.internal.store.Staged;
import org.lienthong.documents.internal.store.StoredMessage;
import org.lienthong.documents.internal.store.Transmissions;
import org.lienthong.documents.internal.store.Transmissions.Transmission;

/** Tells senders how far their documents are: each status once. */
final class Reporter {
  private final Node node;

  Reporter(Node node) {
    this.node = node;
  }

  /** Once the status is durably in the outbox; nothing if it was reported before. */
  void report(ExchangeId id, ProcessingStatus status, String description) {
    node.database()
        .write(
            connection -> {
              StoredMessage message = Messages.find(connection, id).orElseThrow(() -> unknown(id));
              boolean answerable =
                  !message.outgoing()
                      && !message.sender().isEmpty()
                      && message.state() != DocumentState.QUARANTINED;
              if (!answerable) {
                throw ExchangeException.of(
                    "DOC-207", id, message.state().word(), "report " + status);
              }
              if (enqueue(connection, message, status, description)) {
                DocumentState state = after(message.state(), status);
                if (state != message.state()) Messages.state(connection, id, state);
              }
              return 0;
            });
  }

  static ExchangeException unknown(ExchangeId id) {
    return ExchangeException.of("DOC-202", id);
  }

  /** What a document we received becomes when we say so. */
  private static DocumentState after(DocumentState now, ProcessingStatus status) {
    return switch (status.code()) {
      case "02" -> DocumentState.REJECTED;
      case "03" -> DocumentState.ACCEPTED;
      case "04" -> DocumentState.ASSIGNED;
      case "05" -> DocumentState.IN_PROGRESS;
      case "06" -> DocumentState.COMPLETED;
      default -> now;
    };
  }

  /** Within a transaction that knows the message. False if it was reported before. */
  boolean enqueue(
      Connection connection, StoredMessage message, ProcessingStatus status, String description)
      throws SQLException {
    if (Transmissions.exists(connection, message.id(), status.code())) return false;
    Instant now = node.now();
    try (Staged file = written(message, status, description, now)) {
      node.blobs().place(file);
      node.blobs().record(connection, file);
      Transmissions.insert(
          connection,
          new Transmission(
              UUID.randomUUID().toString(),
              message.id(),
              MessageKind.STATUS,
              status.code(),
              message.connection(),
              List.of(new OrganizationId(message.sender())),
              new OrganizationId(message.ownId()),
              file.sha256(),
              0,
              "",
              ""),
          now);
      Journal.append(
          connection,
          message.id(),
          now,
          TimelineEvent.STATUS_REPORTED,
          message.ownId(),
          Map.of(
              "status",
              status.code(),
              "to",
              message.sender(),
              "description",
              description,
              "file",
              file.sha256().hex()));
    }
    return true;
  }

  private Staged written(
      StoredMessage message, ProcessingStatus status, String description, Instant now) {
    EdxmlStatus answer =
        EdxmlStatus.builder(
                node.selfAs(message.ownId()),
                new ResponseFor(
                    new OrganizationId(message.sender()),
                    message.wireCode(),
                    message.documentId(),
                    message.issueDate()),
                status)
            .description(description)
            .timestamp(now)
            .build();
    Staged file = node.blobs().stage();
    EdxmlWriter.write(answer, file);
    try {
      return file.finished();
    } catch (IOException e) {
      throw new IllegalStateException("a status stays in memory", e);
    }
  }
}
