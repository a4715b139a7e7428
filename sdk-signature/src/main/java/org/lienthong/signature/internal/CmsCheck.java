package org.lienthong.signature.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/** Whether one cryptographic message signs the given content, apart from who may sign. */
public final class CmsCheck {
  /** Digests the content that should have been signed. */
  @FunctionalInterface
  public interface ContentDigest {
    byte[] with(MessageDigest digest) throws IOException;
  }

  private final CmsMessage message;
  private final ASN1ObjectIdentifier contentType;
  private final AlgorithmUses uses;
  private final Findings findings;
  private @Nullable X509Certificate signer;
  private @Nullable Instant signingTime;
  private List<String> algorithms = List.of();

  private CmsCheck(
      CmsMessage message, ASN1ObjectIdentifier contentType, AlgorithmUses uses, Findings findings) {
    this.message = message;
    this.contentType = contentType;
    this.uses = uses;
    this.findings = findings;
  }

  /** Of a document. */
  public static CmsCheck of(
      byte[] encoded, ContentDigest content, AlgorithmUses uses, Findings findings)
      throws IOException {
    return of(
        CmsMessage.parse(encoded), CMSObjectIdentifiers.data, content, uses, List.of(), findings);
  }

  /**
   * @param helpers where the signer's certificate may be if the message does not carry it
   */
  static CmsCheck of(
      CmsMessage message,
      ASN1ObjectIdentifier contentType,
      ContentDigest content,
      AlgorithmUses uses,
      List<X509Certificate> helpers,
      Findings findings)
      throws IOException {
    CmsCheck check = new CmsCheck(message, contentType, uses, findings);
    try {
      check.run(content, helpers);
    } catch (RuntimeException e) {
      // BouncyCastle signals wrong structures lazily, at the field that is read.
      findings.add(Reason.CMS_MALFORMED);
    }
    return check;
  }

  /** For a message that should sign something beside itself. */
  public void requireDetached() {
    if (message.data().getEncapContentInfo().getContent() != null) {
      findings.add(Reason.CONTENT_EMBEDDED);
    }
  }

  private void run(ContentDigest content, List<X509Certificate> helpers) throws IOException {
    if (!message.exact()) findings.add(Reason.CMS_MALFORMED);
    List<SignerInfo> signers = message.signers();
    if (signers.size() != 1) {
      findings.add(signers.isEmpty() ? Reason.CMS_MALFORMED : Reason.SEVERAL_SIGNERS);
      return;
    }
    SignerInfo info = signers.get(0);
    checkFrame(info);
    signer = message.certificateOf(info, helpers);
    ASN1Set signedSet = info.getAuthenticatedAttributes();
    if (signedSet == null) {
      findings.add(Reason.SIGNED_ATTRIBUTES_MISSING);
      return;
    }
    // RFC 5652, 5.3: programs differ in which bytes of anything else they take for signed.
    byte[] exactly = signedSet.getEncoded(ASN1Encoding.DER);
    if (!Arrays.equals(signedSet.getEncoded(), exactly)) findings.add(Reason.CMS_MALFORMED);
    AttributeTable signed = new AttributeTable(signedSet);
    checkDigest(info, signed, content);
    if (signer == null) {
      findSigner(signed);
      return;
    }
    if (!namedBy(signed, signer)) findings.add(Reason.SIGNING_CERTIFICATE_MISMATCH);
    checkValue(info, exactly, signer);
    Attribute time = signed.get(CMSAttributes.signingTime);
    if (time != null) signingTime = Time.getInstance(only(time)).getDate().toInstant();
  }

  private void checkFrame(SignerInfo info) {
    SignedData data = message.data();
    boolean listed = false;
    for (ASN1Encodable algorithm : data.getDigestAlgorithms()) {
      listed |= AlgorithmIdentifier.getInstance(algorithm).equals(info.getDigestAlgorithm());
    }
    boolean plainData = contentType.equals(CMSObjectIdentifiers.data);
    boolean byName = !(info.getSID().getId() instanceof ASN1OctetString);
    if (!listed
        || (plainData && !data.getVersion().hasValue(byName ? 1 : 3))
        || !info.getVersion().hasValue(byName ? 1 : 3)
        || !data.getEncapContentInfo().getContentType().equals(contentType)
        || !plain(info.getDigestAlgorithm())) {
      findings.add(Reason.CMS_MALFORMED);
    }
  }

  private static boolean plain(AlgorithmIdentifier algorithm) {
    return algorithm.getParameters() == null || algorithm.getParameters().equals(DERNull.INSTANCE);
  }

  private void checkDigest(SignerInfo info, AttributeTable signed, ContentDigest content)
      throws IOException {
    ASN1Encodable type = onlyOf(signed, CMSAttributes.contentType);
    ASN1Encodable expected = onlyOf(signed, CMSAttributes.messageDigest);
    if (!contentType.equals(type) || !(expected instanceof ASN1OctetString digestValue)) {
      findings.add(
          type == null || expected == null
              ? Reason.SIGNED_ATTRIBUTES_MISSING
              : Reason.SIGNED_ATTRIBUTES_WRONG);
      return;
    }
    String name = AlgorithmNames.digest(info.getDigestAlgorithm().getAlgorithm());
    if (name.isEmpty()) {
      findings.add(Reason.UNSUPPORTED_ALGORITHM);
      return;
    }
    uses.digest(name);
    try {
      if (!MessageDigest.isEqual(
          content.with(MessageDigest.getInstance(name)), digestValue.getOctets())) {
        findings.add(Reason.DIGEST_MISMATCH);
      }
    } catch (GeneralSecurityException e) {
      findings.add(Reason.UNSUPPORTED_ALGORITHM);
    }
  }

  private void checkValue(SignerInfo info, byte[] signed, X509Certificate certificate)
      throws IOException {
    AlgorithmIdentifier algorithm = info.getDigestEncryptionAlgorithm();
    AlgorithmNames names = AlgorithmNames.of(algorithm, info.getDigestAlgorithm());
    algorithms = List.of(names.shown(certificate.getPublicKey()));
    if (names.mismatched()) findings.add(Reason.CMS_MALFORMED);
    names.digests().forEach(uses::digest);
    uses.key(certificate.getPublicKey());
    if (names.isPkcs1()) uses.pkcs1();
    try {
      Signature engine = names.engine();
      if (engine == null || !AlgorithmUses.isKnown(certificate.getPublicKey())) {
        findings.add(Reason.UNSUPPORTED_ALGORITHM);
        return;
      }
      engine.initVerify(certificate.getPublicKey());
      engine.update(signed);
      if (!engine.verify(info.getEncryptedDigest().getOctets())) {
        findings.add(Reason.SIGNATURE_VALUE_WRONG);
      }
    } catch (GeneralSecurityException e) {
      findings.add(Reason.SIGNATURE_VALUE_WRONG);
    }
  }

  /** The unsigned identifier leads nowhere; does the signed attribute name somebody else? */
  private void findSigner(AttributeTable signed) {
    for (X509Certificate candidate : message.certificates()) {
      if (namedBy(signed, candidate) && !findings.has(Reason.SIGNING_CERTIFICATE_UNNAMED)) {
        signer = candidate;
        findings.add(Reason.SIGNING_CERTIFICATE_MISMATCH);
        return;
      }
    }
    findings.add(Reason.SIGNER_CERTIFICATE_MISSING);
  }

  private boolean namedBy(AttributeTable signed, X509Certificate certificate) {
    ASN1Encodable second = onlyOf(signed, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    ASN1Encodable first = onlyOf(signed, PKCSObjectIdentifiers.id_aa_signingCertificate);
    if (first == null && second == null) {
      findings.add(Reason.SIGNING_CERTIFICATE_UNNAMED);
      return true;
    }
    try {
      boolean matches = true;
      if (second != null) {
        ESSCertIDv2[] ids = SigningCertificateV2.getInstance(second).getCerts();
        String digest = AlgorithmNames.digest(ids[0].getHashAlgorithm().getAlgorithm());
        matches = hashes(certificate, digest, ids[0].getCertHash());
      }
      if (first != null) {
        ESSCertID[] ids = SigningCertificate.getInstance(first).getCerts();
        matches &= hashes(certificate, "SHA-1", ids[0].getCertHash());
      }
      return matches;
    } catch (GeneralSecurityException e) {
      findings.add(Reason.UNSUPPORTED_ALGORITHM);
      return true;
    }
  }

  private static boolean hashes(X509Certificate certificate, String digest, byte[] expected)
      throws GeneralSecurityException {
    return Arrays.equals(
        MessageDigest.getInstance(digest).digest(certificate.getEncoded()), expected);
  }

  private @Nullable ASN1Encodable onlyOf(AttributeTable table, ASN1ObjectIdentifier type) {
    int count = table.getAll(type).size();
    if (count == 0) return null;
    if (count > 1) findings.add(Reason.SIGNED_ATTRIBUTES_WRONG);
    return only(table.get(type));
  }

  private static ASN1Encodable only(@Nullable Attribute attribute) {
    if (attribute == null || attribute.getAttrValues().size() != 1) {
      throw new IllegalArgumentException("an attribute needs exactly one value");
    }
    return attribute.getAttrValues().getObjectAt(0);
  }

  public @Nullable X509Certificate signer() {
    return signer;
  }

  public @Nullable Instant signingTime() {
    return signingTime;
  }

  /** The value of the only signer; empty without exactly one. */
  public byte[] value() {
    List<SignerInfo> signers = message.signers();
    return signers.size() == 1 ? signers.get(0).getEncryptedDigest().getOctets() : new byte[0];
  }

  /** Timestamps over {@link #value()}, outside what is signed. */
  public List<byte[]> timestamps() {
    return message.timestamps();
  }

  /** What the message carries for those who check it. */
  public ValidationData data() {
    return message.carried();
  }

  public List<String> algorithms() {
    return algorithms;
  }
}
