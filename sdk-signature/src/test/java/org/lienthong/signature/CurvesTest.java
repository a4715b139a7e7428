package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.Content;

/** C2: keys on curves that are allowed, unusual, too small, given by hand, or no keys at all. */
class CurvesTest {
  private static final TestPki.Key BRANCH = TestPki.SHARED.branch;
  private static final Provider BOUNCY = new BouncyCastleProvider();

  /** A key of the other library in a certificate as it would be issued. */
  private static TestPki.Key key(KeyPair pair, SubjectPublicKeyInfo shown) throws Exception {
    var builder =
        new X509v3CertificateBuilder(
            X500Name.getInstance(BRANCH.certificate().getSubjectX500Principal().getEncoded()),
            BigInteger.valueOf(77),
            Date.from(TestPki.NOW.minus(Duration.ofDays(9))),
            Date.from(TestPki.NOW.plus(Duration.ofDays(9))),
            new X500Name("CN=Đường cong lạ"),
            shown);
    byte[] encoded =
        builder
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(BRANCH.pair().getPrivate()))
            .getEncoded();
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(encoded));
    return new TestPki.Key(pair, List.of(certificate, BRANCH.certificate()));
  }

  private static KeyPair pair(String curve) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BOUNCY);
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  private static DocumentVerdict verify(TestPki.Key key) {
    RawCms message = new RawCms(key);
    message.signature = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    message.engine = "SHA256withECDSA";
    message.provider = BOUNCY;
    return XmlSignatureTest.verifier().verify(Content.of(message.build()), RawCms.CONTENT);
  }

  private static SubjectPublicKeyInfo shown(KeyPair pair) {
    return SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
  void C2_the_usual_curves_are_valid(String curve) throws Exception {
    KeyPair pair = pair(curve);
    assertEquals(List.of(), verify(key(pair, shown(pair))).reasons());
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256k1", "brainpoolP256r1", "sect283r1"})
  void C2_other_curves_are_undetermined_and_not_wrong(String curve) throws Exception {
    KeyPair pair = pair(curve);
    DocumentVerdict verdict = verify(key(pair, shown(pair)));
    assertEquals(List.of("UNSUPPORTED_ALGORITHM"), verdict.reasons());
    assertEquals(Verdict.INDETERMINATE, verdict.verdict());
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp224r1", "secp192r1"})
  void C2_small_curves_are_too_short(String curve) throws Exception {
    KeyPair pair = pair(curve);
    List<String> reasons = verify(key(pair, shown(pair))).reasons();
    assertTrue(reasons.contains("KEY_TOO_SHORT"), reasons.toString());
    assertFalse(reasons.contains("SIGNATURE_VALUE_WRONG"), reasons.toString());
  }

  /** Whoever may choose the base point can choose it so that any key fits (CVE-2020-0601). */
  @Test
  void C2_a_curve_given_by_hand_is_not_valid() throws Exception {
    KeyPair pair = pair("secp256r1");
    X9ECParameters named = ECNamedCurveTable.getByName("secp256r1");
    var byHand = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, named);
    var shown = new SubjectPublicKeyInfo(byHand, shown(pair).getPublicKeyData().getBytes());
    assertNotValid(pair, shown);
  }

  @Test
  void C2_a_point_that_is_none_is_not_valid() throws Exception {
    KeyPair pair = pair("secp256r1");
    AlgorithmIdentifier curve = shown(pair).getAlgorithm();
    byte[] point = shown(pair).getPublicKeyData().getBytes();
    byte[] beside = point.clone();
    beside[64] ^= 1;
    byte[] zero = new byte[65];
    zero[0] = 4;
    for (byte[] one : List.of(new byte[] {0}, beside, zero, new byte[0], new byte[] {4})) {
      assertNotValid(pair, new SubjectPublicKeyInfo(curve, one));
    }
    for (ASN1Encodable parameters : new ASN1Encodable[] {DERNull.INSTANCE, null}) {
      var none = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, parameters);
      assertNotValid(pair, new SubjectPublicKeyInfo(none, point));
    }
  }

  private static void assertNotValid(KeyPair pair, SubjectPublicKeyInfo shown) throws Exception {
    TestPki.Key key;
    try {
      key = key(pair, shown);
    } catch (CertificateException refused) {
      // The platform does not read such a certificate at all: there is no signer then.
      return;
    }
    assertNotEquals(Verdict.VALID, verify(key).verdict());
  }
}
