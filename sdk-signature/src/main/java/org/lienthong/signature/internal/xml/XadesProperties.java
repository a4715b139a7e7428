package org.lienthong.signature.internal.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.Reason;
import org.lienthong.signature.internal.ValidationData;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What XAdES adds to a signature, signed and unsigned. */
final class XadesProperties {
  private static final int MOST_TIMESTAMPS = 16;
  private static final int MOST_VALUES = 64;

  private final XmlFile file;
  private final Element signature;
  private final Findings findings;
  private @Nullable Element qualifying;
  private @Nullable Element signed;

  private XadesProperties(XmlFile file, Element signature, Findings findings) {
    this.file = file;
    this.signature = signature;
    this.findings = findings;
  }

  static XadesProperties read(
      XmlFile file, Element signature, List<XmlReference> references, Findings findings)
      throws IOException {
    XadesProperties properties = new XadesProperties(file, signature, findings);
    properties.find(references);
    return properties;
  }

  private void find(List<XmlReference> references) throws IOException {
    List<Element> all = new ArrayList<>();
    for (Element object : Names.children(signature, Names.DSIG, "Object")) {
      all.addAll(Names.children(object, Names.XADES, "QualifyingProperties"));
    }
    if (all.size() > 1) throw new MalformedException("several times QualifyingProperties");
    if (!all.isEmpty()) {
      qualifying = all.get(0);
      String target = Names.attribute(all.get(0), "Target");
      String id = Names.attribute(signature, "Id");
      if (!target.equals("#" + id)) findings.add(Reason.PROPERTIES_MISPLACED);
      List<Element> found = Names.children(all.get(0), Names.XADES, "SignedProperties");
      if (found.size() > 1) throw new MalformedException("several times SignedProperties");
      if (!found.isEmpty()) signed = found.get(0);
    }
    boolean covered = false;
    for (XmlReference reference : references) {
      boolean own = signed != null && reference.target() == signed;
      covered |= own && !reference.textOnly();
      if (reference.type().equals(Names.SIGNED_PROPERTIES) && !own) {
        findings.add(Reason.PROPERTIES_MISPLACED);
      }
    }
    if (!covered && qualifying != null) {
      findings.add(Reason.SIGNED_ATTRIBUTES_MISSING);
      signed = null;
    }
  }

  /** The element that holds them; null if there is none. */
  @Nullable Element holder() {
    return qualifying;
  }

  @Nullable Instant signingTime() throws MalformedException {
    Element properties = signatureProperties();
    if (properties == null) return null;
    List<Element> times = Names.children(properties, Names.XADES, "SigningTime");
    if (times.isEmpty()) return null;
    if (times.size() > 1) throw new MalformedException("several signing times");
    try {
      return OffsetDateTime.parse(times.get(0).getTextContent().strip()).toInstant();
    } catch (DateTimeException withoutOffset) {
      throw new MalformedException("the signing time is none with an offset");
    }
  }

  private @Nullable Element signatureProperties() throws MalformedException {
    if (signed == null) return null;
    List<Element> found = Names.children(signed, Names.XADES, "SignedSignatureProperties");
    if (found.size() > 1) throw new MalformedException("several times the signer's properties");
    return found.isEmpty() ? null : found.get(0);
  }

  /** Digest algorithm and digest of the signer's certificate; null if it is not named. */
  @Nullable Element namedCertificate() throws MalformedException {
    Element properties = signatureProperties();
    if (properties == null) return null;
    List<Element> found = new ArrayList<>();
    found.addAll(Names.children(properties, Names.XADES, "SigningCertificateV2"));
    found.addAll(Names.children(properties, Names.XADES, "SigningCertificate"));
    if (found.size() > 1) throw new MalformedException("several times the signing certificate");
    if (found.isEmpty()) return null;
    List<Element> certificates = Names.children(found.get(0), Names.XADES, "Cert");
    if (certificates.isEmpty()) throw new MalformedException("no signing certificate");
    return Names.only(certificates.get(0), Names.XADES, "CertDigest");
  }

  static boolean names(Element digest, X509Certificate certificate) throws MalformedException {
    Element method = Names.only(digest, Names.DSIG, "DigestMethod");
    String name = XmlMethod.digest(Names.attribute(method, "Algorithm"));
    byte[] expected = Names.base64(Names.only(digest, Names.DSIG, "DigestValue"));
    try {
      return MessageDigest.isEqual(
          MessageDigest.getInstance(name).digest(certificate.getEncoded()), expected);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private @Nullable Element unsigned() {
    if (qualifying == null) return null;
    List<Element> outer = Names.children(qualifying, Names.XADES, "UnsignedProperties");
    if (outer.isEmpty()) return null;
    List<Element> inner = Names.children(outer.get(0), Names.XADES, "UnsignedSignatureProperties");
    return inner.isEmpty() ? null : inner.get(0);
  }

  /** Tokens over the signature's value. */
  List<byte[]> timestamps() throws MalformedException {
    List<byte[]> tokens = new ArrayList<>();
    Element unsigned = unsigned();
    if (unsigned == null) return tokens;
    for (Element one : Names.children(unsigned, Names.XADES, "SignatureTimeStamp")) {
      for (Element token : Names.children(one, Names.XADES, "EncapsulatedTimeStamp")) {
        tokens.add(Names.base64(token));
      }
    }
    if (tokens.size() > MOST_TIMESTAMPS) throw new MalformedException("too many timestamps");
    return tokens;
  }

  /** What those tokens are made over. */
  byte[] stamped(Element value) throws IOException {
    CanonicalForm form = CanonicalForm.USUAL;
    Element unsigned = unsigned();
    if (unsigned != null) {
      for (Element one : Names.children(unsigned, Names.XADES, "SignatureTimeStamp")) {
        for (Element method : Names.children(one, Names.DSIG, "CanonicalizationMethod")) {
          CanonicalForm named = CanonicalForm.named(Names.attribute(method, "Algorithm"));
          if (named != null) form = named.withAlways(XmlReference.Prefixes.of(method));
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    file.write(value, one -> false, form, bytes);
    return bytes.toByteArray();
  }

  /** For those who check; unreadable pieces are left out. */
  ValidationData data(List<X509Certificate> keyInfo) throws IOException {
    List<X509Certificate> certificates = new ArrayList<>(keyInfo);
    List<X509CRL> lists = new ArrayList<>();
    List<byte[]> answers = new ArrayList<>();
    Element unsigned = unsigned();
    if (unsigned != null) {
      int seen = 0;
      for (Node n = unsigned; n != null; n = Names.next(n, unsigned)) {
        if (!(n instanceof Element element) || !Names.XADES.equals(n.getNamespaceURI())) continue;
        switch (element.getLocalName()) {
          case "EncapsulatedX509Certificate" -> certificates.add(XmlKeys.certificate(element));
          case "EncapsulatedCRLValue" -> lists.add(list(element));
          case "EncapsulatedOCSPValue" -> answers.add(Names.base64(element));
          default -> seen--;
        }
        if (++seen > MOST_VALUES) throw new MalformedException("too many values");
      }
    }
    return new ValidationData(certificates, lists, answers);
  }

  private static X509CRL list(Element element) throws IOException {
    try {
      return (X509CRL)
          CertificateFactory.getInstance("X.509")
              .generateCRL(new ByteArrayInputStream(Names.base64(element)));
    } catch (GeneralSecurityException e) {
      throw new XmlKeys.UnreadableCertificateException();
    }
  }
}
