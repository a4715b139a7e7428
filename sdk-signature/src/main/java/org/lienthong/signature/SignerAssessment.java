package org.lienthong.signature;

import java.io.IOException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.internal.CmsCheck;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.PathCheck;
import org.lienthong.signature.internal.Reason;
import org.lienthong.signature.internal.SubjectNames;

/** Mathematics, identity, path, time and revocation of one message: the same for every format. */
final class SignerAssessment {
  private static final Duration TOLERANCE = Duration.ofSeconds(60);

  private final TrustStore trust;
  private final RevocationMode revocation;
  private final Instant at;

  SignerAssessment(TrustStore trust, RevocationMode revocation, Instant at) {
    this.trust = trust;
    this.revocation = revocation;
    this.at = at;
  }

  Instant at() {
    return at;
  }

  /**
   * @param detached whether the message must not hold content of its own
   * @param claimed the time the format itself carries; the message's attribute counts otherwise
   */
  void assess(
      byte[] message,
      boolean detached,
      CmsCheck.ContentDigest content,
      String claimedRole,
      @Nullable Instant claimed,
      List<X509CRL> lists,
      SignatureVerdict.Builder verdict) {
    Findings findings = verdict.findings();
    Instant time = claimed;
    try {
      CmsCheck check = CmsCheck.of(message, content, findings);
      if (detached) check.requireDetached();
      if (time == null) time = check.signingTime();
      verdict.algorithms(check.algorithms());
      X509Certificate signer = check.signer();
      if (signer != null) {
        verdict.signer(signer, SubjectNames.signer(signer, claimedRole));
        checkClaim(signer, time, findings);
        PathCheck path = PathCheck.of(signer, check.certificates(), trust, at, findings);
        verdict.realm(path.realm());
        verdict.revocation(
            path.revocation(revocation, check.revocationLists(), lists, at, findings));
      }
    } catch (IOException | RuntimeException e) {
      findings.add(Reason.CMS_MALFORMED);
    }
    if (time != null) findings.add(Reason.TIME_NOT_PROVEN);
    verdict.times(
        time,
        time == null
            ? new BestTime(at, BestTime.Source.NOW)
            : new BestTime(time, BestTime.Source.CLAIMED));
  }

  private void checkClaim(X509Certificate signer, @Nullable Instant time, Findings findings) {
    if (time == null) return;
    if (time.isAfter(at.plus(TOLERANCE))) findings.add(Reason.CLAIMED_TIME_IN_FUTURE);
    if (time.isBefore(signer.getNotBefore().toInstant().minus(TOLERANCE))
        || time.isAfter(signer.getNotAfter().toInstant().plus(TOLERANCE))) {
      findings.add(Reason.CLAIMED_TIME_OUTSIDE_CERTIFICATE);
    }
  }
}
