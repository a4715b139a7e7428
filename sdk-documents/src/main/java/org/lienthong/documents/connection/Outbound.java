package org.lienthong.documents.connection;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Sha256;

/**
 * One edXML file to hand to a network. The same at every attempt.
 *
 * @param identity fixed before the first attempt, for networks that can drop duplicates by it
 * @param size of the file in bytes
 */
public record Outbound(
    MessageKind kind,
    String identity,
    OrganizationId from,
    List<OrganizationId> to,
    Content file,
    long size,
    Sha256 sha256) {
  public Outbound {
    requireNonNull(kind, "kind");
    requireNonNull(identity, "identity");
    requireNonNull(from, "from");
    to = List.copyOf(to);
    requireNonNull(file, "file");
    requireNonNull(sha256, "sha256");
  }
}
