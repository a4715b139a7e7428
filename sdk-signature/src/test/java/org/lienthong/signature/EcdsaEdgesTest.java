package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.core.Content;
import org.lienthong.signature.internal.CmsBuilder;

/** C2: values and encodings of ECDSA in CMS that a careless check takes for right. */
class EcdsaEdgesTest {
  private static final SignatureAlgorithmName ECDSA = SignatureAlgorithmName.ECDSA_SHA256;
  private static final TestPki.Key KEY =
      new TestPki.Spec("CN=Khoá đường cong").key("EC", 256).issue(TestPki.SHARED.branch);
  private static final String N =
      ((ECPrivateKey) KEY.pair().getPrivate()).getParams().getOrder().toString(16);

  private static String hex(BigInteger number) {
    return HexFormat.of().formatHex(number.toByteArray());
  }

  /** One element of DER with a short length. */
  private static String der(String tag, String body) {
    return tag + String.format(Locale.ROOT, "%02x", body.length() / 2) + body;
  }

  private static String pair(BigInteger r, BigInteger s) {
    return der("30", der("02", hex(r)) + der("02", hex(s)));
  }

  /** From the two right numbers to the encoding in hex. */
  private interface Change extends BiFunction<BigInteger, BigInteger, String> {}

  private static Map<String, Change> wrong() {
    BigInteger n = new BigInteger(N, 16);
    BigInteger zero = BigInteger.ZERO;
    BigInteger one = BigInteger.ONE;
    Map<String, Change> all = new LinkedHashMap<>();
    all.put("both zero", (r, s) -> pair(zero, zero));
    all.put("r zero", (r, s) -> pair(zero, s));
    all.put("s zero", (r, s) -> pair(r, zero));
    all.put("both one", (r, s) -> pair(one, one));
    all.put("r is n", (r, s) -> pair(n, s));
    all.put("s is n", (r, s) -> pair(r, n));
    all.put("both n", (r, s) -> pair(n, n));
    all.put("r plus n", (r, s) -> pair(r.add(n), s));
    all.put("s plus n", (r, s) -> pair(r, s.add(n)));
    all.put("r is n plus one", (r, s) -> pair(n.add(one), s));
    all.put("r negative", (r, s) -> pair(r.negate(), s));
    all.put("s negative", (r, s) -> pair(r, s.negate()));
    all.put("s less n", (r, s) -> pair(r, s.subtract(n)));
    all.put("swapped", (r, s) -> pair(s, r));
    all.put("a byte behind", (r, s) -> pair(r, s) + "00");
    all.put("a third number", (r, s) -> der("30", pair(r, s).substring(4) + "020100"));
    all.put("one number", (r, s) -> der("30", der("02", hex(r))));
    all.put("no number", (r, s) -> "3000");
    all.put("nothing", (r, s) -> "");
    all.put("no encoding", (r, s) -> String.format(Locale.ROOT, "%064x%064x", r, s));
    all.put("a longer form of the length", (r, s) -> "3081" + pair(r, s).substring(2));
    all.put("a length without end", (r, s) -> "3080" + pair(r, s).substring(4) + "0000");
    all.put("a set", (r, s) -> "31" + pair(r, s).substring(2));
    return all;
  }

  private static DocumentVerdict message(Change change) {
    Content content = Content.ofUtf8("nội dung mẫu");
    byte[] attributes =
        CmsBuilder.signedAttributes(content.sha256().bytes(), KEY.certificate(), ECDSA);
    ASN1Sequence pair = ASN1Sequence.getInstance(KEY.sign(attributes, ECDSA));
    BigInteger r = ASN1Integer.getInstance(pair.getObjectAt(0)).getValue();
    BigInteger s = ASN1Integer.getInstance(pair.getObjectAt(1)).getValue();
    byte[] value = HexFormat.of().parseHex(change.apply(r, s));
    return XmlSignatureTest.verifier()
        .verify(Content.of(CmsBuilder.message(attributes, value, KEY.chain(), ECDSA)), content);
  }

  @Test
  void the_right_value_and_its_mirror_are_valid() {
    BigInteger n = new BigInteger(N, 16);
    assertEquals(Verdict.VALID, message(EcdsaEdgesTest::pair).verdict());
    // Anybody can mirror s; it is the same signature of the same signer over the same content.
    assertEquals(Verdict.VALID, message((r, s) -> pair(r, n.subtract(s))).verdict());
  }

  @TestFactory
  Stream<DynamicTest> C2_none_of_these_is_a_signature() {
    return wrong().entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () -> {
                      DocumentVerdict verdict = message(one.getValue());
                      assertEquals(Verdict.INVALID, verdict.verdict());
                      assertTrue(verdict.reasons().contains("SIGNATURE_VALUE_WRONG"));
                    }));
  }

  /** From the two right numbers to what stands in XML, in hex; a number takes 32 bytes. */
  private static Map<String, Change> wrongInXml() {
    BigInteger n = new BigInteger(N, 16);
    BigInteger zero = BigInteger.ZERO;
    Map<String, Change> all = new LinkedHashMap<>();
    all.put("both zero", (r, s) -> side(zero, zero, 64));
    all.put("r zero", (r, s) -> side(zero, s, 64));
    all.put("s zero", (r, s) -> side(r, zero, 64));
    all.put("both one", (r, s) -> side(BigInteger.ONE, BigInteger.ONE, 64));
    all.put("r is n", (r, s) -> side(n, s, 64));
    all.put("s is n", (r, s) -> side(r, n, 64));
    all.put("both n", (r, s) -> side(n, n, 64));
    all.put("all ones", (r, s) -> "f".repeat(128));
    all.put("swapped", (r, s) -> side(s, r, 64));
    all.put("r plus n in a longer field", (r, s) -> side(r.add(n), s, 66));
    all.put("s plus n in a longer field", (r, s) -> side(r, s.add(n), 66));
    all.put("longer fields", (r, s) -> side(r, s, 66));
    all.put("much longer fields", (r, s) -> side(r, s, 128));
    all.put("a zero before", (r, s) -> "00" + side(r, s, 64));
    all.put("a zero behind", (r, s) -> side(r, s, 64) + "00");
    all.put("two zeros behind", (r, s) -> side(r, s, 64) + "0000");
    all.put("one byte too few", (r, s) -> side(r, s, 64).substring(2));
    all.put("r alone", (r, s) -> side(r, s, 64).substring(64));
    all.put("as CMS has it", EcdsaEdgesTest::pair);
    all.put("nothing", (r, s) -> "");
    return all;
  }

  private static String side(BigInteger r, BigInteger s, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "x%0" + digits + "x", r, s);
  }

  private static DocumentVerdict xml(Change change) throws Exception {
    Content signed =
        new XmlSigning(XmlSignatureTest.REPORT)
            .by(KEY, "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256")
            .enveloped()
            .sign();
    return XmlSignatureTest.verifier()
        .verify(
            XmlSigning.changed(
                signed,
                document -> {
                  var element = XmlSigning.first(document, "SignatureValue");
                  byte[] value = Base64.getMimeDecoder().decode(element.getTextContent());
                  String hex = HexFormat.of().formatHex(value);
                  BigInteger r = new BigInteger(hex.substring(0, 64), 16);
                  BigInteger s = new BigInteger(hex.substring(64), 16);
                  byte[] other = HexFormat.of().parseHex(change.apply(r, s));
                  element.setTextContent(Base64.getEncoder().encodeToString(other));
                }));
  }

  @Test
  void the_right_value_in_XML_is_valid() throws Exception {
    assertEquals(List.of(), xml((r, s) -> side(r, s, 64)).reasons());
  }

  @TestFactory
  Stream<DynamicTest> C2_none_of_these_is_a_signature_in_XML() {
    return wrongInXml().entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () ->
                        assertEquals(
                            List.of("SIGNATURE_VALUE_WRONG"), xml(one.getValue()).reasons())));
  }
}
