package org.lienthong.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.TimeWitness;
import org.lienthong.documents.connection.Connection;
import org.lienthong.documents.internal.store.Blobs;
import org.lienthong.documents.internal.store.Database;

/**
 * What all parts of one open exchange share.
 *
 * @param own every identifier we are addressed by, that of self among them
 * @param witness of the times in evidence; null if there is only our clock
 * @param owner names this opening of the store in leases
 * @param working identities of what threads of ours have in their hands at this moment
 */
record Node(
    Database database,
    Blobs blobs,
    Clock clock,
    Party self,
    Set<OrganizationId> own,
    Map<String, Connection> connections,
    ExchangeSettings settings,
    @Nullable TimeWitness witness,
    String owner,
    Set<String> working) {
  Instant now() {
    return clock.instant();
  }

  Instant leaseEnd() {
    return now().plus(settings.lease());
  }

  /** Ourselves under the identifier that was addressed. */
  Party selfAs(String ownId) {
    return self.id().value().equals(ownId) ? self : Party.of(ownId, self.name());
  }

  boolean isOwn(@Nullable OrganizationId id) {
    return id != null && own.contains(id);
  }
}
