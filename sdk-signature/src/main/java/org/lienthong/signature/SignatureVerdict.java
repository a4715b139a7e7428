package org.lienthong.signature;

import static java.util.Objects.requireNonNull;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.Revocation;
import org.lienthong.signature.internal.SubjectNames;

/** What could be established about one signature. Immutable. */
public final class SignatureVerdict {
  private final Verdict verdict;
  private final List<String> reasons;
  private final List<String> warnings;
  private final String field;
  private final Signer signer;
  private final @Nullable X509Certificate certificate;
  private final Realm realm;
  private final Coverage coverage;
  private final List<String> scope;
  private final List<LaterChange> laterChanges;
  private final @Nullable Instant claimedTime;
  private final BestTime bestTime;
  private final RevocationStatus revocation;
  private final List<String> algorithms;
  private final List<X509Certificate> path;
  private final List<TimestampVerdict> timestamps;
  private final List<RevocationEvidence> evidence;

  private SignatureVerdict(Builder builder) {
    verdict = builder.findings.verdict();
    reasons = builder.findings.reasons();
    warnings = builder.findings.warnings();
    field = builder.field;
    signer = builder.signer;
    certificate = builder.certificate;
    realm = builder.realm;
    coverage = builder.coverage;
    scope = builder.scope;
    laterChanges = builder.laterChanges;
    claimedTime = builder.claimedTime;
    bestTime = requireNonNull(builder.bestTime, "bestTime");
    revocation = builder.revocation;
    algorithms = builder.algorithms;
    path = builder.path;
    timestamps = builder.timestamps;
    evidence = builder.evidence;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** Stable codes of what lowered the verdict, the worst first; empty when VALID. */
  public List<String> reasons() {
    return reasons;
  }

  /** Stable codes of what a reader should know although it lowers nothing. */
  public List<String> warnings() {
    return warnings;
  }

  /** The reasons, then the warnings, as sentences; Vietnamese or English. */
  public List<String> messages(Locale language) {
    return DocumentVerdict.sentences(reasons, warnings, language);
  }

  /** Name of the form field; empty outside PDF. */
  public String field() {
    return field;
  }

  public Signer signer() {
    return signer;
  }

  /** Common name of the authority that issued the certificate; empty if there is none. */
  public String issuer() {
    return certificate == null ? "" : SubjectNames.issuer(certificate);
  }

  /** The certificate whose key was tried; empty if the signature carries none. */
  public Optional<X509Certificate> certificate() {
    return Optional.ofNullable(certificate);
  }

  /** The signer's certificate first, the trust anchor last; empty without a path. */
  public List<X509Certificate> path() {
    return path;
  }

  /** Of the trust anchor at the end of the path; UNKNOWN without a path. */
  public Realm realm() {
    return realm;
  }

  public Coverage coverage() {
    return coverage;
  }

  /** What is signed, for people and records: byte ranges, or the elements and where they stand. */
  public List<String> scope() {
    return scope;
  }

  /** What came into the file after this signature. */
  public List<LaterChange> laterChanges() {
    return laterChanges;
  }

  /** The signer's own word, from the signed dictionary or attribute. */
  public Optional<Instant> claimedTime() {
    return Optional.ofNullable(claimedTime);
  }

  public BestTime bestTime() {
    return bestTime;
  }

  public RevocationStatus revocation() {
    return revocation;
  }

  /** What was said about the revocation of the certificates of the path, and by whom. */
  public List<RevocationEvidence> revocationEvidence() {
    return evidence;
  }

  /** Over the value of this signature, the valid ones and the others. */
  public List<TimestampVerdict> timestamps() {
    return timestamps;
  }

  /** Such as {@code RSA 2048 SHA-256}. */
  public List<String> algorithms() {
    return algorithms;
  }

  /**
   * The seven things a validator must show (Circular 15/2025/TT-BKHCN, Article 6), label to value,
   * in the order of the circular; Vietnamese unless English is asked for.
   */
  public Map<String, String> display(Locale language) {
    return SevenFields.of(this, language);
  }

  /** Filled by the verifier, step by step. */
  static final class Builder {
    private final Findings findings;
    private String field = "";
    private Signer signer = new Signer("", "", SignerRole.UNKNOWN);
    private @Nullable X509Certificate certificate;
    private Realm realm = Realm.UNKNOWN;
    private Coverage coverage = Coverage.PARTIAL;
    private List<String> scope = List.of();
    private List<LaterChange> laterChanges = List.of();
    private @Nullable Instant claimedTime;
    private @Nullable BestTime bestTime;
    private RevocationStatus revocation = RevocationStatus.UNKNOWN;
    private List<String> algorithms = List.of();
    private List<X509Certificate> path = List.of();
    private List<TimestampVerdict> timestamps = List.of();
    private List<RevocationEvidence> evidence = List.of();

    Builder(Findings findings) {
      this.findings = findings;
    }

    Builder field(String field) {
      this.field = field;
      return this;
    }

    Builder signer(X509Certificate certificate, Signer signer) {
      this.certificate = certificate;
      this.signer = signer;
      return this;
    }

    Builder realm(Realm realm) {
      this.realm = realm;
      return this;
    }

    Builder coverage(Coverage coverage, String scope) {
      return coverage(coverage, scope.isEmpty() ? List.of() : List.of(scope));
    }

    Builder coverage(Coverage coverage, List<String> scope) {
      this.coverage = coverage;
      this.scope = List.copyOf(scope);
      return this;
    }

    Builder laterChanges(List<LaterChange> changes) {
      this.laterChanges = List.copyOf(changes);
      return this;
    }

    Builder times(@Nullable Instant claimed, BestTime best) {
      this.claimedTime = claimed;
      this.bestTime = best;
      return this;
    }

    Builder revocation(Revocation.Outcome outcome) {
      this.revocation = outcome.status();
      this.evidence = outcome.evidence();
      return this;
    }

    Builder path(List<X509Certificate> path) {
      this.path = path;
      return this;
    }

    Builder timestamps(List<TimestampVerdict> timestamps) {
      this.timestamps = List.copyOf(timestamps);
      return this;
    }

    Builder algorithms(List<String> algorithms) {
      this.algorithms = List.copyOf(algorithms);
      return this;
    }

    Findings findings() {
      return findings;
    }

    SignatureVerdict build() {
      return new SignatureVerdict(this);
    }
  }
}
