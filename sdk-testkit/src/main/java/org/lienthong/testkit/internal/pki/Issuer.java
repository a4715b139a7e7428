package org.lienthong.testkit.internal.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** One authority: issues and revokes. Thread-safe. */
public final class Issuer {
  private static final Duration CRL_LIFE = Duration.ofDays(30);

  private final KeyPair pair;
  private final X500Name name;
  private final X509Certificate certificate;
  private final @Nullable Issuer parent;
  private final Map<BigInteger, Instant> revoked = new LinkedHashMap<>();
  private long crlNumber;

  private Issuer(String name, Instant now, @Nullable Issuer parent) {
    this.name = SampleSubject.authority(name);
    this.parent = parent;
    pair = newPair(false);
    Instant from = now.minus(Duration.ofDays(3_652));
    Instant to = now.plus(Duration.ofDays(7_305));
    Issuer signer = parent == null ? this : parent;
    certificate = signer.certify(this.name, pair.getPublic(), from, to, authorityUse(parent));
  }

  public static Issuer root(String name, Instant now) {
    return new Issuer(name, now, null);
  }

  public Issuer branch(String name, Instant now) {
    return new Issuer(name, now, this);
  }

  public X509Certificate certificate() {
    return certificate;
  }

  public @Nullable Issuer parent() {
    return parent;
  }

  public static KeyPair newPair(boolean ec) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ec ? "EC" : "RSA");
      generator.initialize(ec ? 256 : 2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has RSA and EC", e);
    }
  }

  public X509Certificate issue(CertificateWishes wishes, PublicKey key) {
    return certify(
        wishes.subject().name(),
        key,
        wishes.from(),
        wishes.to(),
        wishes.subject().timestamping() ? Issuer::timestampingUse : Issuer::signingUse);
  }

  private interface Use {
    void addTo(JcaX509v3CertificateBuilder certificate) throws CertIOException;
  }

  private static Use authorityUse(@Nullable Issuer parent) {
    return certificate -> {
      BasicConstraints authority =
          parent == null ? new BasicConstraints(true) : new BasicConstraints(0);
      certificate.addExtension(Extension.basicConstraints, true, authority);
      certificate.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    };
  }

  private static void signingUse(JcaX509v3CertificateBuilder certificate) throws CertIOException {
    certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    certificate.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
  }

  private static void timestampingUse(JcaX509v3CertificateBuilder certificate)
      throws CertIOException {
    signingUse(certificate);
    certificate.addExtension(
        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
  }

  private X509Certificate certify(
      X500Name subject, PublicKey key, Instant from, Instant to, Use use) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              new BigInteger(120, new SecureRandom()).setBit(120),
              Date.from(from),
              Date.from(to),
              subject,
              key);
      use.addTo(builder);
      var identifiers = new JcaX509ExtensionUtils();
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          identifiers.createAuthorityKeyIdentifier(pair.getPublic()));
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException("a sample certificate could not be made", e);
    }
  }

  private ContentSigner signer() throws OperatorCreationException {
    return new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
  }

  /** Whether the certificate is one of this authority. */
  public boolean issued(X509Certificate other) {
    try {
      other.verify(pair.getPublic());
      return other.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  public synchronized void revoke(X509Certificate other, Instant at) {
    revoked.putIfAbsent(other.getSerialNumber(), at);
  }

  public synchronized X509CRL crl(Instant now) {
    try {
      X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(now));
      builder.setNextUpdate(Date.from(now.plus(CRL_LIFE)));
      revoked.forEach(
          (serial, at) ->
              builder.addCRLEntry(serial, Date.from(at), CRLReason.cessationOfOperation));
      crlNumber++;
      builder.addExtension(
          Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(crlNumber)));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(pair.getPublic()));
      return new JcaX509CRLConverter().getCRL(builder.build(signer()));
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException("a sample revocation list could not be made", e);
    }
  }
}
