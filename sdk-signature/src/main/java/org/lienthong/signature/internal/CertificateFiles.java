package org.lienthong.signature.internal;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.Sha256;
import org.lienthong.signature.TrustStore;

/** Certificates from PEM and DER files. */
public final class CertificateFiles {
  private static final int LARGEST = 4 << 20;

  private CertificateFiles() {}

  /**
   * @throws InputException SIG-051 if there is no certificate in it
   */
  public static List<X509Certificate> read(Content content, Path file) {
    try {
      List<X509Certificate> certificates = new ArrayList<>();
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(content.bytes(LARGEST)))) {
        certificates.add((X509Certificate) certificate);
      }
      if (certificates.isEmpty()) throw new GeneralSecurityException("no certificate");
      return certificates;
    } catch (GeneralSecurityException e) {
      throw new InputException(ErrorDetail.of("SIG-051", TrustStore.class, file), e);
    }
  }

  /** As one value that keeps their order. */
  public static byte[] write(List<X509Certificate> chain) {
    try {
      return CertificateFactory.getInstance("X.509").generateCertPath(chain).getEncoded("PkiPath");
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("a certificate of the chain cannot be encoded", e);
    }
  }

  /** What {@link #write} gave. */
  public static List<X509Certificate> parse(byte[] encoded) throws GeneralSecurityException {
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate certificate :
        CertificateFactory.getInstance("X.509")
            .generateCertPath(new ByteArrayInputStream(encoded), "PkiPath")
            .getCertificates()) {
      chain.add((X509Certificate) certificate);
    }
    if (chain.isEmpty()) throw new GeneralSecurityException("no certificate");
    return chain;
  }

  public static Sha256 fingerprint(X509Certificate certificate) {
    try {
      return Sha256.of(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("the certificate cannot be encoded", e);
    }
  }

  /** Same name on both sides and signed by its own key. */
  public static boolean selfSigned(X509Certificate certificate) {
    return issued(certificate, certificate);
  }

  static boolean issued(X509Certificate issuer, X509Certificate certificate) {
    if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }
}
