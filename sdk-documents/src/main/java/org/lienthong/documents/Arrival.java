package org.lienthong.documents;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.InputException;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Waiting;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.internal.store.Arrivals;
import org.lienthong.documents.internal.store.Awaited;
import org.lienthong.documents.internal.store.Journal;
import org.lienthong.documents.internal.store.Messages;
import org.lienthong.documents.internal.store.Staged;
import org.lienthong.documents.internal.store.StoredMessage;
import org.lienthong.documents.internal.store.Transmissions;

/** Stores documents that came, each once, together with the first receipt for their senders. */
final class Arrival {
  private final Node node;
  private final Reporter reporter;
  private final Changes changes;
  private final Orphans orphans;

  Arrival(Node node, Reporter reporter, Changes changes, Orphans orphans) {
    this.node = node;
    this.reporter = reporter;
    this.changes = changes;
    this.orphans = orphans;
  }

  /** Empty if none of the recipients is us: the file was not stored. */
  Optional<Acknowledgement> take(
      String network, Waiting waiting, EdxmlDocument document, Staged file, Tally tally) {
    List<String> ownIds =
        document.to().stream()
            .map(Party::id)
            .filter(node::isOwn)
            .map(OrganizationId::value)
            .distinct()
            .toList();
    if (ownIds.isEmpty()) return Optional.empty();
    node.blobs().place(file);
    StoredMessage message = message(network, document, ownIds, file, node.now());
    boolean isNew =
        node.database()
            .write(
                connection -> {
                  node.database().alone(connection, message.sender());
                  Optional<StoredMessage> first =
                      Messages.received(
                          connection,
                          message.sender(),
                          message.documentId(),
                          message.fingerprint());
                  if (first.isEmpty()) {
                    if (store(connection, network, waiting, message, document, file)) return true;
                    // Another node was faster.
                    first =
                        Messages.received(
                            connection,
                            message.sender(),
                            message.documentId(),
                            message.fingerprint());
                  }
                  ExchangeId known = first.orElseThrow().id();
                  Arrivals.insert(
                      connection,
                      network,
                      waiting,
                      known,
                      Acknowledgement.DONE,
                      message.createdAt());
                  again(connection, network, known);
                  return false;
                });
    if (isNew) tally.stored++;
    else tally.redelivered++;
    return Optional.of(Acknowledgement.DONE);
  }

  private static StoredMessage message(
      String network, EdxmlDocument document, List<String> ownIds, Staged file, Instant now) {
    return new StoredMessage(
        ExchangeId.random(),
        false,
        DocumentState.RECEIVED,
        null,
        Fingerprint.of(document),
        document.business().type().code(),
        List.of(),
        document.from().id().value(),
        document.from().name(),
        ownIds,
        document.documentId(),
        Outbox.printedCode(document),
        document.reference().code(),
        document.issueDate().orElse(null),
        document.subject(),
        file.sha256(),
        network,
        now,
        0,
        "");
  }

  /** False if it is here already. */
  private boolean store(
      java.sql.Connection connection,
      String network,
      Waiting waiting,
      StoredMessage bare,
      EdxmlDocument document,
      Staged file)
      throws SQLException {
    List<StoredMessage> namesakes =
        bare.documentId().isEmpty()
            ? List.of()
            : Messages.receivedAs(connection, bare.sender(), bare.documentId());
    List<String> named = Changes.isRequest(bare) ? named(bare, document) : List.of();
    List<String> missing = Changes.missing(connection, bare.sender(), named);
    StoredMessage message = bare.with(Changes.targets(connection, bare.sender(), named));
    node.blobs().record(connection, file);
    Journal.Line first =
        Journal.first(
            message,
            TimelineEvent.RECEIVED,
            network,
            Map.of(
                "from",
                message.sender(),
                "connection",
                network,
                "remoteId",
                waiting.remoteId(),
                "fingerprint",
                message.fingerprint(),
                "file",
                file.sha256().hex()));
    if (!Messages.insert(connection, message, first)) return false;
    Arrivals.insert(
        connection, network, waiting, message.id(), Acknowledgement.DONE, message.createdAt());
    if (sameBusiness(namesakes, message)) {
      Journal.append(
          connection,
          message.id(),
          message.createdAt(),
          TimelineEvent.SAME_ID_OTHER_CONTENT,
          message.ownId(),
          Map.of("other", namesakes.get(0).id().value()));
    }
    reporter.enqueue(connection, message, ProcessingStatus.ARRIVED, "");
    for (String documentId : missing) {
      Awaited.insert(connection, message.sender(), documentId, message.id());
    }
    boolean isRequest = Changes.isRequest(message);
    if (isRequest) changes.arrived(connection, message, document.business().reason());
    // Under the name of what it changes it cannot be told which of the two is awaited.
    if (!named.contains(message.documentId())) changes.overtaken(connection, message);
    if (!isRequest) orphans.adopt(connection, message);
    return true;
  }

  /** Named in the business part, or else, as some programs do, by its own document id. */
  private static List<String> named(StoredMessage request, EdxmlDocument document) {
    List<String> named = document.business().targets();
    return named.isEmpty() ? List.of(request.documentId()) : named;
  }

  /** A recall names the document it recalls by the same id, and that is no clash. */
  private static boolean sameBusiness(List<StoredMessage> namesakes, StoredMessage message) {
    return namesakes.stream().anyMatch(other -> other.business().equals(message.business()));
  }

  /** Delivered again although it was acknowledged: the sender may have missed the receipt. */
  void redelivered(String network, Arrivals.Known known) {
    ExchangeId id = known.messageId();
    if (id == null || known.kind() == MessageKind.STATUS) return;
    node.database()
        .write(
            connection -> {
              again(connection, network, id);
              return 0;
            });
  }

  private void again(java.sql.Connection connection, String network, ExchangeId id)
      throws SQLException {
    Journal.append(
        connection,
        id,
        node.now(),
        TimelineEvent.REDELIVERED,
        network,
        Map.of("connection", network));
    Transmissions.again(connection, id, ProcessingStatus.ARRIVED.code());
  }

  void quarantine(String network, Waiting waiting, Staged file, InputException reason) {
    String problem = reason.code() + ": " + reason.message(Locale.ENGLISH);
    StoredMessage message = unreadable(network, waiting, file, problem);
    Map<String, String> said = new HashMap<>(Map.of("file", file.sha256().hex()));
    TimelineEntry.reason(said, reason);
    node.database()
        .write(
            connection -> {
              node.blobs().record(connection, file);
              Messages.insert(
                  connection,
                  message,
                  Journal.first(message, TimelineEvent.QUARANTINED, network, said));
              Arrivals.insert(
                  connection,
                  network,
                  waiting,
                  message.id(),
                  Acknowledgement.FAILED,
                  message.createdAt());
              return 0;
            });
  }

  private StoredMessage unreadable(String network, Waiting waiting, Staged file, String problem) {
    return new StoredMessage(
        ExchangeId.random(),
        false,
        DocumentState.QUARANTINED,
        null,
        file.sha256().hex(),
        "",
        List.of(),
        "",
        waiting.from(),
        List.of(node.self().id().value()),
        "",
        "",
        "",
        null,
        "",
        file.sha256(),
        network,
        node.now(),
        0,
        problem);
  }
}
