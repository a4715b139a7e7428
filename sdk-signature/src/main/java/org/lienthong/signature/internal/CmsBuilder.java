package org.lienthong.signature.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;
import org.lienthong.signature.SignatureAlgorithmName;

/** The cryptographic message of a baseline-B signature, in DER. */
public final class CmsBuilder {
  private CmsBuilder() {}

  /**
   * What is signed. There is no signing-time attribute: in a PDF the dictionary carries the claimed
   * time (EN 319 142-1, 6.3).
   */
  public static byte[] signedAttributes(
      byte[] messageDigest, X509Certificate signer, SignatureAlgorithmName algorithm) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(signer.getEncoded());
      ASN1EncodableVector attributes = new ASN1EncodableVector();
      attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
      attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(messageDigest)));
      attributes.add(
          attribute(
              PKCSObjectIdentifiers.id_aa_signingCertificateV2,
              new SigningCertificateV2(new ESSCertIDv2(hash))));
      return new DERSet(attributes).getEncoded(ASN1Encoding.DER);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("attributes of " + algorithm + " cannot be encoded", e);
    }
  }

  /** The whole message around a finished signature value. */
  public static byte[] message(
      byte[] signedAttributes,
      byte[] signatureValue,
      List<X509Certificate> chain,
      SignatureAlgorithmName algorithm) {
    return message(signedAttributes, signatureValue, chain, algorithm, null);
  }

  /**
   * @param timestamp over the signature value
   */
  public static byte[] message(
      byte[] signedAttributes,
      byte[] signatureValue,
      List<X509Certificate> chain,
      SignatureAlgorithmName algorithm,
      byte @Nullable [] timestamp) {
    try {
      Certificate signer = Certificate.getInstance(chain.get(0).getEncoded());
      ASN1EncodableVector certificates = new ASN1EncodableVector();
      for (X509Certificate certificate : chain) {
        certificates.add(Certificate.getInstance(certificate.getEncoded()));
      }
      AlgorithmIdentifier digest = digest(algorithm);
      X500Name issuer = signer.getIssuer();
      ASN1Integer serial = signer.getSerialNumber();
      SignerInfo info =
          new SignerInfo(
              new SignerIdentifier(new IssuerAndSerialNumber(issuer, serial.getValue())),
              digest,
              ASN1Set.getInstance(signedAttributes),
              signature(algorithm),
              new DEROctetString(signatureValue),
              timestamp == null ? null : unsignedAttributes(timestamp));
      SignedData data =
          new SignedData(
              new DERSet(digest),
              new ContentInfo(CMSObjectIdentifiers.data, null),
              new DERSet(certificates),
              null,
              new DERSet(info));
      return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("message of " + algorithm + " cannot be encoded", e);
    }
  }

  private static ASN1Set unsignedAttributes(byte[] timestamp) throws IOException {
    return new DERSet(
        attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            ASN1Primitive.fromByteArray(timestamp)));
  }

  /** An upper bound in bytes of {@link #message} without timestamp. */
  public static int estimate(List<X509Certificate> chain) {
    try {
      int size = 2048;
      for (X509Certificate certificate : chain) size += certificate.getEncoded().length;
      return size;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("a certificate of the chain cannot be encoded", e);
    }
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  private static AlgorithmIdentifier digest(SignatureAlgorithmName algorithm) {
    return new AlgorithmIdentifier(
        switch (algorithm.digest()) {
          case "SHA-384" -> NISTObjectIdentifiers.id_sha384;
          case "SHA-512" -> NISTObjectIdentifiers.id_sha512;
          default -> NISTObjectIdentifiers.id_sha256;
        });
  }

  private static AlgorithmIdentifier signature(SignatureAlgorithmName algorithm) {
    return switch (algorithm) {
      // The explicit NULL: some checkers refuse RSA without it.
      case RSA_PKCS1_SHA256 -> rsa(PKCSObjectIdentifiers.sha256WithRSAEncryption);
      case RSA_PKCS1_SHA384 -> rsa(PKCSObjectIdentifiers.sha384WithRSAEncryption);
      case RSA_PKCS1_SHA512 -> rsa(PKCSObjectIdentifiers.sha512WithRSAEncryption);
      case ECDSA_SHA256 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
      case ECDSA_SHA384 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
      case ECDSA_SHA512 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA512);
      case RSA_PSS_SHA256, RSA_PSS_SHA384, RSA_PSS_SHA512 -> pss(algorithm);
    };
  }

  private static AlgorithmIdentifier rsa(ASN1ObjectIdentifier type) {
    return new AlgorithmIdentifier(type, DERNull.INSTANCE);
  }

  private static AlgorithmIdentifier pss(SignatureAlgorithmName algorithm) {
    AlgorithmIdentifier digest = digest(algorithm);
    int salt = JdkSignatures.pssParameters(algorithm.digest()).getSaltLength();
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_RSASSA_PSS,
        new RSASSAPSSparams(
            digest,
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest),
            new ASN1Integer(salt),
            RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
  }
}
