package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.core.Content;
import org.lienthong.signature.internal.CmsBuilder;

/** C2: values that a careless check of RSA PKCS#1 v1.5 takes for right, made with the right key. */
class RsaEdgesTest {
  private static final TestPki.Key KEY = TestPki.SHARED.person;
  private static final SignatureAlgorithmName RSA = SignatureAlgorithmName.RSA_PKCS1_SHA256;
  private static final RSAPrivateKey PRIVATE = (RSAPrivateKey) KEY.pair().getPrivate();
  private static final BigInteger N = PRIVATE.getModulus();
  private static final int BYTES = 256;
  private static final String INFO = "3031300d060960864801650304020105000420";

  /** The padded digest as the key's owner would have to sign it. */
  private static byte[] padded(String info, byte[] digest, String after) {
    byte[] tail = HexFormat.of().parseHex(info + HexFormat.of().formatHex(digest) + after);
    byte[] block = new byte[BYTES];
    Arrays.fill(block, (byte) 0xFF);
    block[0] = 0;
    block[1] = 1;
    block[BYTES - tail.length - 1] = 0;
    System.arraycopy(tail, 0, block, BYTES - tail.length, tail.length);
    return block;
  }

  private static byte[] raw(byte[] block) {
    return bytes(new BigInteger(1, block).modPow(PRIVATE.getPrivateExponent(), N), BYTES);
  }

  private static byte[] bytes(BigInteger value, int length) {
    byte[] plain = value.toByteArray();
    byte[] out = new byte[length];
    int take = Math.min(plain.length, length);
    System.arraycopy(plain, plain.length - take, out, length - take, take);
    return out;
  }

  /** Of a right value. */
  private static byte[] digest(byte[] value) {
    byte[] block = bytes(new BigInteger(1, value).modPow(BigInteger.valueOf(65537), N), BYTES);
    return Arrays.copyOfRange(block, BYTES - 32, BYTES);
  }

  private static UnaryOperator<byte[]> block(UnaryOperator<byte[]> change) {
    return value -> raw(change.apply(padded(INFO, digest(value), "")));
  }

  private static UnaryOperator<byte[]> set(int at, int to) {
    return block(
        block -> {
          block[at] = (byte) to;
          return block;
        });
  }

  private static Map<String, UnaryOperator<byte[]>> wrong() {
    Map<String, UnaryOperator<byte[]>> all = new LinkedHashMap<>();
    all.put("bytes after the digest", v -> raw(padded(INFO, digest(v), "00")));
    all.put("much after the digest", v -> raw(padded(INFO, digest(v), "ab".repeat(150))));
    all.put(
        "a longer form of the length",
        v -> raw(padded("308131300d060960864801650304020105000420", digest(v), "")));
    all.put(
        "other parameters than NULL",
        v -> raw(padded("3032300e06096086480165030402010501000420", digest(v), "")));
    all.put(
        "another digest named",
        v -> raw(padded("3031300d060960864801650304020305000420", digest(v), "")));
    all.put("no algorithm at all", v -> raw(padded("", digest(v), "")));
    all.put("block type 2", set(1, 2));
    all.put("block type 0", set(1, 0));
    all.put("a first byte that is not zero", set(0, 1));
    all.put("a wrong byte of padding", set(40, 0xFE));
    all.put("padding that ends early", set(40, 0));
    all.put("no end of the padding", set(BYTES - 52, 0xFF));
    all.put("one byte too many in front", v -> bytes(new BigInteger(1, v), BYTES + 1));
    all.put("one byte too many behind", v -> Arrays.copyOf(v, BYTES + 1));
    all.put("one byte too few", v -> Arrays.copyOf(v, BYTES - 1));
    all.put("the modulus added", v -> bytes(new BigInteger(1, v).add(N), BYTES + 1));
    all.put("the modulus minus it", v -> bytes(N.subtract(new BigInteger(1, v)), BYTES));
    all.put("zero", v -> new byte[BYTES]);
    all.put("one", v -> bytes(BigInteger.ONE, BYTES));
    all.put("the modulus", v -> bytes(N, BYTES));
    all.put("nothing", v -> new byte[0]);
    return all;
  }

  private static DocumentVerdict message(UnaryOperator<byte[]> change) {
    Content content = Content.ofUtf8("nội dung mẫu");
    byte[] attributes =
        CmsBuilder.signedAttributes(content.sha256().bytes(), KEY.certificate(), RSA);
    byte[] value = change.apply(KEY.sign(attributes, RSA));
    return XmlSignatureTest.verifier()
        .verify(Content.of(CmsBuilder.message(attributes, value, KEY.chain(), RSA)), content);
  }

  private static DocumentVerdict xml(UnaryOperator<byte[]> change) throws Exception {
    Content forged =
        XmlSigning.changed(
            new XmlSigning(XmlSignatureTest.REPORT).enveloped().sign(),
            document -> {
              var element = XmlSigning.first(document, "SignatureValue");
              byte[] value = Base64.getMimeDecoder().decode(element.getTextContent());
              element.setTextContent(Base64.getEncoder().encodeToString(change.apply(value)));
            });
    return XmlSignatureTest.verifier().verify(forged);
  }

  @Test
  void the_same_steps_without_a_change_are_valid() throws Exception {
    assertEquals(Verdict.VALID, message(block(same -> same)).verdict());
    assertEquals(Verdict.VALID, xml(block(same -> same)).verdict());
  }

  @TestFactory
  Stream<DynamicTest> C2_none_of_these_is_a_signature() {
    return wrong().entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () -> {
                      assertWrong(message(one.getValue()));
                      assertWrong(xml(one.getValue()));
                    }));
  }

  private static void assertWrong(DocumentVerdict verdict) {
    assertEquals(Verdict.INVALID, verdict.verdict());
    assertTrue(verdict.reasons().contains("SIGNATURE_VALUE_WRONG"), verdict.reasons().toString());
  }
}
