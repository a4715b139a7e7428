package org.lienthong.signature.internal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.lienthong.core.VietnameseText;
import org.lienthong.signature.Signer;
import org.lienthong.signature.SignerRole;

/** Reads certificate subjects by object identifier: repeated UID, any order, any string type. */
public final class SubjectNames {
  private static final Pattern IDENTIFIER = Pattern.compile("\\d{6,}");

  private SubjectNames() {}

  /** Identity as it may be shown: identifiers masked. */
  public static Signer signer(X509Certificate certificate, String claimedRole) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return new Signer(
        mask(first(subject, BCStyle.CN)),
        mask(first(subject, BCStyle.O)),
        role(subject, claimedRole));
  }

  /** The common name of the issuer, else its organisation. */
  public static String issuer(X509Certificate certificate) {
    X500Name issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
    String name = first(issuer, BCStyle.CN);
    return mask(name.isEmpty() ? first(issuer, BCStyle.O) : name);
  }

  /** The common name, masked, for messages. */
  public static String name(X509Certificate certificate) {
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return mask(first(subject, BCStyle.CN));
  }

  private static SignerRole role(X500Name subject, String claimedRole) {
    boolean person = false;
    boolean agency = false;
    for (String uid : values(subject, BCStyle.UID)) {
      String kind = uid.toUpperCase(Locale.ROOT);
      person |= kind.startsWith("CCCD:") || kind.startsWith("CMND:");
      agency |= kind.startsWith("MST:") || kind.startsWith("MNS:");
    }
    // An employee's certificate carries the tax code of the organisation beside the person's own.
    if (person) return SignerRole.PERSON;
    if (agency) return SignerRole.AGENCY;
    return switch (claimedRole) {
      case "PERSON" -> SignerRole.PERSON;
      case "AGENCY" -> SignerRole.AGENCY;
      default -> SignerRole.UNKNOWN;
    };
  }

  /** All but the last three digits of anything that looks like an identity number. */
  public static String mask(String text) {
    return IDENTIFIER
        .matcher(text)
        .replaceAll(
            found -> {
              String digits = found.group();
              return "*".repeat(digits.length() - 3) + digits.substring(digits.length() - 3);
            });
  }

  private static String first(X500Name name, ASN1ObjectIdentifier type) {
    List<String> values = values(name, type);
    return values.isEmpty() ? "" : values.get(0);
  }

  private static List<String> values(X500Name name, ASN1ObjectIdentifier type) {
    List<String> values = new ArrayList<>();
    for (RDN rdn : name.getRDNs(type)) {
      for (AttributeTypeAndValue part : rdn.getTypesAndValues()) {
        if (part.getType().equals(type)) {
          try {
            values.add(VietnameseText.nfc(IETFUtils.valueToString(part.getValue())));
          } catch (RuntimeException e) {
            // Bytes that are no text of the kind they claim to be name nobody.
            values.add("");
          }
        }
      }
    }
    return values;
  }
}
