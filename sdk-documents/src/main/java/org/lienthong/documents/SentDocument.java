package org.lienthong.documents;

import static java.util.Objects.requireNonNull;

/**
 * A document that is durably stored and will be sent.
 *
 * @param duplicate whether the same document was handed over before under the same key; then this
 *     is the first one, and nothing is sent again
 */
public record SentDocument(ExchangeId id, boolean duplicate) {
  public SentDocument {
    requireNonNull(id, "id");
  }
}
