package org.lienthong.documents;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.lienthong.core.Content;
import org.lienthong.documents.edxml.EdxmlDocument;

/**
 * A document that another office sent to us. It stays in the store after it was handed over.
 *
 * @param document as its envelope shows it; its attachments open the stored file
 * @param file the whole edXML file, byte for byte as it came
 * @param connection over which it came
 * @param attempt 1 at the first hand-over; more means that an earlier one was interrupted or
 *     failed, so that the handler may have seen it
 */
public record IncomingDocument(
    ExchangeId id,
    EdxmlDocument document,
    Content file,
    String connection,
    Instant receivedAt,
    int attempt) {
  public IncomingDocument {
    requireNonNull(id, "id");
    requireNonNull(document, "document");
    requireNonNull(file, "file");
    requireNonNull(connection, "connection");
    requireNonNull(receivedAt, "receivedAt");
  }

  /** The identity and the code, for logs. */
  @Override
  public String toString() {
    return id + " " + document;
  }
}
