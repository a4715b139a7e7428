package org.lienthong.documents.internal.edxml;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import org.lienthong.documents.edxml.EnvelopeSigner;

/**
 * Makes the signature element over a whole file: the namespace of XML Signature, exclusive
 * canonicalization, SHA-256. Written in canonical form, so that no parser is needed to sign.
 */
final class EnvelopeSigning {
  private static final int SHORTEST_RSA = 2048;

  private final EnvelopeSigner signer;
  private final PublicKey key;
  private final String javaName;
  private final String method;

  /**
   * @throws IllegalArgumentException if the key is of another kind or too short
   */
  EnvelopeSigning(EnvelopeSigner signer) {
    this.signer = signer;
    key = signer.certificate().getPublicKey();
    if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SHORTEST_RSA) {
      javaName = "SHA256withRSA";
      method = SignatureMethod.RSA_SHA256;
    } else if (key instanceof ECPublicKey) {
      javaName = "SHA256withECDSA";
      method = SignatureMethod.ECDSA_SHA256;
    } else {
      throw new IllegalArgumentException(
          "the key must be RSA of 2048 bits or more or on an elliptic curve, was "
              + key.getAlgorithm());
    }
  }

  /**
   * @param digest of the file without this element
   */
  String element(byte[] digest) {
    String signedInfo =
        "<CanonicalizationMethod Algorithm=\""
            + CanonicalizationMethod.EXCLUSIVE
            + "\"></CanonicalizationMethod><SignatureMethod Algorithm=\""
            + method
            + "\"></SignatureMethod><Reference URI=\"\"><Transforms><Transform Algorithm=\""
            + Transform.ENVELOPED
            + "\"></Transform><Transform Algorithm=\""
            + CanonicalizationMethod.EXCLUSIVE
            + "\"></Transform></Transforms><DigestMethod Algorithm=\""
            + DigestMethod.SHA256
            + "\"></DigestMethod><DigestValue>"
            + base64(digest)
            + "</DigestValue></Reference></SignedInfo>";
    // What is signed stands alone and so repeats the namespace.
    String alone = "<SignedInfo xmlns=\"" + XMLSignature.XMLNS + "\">" + signedInfo;
    byte[] value = value(alone.getBytes(StandardCharsets.UTF_8));
    return "<Signature xmlns=\""
        + XMLSignature.XMLNS
        + "\"><SignedInfo>"
        + signedInfo
        + "<SignatureValue>"
        + base64(value)
        + "</SignatureValue><KeyInfo><X509Data><X509Certificate>"
        + certificate()
        + "</X509Certificate></X509Data></KeyInfo></Signature>";
  }

  private byte[] value(byte[] signedInfo) {
    byte[] value = signer.sign(signedInfo.clone());
    try {
      Signature check = Signature.getInstance(javaName);
      check.initVerify(key);
      check.update(signedInfo);
      if (!check.verify(value)) {
        throw Refusals.of("DOC-124", javaName);
      }
    } catch (GeneralSecurityException e) {
      throw Refusals.because(e, "DOC-124", javaName);
    }
    return key instanceof ECPublicKey curve ? bare(value, curve) : value;
  }

  /** XML Signature wants the two numbers side by side instead of their DER. */
  private static byte[] bare(byte[] der, ECPublicKey key) {
    int width = (key.getParams().getOrder().bitLength() + 7) / 8;
    byte[] bare = new byte[2 * width];
    // 30 length 02 length r 02 length s; a length above 127 takes one more byte.
    int at = der[1] < 0 ? 3 : 2;
    for (int half = 0; half < 2; half++) {
      int length = der[at + 1];
      byte[] number = Arrays.copyOfRange(der, at + 2, at + 2 + length);
      byte[] digits = new BigInteger(1, number).toByteArray();
      int from = Math.max(0, digits.length - width);
      int n = digits.length - from;
      System.arraycopy(digits, from, bare, (half + 1) * width - n, n);
      at += 2 + length;
    }
    return bare;
  }

  private String certificate() {
    try {
      return base64(signer.certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw Refusals.because(e, "DOC-124", "X.509");
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
