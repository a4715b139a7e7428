package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

/** What is not read is refused as a whole: nothing in it is unpacked, believed or half judged. */
class ForeignFormatsTest {
  private static final TestPki.Key KEY = TestPki.SHARED.person;
  private static final String PAYLOAD = "{\"noidung\":\"mẫu\"}";

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String jws(String algorithm) throws GeneralSecurityException {
    String signed = base64("{\"alg\":\"" + algorithm + "\"}") + "." + base64(PAYLOAD);
    byte[] bytes = signed.getBytes(StandardCharsets.US_ASCII);
    byte[] value =
        switch (algorithm) {
          case "RS256" -> KEY.sign(bytes, SignatureAlgorithmName.RSA_PKCS1_SHA256);
          case "HS256" -> {
            // The confusion: the public key as the shared secret.
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(
                new SecretKeySpec(KEY.certificate().getPublicKey().getEncoded(), "HmacSHA256"));
            yield mac.doFinal(bytes);
          }
          default -> new byte[0];
        };
    return signed + "." + base64(value);
  }

  private static Map<String, byte[]> tokens() throws GeneralSecurityException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (String algorithm : new String[] {"none", "HS256", "RS256"}) {
      String compact = jws(algorithm);
      String[] parts = compact.split("\\.", -1);
      String json =
          "{\"protected\":\"%s\",\"payload\":\"%s\",\"signature\":\"%s\"}"
              .formatted(parts[0], parts[1], parts[2]);
      all.put(algorithm + ", compact", compact.getBytes(StandardCharsets.US_ASCII));
      all.put(algorithm + ", as JSON", json.getBytes(StandardCharsets.US_ASCII));
    }
    return all;
  }

  private static void assertRefused(byte[] file) {
    Content content = Content.of(file);
    var whole =
        assertThrows(InputException.class, () -> XmlSignatureTest.verifier().verify(content));
    assertEquals("SIG-060", whole.code());
    var beside =
        assertThrows(
            InputException.class,
            () -> XmlSignatureTest.verifier().verify(content, Content.ofUtf8(PAYLOAD)));
    assertEquals("SIG-060", beside.code());
  }

  @TestFactory
  Stream<DynamicTest> C3_a_JWS_is_refused_whatever_its_algorithm_says() throws Exception {
    return tokens().entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> assertRefused(one.getValue())));
  }

  /** Writes the entries of a container. */
  @FunctionalInterface
  private interface Entries {
    void into(ZipOutputStream zip) throws IOException;
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** With the type first and a genuine signature over the one document, as ASiC-S has it. */
  private static byte[] container(Entries more) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] type = "application/vnd.etsi.asic-s+zip".getBytes(StandardCharsets.US_ASCII);
      stored(zip, "mimetype", type);
      entry(zip, "noidung.txt", RawCms.CONTENT.bytes(100));
      entry(zip, "META-INF/signature.p7s", new RawCms(KEY).build());
      more.into(zip);
    }
    return out.toByteArray();
  }

  private static byte[] zeros(int bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "0", new byte[bytes]);
    }
    return out.toByteArray();
  }

  private static Map<String, Entries> containers() {
    byte[] some = {1, 2, 3};
    Map<String, Entries> all = new LinkedHashMap<>();
    all.put("nothing else", zip -> {});
    all.put("an unsigned file", zip -> entry(zip, "them.txt", some));
    all.put("a path that leads out", zip -> entry(zip, "../../ra-ngoai.txt", some));
    all.put("a name for another system", zip -> entry(zip, "C:\\ra-ngoai.txt", some));
    all.put(
        "names alike but for their case",
        zip -> {
          entry(zip, "a.txt", some);
          entry(zip, "A.txt", some);
        });
    all.put(
        "a manifest that says otherwise",
        zip ->
            entry(
                zip,
                "META-INF/ASiCManifest.xml",
                "<ASiCManifest/>".getBytes(StandardCharsets.UTF_8)));
    all.put("a bomb", zip -> entry(zip, "bom.bin", new byte[64 << 20]));
    all.put("a bomb within", zip -> entry(zip, "bom.zip", zeros(32 << 20)));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> C4_a_container_is_refused_unopened() {
    return containers().entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(), () -> assertRefused(container(one.getValue()))));
  }

  /** The header of a PDF may stand behind other bytes, so this is one that signs too little. */
  @Test
  void C4_a_signed_PDF_that_a_container_stores_is_not_valid_as_it_stands() throws IOException {
    byte[] pdf =
        SamplePdf.bytes(
            PdfSigner.sign(
                SamplePdf.small(),
                SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).build(),
                KEY));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      stored(zip, "a.pdf", pdf);
    }
    DocumentVerdict verdict = XmlSignatureTest.verifier().verify(Content.of(out.toByteArray()));
    assertNotEquals(Verdict.VALID, verdict.verdict());
  }
}
