package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.Secret;

/** What others say about our signatures, and what we say about theirs. */
class OutsideToolsTest {
  private static final TestPki PKI = TestPki.SHARED;

  @TempDir Path folder;

  private String run(int exit, String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, command[0] + " is not installed");
      throw e;
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String text = Files.readString(output, StandardCharsets.ISO_8859_1);
    assertEquals(exit, process.exitValue(), text);
    return text;
  }

  @Test
  void pdfsig_finds_both_signatures_valid_and_the_last_over_the_whole_file() throws Exception {
    OfficialSigningTest.issued().content().writeTo(folder.resolve("issued.pdf"));
    String report = run(0, "pdfsig", "issued.pdf");
    assertEquals(
        2, report.split("Signature Validation: Signature is Valid", -1).length - 1, report);
    assertEquals(2, report.split("ETSI.CAdES.detached", -1).length - 1, report);
    assertEquals(1, report.split("Total document signed", -1).length - 1, report);
  }

  @Test
  void openssl_verifies_both_messages_over_the_bytes_they_cover() throws Exception {
    byte[] pdf = SamplePdf.bytes(OfficialSigningTest.issued().content());
    Files.writeString(folder.resolve("root.pem"), TrustStoreTest.pem(PKI.root.certificate()));
    try (var document = Loader.loadPDF(pdf)) {
      int number = 0;
      for (PDSignature signature : document.getSignatureDictionaries()) {
        number++;
        Files.write(folder.resolve(number + ".cms"), signature.getContents());
        int[] range = signature.getByteRange();
        ByteArrayOutputStream covered = new ByteArrayOutputStream();
        covered.write(pdf, range[0], range[1]);
        covered.write(pdf, range[2], range[3]);
        Files.write(folder.resolve(number + ".bin"), covered.toByteArray());
        String report =
            run(
                0,
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                number + ".cms",
                "-content",
                number + ".bin",
                "-CAfile",
                "root.pem",
                "-purpose",
                "any",
                "-attime",
                Long.toString(TestPki.NOW.getEpochSecond()),
                "-out",
                number + ".out");
        assertTrue(report.contains("successful"), report);
      }
      assertEquals(2, number);
    }
  }

  @Test
  void what_openssl_signs_detached_is_verified() throws Exception {
    writeKey();
    byte[] text = "Văn bản mẫu\n".getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("text.txt"), text);
    run(
        0,
        "openssl",
        "cms",
        "-sign",
        "-binary",
        "-cades",
        "-md",
        "sha256",
        "-in",
        "text.txt",
        "-signer",
        "leaf.pem",
        "-inkey",
        "key.pem",
        "-certfile",
        "branch.pem",
        "-outform",
        "DER",
        "-out",
        "text.p7s");
    Content signature = Content.of(folder.resolve("text.p7s"));
    // The tool writes the machine's own time.
    var verifier = SignatureVerifier.of(PKI.trust);
    DocumentVerdict verdict = verifier.verify(signature, Content.of(text));
    assertEquals(List.of(), verdict.reasons());
    assertEquals(BestTime.Source.CLAIMED, verdict.signatures().get(0).bestTime().source());

    byte[] changed = Arrays.copyOf(text, text.length - 1);
    assertEquals(
        List.of("DIGEST_MISMATCH"), verifier.verify(signature, Content.of(changed)).reasons());
    assertEquals(List.of("CONTENT_NEEDED"), verifier.verify(signature).reasons());
  }

  @Test
  void what_openssl_signs_with_its_content_inside_is_verified_and_pem_is_read() throws Exception {
    writeKey();
    Files.writeString(folder.resolve("text.txt"), "Văn bản mẫu\n");
    run(
        0,
        "openssl",
        "cms",
        "-sign",
        "-binary",
        "-nodetach",
        "-cades",
        "-md",
        "sha256",
        "-in",
        "text.txt",
        "-signer",
        "leaf.pem",
        "-inkey",
        "key.pem",
        "-certfile",
        "branch.pem",
        "-outform",
        "PEM",
        "-out",
        "text.pem");
    Content signed = Content.of(folder.resolve("text.pem"));
    assertEquals(List.of(), SignatureVerifier.of(PKI.trust).verify(signed).reasons());
  }

  @Test
  void a_key_file_made_by_openssl_opens() throws Exception {
    writeKey();
    Files.writeString(folder.resolve("pass.txt"), "mat-khau-mau");
    run(
        0,
        "openssl",
        "pkcs12",
        "-export",
        "-in",
        "leaf.pem",
        "-inkey",
        "key.pem",
        "-certfile",
        "branch.pem",
        "-passout",
        "file:pass.txt",
        "-out",
        "key.p12");
    Pkcs12Key key = Pkcs12Key.open(folder.resolve("key.p12"), Secret.of("mat-khau-mau"));
    assertEquals(PKI.person.chain(), key.chain());
    Path ours = folder.resolve("ours.p12");
    Pkcs12KeyTest.write(ours, Secret.of("mat-khau-mau"), Map.of("a", PKI.person));
    run(0, "openssl", "pkcs12", "-in", "ours.p12", "-passin", "file:pass.txt", "-noout");
  }

  @Test
  void a_key_file_with_a_vietnamese_password_opens() throws Exception {
    writeKey();
    Files.writeString(folder.resolve("pass.txt"), "mật-khẩu-Đúng");
    run(
        0,
        "openssl",
        "pkcs12",
        "-export",
        "-in",
        "leaf.pem",
        "-inkey",
        "key.pem",
        "-passout",
        "file:pass.txt",
        "-out",
        "key.p12");
    Pkcs12Key key = Pkcs12Key.open(folder.resolve("key.p12"), Secret.of("mật-khẩu-Đúng"));
    assertEquals(PKI.person.certificate(), key.certificate());
    byte[] data = {1, 2, 3};
    assertTrue(key.sign(data, SignatureAlgorithmName.RSA_PSS_SHA256).length == 256);
  }

  private void writeKey() throws Exception {
    Files.writeString(folder.resolve("leaf.pem"), TrustStoreTest.pem(PKI.person.certificate()));
    Files.writeString(folder.resolve("branch.pem"), TrustStoreTest.pem(PKI.branch.certificate()));
    Files.writeString(
        folder.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(PKI.person.pair().getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
  }
}
