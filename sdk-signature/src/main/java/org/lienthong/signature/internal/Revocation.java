package org.lienthong.signature.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lienthong.signature.RevocationMode;
import org.lienthong.signature.RevocationStatus;

/** What lists in the signed file say. Answers of responders (OCSP) are not read yet. */
final class Revocation {
  private Revocation() {}

  static RevocationStatus check(
      RevocationMode mode,
      List<X509Certificate> path,
      List<X509CRL> lists,
      Instant at,
      Findings findings) {
    if (mode == RevocationMode.OFF) {
      findings.add(Reason.REVOCATION_NOT_CHECKED);
      return RevocationStatus.UNKNOWN;
    }
    RevocationStatus status =
        path.size() < 2 ? RevocationStatus.UNKNOWN : status(path.get(0), path.get(1), lists, at);
    if (status == RevocationStatus.REVOKED) findings.add(Reason.CERTIFICATE_REVOKED);
    if (status == RevocationStatus.UNKNOWN) findings.add(Reason.REVOCATION_UNKNOWN);
    return status;
  }

  private static RevocationStatus status(
      X509Certificate certificate, X509Certificate issuer, List<X509CRL> lists, Instant at) {
    RevocationStatus best = RevocationStatus.UNKNOWN;
    for (X509CRL list : lists) {
      if (!genuine(list, issuer)) continue;
      X509CRLEntry entry = list.getRevokedCertificate(certificate);
      if (entry != null && !entry.getRevocationDate().toInstant().isAfter(at)) {
        return RevocationStatus.REVOKED;
      }
      if (usable(list, at)) best = RevocationStatus.GOOD;
    }
    return best;
  }

  /**
   * Current, complete, and about every kind of certificate: extensions that narrow it are critical.
   */
  private static boolean usable(X509CRL list, Instant at) {
    Set<String> critical = list.getCriticalExtensionOIDs();
    return !list.getThisUpdate().toInstant().isAfter(at)
        && list.getNextUpdate() != null
        && !list.getNextUpdate().toInstant().isBefore(at)
        && (critical == null || critical.isEmpty());
  }

  private static boolean genuine(X509CRL list, X509Certificate issuer) {
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) return false;
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
