package org.lienthong.signature.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;

/** What one revocation list says about one certificate. */
final class CrlEvidence {
  private CrlEvidence() {}

  /**
   * @param when of interest: proven, or the moment of checking
   * @param at the moment of checking
   */
  static Finding judge(
      X509CRL list, X509Certificate certificate, X509Certificate issuer, Instant when, Instant at) {
    if (!genuine(list, issuer) || !CrlScope.covers(list, certificate)) return Finding.SILENT;
    Instant since = list.getThisUpdate().toInstant();
    if (since.isAfter(at)) return Finding.SILENT;
    X509CRLEntry entry = list.getRevokedCertificate(certificate);
    if (entry != null) {
      return revokedFrom(entry).isAfter(when) ? Finding.REVOKED_LATER : Finding.REVOKED;
    }
    return answers(list, certificate, when) ? Finding.GOOD : Finding.SILENT;
  }

  /** The day from which the key is suspected counts, if it is earlier. */
  private static Instant revokedFrom(X509CRLEntry entry) {
    Instant revoked = entry.getRevocationDate().toInstant();
    byte[] suspected = entry.getExtensionValue(Extension.invalidityDate.getId());
    if (suspected == null) return revoked;
    try {
      byte[] inner = ASN1OctetString.getInstance(suspected).getOctets();
      Instant from = ASN1GeneralizedTime.getInstance(inner).getDate().toInstant();
      return from.isBefore(revoked) ? from : revoked;
    } catch (java.text.ParseException | RuntimeException e) {
      return revoked;
    }
  }

  /** Current at that moment, or made later while the certificate was still listed if revoked. */
  private static boolean answers(X509CRL list, X509Certificate certificate, Instant when) {
    if (list.getNextUpdate() == null) return false;
    Instant since = list.getThisUpdate().toInstant();
    return !list.getNextUpdate().toInstant().isBefore(when)
        && !since.isAfter(certificate.getNotAfter().toInstant());
  }

  private static boolean genuine(X509CRL list, X509Certificate issuer) {
    boolean[] usage = issuer.getKeyUsage();
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        || (usage != null && !usage[6])) {
      return false;
    }
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }
}
