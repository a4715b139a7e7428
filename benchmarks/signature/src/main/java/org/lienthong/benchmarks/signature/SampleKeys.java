package org.lienthong.benchmarks.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.lienthong.signature.Realm;
import org.lienthong.signature.SignatureAlgorithmName;
import org.lienthong.signature.SigningKey;
import org.lienthong.signature.TrustAnchor;
import org.lienthong.signature.TrustStore;

/** An authority, a person and an agency of RSA-2048, made on the spot. DỮ LIỆU MẪU. */
final class SampleKeys {
  static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final String ROOT = "CN=Gốc thử nghiệm,O=Đơn vị mẫu,C=VN";

  private final KeyPair rootPair = pair();
  final X509Certificate root = certificate(ROOT, rootPair, true, 1);
  final Key person = key("CN=Nguyễn Thị Mẫu,O=Hội mẫu,UID=CCCD:001234567890,C=VN", 2);
  final Key agency = key("CN=Hội mẫu tỉnh,O=Hội mẫu,UID=MST:0100000000,C=VN", 3);
  final TrustStore trust = TrustStore.of(List.of(new TrustAnchor(root, Realm.GOV)));

  /** Nobody is revoked: what the peer's policy asks for before it passes anything. */
  byte[] revocationList() {
    try {
      var builder =
          new JcaX509v2CRLBuilder(
              root.getSubjectX500Principal(), Date.from(NOW.minus(Duration.ofMinutes(1))));
      builder.setNextUpdate(Date.from(NOW.plus(Duration.ofDays(1))));
      return builder
          .build(new JcaContentSignerBuilder("SHA256withRSA").build(rootPair.getPrivate()))
          .getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In memory. */
  record Key(KeyPair pair, X509Certificate certificate) implements SigningKey {
    @Override
    public List<X509Certificate> chain() {
      return List.of(certificate);
    }

    byte[] sign(byte[] data) {
      try {
        Signature engine = Signature.getInstance("SHA256withRSA");
        engine.initSign(pair.getPrivate());
        engine.update(data);
        return engine.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public byte[] sign(byte[] data, SignatureAlgorithmName algorithm) {
      return sign(data);
    }
  }

  private Key key(String subject, int serial) {
    KeyPair pair = pair();
    return new Key(pair, certificate(subject, pair, false, serial));
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate certificate(String subject, KeyPair own, boolean authority, int serial) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Name(ROOT),
              BigInteger.valueOf(serial),
              Date.from(NOW.minus(Duration.ofDays(400))),
              Date.from(NOW.plus(Duration.ofDays(400))),
              new X500Name(subject),
              own.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      int usage = authority ? KeyUsage.keyCertSign : KeyUsage.nonRepudiation;
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(authority ? usage | KeyUsage.cRLSign : usage | KeyUsage.digitalSignature));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withRSA").build(rootPair.getPrivate())));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
