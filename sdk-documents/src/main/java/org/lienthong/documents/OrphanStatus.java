package org.lienthong.documents;

import java.time.Instant;

/**
 * A status for a document that is not in this store.
 *
 * @param from identifier of who sent it
 * @param documentId of the document it speaks of; may be empty
 * @param code of the document it speaks of; may be empty
 */
public record OrphanStatus(
    String connection,
    String from,
    ProcessingStatus status,
    String documentId,
    String code,
    Instant receivedAt) {}
