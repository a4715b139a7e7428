package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.lienthong.core.Content;

/**
 * One list or answer that says whether a certificate was revoked.
 *
 * @param certificate whom it is about
 * @param since when it was true, as its signer says
 * @param until when something newer was promised
 * @param bytes as received, in DER
 */
public record RevocationEvidence(
    X509Certificate certificate,
    Kind kind,
    Source source,
    RevocationStatus status,
    Instant since,
    Optional<Instant> until,
    Content bytes) {
  /** How it is said. */
  public enum Kind {
    /** A list of all revoked certificates of one authority (RFC 5280). */
    LIST,
    /** The answer of a responder about one certificate (RFC 6960). */
    ANSWER
  }

  /** Where it came from. */
  public enum Source {
    EMBEDDED,
    CACHE,
    ONLINE
  }

  public RevocationEvidence {
    requireNonNull(certificate, "certificate");
    requireNonNull(kind, "kind");
    requireNonNull(source, "source");
    requireNonNull(status, "status");
    requireNonNull(since, "since");
    requireNonNull(until, "until");
    requireNonNull(bytes, "bytes");
  }
}
