package org.lienthong.documents;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  /** Once the status is durably in the outbox; nothing if it was reported last. */
  void report(ExchangeId id, ProcessingStatus status, String description) {
    node.database()
        .write(
            connection -> {
              StoredMessage message = answerable(connection, id, "report " + status);
              DocumentState state = message.state();
              Lifecycle.Event event = event(status);
              if (event != null) state = next(message, event);
              boolean known =
                  event == null
                      ? Transmissions.exists(connection, id, status.code())
                      : isLast(connection, id, status, description);
              if (!known) {
                add(connection, message, status, description);
                Messages.state(connection, id, state);
              }
              return 0;
            });
  }

  /** Offices go back and forth, and correct the reasons they gave. */
  private static boolean isLast(
      Connection connection, ExchangeId id, ProcessingStatus status, String description)
      throws SQLException {
    Map<String, String> said = Map.of();
    for (Journal.Line line : Journal.lines(connection, id)) {
      Map<String, String> detail = line.entry().detail();
      boolean progress =
          line.entry().event() == TimelineEvent.STATUS_REPORTED
              && event(new ProcessingStatus(detail.getOrDefault("status", ""))) != null;
      if (progress) said = detail;
    }
    return status.code().equals(said.get("status"))
        && description.equals(said.getOrDefault("description", ""));
  }

  /** A document that somebody sent to us and that could be read. */
  static StoredMessage answerable(Connection connection, ExchangeId id, String what)
      throws SQLException {
    StoredMessage message = Messages.find(connection, id).orElseThrow(() -> unknown(id));
    if (message.outgoing() || message.sender().isEmpty()) throw refused(message, what);
    return message;
  }

  static DocumentState next(StoredMessage message, Lifecycle.Event event) {
    Optional<DocumentState> next = Lifecycle.next(message.state(), event);
    return next.orElseThrow(() -> refused(message, event.word()));
  }

  private static ExchangeException refused(StoredMessage message, String what) {
    return ExchangeException.of("DOC-207", message.id(), message.state().word(), what);
  }

  static ExchangeException unknown(ExchangeId id) {
    return ExchangeException.of("DOC-202", id);
  }

  private static Lifecycle.@Nullable Event event(ProcessingStatus status) {
    return switch (status.code()) {
      case "02" -> Lifecycle.Event.REPORT_REJECTED;
      case "03" -> Lifecycle.Event.REPORT_ACCEPTED;
      case "04" -> Lifecycle.Event.REPORT_ASSIGNED;
      case "05" -> Lifecycle.Event.REPORT_IN_PROGRESS;
      case "06" -> Lifecycle.Event.REPORT_COMPLETED;
      default -> null;
    };
  }

  /**
   * Within a transaction that knows the message: one status from each of our identifiers that it
   * was addressed to. False if it was reported before.
   */
  boolean enqueue(
      Connection connection, StoredMessage message, ProcessingStatus status, String description)
      throws SQLException {
    if (Transmissions.exists(connection, message.id(), status.code())) return false;
    add(connection, message, status, description);
    return true;
  }

  private void add(
      Connection connection, StoredMessage message, ProcessingStatus status, String description)
      throws SQLException {
    Instant now = node.now();
    StringBuilder files = new StringBuilder();
    for (String ownId : message.ownIds()) {
      try (Staged file = written(message, ownId, status, description, now)) {
        node.blobs().record(connection, file);
        Transmissions.insert(
            connection,
            new Transmission(
                OrderedId.next(),
                message.id(),
                MessageKind.STATUS,
                status.code(),
                message.connection(),
                List.of(new OrganizationId(message.sender())),
                new OrganizationId(ownId),
                file.sha256(),
                0,
                "",
                ""),
            now);
        files.append(files.isEmpty() ? "" : " ").append(file.sha256().hex());
      }
    }
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
            files.toString()));
  }

  private Staged written(
      StoredMessage message,
      String ownId,
      ProcessingStatus status,
      String description,
      Instant now) {
    EdxmlStatus answer =
        EdxmlStatus.builder(
                node.selfAs(ownId),
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
