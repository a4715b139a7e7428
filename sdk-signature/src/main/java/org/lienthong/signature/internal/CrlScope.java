package org.lienthong.signature.internal;

import java.io.IOException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/** What a revocation list may speak about (RFC 5280, 5.2 and 5.3). Narrower is never good news. */
final class CrlScope {
  private static final String DISTRIBUTION_POINT = Extension.issuingDistributionPoint.getId();
  private static final String DELTA = Extension.deltaCRLIndicator.getId();
  private static final String ENTRY_ISSUER = Extension.certificateIssuer.getId();
  private static final Set<String> ENTRY_KNOWN =
      Set.of(Extension.reasonCode.getId(), Extension.invalidityDate.getId());

  private CrlScope() {}

  /**
   * Complete, for all reasons, for this kind of certificate, and without a word that nobody here
   * understands. What narrows a list counts whether it is marked critical or not.
   */
  static boolean covers(X509CRL list, X509Certificate certificate) {
    Set<String> critical = list.getCriticalExtensionOIDs();
    if (critical != null && !Set.of(DISTRIBUTION_POINT).containsAll(critical)) return false;
    if (list.getExtensionValue(DELTA) != null || !entriesUnderstood(list)) return false;
    byte[] extension = list.getExtensionValue(DISTRIBUTION_POINT);
    if (extension == null) return true;
    try {
      byte[] inner = ASN1OctetString.getInstance(extension).getOctets();
      return covers(IssuingDistributionPoint.getInstance(inner), certificate);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean covers(IssuingDistributionPoint point, X509Certificate certificate)
      throws IOException {
    boolean authority = certificate.getBasicConstraints() >= 0;
    return !point.isIndirectCRL()
        && point.getOnlySomeReasons() == null
        && !point.onlyContainsAttributeCerts()
        && !(point.onlyContainsUserCerts() && authority)
        && !(point.onlyContainsCACerts() && !authority)
        && (point.getDistributionPoint() == null
            || names(certificate, point.getDistributionPoint()));
  }

  /**
   * One entry with a critical extension that is not understood spoils the list (5.3). An entry of
   * another issuer's certificate belongs into indirect lists, which are not read.
   */
  private static boolean entriesUnderstood(X509CRL list) {
    Set<? extends X509CRLEntry> entries = list.getRevokedCertificates();
    if (entries == null) return true;
    for (X509CRLEntry entry : entries) {
      if (!entry.hasExtensions()) continue;
      Set<String> critical = entry.getCriticalExtensionOIDs();
      if ((critical != null && !ENTRY_KNOWN.containsAll(critical))
          || entry.getExtensionValue(ENTRY_ISSUER) != null) {
        return false;
      }
    }
    return true;
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
      // A point with an issuer of its own leads to an indirect list.
      if (theirs == null || point.getCRLIssuer() != null) continue;
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
