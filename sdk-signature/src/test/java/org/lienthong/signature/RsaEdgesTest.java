package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
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

  private static DocumentVerdict smallExponent(TestPki.Key key, UnaryOperator<byte[]> change) {
    RawCms message = new RawCms(key);
    message.value = change;
    return message.verify();
  }

  /** The least number whose cube begins with these bytes and is otherwise free. */
  private static byte[] cubeRoot(byte[] start) {
    BigInteger least = new BigInteger(1, Arrays.copyOf(start, BYTES));
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ONE.shiftLeft(BYTES * 8 / 3 + 1);
    while (low.compareTo(high) < 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      if (middle.pow(3).compareTo(least) < 0) low = middle.add(BigInteger.ONE);
      else high = middle;
    }
    return bytes(low, BYTES);
  }

  /** The number whose cube ends with the same bits as the odd number (lifted bit by bit). */
  private static BigInteger cubeRootOfEnd(BigInteger odd, int bits) {
    BigInteger root = BigInteger.ONE;
    for (int i = 1; i < bits; i++) {
      BigInteger modulus = BigInteger.ONE.shiftLeft(i + 1);
      if (!root.pow(3).mod(modulus).equals(odd.mod(modulus))) root = root.setBit(i);
    }
    return root;
  }

  /** Without the private key: with an exponent of 3 most of a padded block can be had for free. */
  @Test
  void C2_nothing_is_forged_for_a_key_with_a_small_exponent() {
    TestPki.Key key =
        new TestPki.Spec("CN=Số mũ nhỏ")
            .parameters(new RSAKeyGenParameterSpec(2048, BigInteger.valueOf(3)))
            .issue(TestPki.SHARED.branch);
    assertEquals(Verdict.VALID, smallExponent(key, same -> same).verdict());
    BigInteger modulus = ((RSAPublicKey) key.certificate().getPublicKey()).getModulus();
    UnaryOperator<byte[]> digest =
        value -> {
          BigInteger block = new BigInteger(1, value).modPow(BigInteger.valueOf(3), modulus);
          return Arrays.copyOfRange(bytes(block, BYTES), BYTES - 32, BYTES);
        };
    for (String head : List.of("0001ff00", "0001ffffffffffffffff00", "000100")) {
      assertWrong(
          smallExponent(
              key,
              value -> {
                String hex = head + INFO + HexFormat.of().formatHex(digest.apply(value));
                return cubeRoot(HexFormat.of().parseHex(hex));
              }));
    }
    assertWrong(
        smallExponent(
            key,
            value -> {
              byte[] end = digest.apply(value);
              BigInteger wanted = new BigInteger(1, end).setBit(0);
              return bytes(cubeRootOfEnd(wanted, 8 * end.length), BYTES);
            }));
  }

  /** The standard lets a checker take both (RFC 8017, 8.2.2, note 2); platforms differ. */
  @Test
  void C2_without_NULL_in_the_padded_digest_nothing_but_the_value_is_doubted() throws Exception {
    UnaryOperator<byte[]> absent =
        value -> raw(padded("302f300b0609608648016503040201" + "0420", digest(value), ""));
    for (DocumentVerdict verdict : List.of(message(absent), xml(absent))) {
      if (verdict.verdict() != Verdict.VALID) assertWrong(verdict);
    }
  }
}
