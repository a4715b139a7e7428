package org.lienthong.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;

/** A detached message with every part open to change, the right value over it made at the end. */
final class RawCms {
  static final Content CONTENT = Content.ofUtf8("nội dung mẫu");
  static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

  private final TestPki.Key key;
  final List<Attribute> signed = new ArrayList<>();
  final List<Attribute> unsigned = new ArrayList<>();
  List<AlgorithmIdentifier> listed = List.of(SHA256);
  AlgorithmIdentifier digest = SHA256;
  AlgorithmIdentifier signature =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
  X509Certificate named;
  List<X509Certificate> carried;
  List<byte[]> lists = List.of();
  boolean inGivenOrder;
  boolean signGivenOrder;
  String engine = "SHA256withRSA";
  @Nullable Provider provider;
  @Nullable AlgorithmParameterSpec parameters;
  UnaryOperator<byte[]> value = same -> same;

  RawCms(TestPki.Key key) {
    this.key = key;
    named = key.certificate();
    carried = key.chain();
    signed.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
    signed.add(
        attribute(CMSAttributes.messageDigest, new DEROctetString(CONTENT.sha256().bytes())));
    signed.add(signingCertificate(hash("SHA-256", key.certificate())));
    if (key.pair().getPrivate().getAlgorithm().equals("EC")) {
      engine = "SHA256withECDSA";
      signature = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    }
  }

  static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
    return new Attribute(type, new DERSet(values));
  }

  static Attribute signingCertificate(byte[] hash) {
    return attribute(
        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
        new SigningCertificateV2(new ESSCertIDv2(hash)));
  }

  static byte[] hash(String algorithm, X509Certificate certificate) {
    try {
      return MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static ASN1Set set(List<Attribute> attributes, boolean asGiven) {
    Attribute[] all = attributes.toArray(new Attribute[0]);
    return asGiven ? new DLSet(all) : new DERSet(all);
  }

  byte[] build() {
    try {
      ASN1Set attributes = set(signed, inGivenOrder);
      Signature maker =
          provider == null
              ? Signature.getInstance(engine)
              : Signature.getInstance(engine, provider);
      if (parameters != null) maker.setParameter(parameters);
      maker.initSign(key.pair().getPrivate());
      maker.update(set(signed, signGivenOrder).getEncoded(signGivenOrder ? "DL" : "DER"));
      Certificate identity = Certificate.getInstance(named.getEncoded());
      SignerIdentifier sid =
          new SignerIdentifier(
              new IssuerAndSerialNumber(
                  identity.getIssuer(), identity.getSerialNumber().getValue()));
      ASN1EncodableVector info = new ASN1EncodableVector();
      info.add(new ASN1Integer(1));
      info.add(sid);
      info.add(digest);
      // The classes for whole messages would put the attributes in order.
      info.add(new DLTaggedObject(false, 0, attributes));
      info.add(signature);
      info.add(new DEROctetString(value.apply(maker.sign())));
      if (!unsigned.isEmpty()) info.add(new DLTaggedObject(false, 1, set(unsigned, false)));
      ASN1EncodableVector certificates = new ASN1EncodableVector();
      for (X509Certificate one : carried) {
        certificates.add(Certificate.getInstance(one.getEncoded()));
      }
      ASN1EncodableVector data = new ASN1EncodableVector();
      data.add(new ASN1Integer(1));
      data.add(new DLSet(listed.toArray(new AlgorithmIdentifier[0])));
      data.add(new DLSequence(CMSObjectIdentifiers.data));
      data.add(new DLTaggedObject(false, 0, new DLSet(certificates)));
      if (!lists.isEmpty()) {
        ASN1EncodableVector crls = new ASN1EncodableVector();
        for (byte[] one : lists) crls.add(ASN1Primitive.fromByteArray(one));
        data.add(new DLTaggedObject(false, 1, new DLSet(crls)));
      }
      data.add(new DLSet(new DLSequence(info)));
      return new DLSequence(
              new ASN1Encodable[] {
                CMSObjectIdentifiers.signedData, new DLTaggedObject(true, 0, new DLSequence(data))
              })
          .getEncoded("DL");
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  DocumentVerdict verify() {
    return XmlSignatureTest.verifier().verify(Content.of(build()), CONTENT);
  }
}
