package org.lienthong.signature.internal;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/**
 * Where a certificate says its revocation can be looked up. Only http and https, and only a few.
 */
final class RevocationAddresses {
  private static final int MOST = 4;

  private RevocationAddresses() {}

  static List<URI> responders(X509Certificate certificate) {
    List<URI> found = new ArrayList<>();
    byte[] extension = certificate.getExtensionValue(Extension.authorityInfoAccess.getId());
    if (extension == null) return found;
    try {
      byte[] inner = ASN1OctetString.getInstance(extension).getOctets();
      for (AccessDescription one :
          AuthorityInformationAccess.getInstance(inner).getAccessDescriptions()) {
        if (one.getAccessMethod().equals(AccessDescription.id_ad_ocsp)) {
          add(one.getAccessLocation(), found);
        }
      }
    } catch (RuntimeException malformed) {
      // A certificate that cannot be read names no address.
      return List.of();
    }
    return found;
  }

  static List<URI> lists(X509Certificate certificate) {
    List<URI> found = new ArrayList<>();
    byte[] extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
    if (extension == null) return found;
    try {
      byte[] inner = ASN1OctetString.getInstance(extension).getOctets();
      for (DistributionPoint point : CRLDistPoint.getInstance(inner).getDistributionPoints()) {
        DistributionPointName name = point.getDistributionPoint();
        if (name == null || name.getType() != DistributionPointName.FULL_NAME) continue;
        for (GeneralName one : GeneralNames.getInstance(name.getName()).getNames()) {
          add(one, found);
        }
      }
    } catch (RuntimeException malformed) {
      return List.of();
    }
    return found;
  }

  private static void add(GeneralName name, List<URI> found) {
    if (name.getTagNo() != GeneralName.uniformResourceIdentifier || found.size() >= MOST) return;
    URI address = parsed(name.getName().toString());
    if (address != null && !found.contains(address)) found.add(address);
  }

  private static @Nullable URI parsed(String text) {
    try {
      URI address = URI.create(text.strip());
      String scheme = address.getScheme();
      return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme) ? address : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
