package org.lienthong.documents.connection;

import static java.util.Objects.requireNonNull;

/**
 * A message that the network holds for us.
 *
 * @param remoteId under which the network knows it; the same at every listing
 * @param from the sender as the network shows it; may be empty
 */
public record Waiting(MessageKind kind, String remoteId, String from) {
  public Waiting {
    requireNonNull(kind, "kind");
    requireNonNull(remoteId, "remoteId");
    requireNonNull(from, "from");
    if (remoteId.isBlank()) throw new IllegalArgumentException("remoteId must not be blank");
  }
}
