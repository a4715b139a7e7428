package org.lienthong.signature.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.jspecify.annotations.Nullable;

/** One SignedData read from bytes, with its certificates and revocation lists. Proves nothing. */
public final class CmsMessage {
  private static final int MOST_CERTIFICATES = 64;
  private static final int MOST_TIMESTAMPS = 16;

  private final SignedData data;
  private final List<X509Certificate> certificates;
  private final ValidationData carried;
  private final boolean exact;

  private CmsMessage(SignedData data, boolean exact) throws IOException, GeneralSecurityException {
    this.data = data;
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> read = new ArrayList<>();
    boolean wholeBytes = true;
    for (byte[] encoded : encodings(data.getCertificates())) {
      wholeBytes &= Certificate.getInstance(encoded).getSignature().getPadBits() == 0;
      read.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded)));
    }
    this.exact = exact && wholeBytes;
    certificates = List.copyOf(read);
    CarriedEvidence evidence = CarriedEvidence.of(data);
    carried = new ValidationData(certificates, evidence.lists(), evidence.answers());
  }

  /**
   * @throws IOException if this is not exactly one SignedData, followed by nothing but zeros
   */
  public static CmsMessage parse(byte[] bytes) throws IOException {
    try (ASN1InputStream in = new ASN1InputStream(new ByteArrayInputStream(bytes), bytes.length)) {
      ASN1Primitive object = in.readObject();
      if (object == null) throw new IOException("empty message");
      byte[] rest = in.readAllBytes();
      for (byte b : rest) {
        if (b != 0) throw new IOException("bytes after the message");
      }
      ContentInfo info = ContentInfo.getInstance(object);
      if (!CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
        throw new IOException("not signed data");
      }
      byte[] own = Arrays.copyOf(bytes, bytes.length - rest.length);
      boolean exact =
          Arrays.equals(own, object.getEncoded(ASN1Encoding.DER))
              || Arrays.equals(own, object.getEncoded());
      return new CmsMessage(SignedData.getInstance(info.getContent()), exact);
    } catch (GeneralSecurityException | RuntimeException | StackOverflowError e) {
      throw new IOException("not a readable cryptographic message", e);
    }
  }

  /** The certificate that the only signer names; null if it cannot be told. */
  public static @Nullable X509Certificate signerOf(byte[] contents) {
    try {
      CmsMessage message = parse(contents);
      return message.signers().size() == 1
          ? message.certificateOf(message.signers().get(0), List.of())
          : null;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  SignedData data() {
    return data;
  }

  /**
   * Whether writing it again gives the same bytes: no room for unsigned changes in the encoding.
   */
  boolean exact() {
    return exact;
  }

  List<X509Certificate> certificates() {
    return certificates;
  }

  /** The certificates, and what is said about their revocation. */
  ValidationData carried() {
    return carried;
  }

  List<SignerInfo> signers() {
    List<SignerInfo> signers = new ArrayList<>();
    for (ASN1Encodable signer : data.getSignerInfos()) signers.add(SignerInfo.getInstance(signer));
    return signers;
  }

  /**
   * @throws IllegalArgumentException if there are more than anybody needs
   */
  List<byte[]> timestamps() {
    List<byte[]> tokens = new ArrayList<>();
    for (SignerInfo signer : signers()) {
      if (signer.getUnauthenticatedAttributes() == null) continue;
      for (ASN1Encodable item : signer.getUnauthenticatedAttributes()) {
        Attribute attribute = Attribute.getInstance(item);
        if (!attribute.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)) {
          continue;
        }
        for (ASN1Encodable token : attribute.getAttrValues()) tokens.add(encoded(token));
      }
    }
    if (tokens.size() > MOST_TIMESTAMPS) throw new IllegalArgumentException("too many timestamps");
    return tokens;
  }

  private static byte[] encoded(ASN1Encodable item) {
    try {
      return item.toASN1Primitive().getEncoded();
    } catch (IOException e) {
      throw new IllegalArgumentException("a timestamp cannot be encoded", e);
    }
  }

  @Nullable X509Certificate certificateOf(SignerInfo signer, List<X509Certificate> helpers) {
    ASN1Encodable id = signer.getSID().getId();
    List<X509Certificate> candidates = new ArrayList<>(certificates);
    candidates.addAll(helpers);
    for (X509Certificate certificate : candidates) {
      if (id instanceof ASN1OctetString keyId
          ? hasKeyId(certificate, keyId)
          : is(certificate, id)) {
        return certificate;
      }
    }
    return null;
  }

  /** To the byte: the name stands outside what is signed. */
  private static boolean is(X509Certificate certificate, ASN1Encodable id) {
    IssuerAndSerialNumber wanted = IssuerAndSerialNumber.getInstance(id);
    try {
      return Arrays.equals(
              certificate.getIssuerX500Principal().getEncoded(), wanted.getName().getEncoded())
          && certificate.getSerialNumber().equals(wanted.getSerialNumber().getValue());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hasKeyId(X509Certificate certificate, ASN1OctetString wanted) {
    byte[] extension = certificate.getExtensionValue(Extension.subjectKeyIdentifier.getId());
    if (extension == null) return false;
    byte[] inner = ASN1OctetString.getInstance(extension).getOctets();
    return ASN1OctetString.getInstance(inner).equals(wanted);
  }

  private static List<byte[]> encodings(@Nullable ASN1Set set) throws IOException {
    List<byte[]> encodings = new ArrayList<>();
    if (set == null) return encodings;
    if (set.size() > MOST_CERTIFICATES) throw new IOException(set.size() + " certificates");
    for (ASN1Encodable item : set) encodings.add(item.toASN1Primitive().getEncoded());
    return encodings;
  }
}
