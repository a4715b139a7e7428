package org.lienthong.signature;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.VietnamTime;
import org.lienthong.signature.internal.CmsMessage;
import org.lienthong.signature.internal.FieldSignature;
import org.lienthong.signature.internal.FieldSignatures;
import org.lienthong.signature.internal.SubjectNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What must hold before a key is touched. */
final class SigningRules {
  private static final Logger LOG = LoggerFactory.getLogger(SigningRules.class);
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private SigningRules() {}

  static void checkCertificate(
      X509Certificate certificate, SignatureAlgorithmName algorithm, Instant time) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant to = certificate.getNotAfter().toInstant();
    if (time.isBefore(from) || time.isAfter(to)) {
      throw refused(
          "SIG-010", VietnamTime.format(from), VietnamTime.format(to), VietnamTime.format(time));
    }
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      throw refused("SIG-011");
    }
    String keyType = certificate.getPublicKey().getAlgorithm();
    if (!keyType.equals(algorithm.keyType())) throw refused("SIG-013", algorithm, keyType);
    int bits = keyBits(certificate);
    if (bits < (keyType.equals("EC") ? 256 : 2048)) throw refused("SIG-012", keyType, bits);
  }

  /** Subjects follow habits, not rules, so a wrong kind of certificate is only warned about. */
  static void warnAboutKind(X509Certificate certificate, SignerRole role) {
    SignerRole kind = SubjectNames.signer(certificate, "").role();
    if (role != SignerRole.UNKNOWN && kind != SignerRole.UNKNOWN && kind != role) {
      LOG.warn(
          "the certificate {} signs as {}, but is of the kind {}",
          certificate.getSerialNumber().toString(16),
          role,
          kind);
    }
  }

  private static int keyBits(X509Certificate certificate) {
    if (certificate.getPublicKey() instanceof RSAPublicKey rsa) return rsa.getModulus().bitLength();
    if (certificate.getPublicKey() instanceof ECPublicKey ec) {
      return ec.getParams().getCurve().getField().getFieldSize();
    }
    return 0;
  }

  /** Decree 30/2020/NĐ-CP, Article 32: the agency only after the person, and nothing after it. */
  static void checkDocument(PDDocument document, SignerRole role) {
    checkDocument(document, role == SignerRole.AGENCY);
  }

  /**
   * @param personFirst whether a person must have signed before
   */
  static void checkDocument(PDDocument document, boolean personFirst) {
    boolean person = false;
    List<FieldSignature> signatures = FieldSignatures.of(document);
    for (FieldSignature signature : signatures) {
      if (signature.certificationLevel() == 1) throw refused("SIG-022", signature.field());
      SignerRole earlier = roleOf(signature);
      if (earlier == SignerRole.AGENCY) throw refused("SIG-021", signature.field());
      person |= earlier == SignerRole.PERSON;
    }
    if (personFirst && !person) throw refused("SIG-020", signatures.size());
  }

  /** The same, Article 25: what is copied into electronic form is a paper. */
  static void checkUnsigned(PDDocument document) {
    int signatures = FieldSignatures.of(document).size();
    if (signatures > 0) throw refused("SIG-023", signatures);
  }

  private static SignerRole roleOf(FieldSignature signature) {
    X509Certificate signer = CmsMessage.signerOf(signature.contents());
    if (signer != null) return SubjectNames.signer(signer, signature.claimedRole()).role();
    return SignerRole.UNKNOWN;
  }

  private static SigningRefusedException refused(String code, Object... arguments) {
    return new SigningRefusedException(ErrorDetail.of(code, SigningRules.class, arguments), null);
  }
}
