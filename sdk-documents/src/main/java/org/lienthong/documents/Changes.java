package org.lienthong.documents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlReader;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.internal.store.Awaited;
import org.lienthong.documents.internal.store.Journal;
import org.lienthong.documents.internal.store.Messages;
import org.lienthong.documents.internal.store.StoredMessage;
import org.lienthong.documents.internal.store.Transmissions;

/** Senders who want documents back, updated or replaced, and what we answer. */
final class Changes {
  private final Node node;
  private final Reporter reporter;

  Changes(Node node, Reporter reporter) {
    this.node = node;
    this.reporter = reporter;
  }

  static boolean isRequest(StoredMessage message) {
    return !message.business().isEmpty() && !message.business().equals(BusinessType.NEW.code());
  }

  static boolean isRecall(StoredMessage message) {
    return message.business().equals(BusinessType.RECALL.code());
  }

  /** Whether it was agreed to, so that its document may be handed over. */
  static boolean isAgreed(Connection connection, StoredMessage request) throws SQLException {
    return Transmissions.exists(connection, request.id(), ProcessingStatus.CHANGE_ACCEPTED.code());
  }

  /**
   * In the transaction that stores the request: notes it on its targets, and agrees at once where
   * none of them was handed over yet.
   */
  void arrived(Connection connection, StoredMessage request, String reason) throws SQLException {
    boolean untouched = !request.targets().isEmpty();
    for (ExchangeId id : request.targets()) {
      StoredMessage target = Messages.find(connection, id).orElseThrow();
      untouched &= target.state() == DocumentState.RECEIVED;
      note(connection, id, TimelineEvent.CHANGE_RECEIVED, request.sender(), request, reason);
    }
    if (untouched) agree(connection, request);
  }

  /**
   * A document, maybe an update itself, that a request overtook on the way: what was agreed without
   * it holds for it as soon as it comes, before anybody sees it; what is still open is open for it
   * too.
   */
  void overtaken(Connection connection, StoredMessage document) throws SQLException {
    if (isRecall(document) || document.documentId().isEmpty()) return;
    for (ExchangeId id : Awaited.found(connection, document.sender(), document.documentId())) {
      StoredMessage request = Messages.find(connection, id).orElseThrow();
      if (request.state() == DocumentState.REJECTED) continue;
      List<ExchangeId> targets = new ArrayList<>(request.targets());
      targets.add(document.id());
      Messages.targets(connection, id, targets);
      StoredMessage linked = request.with(targets);
      note(connection, document.id(), TimelineEvent.CHANGE_RECEIVED, request.sender(), linked, "");
      if (!isAgreed(connection, linked) && !isUntouched(connection, linked)) continue;
      agree(connection, linked);
      if (request.state() == DocumentState.CHANGE_REQUESTED && !isRecall(request)) {
        Messages.redrive(connection, id);
      }
    }
    recalled(connection, document);
  }

  /** Whether nobody has seen one of its documents, nor is being asked about them now. */
  private static boolean isUntouched(Connection connection, StoredMessage request)
      throws SQLException {
    boolean untouched = isRecall(request) || request.state() != DocumentState.HANDED_OVER;
    for (ExchangeId id : request.targets()) {
      StoredMessage target = Messages.find(connection, id).orElseThrow();
      untouched &= target.state() == DocumentState.RECEIVED;
    }
    return untouched;
  }

  /** As stores keep it that were made before documents were awaited. */
  private void recalled(Connection connection, StoredMessage document) throws SQLException {
    for (StoredMessage request :
        Messages.receivedAs(connection, document.sender(), document.documentId())) {
      boolean waits =
          isRecall(request)
              && request.targets().isEmpty()
              && request.state() != DocumentState.REJECTED;
      if (!waits) continue;
      Messages.targets(connection, request.id(), List.of(document.id()));
      agree(connection, Messages.find(connection, request.id()).orElseThrow());
      return;
    }
  }

  /**
   * Takes the targets out of force and answers 15. A recall is then done. An update of an update
   * that nobody has decided on decides that one too, so that its sender does not wait for ever.
   */
  void agree(Connection connection, StoredMessage request) throws SQLException {
    boolean recall = isRecall(request);
    reporter.enqueue(connection, request, ProcessingStatus.CHANGE_ACCEPTED, "");
    Lifecycle.Event event = recall ? Lifecycle.Event.RECALL : Lifecycle.Event.SUPERSEDE;
    for (ExchangeId id : request.targets()) {
      StoredMessage target = Messages.find(connection, id).orElseThrow();
      Optional<DocumentState> next = Lifecycle.next(target.state(), event);
      if (next.isEmpty()) continue;
      Messages.state(connection, id, next.get());
      note(connection, id, TimelineEvent.CHANGE_AGREED, request.ownId(), request, "");
      if (!recall && isOpenRequest(connection, target)) agree(connection, target);
    }
    if (recall) Messages.state(connection, request.id(), DocumentState.COMPLETED);
  }

  private static boolean isOpenRequest(Connection connection, StoredMessage message)
      throws SQLException {
    return isRequest(message)
        && message.state() != DocumentState.REJECTED
        && !isAgreed(connection, message);
  }

  /** Answers 16; the targets stay as they are. */
  void refuse(Connection connection, StoredMessage request, String reason) throws SQLException {
    for (ExchangeId id : request.targets()) {
      note(connection, id, TimelineEvent.CHANGE_REFUSED, request.ownId(), request, reason);
    }
    reporter.enqueue(connection, request, ProcessingStatus.CHANGE_REJECTED, reason);
    Messages.state(connection, request.id(), DocumentState.REJECTED);
  }

  /** By a person, after the handler left it open. */
  void answer(ExchangeId id, ChangeAnswer answer) {
    node.database()
        .write(
            connection -> {
              StoredMessage request = Reporter.answerable(connection, id, "answer");
              if (request.state() != DocumentState.CHANGE_REQUESTED) {
                throw ExchangeException.of("DOC-207", id, request.state().word(), "answer");
              }
              switch (answer.kind()) {
                case ACCEPT -> {
                  agree(connection, request);
                  if (!isRecall(request)) Messages.redrive(connection, id);
                }
                case REFUSE -> refuse(connection, request, answer.reason());
                case LATER -> {}
              }
              return 0;
            });
  }

  private void note(
      Connection connection,
      ExchangeId id,
      TimelineEvent event,
      String actor,
      StoredMessage request,
      String reason)
      throws SQLException {
    Instant now = node.now();
    Map<String, String> detail = new HashMap<>();
    detail.put("type", new BusinessType(request.business()).word());
    detail.put("request", request.id().value());
    detail.put("from", request.sender());
    if (!reason.isEmpty()) detail.put("reason", reason);
    Journal.append(connection, id, now, event, actor, detail);
  }

  /** The documents of that sender that the request names, newest of each id. */
  static List<ExchangeId> targets(Connection connection, String sender, List<String> documentIds)
      throws SQLException {
    List<ExchangeId> found = new ArrayList<>();
    for (String documentId : documentIds) {
      Messages.receivedAs(connection, sender, documentId).stream()
          .filter(one -> !isRecall(one))
          .map(StoredMessage::id)
          .findFirst()
          .ifPresent(found::add);
    }
    return found;
  }

  /** Those of them of which that sender has sent no document yet. */
  static List<String> missing(Connection connection, String sender, List<String> documentIds)
      throws SQLException {
    List<String> missing = new ArrayList<>();
    for (String documentId : documentIds) {
      if (documentId.isEmpty()) continue;
      if (targets(connection, sender, List.of(documentId)).isEmpty()) missing.add(documentId);
    }
    return missing;
  }

  /** What is asked of the handler. */
  IncomingChange asked(StoredMessage request, Archive archive) {
    Sha256 sha256 = request.sha256();
    if (sha256 == null) throw new IllegalStateException("received without a file");
    Content file = node.database().read(c -> node.blobs().open(c, sha256)).content();
    EdxmlMessage message = EdxmlReader.read(file);
    EdxmlDocument document = message instanceof EdxmlDocument one ? one : null;
    return new IncomingChange(
        request.id(),
        new BusinessType(request.business()),
        message.from(),
        message instanceof EdxmlStatus status
            ? status.description()
            : ((EdxmlDocument) message).business().reason(),
        request.targets().stream().map(archive::track).toList(),
        document);
  }
}
