package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.signature.internal.Findings;

/** What could be established about one timestamp (RFC 3161). Only a VALID one proves a time. */
public final class TimestampVerdict {
  private final Verdict verdict;
  private final List<String> reasons;
  private final List<String> warnings;
  private final @Nullable Instant time;
  private final Signer authority;
  private final Realm realm;
  private final String policy;
  private final List<X509Certificate> path;
  private final List<RevocationEvidence> evidence;
  private final Content token;

  TimestampVerdict(
      Findings findings,
      @Nullable Instant time,
      Signer authority,
      Realm realm,
      String policy,
      List<X509Certificate> path,
      List<RevocationEvidence> evidence,
      Content token) {
    verdict = findings.verdict();
    reasons = findings.reasons();
    warnings = findings.warnings();
    this.time = time;
    this.authority = requireNonNull(authority, "authority");
    this.realm = requireNonNull(realm, "realm");
    this.policy = requireNonNull(policy, "policy");
    this.path = List.copyOf(path);
    this.evidence = List.copyOf(evidence);
    this.token = requireNonNull(token, "token");
  }

  public Verdict verdict() {
    return verdict;
  }

  /** Stable codes of what lowered the verdict; empty when VALID. */
  public List<String> reasons() {
    return reasons;
  }

  public List<String> warnings() {
    return warnings;
  }

  /** The reasons, then the warnings, as sentences; Vietnamese or English. */
  public List<String> messages(Locale language) {
    return DocumentVerdict.sentences(reasons, warnings, language);
  }

  /** What the authority says, whatever it is worth; empty if the token cannot be read. */
  public Optional<Instant> time() {
    return Optional.ofNullable(time);
  }

  /** From the certificate of the authority. */
  public Signer authority() {
    return authority;
  }

  public Realm realm() {
    return realm;
  }

  /** Object identifier of the policy that the authority works by; empty if unknown. */
  public String policy() {
    return policy;
  }

  /** The authority's certificate first, the anchor last; empty without a path. */
  public List<X509Certificate> path() {
    return path;
  }

  /** What was said about the revocation of the certificates of the path. */
  public List<RevocationEvidence> revocationEvidence() {
    return evidence;
  }

  /** The token itself, in DER. */
  public Content token() {
    return token;
  }
}
