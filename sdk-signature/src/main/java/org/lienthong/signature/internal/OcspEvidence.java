package org.lienthong.signature.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.jspecify.annotations.Nullable;

/** What one answer of a responder says about one certificate (RFC 6960). */
final class OcspEvidence {
  private static final String RESPONDER = "1.3.6.1.5.5.7.3.9";
  private static final int MOST_ANSWERS = 64;

  /** Of an answer that promises nothing newer. */
  private static final Duration FRESH = Duration.ofDays(1);

  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final BasicOCSPResp answer;

  private OcspEvidence(BasicOCSPResp answer) {
    this.answer = answer;
  }

  /**
   * @throws IOException if it is no successful answer
   */
  static OcspEvidence of(byte[] encoded) throws IOException {
    try {
      if (new OCSPResp(encoded).getResponseObject() instanceof BasicOCSPResp basic) {
        return new OcspEvidence(basic);
      }
      throw new IOException("the responder did not answer");
    } catch (OCSPException | RuntimeException e) {
      throw new IOException("no answer of a responder", e);
    }
  }

  /** One statement of the answer, if it holds one about the certificate. */
  record Statement(Finding finding, Instant since, @Nullable Instant until) {}

  @Nullable Statement judge(
      X509Certificate certificate, X509Certificate issuer, Instant when, Instant at) {
    try {
      if (!genuine(issuer)) return null;
      SingleResp[] all = answer.getResponses();
      if (all.length > MOST_ANSWERS) return null;
      for (SingleResp one : all) {
        if (isAbout(one.getCertID(), certificate, issuer)) return judge(one, certificate, when, at);
      }
      return null;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      return null;
    }
  }

  private Statement judge(SingleResp one, X509Certificate certificate, Instant when, Instant at) {
    Instant since = one.getThisUpdate().toInstant();
    Date next = one.getNextUpdate();
    Instant until = next == null ? null : next.toInstant();
    CertificateStatus status = one.getCertStatus();
    Finding finding = Finding.SILENT;
    if (since.isAfter(at.plus(TOLERANCE))) {
      finding = Finding.SILENT;
    } else if (status instanceof RevokedStatus revoked) {
      boolean later = revoked.getRevocationTime().toInstant().isAfter(when);
      finding = later ? Finding.REVOKED_LATER : Finding.REVOKED;
    } else if (status == CertificateStatus.GOOD) {
      Instant end = until == null ? since.plus(FRESH) : until;
      boolean listed = !since.isAfter(certificate.getNotAfter().toInstant());
      finding = end.isBefore(when) || !listed ? Finding.SILENT : Finding.GOOD;
    }
    return new Statement(finding, since, until);
  }

  private static boolean isAbout(
      CertificateID id, X509Certificate certificate, X509Certificate issuer)
      throws GeneralSecurityException {
    String digest = AlgorithmNames.digest(id.getHashAlgOID());
    if (digest.isEmpty() || !id.getSerialNumber().equals(certificate.getSerialNumber())) {
      return false;
    }
    MessageDigest hash = MessageDigest.getInstance(digest);
    byte[] name = hash.digest(issuer.getSubjectX500Principal().getEncoded());
    byte[] key =
        hash.digest(
            SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded())
                .getPublicKeyData()
                .getBytes());
    return Arrays.equals(name, id.getIssuerNameHash()) && Arrays.equals(key, id.getIssuerKeyHash());
  }

  /** By the issuer itself, or by a responder that the issuer made one. */
  private boolean genuine(X509Certificate issuer) throws IOException, GeneralSecurityException {
    if (signedBy(issuer)) return true;
    for (X509CertificateHolder holder : answer.getCerts()) {
      X509Certificate responder =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
      if (authorised(responder, issuer) && signedBy(responder)) return true;
    }
    return false;
  }

  private boolean authorised(X509Certificate responder, X509Certificate issuer)
      throws GeneralSecurityException {
    List<String> purposes = responder.getExtendedKeyUsage();
    Instant made = answer.getProducedAt().toInstant();
    return purposes != null
        && purposes.contains(RESPONDER)
        && responder.getBasicConstraints() < 0
        && !made.isBefore(responder.getNotBefore().toInstant())
        && !made.isAfter(responder.getNotAfter().toInstant())
        && CertificateFiles.issued(issuer, responder);
  }

  private boolean signedBy(X509Certificate signer) {
    AlgorithmIdentifier type = answer.getSignatureAlgorithmID();
    AlgorithmNames names =
        AlgorithmNames.of(
            type, new AlgorithmIdentifier(OCSPObjectIdentifiers.id_pkix_ocsp, DERNull.INSTANCE));
    try {
      Signature engine = names.engine();
      if (engine == null || names.digest().equals("MD5")) return false;
      engine.initVerify(signer.getPublicKey());
      engine.update(answer.getTBSResponseData());
      return engine.verify(answer.getSignature());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** What a client sent, if the responder repeats it. */
  byte @Nullable [] nonce() {
    var extension = answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    return extension == null ? null : extension.getExtnValue().getOctets();
  }
}
