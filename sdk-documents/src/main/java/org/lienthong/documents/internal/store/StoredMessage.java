package org.lienthong.documents.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Sha256;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.ExchangeId;

/**
 * One document, sent or received, without its content.
 *
 * @param key of idempotency, for what is sent
 * @param fingerprint of what the document says, whatever the way added
 * @param business the code of the business type
 * @param targets the documents that it recalls, updates or replaces, as far as they are known
 * @param sender identifier; ours for what is sent
 * @param ownIds the identifiers of ours that it was sent from or addressed to
 * @param code as printed
 * @param wireCode number and notation as statuses name it
 * @param sha256 of the file as it came; null for what is sent, see its transmissions
 * @param connection over which it came; empty for what is sent
 * @param attempts to hand it over
 */
public record StoredMessage(
    ExchangeId id,
    boolean outgoing,
    DocumentState state,
    @Nullable String key,
    String fingerprint,
    String business,
    List<ExchangeId> targets,
    String sender,
    String senderName,
    List<String> ownIds,
    String documentId,
    String code,
    String wireCode,
    @Nullable LocalDate issueDate,
    String subject,
    @Nullable Sha256 sha256,
    String connection,
    Instant createdAt,
    int attempts,
    String problem) {
  public StoredMessage {
    targets = List.copyOf(targets);
    ownIds = List.copyOf(ownIds);
  }

  /** The same with the documents that it is found to change. */
  public StoredMessage with(List<ExchangeId> targets) {
    return new StoredMessage(
        id,
        outgoing,
        state,
        key,
        fingerprint,
        business,
        targets,
        sender,
        senderName,
        ownIds,
        documentId,
        code,
        wireCode,
        issueDate,
        subject,
        sha256,
        connection,
        createdAt,
        attempts,
        problem);
  }

  /** By which of our identifiers we speak of it. */
  public String ownId() {
    return ownIds.get(0);
  }
}
