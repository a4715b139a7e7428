package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** C2: parameters of RSASSA-PSS, as they are named and as they are. */
class PssEdgesTest {
  private static final ASN1ObjectIdentifier SHA1 = OIWObjectIdentifiers.idSHA1;
  private static final ASN1ObjectIdentifier SHA256 = NISTObjectIdentifiers.id_sha256;
  private static final ASN1ObjectIdentifier SHA512 = NISTObjectIdentifiers.id_sha512;
  private static final TestPki.Key KEY = TestPki.SHARED.person;

  private final List<DynamicTest> tests = new ArrayList<>();

  /** Named and made alike, or not. */
  private static RSASSAPSSparams named(
      ASN1ObjectIdentifier hash, ASN1ObjectIdentifier mask, int salt, int trailer) {
    return new RSASSAPSSparams(
        new AlgorithmIdentifier(hash),
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, new AlgorithmIdentifier(mask)),
        new ASN1Integer(salt),
        new ASN1Integer(trailer));
  }

  private static PSSParameterSpec made(String mask, int salt) {
    return new PSSParameterSpec("SHA-256", "MGF1", new MGF1ParameterSpec(mask), salt, 1);
  }

  private static RawCms message(@Nullable ASN1Encodable named, PSSParameterSpec made) {
    RawCms message = new RawCms(KEY);
    message.signature = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, named);
    message.engine = "RSASSA-PSS";
    message.parameters = made;
    return message;
  }

  private void expect(String reason, String name, RawCms message) {
    tests.add(
        DynamicTest.dynamicTest(
            name,
            () -> {
              List<String> reasons = message.verify().reasons();
              if (reason.isEmpty()) assertEquals(List.of(), reasons);
              else assertTrue(reasons.contains(reason), reasons.toString());
            }));
  }

  @TestFactory
  Stream<DynamicTest> C2_named_and_made_alike() {
    for (int salt : List.of(0, 20, 32, 64, 222)) {
      RawCms one = message(named(SHA256, SHA256, salt, 1), made("SHA-256", salt));
      expect("", "salt of " + salt, one);
    }
    expect("", "a longer mask", message(named(SHA256, SHA512, 32, 1), made("SHA-512", 32)));
    expect(
        "ALGORITHM_WEAK",
        "a mask of SHA-1",
        message(named(SHA256, SHA1, 32, 1), made("SHA-1", 32)));
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> C2_named_and_made_differently() {
    PSSParameterSpec usual = made("SHA-256", 32);
    String wrong = "SIGNATURE_VALUE_WRONG";
    expect(wrong, "a shorter salt named", message(named(SHA256, SHA256, 20, 1), usual));
    expect(wrong, "a longer salt named", message(named(SHA256, SHA256, 33, 1), usual));
    expect(wrong, "no salt named", message(named(SHA256, SHA256, 0, 1), usual));
    expect(wrong, "more salt than room", message(named(SHA256, SHA256, 500, 1), usual));
    expect("CMS_MALFORMED", "negative salt", message(named(SHA256, SHA256, -1, 1), usual));
    expect(wrong, "another mask named", message(named(SHA256, SHA512, 32, 1), usual));
    expect(wrong, "another trailer", message(named(SHA256, SHA256, 32, 2), usual));
    expect("CMS_MALFORMED", "another hash named", message(named(SHA512, SHA256, 32, 1), usual));
    expect("CMS_MALFORMED", "no parameters", message(null, usual));
    expect("CMS_MALFORMED", "NULL for parameters", message(DERNull.INSTANCE, usual));
    expect(
        "ALGORITHM_WEAK",
        "the defaults of the standard, SHA-1",
        message(new RSASSAPSSparams(), usual));
    expect(
        "UNSUPPORTED_ALGORITHM",
        "another mask function",
        message(
            new RSASSAPSSparams(
                new AlgorithmIdentifier(SHA256),
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_shake256),
                new ASN1Integer(32),
                new ASN1Integer(1)),
            usual));
    RawCms asPkcs1 = message(named(SHA256, SHA256, 32, 1), usual);
    asPkcs1.signature = new RawCms(KEY).signature;
    expect(wrong, "named as PKCS#1 v1.5", asPkcs1);
    RawCms asPss = new RawCms(KEY);
    asPss.signature =
        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, named(SHA256, SHA256, 32, 1));
    expect(wrong, "PKCS#1 v1.5 named as PSS", asPss);
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> C2_values_that_are_none() {
    PSSParameterSpec usual = made("SHA-256", 32);
    for (int length : List.of(0, 1, 255, 257, 512)) {
      RawCms one = message(named(SHA256, SHA256, 32, 1), usual);
      one.value = value -> Arrays.copyOf(value, length);
      expect("SIGNATURE_VALUE_WRONG", "length of " + length, one);
    }
    for (int at : List.of(0, 100, 255)) {
      RawCms one = message(named(SHA256, SHA256, 32, 1), usual);
      one.value =
          value -> {
            value[at] ^= 1;
            return value;
          };
      expect("SIGNATURE_VALUE_WRONG", "a changed bit in byte " + at, one);
    }
    return tests.stream();
  }
}
