package org.lienthong.documents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Sha256;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.Waiting;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.ResponseFor;
import org.lienthong.documents.internal.store.Arrivals;
import org.lienthong.documents.internal.store.Journal;
import org.lienthong.documents.internal.store.Messages;
import org.lienthong.documents.internal.store.Recipients;
import org.lienthong.documents.internal.store.Staged;
import org.lienthong.documents.internal.store.StoredMessage;
import org.lienthong.documents.internal.store.Transmissions;

/** Notes what other offices say about documents. */
final class News {
  /** In the journal: said of this request, and noted on the document that it is to change. */
  private static final String REQUEST = "request";

  private final Node node;
  private final Changes changes;

  News(Node node, Changes changes) {
    this.node = node;
    this.changes = changes;
  }

  /** Empty if it speaks of a document of others in a shared mailbox. */
  Optional<Acknowledgement> take(
      String network, Waiting waiting, EdxmlStatus status, Staged file, Tally tally) {
    OrganizationId about = status.responseFor().organizationId();
    if (about != null && !node.isOwn(about)) return Optional.empty();
    node.blobs().place(file);
    boolean known =
        node.database()
            .write(
                connection -> {
                  node.blobs().record(connection, file);
                  if (status.status().equals(ProcessingStatus.RECALL_REQUESTED)) {
                    return recall(connection, network, waiting, status, file);
                  }
                  return answer(connection, network, waiting, status, file);
                });
    if (known) tally.statuses++;
    else tally.orphans++;
    return Optional.of(Acknowledgement.DONE);
  }

  private boolean answer(
      Connection connection, String network, Waiting waiting, EdxmlStatus status, Staged file)
      throws SQLException {
    Instant now = node.now();
    Optional<StoredMessage> subject = subject(connection, status);
    Arrivals.insert(
        connection,
        network,
        waiting,
        subject.map(StoredMessage::id).orElse(null),
        Acknowledgement.DONE,
        now);
    if (subject.isPresent()) note(connection, subject.get(), status, file.sha256());
    else orphan(connection, network, waiting, status, file);
    return subject.isPresent();
  }

  /** A status that waited for its document. False if it still has to. */
  boolean place(Connection connection, String network, EdxmlStatus status, Sha256 file)
      throws SQLException {
    if (status.status().equals(ProcessingStatus.RECALL_REQUESTED)) {
      List<ExchangeId> targets = targets(connection, status);
      if (!targets.isEmpty()) request(connection, network, status, file, targets);
      return !targets.isEmpty();
    }
    Optional<StoredMessage> subject = subject(connection, status);
    if (subject.isPresent()) note(connection, subject.get(), status, file);
    return subject.isPresent();
  }

  /** One of ours that was sent to who speaks now. */
  private static Optional<StoredMessage> subject(Connection connection, EdxmlStatus status)
      throws SQLException {
    ResponseFor named = status.responseFor();
    String from = status.from().id().value();
    List<StoredMessage> candidates = List.of();
    if (!named.documentId().isEmpty()) {
      candidates = Messages.sentAs(connection, named.documentId(), from);
    }
    if (candidates.isEmpty() && !named.code().isEmpty()) {
      candidates = Messages.sentWith(connection, named.code(), from);
    }
    List<StoredMessage> exact =
        candidates.stream().filter(one -> one.wireCode().equals(named.code())).toList();
    if (!exact.isEmpty()) candidates = exact;
    // A recall has the id of the document it recalls: the news is for the oldest that has not heard
    // it. What one of them has heard word for word came twice, and is no news of another.
    if (!status.status().equals(ProcessingStatus.ARRIVED)) {
      for (StoredMessage one : candidates) {
        boolean timed = status.timestamp().isPresent();
        if (timed && said(connection, one.id(), detail(status))) return Optional.of(one);
      }
    }
    for (StoredMessage one : oldestFirst(candidates)) {
      if (isNews(connection, one, from, status.status())) return Optional.of(one);
    }
    return candidates.stream().findFirst();
  }

  private static List<StoredMessage> oldestFirst(List<StoredMessage> newestFirst) {
    List<StoredMessage> reversed = new java.util.ArrayList<>(newestFirst);
    java.util.Collections.reverse(reversed);
    return reversed;
  }

  /** Whether it moves the document, or was overtaken by our request to change it. */
  private static boolean isNews(
      Connection connection, StoredMessage message, String from, ProcessingStatus status)
      throws SQLException {
    for (Tracking.Recipient recipient : Recipients.of(connection, message.id())) {
      if (!recipient.party().id().value().equals(from)) continue;
      RecipientState now = recipient.state();
      if (now.after(status, true) != now) return true;
      return (now == RecipientState.CHANGE_REQUESTED || now == RecipientState.CHANGE_REFUSED)
          && !said(connection, message.id(), Map.of("status", status.code(), "from", from));
    }
    return false;
  }

  private void note(Connection connection, StoredMessage message, EdxmlStatus status, Sha256 file)
      throws SQLException {
    Map<String, String> detail = detail(status);
    if (said(connection, message.id(), detail)) return;
    detail.put("file", file.hex());
    boolean answersChange =
        status.status().equals(ProcessingStatus.CHANGE_ACCEPTED)
            || status.status().equals(ProcessingStatus.CHANGE_REJECTED);
    boolean asksByName = answersChange && asksUnderItsOwnName(connection, message);
    boolean ofItsOwn = asksByName && !hasAnswered(connection, message, status.from().id());
    boolean recall = isRecallOf(connection, message);
    apply(
        connection,
        message,
        status,
        detail,
        state -> ofItsOwn ? state : state.after(status.status(), recall));
    if (!answersChange || (asksByName && !ofItsOwn)) return;
    detail.put(REQUEST, message.id().value());
    for (ExchangeId target : message.targets()) {
      StoredMessage original = Messages.find(connection, target).orElseThrow();
      boolean recalled = Changes.isRecall(message);
      apply(connection, original, status, detail, state -> state.after(status.status(), recalled));
    }
  }

  /** An answer that names it is then about what it asks, not about what is asked of it. */
  private static boolean asksUnderItsOwnName(Connection connection, StoredMessage message)
      throws SQLException {
    if (!Changes.isRequest(message)) return false;
    for (ExchangeId target : message.targets()) {
      String other = Messages.find(connection, target).orElseThrow().documentId();
      if (other.equals(message.documentId())) return false;
    }
    return true;
  }

  private static boolean hasAnswered(
      Connection connection, StoredMessage message, OrganizationId from) throws SQLException {
    for (ProcessingStatus answer :
        List.of(ProcessingStatus.CHANGE_ACCEPTED, ProcessingStatus.CHANGE_REJECTED)) {
      Map<String, String> line = Map.of("status", answer.code(), "from", from.value());
      if (said(connection, message.id(), line)) return true;
    }
    return false;
  }

  private static Map<String, String> detail(EdxmlStatus status) {
    Map<String, String> detail = new HashMap<>();
    detail.put("status", status.status().code());
    detail.put("from", status.from().id().value());
    detail.put("description", status.description());
    status.timestamp().ifPresent(said -> detail.put("said", said.toString()));
    return detail;
  }

  /** Whether an answer to a change, named by the changed document, is one to its recall. */
  private static boolean isRecallOf(Connection connection, StoredMessage message)
      throws SQLException {
    List<StoredMessage> requests = Messages.changesOf(connection, message.id());
    return requests.isEmpty() || Changes.isRecall(requests.get(0));
  }

  private void apply(
      Connection connection,
      StoredMessage message,
      EdxmlStatus status,
      Map<String, String> detail,
      UnaryOperator<RecipientState> moved)
      throws SQLException {
    Instant now = node.now();
    String from = status.from().id().value();
    boolean moves = false;
    for (Tracking.Recipient recipient : Recipients.of(connection, message.id())) {
      if (!recipient.party().id().value().equals(from)) continue;
      RecipientState after = moved.apply(recipient.state());
      moves = after != recipient.state();
      if (moves) Recipients.state(connection, message.id(), from, after, now);
      closeIfProved(connection, message.id(), recipient.connection(), from);
    }
    Journal.append(
        connection,
        message.id(),
        now,
        moves ? TimelineEvent.STATUS_RECEIVED : TimelineEvent.STATUS_REPEATED,
        from,
        detail);
  }

  /**
   * What every recipient over a network has said it has need not be sent, whatever was heard. Who
   * speaks now has it.
   */
  private static void closeIfProved(
      Connection connection, ExchangeId id, String network, String speaker) throws SQLException {
    boolean proved =
        Recipients.of(connection, id).stream()
            .filter(recipient -> recipient.connection().equals(network))
            .allMatch(
                recipient ->
                    recipient.party().id().value().equals(speaker)
                        || recipient.state().hasArrived());
    if (proved) Transmissions.proved(connection, id, network);
  }

  /**
   * Of the document itself, word for word the same: some systems repeat themselves every minute.
   */
  private static boolean said(Connection connection, ExchangeId id, Map<String, String> detail)
      throws SQLException {
    return Journal.lines(connection, id).stream()
        .map(Journal.Line::entry)
        .filter(entry -> !entry.detail().containsKey(REQUEST))
        .anyMatch(entry -> entry.detail().entrySet().containsAll(detail.entrySet()));
  }

  /** 13: their document is to come back, and no document of its own says so. */
  private boolean recall(
      Connection connection, String network, Waiting waiting, EdxmlStatus status, Staged file)
      throws SQLException {
    List<ExchangeId> targets = targets(connection, status);
    ExchangeId request = null;
    if (targets.isEmpty()) orphan(connection, network, waiting, status, file);
    else request = request(connection, network, status, file.sha256(), targets);
    Arrivals.insert(connection, network, waiting, request, Acknowledgement.DONE, node.now());
    return !targets.isEmpty();
  }

  private static List<ExchangeId> targets(Connection connection, EdxmlStatus recall)
      throws SQLException {
    return Changes.targets(
        connection, recall.from().id().value(), List.of(recall.responseFor().documentId()));
  }

  /** Null if it was made before. */
  private @Nullable ExchangeId request(
      Connection connection,
      String network,
      EdxmlStatus status,
      Sha256 file,
      List<ExchangeId> targets)
      throws SQLException {
    String from = status.from().id().value();
    StoredMessage target = Messages.find(connection, targets.get(0)).orElseThrow();
    StoredMessage request =
        new StoredMessage(
            ExchangeId.random(),
            false,
            DocumentState.RECEIVED,
            null,
            file.hex(),
            BusinessType.RECALL.code(),
            targets,
            from,
            status.from().name(),
            target.ownIds(),
            status.responseFor().documentId(),
            target.code(),
            target.wireCode(),
            target.issueDate(),
            target.subject(),
            file,
            network,
            node.now(),
            0,
            "");
    Journal.Line first =
        Journal.first(
            request,
            TimelineEvent.RECEIVED,
            network,
            Map.of("from", from, "connection", network, "file", file.hex()));
    if (!Messages.insert(connection, request, first)) return null;
    changes.arrived(connection, request, status.description());
    return request.id();
  }

  private void orphan(
      Connection connection, String network, Waiting waiting, EdxmlStatus status, Staged file)
      throws SQLException {
    Arrivals.orphan(
        connection,
        new OrphanStatus(
            network,
            status.from().id().value(),
            status.status(),
            status.responseFor().documentId(),
            status.responseFor().code(),
            node.now()),
        waiting.remoteId(),
        file.sha256());
  }
}
