package org.lienthong.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.signature.internal.AlgorithmUses;
import org.lienthong.signature.internal.Circumstances;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.PathCheck;
import org.lienthong.signature.internal.Reason;
import org.lienthong.signature.internal.Revocation;
import org.lienthong.signature.internal.SubjectNames;
import org.lienthong.signature.internal.TimestampToken;
import org.lienthong.signature.internal.ValidationData;

/** One timestamp: over what, by whom, and whether its word counts. */
final class TimestampAssessment {
  private static final Duration TOLERANCE = Duration.ofSeconds(60);
  private static final String PURPOSE = "1.3.6.1.5.5.7.3.8";
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";

  /** Digests what should have been stamped. */
  @FunctionalInterface
  interface Stamped {
    byte[] with(MessageDigest digest) throws IOException;
  }

  private final Circumstances circumstances;
  private final ValidationData data;
  private Stamped stamped = MessageDigest::digest;
  private @Nullable X509Certificate signer;
  private @Nullable Realm realm;
  private @Nullable Instant existing;

  TimestampAssessment(Circumstances circumstances, ValidationData data) {
    this.circumstances = circumstances;
    this.data = data;
  }

  TimestampAssessment over(Stamped stamped) {
    this.stamped = stamped;
    return this;
  }

  /** Whose signature it is for; without, it is for a file. */
  TimestampAssessment forSigner(X509Certificate signer, Realm realm) {
    this.signer = signer;
    this.realm = realm;
    return this;
  }

  /** When a later timestamp proves that this one was there. */
  TimestampAssessment existingAt(@Nullable Instant time) {
    this.existing = time;
    return this;
  }

  TimestampVerdict judge(byte[] encoded, Findings findings) {
    AlgorithmUses uses = new AlgorithmUses();
    TimestampToken token;
    try {
      token = TimestampToken.of(encoded, data.certificates(), uses, findings);
    } catch (IOException e) {
      findings.add(Reason.TIMESTAMP_MALFORMED);
      return new TimestampVerdict(
          findings,
          null,
          new Signer("", "", SignerRole.UNKNOWN),
          Realm.UNKNOWN,
          "",
          List.of(),
          List.of(),
          Content.of(encoded));
    }
    compare(token, uses, findings);
    Instant when = existing == null ? circumstances.at() : existing;
    if (token.time().isAfter(when.plus(TOLERANCE))) findings.add(Reason.TIMESTAMP_IN_FUTURE);
    if (signer != null && token.time().isBefore(signer.getNotBefore().toInstant())) {
      findings.add(Reason.TIMESTAMP_BEFORE_CERTIFICATE);
    }
    X509Certificate authority = token.authority();
    Realm found = Realm.UNKNOWN;
    List<X509Certificate> path = List.of();
    List<RevocationEvidence> evidence = List.of();
    if (authority != null) {
      ValidationData all = token.data().and(data);
      checkPurpose(authority, findings);
      checkAge(authority, token.time(), findings);
      PathCheck check =
          PathCheck.of(
              authority,
              token.data().certificates(),
              data.certificates(),
              circumstances.trust(),
              when,
              uses,
              findings);
      found = check.realm();
      path = check.certificates();
      evidence = Revocation.check(path, all, when, circumstances, findings).evidence();
      if (realm != null && !circumstances.policy().accepts(found, realm)) {
        findings.add(Reason.TIMESTAMP_FOREIGN_REALM);
      }
    }
    circumstances.policy().judge(uses, existing, token.time(), findings);
    return new TimestampVerdict(
        findings,
        token.time(),
        authority == null
            ? new Signer("", "", SignerRole.UNKNOWN)
            : SubjectNames.signer(authority, ""),
        found,
        token.policy(),
        path,
        evidence,
        Content.of(encoded));
  }

  private void compare(TimestampToken token, AlgorithmUses uses, Findings findings) {
    uses.digest(token.digestName());
    try {
      byte[] actual = stamped.with(MessageDigest.getInstance(token.digestName()));
      if (!MessageDigest.isEqual(actual, token.imprint())) {
        findings.add(Reason.TIMESTAMP_OF_OTHER_CONTENT);
      }
    } catch (IOException | GeneralSecurityException e) {
      findings.add(Reason.UNSUPPORTED_ALGORITHM);
    }
  }

  /** RFC 3161, 2.3: for nothing else, and critical. */
  private static void checkPurpose(X509Certificate authority, Findings findings) {
    try {
      List<String> purposes = authority.getExtendedKeyUsage();
      boolean critical =
          authority.getCriticalExtensionOIDs() != null
              && authority.getCriticalExtensionOIDs().contains(EXTENDED_KEY_USAGE);
      if (!critical || !List.of(PURPOSE).equals(purposes)) {
        findings.add(Reason.NOT_FOR_TIMESTAMPING);
      }
    } catch (CertificateParsingException e) {
      findings.add(Reason.NOT_FOR_TIMESTAMPING);
    }
  }

  private static void checkAge(X509Certificate authority, Instant time, Findings findings) {
    if (time.isBefore(authority.getNotBefore().toInstant())
        || time.isAfter(authority.getNotAfter().toInstant())) {
      findings.add(Reason.CLAIMED_TIME_OUTSIDE_CERTIFICATE);
    }
  }
}
