package org.lienthong.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.lienthong.core.Content;
import org.lienthong.signature.TestPki.Spec;
import org.lienthong.signature.TestRevocation.CrlSpec;

/** Paths in the manner of NIST PKITS, under one anchor, with what two checkers say of them. */
final class PathSuite {
  static final Instant NOW = TestPki.NOW;
  static final TestPki.Key ROOT = ca("Gốc").issue(null);
  static final TrustStore TRUST =
      TrustStore.of(
          List.of(new org.lienthong.signature.TrustAnchor(ROOT.certificate(), Realm.GOV)));

  private PathSuite() {}

  /**
   * @param reason that our verdict must give; empty for VALID
   * @param platform whether the path validator of the Java platform takes it
   * @param why the two differ; empty if they do not
   */
  record Row(String id, String what, Built built, String reason, boolean platform, String why) {}

  /**
   * One path.
   *
   * @param path the signer first, without the anchor
   * @param lists empty if revocation is not the point
   */
  record Built(TestPki.Key signer, List<X509Certificate> path, List<byte[]> lists) {}

  static Spec ca(String name) {
    return new Spec("CN=" + name + ",O=Thử nghiệm,C=VN").key("EC", 256).authority();
  }

  static Spec user(String name) {
    return new Spec("CN=" + name + ",O=Thử nghiệm,C=VN").key("EC", 256);
  }

  /** An authority whose usual extensions are replaced by these. */
  static Spec odd(String name, UnaryOperator<Spec> extensions) {
    return extensions.apply(ca(name).bare());
  }

  static Spec with(Spec spec, ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
    return spec.extension(builder -> builder.addExtension(type, critical, value));
  }

  static UnaryOperator<Spec> usage(boolean critical, int usage) {
    return spec -> with(spec, Extension.keyUsage, critical, new KeyUsage(usage));
  }

  static UnaryOperator<Spec> constraints(boolean critical, ASN1Encodable value) {
    return spec -> with(spec, Extension.basicConstraints, critical, value);
  }

  static Built path(TestPki.Key... leafFirst) {
    return new Built(
        leafFirst[0], Arrays.stream(leafFirst).map(TestPki.Key::certificate).toList(), List.of());
  }

  static Built withLists(Built built, CrlSpec... lists) {
    List<byte[]> all = new ArrayList<>();
    for (CrlSpec one : lists) all.add(one.build());
    return new Built(built.signer(), built.path(), all);
  }

  static CrlSpec list(TestPki.Key issuer) {
    return new CrlSpec(issuer);
  }

  static Instant days(int count) {
    return NOW.plus(Duration.ofDays(count));
  }

  static BigInteger number(String digits) {
    return new BigInteger(digits);
  }

  /** By us: a message signed by the key at the end of the path. */
  static DocumentVerdict verdict(Built built) {
    RawCms message = new RawCms(built.signer());
    message.carried = built.path();
    message.lists = built.lists();
    return SignatureVerifier.of(TRUST)
        .revocation(built.lists().isEmpty() ? RevocationMode.OFF : RevocationMode.EMBEDDED)
        .verify(Content.of(message.build()), RawCms.CONTENT, NOW);
  }

  /** By the platform, for the very same path. */
  static boolean platformAccepts(Built built) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<X509CRL> lists = new ArrayList<>();
      for (byte[] one : built.lists()) {
        lists.add((X509CRL) factory.generateCRL(new java.io.ByteArrayInputStream(one)));
      }
      PKIXParameters parameters =
          new PKIXParameters(Set.of(new TrustAnchor(ROOT.certificate(), null)));
      parameters.setRevocationEnabled(!lists.isEmpty());
      parameters.setDate(Date.from(NOW));
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists)));
      CertPathValidator.getInstance("PKIX")
          .validate(factory.generateCertPath(built.path()), parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
