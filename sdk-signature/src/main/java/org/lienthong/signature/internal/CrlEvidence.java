package org.lienthong.signature.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/** What one revocation list says about one certificate. */
final class CrlEvidence {
  private static final String DISTRIBUTION_POINT = Extension.issuingDistributionPoint.getId();

  private CrlEvidence() {}

  /**
   * @param when of interest: proven, or the moment of checking
   * @param at the moment of checking
   */
  static Finding judge(
      X509CRL list, X509Certificate certificate, X509Certificate issuer, Instant when, Instant at) {
    if (!genuine(list, issuer) || !inScope(list, certificate)) return Finding.SILENT;
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

  /** Complete, for all reasons, and for this kind of certificate (RFC 5280, 5.2.5). */
  private static boolean inScope(X509CRL list, X509Certificate certificate) {
    Set<String> critical = list.getCriticalExtensionOIDs();
    if (critical == null || critical.isEmpty()) return true;
    if (critical.size() > 1 || !critical.contains(DISTRIBUTION_POINT)) return false;
    try {
      byte[] inner =
          ASN1OctetString.getInstance(list.getExtensionValue(DISTRIBUTION_POINT)).getOctets();
      IssuingDistributionPoint point = IssuingDistributionPoint.getInstance(inner);
      boolean authority = certificate.getBasicConstraints() >= 0;
      return !point.isIndirectCRL()
          && point.getOnlySomeReasons() == null
          && !point.onlyContainsAttributeCerts()
          && !(point.onlyContainsUserCerts() && authority)
          && !(point.onlyContainsCACerts() && !authority)
          && (point.getDistributionPoint() == null
              || names(certificate, point.getDistributionPoint()));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Whether the certificate points to one of the names that the list goes by. */
  private static boolean names(X509Certificate certificate, DistributionPointName name)
      throws IOException {
    byte[] extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
    if (extension == null || name.getType() != DistributionPointName.FULL_NAME) return false;
    byte[] inner = ASN1OctetString.getInstance(extension).getOctets();
    GeneralNames own = GeneralNames.getInstance(name.getName());
    for (DistributionPoint point : CRLDistPoint.getInstance(inner).getDistributionPoints()) {
      GeneralNames theirs = fullName(point.getDistributionPoint());
      if (theirs == null) continue;
      for (GeneralName one : theirs.getNames()) {
        for (GeneralName other : own.getNames()) if (one.equals(other)) return true;
      }
    }
    return false;
  }

  private static @Nullable GeneralNames fullName(@Nullable DistributionPointName name) {
    return name != null && name.getType() == DistributionPointName.FULL_NAME
        ? GeneralNames.getInstance(name.getName())
        : null;
  }
}
