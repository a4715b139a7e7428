package org.lienthong.documents.connection;

import static java.util.Objects.requireNonNull;

/**
 * The network's word that it has taken a message.
 *
 * @param remoteId under which the network knows the message; may be empty
 */
public record Receipt(String remoteId) {
  public Receipt {
    requireNonNull(remoteId, "remoteId");
  }
}
