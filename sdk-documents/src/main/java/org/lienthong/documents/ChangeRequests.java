package org.lienthong.documents;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.edxml.BusinessInfo;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlReader;
import org.lienthong.documents.internal.store.Journal;
import org.lienthong.documents.internal.store.Messages;
import org.lienthong.documents.internal.store.Recipients;
import org.lienthong.documents.internal.store.StoredMessage;
import org.lienthong.documents.internal.store.Transmissions;
import org.lienthong.documents.internal.store.Transmissions.Transmission;

/** Our own requests to recall, update or replace what we sent. */
final class ChangeRequests {
  private final Node node;

  ChangeRequests(Node node) {
    this.node = node;
  }

  /** What is to be sent; empty if nobody has the document, so that it is simply withdrawn. */
  Optional<EdxmlDocument> of(
      ExchangeId id, BusinessType type, @Nullable EdxmlDocument changed, String reason) {
    StoredMessage original =
        node.database().read(c -> Messages.find(c, id)).orElseThrow(() -> Reporter.unknown(id));
    boolean isReplaced =
        type.equals(BusinessType.RECALL) && original.state() == DocumentState.SUPERSEDED;
    if (!original.outgoing() || isReplaced) {
      throw ExchangeException.of("DOC-207", id, original.state().word(), type.word());
    }
    if (changed != null) {
      BusinessInfo business =
          type.equals(BusinessType.UPDATE)
              ? BusinessInfo.update(original.documentId(), reason)
              : BusinessInfo.replace(List.of(original.documentId()), reason);
      return Optional.of(changed.toBuilder().business(business).build());
    }
    List<Party> holders = node.database().write(c -> withdraw(c, id, reason));
    if (holders.isEmpty()) return Optional.empty();
    return Optional.of(
        envelope(id).toBuilder()
            .to(holders)
            .attachments(List.of())
            .trace(List.of())
            .findings(List.of())
            .business(BusinessInfo.recall(original.documentId(), reason))
            .build());
  }

  /** Takes back what never left, and names who may have the rest. */
  private List<Party> withdraw(Connection connection, ExchangeId id, String reason)
      throws SQLException {
    Instant now = node.now();
    for (String network : Transmissions.withdraw(connection, id)) {
      Recipients.state(
          connection, id, network, List.of(RecipientState.QUEUED), RecipientState.RECALLED, now);
      Journal.append(
          connection,
          id,
          now,
          TimelineEvent.WITHDRAWN,
          node.self().id().value(),
          Map.of("connection", network, "reason", reason));
    }
    Transmissions.bury(connection, id);
    List<Party> holders = new ArrayList<>();
    for (Tracking.Recipient recipient : Recipients.of(connection, id)) {
      if (!isGone(recipient.state())) holders.add(recipient.party());
    }
    return holders;
  }

  /** The request of ours to recall it that was made last. */
  Optional<ExchangeId> lastRecall(ExchangeId id) {
    return recalls(id).stream().findFirst().map(StoredMessage::id);
  }

  /**
   * What such a recall would only repeat: another one makes sense once somebody has refused the
   * last, and for another reason.
   */
  Optional<ExchangeId> sameRecall(ExchangeId id, String fingerprint) {
    List<StoredMessage> made = recalls(id);
    Optional<StoredMessage> equal =
        made.stream().filter(one -> one.fingerprint().equals(fingerprint)).findFirst();
    boolean refused =
        node.database().read(c -> Recipients.of(c, id)).stream()
            .anyMatch(recipient -> recipient.state() == RecipientState.CHANGE_REFUSED);
    return equal
        .or(() -> refused ? Optional.empty() : made.stream().findFirst())
        .map(StoredMessage::id);
  }

  /** The same for whoever asks at the same moment. */
  String recallKey(ExchangeId id) {
    int before = recalls(id).size();
    return BusinessType.RECALL.word() + " " + id + (before == 0 ? "" : " " + (before + 1));
  }

  private List<StoredMessage> recalls(ExchangeId id) {
    return node.database().read(c -> Messages.changesOf(c, id)).stream()
        .filter(Changes::isRecall)
        .toList();
  }

  /** As it was sent to the first network. */
  private EdxmlDocument envelope(ExchangeId id) {
    return node.database()
        .read(
            connection -> {
              for (Transmission one : Transmissions.of(connection, id)) {
                if (one.kind() == MessageKind.DOCUMENT) {
                  return (EdxmlDocument)
                      EdxmlReader.readUnproved(
                          node.blobs().open(connection, one.sha256()).content());
                }
              }
              throw new IllegalStateException("sent without a file: " + id);
            });
  }

  /** The documents of ours that a document is about, by whoever composed it. */
  List<ExchangeId> targets(Connection connection, EdxmlDocument document) throws SQLException {
    BusinessInfo business = document.business();
    if (business.type().equals(BusinessType.NEW)) return List.of();
    List<String> named =
        business.targets().isEmpty() ? List.of(document.documentId()) : business.targets();
    List<ExchangeId> found = new ArrayList<>();
    for (String documentId : named) {
      if (documentId.isEmpty()) continue;
      Messages.sentUnder(connection, documentId).stream()
          .filter(one -> !Changes.isRecall(one))
          .map(StoredMessage::id)
          .findFirst()
          .ifPresent(found::add);
    }
    return found;
  }

  /** In the transaction that stores the request. */
  void sent(Connection connection, StoredMessage request, EdxmlDocument document)
      throws SQLException {
    Set<OrganizationId> asked = new HashSet<>();
    document.to().forEach(party -> asked.add(party.id()));
    Instant now = node.now();
    for (ExchangeId target : request.targets()) {
      for (Tracking.Recipient recipient : Recipients.of(connection, target)) {
        if (!asked.contains(recipient.party().id()) || isGone(recipient.state())) continue;
        Recipients.state(
            connection,
            target,
            recipient.party().id().value(),
            RecipientState.CHANGE_REQUESTED,
            now);
      }
      Journal.append(
          connection,
          target,
          now,
          TimelineEvent.CHANGE_REQUESTED,
          node.self().id().value(),
          Map.of(
              "type",
              document.business().type().word(),
              "reason",
              document.business().reason(),
              "request",
              request.id().value()));
    }
  }

  private static boolean isGone(RecipientState state) {
    return state == RecipientState.RECALLED || state == RecipientState.SUPERSEDED;
  }
}
