package org.lienthong.signature.internal.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lienthong.signature.internal.Findings;
import org.lienthong.signature.internal.Reason;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a signature carries about its key: certificates only, and nothing is ever fetched. */
final class XmlKeys {
  private static final int MOST_CERTIFICATES = 64;
  private static final String DSIG_11 = "http://www.w3.org/2009/xmldsig11#";

  private final List<X509Certificate> certificates = new ArrayList<>();
  private final List<Element> values = new ArrayList<>();
  private final Findings findings;

  private XmlKeys(Findings findings) {
    this.findings = findings;
  }

  static XmlKeys read(Element signature, Findings findings) throws IOException {
    XmlKeys keys = new XmlKeys(findings);
    List<Element> infos = Names.children(signature, Names.DSIG, "KeyInfo");
    if (infos.size() > 1) throw new MalformedException("several times KeyInfo");
    for (Element info : infos) {
      for (Element child : Names.children(info)) keys.read(child);
    }
    return keys;
  }

  private void read(Element child) throws IOException {
    if (Names.is(child, Names.DSIG, "X509Data")) {
      for (Element one : Names.children(child, Names.DSIG, "X509Certificate")) {
        certificates.add(certificate(one));
        if (certificates.size() > MOST_CERTIFICATES) {
          throw new MalformedException("too many certificates");
        }
      }
    } else if (Names.is(child, Names.DSIG, "KeyValue")) {
      values.add(child);
    } else if (Names.is(child, Names.DSIG, "RetrievalMethod")
        || Names.is(child, DSIG_11, "KeyInfoReference")) {
      findings.add(Reason.REFERENCE_EXTERNAL);
    }
  }

  static X509Certificate certificate(Node base64) throws IOException {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Names.base64(base64)));
    } catch (GeneralSecurityException e) {
      throw new UnreadableCertificateException();
    }
  }

  /** The bytes that should be a certificate are none. */
  static final class UnreadableCertificateException extends IOException {
    private static final long serialVersionUID = 1;
  }

  List<X509Certificate> certificates() {
    return List.copyOf(certificates);
  }

  /** Another key beside the certificate makes readers disagree about who signed. */
  void compare(PublicKey key) {
    for (Element value : values) {
      if (!same(value, key)) findings.add(Reason.KEY_CONTRADICTED);
    }
  }

  private static boolean same(Element value, PublicKey key) {
    List<Element> rsa = Names.children(value, Names.DSIG, "RSAKeyValue");
    List<Element> curve = Names.children(value, DSIG_11, "ECKeyValue");
    try {
      if (key instanceof ECPublicKey && curve.size() == 1) {
        byte[] point = Names.base64(Names.only(curve.get(0), DSIG_11, "PublicKey"));
        byte[] own = key.getEncoded();
        // The encoded key ends with the point.
        return point.length > 32
            && point.length < own.length
            && Arrays.equals(point, 0, point.length, own, own.length - point.length, own.length);
      }
      if (rsa.size() != 1) return false;
      return key instanceof RSAPublicKey own
          && number(rsa.get(0), "Modulus").equals(own.getModulus())
          && number(rsa.get(0), "Exponent").equals(own.getPublicExponent());
    } catch (MalformedException e) {
      return false;
    }
  }

  private static BigInteger number(Element parent, String name) throws MalformedException {
    return new BigInteger(1, Names.base64(Names.only(parent, Names.DSIG, name)));
  }
}
