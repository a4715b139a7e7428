package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.signature.internal.CmsBuilder;

/** Files far larger than the memory. The work itself runs in a Java of its own with 256 MB. */
@Tag("full")
class LargeFileTest {
  private static final int BLOCK = 50 << 20;
  private static final int BLOCKS = 10;

  @TempDir Path folder;

  @Test
  void five_hundred_megabytes_are_signed_and_verified_in_256_of_memory() throws Exception {
    Path pdf = folder.resolve("large.pdf");
    writePdf(pdf);
    assertTrue(Files.size(pdf) > 500_000_000);
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Work.class.getName(),
                pdf.toString(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(10, TimeUnit.MINUTES));
    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), text);
    assertEquals(
        List.of(
            "signed twice: VALID [] REVISION WHOLE_FILE",
            "one byte changed: INVALID",
            "detached: VALID []",
            "resumed: same bytes",
            "changed source: CORE-002",
            "left behind: 0"),
        text.lines().toList());
  }

  /** One page and many large streams of noise, each hanging on the catalogue. */
  private static void writePdf(Path file) throws IOException {
    Random noise = new Random(5);
    byte[] block = new byte[BLOCK];
    List<Long> offsets = new ArrayList<>();
    long at = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      StringBuilder kids = new StringBuilder();
      for (int i = 0; i < BLOCKS; i++) kids.append(4 + i).append(" 0 R ");
      List<String> objects =
          List.of(
              "<</Type/Catalog/Pages 2 0 R/Large[" + kids + "]>>",
              "<</Type/Pages/Kids[3 0 R]/Count 1>>",
              "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
      at += write(out, "%PDF-1.7\n");
      for (int i = 0; i < objects.size(); i++) {
        offsets.add(at);
        at += write(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
      }
      for (int i = 0; i < BLOCKS; i++) {
        noise.nextBytes(block);
        offsets.add(at);
        at += write(out, (4 + i) + " 0 obj\n<</Length " + BLOCK + ">>\nstream\n");
        out.write(block);
        at += BLOCK + write(out, "\nendstream\nendobj\n");
      }
      StringBuilder table = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n");
      table.append("0000000000 65535 f \n");
      for (long offset : offsets) {
        table.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
      }
      table.append("trailer\n<</Size ").append(offsets.size() + 1).append("/Root 1 0 R>>\n");
      write(out, table + "startxref\n" + at + "\n%%EOF\n");
    }
  }

  private static int write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    return text.length();
  }

  /** Prints one line for each thing that should hold. */
  static final class Work {
    private static final TestPki PKI = TestPki.SHARED;

    public static void main(String[] arguments) throws Exception {
      Path file = Path.of(arguments[0]);
      Path folder = Path.of(arguments[1]);
      Path signed = folder.resolve("signed.pdf");
      Content pdf = Content.of(file);
      Content person = PdfSigner.sign(pdf, request(SignerRole.PERSON), PKI.person);
      PdfSigner.sign(person, request(SignerRole.AGENCY), PKI.agency).writeTo(signed);
      report("signed twice", verify(Content.of(signed)), true);
      flip(signed);
      System.out.println("one byte changed: " + verify(Content.of(signed)).verdict());
      Files.delete(signed);

      byte[] message = message(pdf);
      var verifier = SignatureVerifier.of(PKI.trust).clock(OfficialSigningTest.CLOCK);
      report("detached", verifier.verify(Content.of(message), pdf), false);

      var prepared = PdfSigner.prepare(pdf, request(SignerRole.PERSON), PKI.person.chain());
      Path state = folder.resolve("state.bin");
      prepared.serialize().writeTo(state);
      var resumed = PreparedSignature.parse(Content.of(state));
      byte[] value = PKI.person.sign(resumed.dataToSign(), resumed.algorithm());
      boolean same = resumed.complete(value).sha256().equals(prepared.complete(value).sha256());
      System.out.println("resumed: " + (same ? "same bytes" : "other bytes"));

      flip(file);
      try {
        prepared.complete(value).writeTo(signed);
        System.out.println("changed source: not noticed");
      } catch (InputException e) {
        System.out.println("changed source: " + e.code());
      }
      try (var files = Files.list(folder)) {
        long left = files.filter(one -> one.getFileName().toString().endsWith(".tmp")).count();
        System.out.println("left behind: " + left);
      }
    }

    private static SignatureRequest request(SignerRole role) {
      return SignatureRequest.builder(role, TestPki.NOW).build();
    }

    private static DocumentVerdict verify(Content file) {
      return SignatureVerifier.of(PKI.trust)
          .clock(OfficialSigningTest.CLOCK)
          .official()
          .verify(file);
    }

    private static void report(String what, DocumentVerdict verdict, boolean coverage) {
      StringBuilder line = new StringBuilder(what + ": " + verdict.verdict());
      line.append(' ').append(verdict.reasons());
      for (SignatureVerdict one : verdict.signatures()) {
        if (coverage) line.append(' ').append(one.coverage());
      }
      System.out.println(line);
    }

    private static byte[] message(Content content) {
      var algorithm = SignatureAlgorithmName.RSA_PKCS1_SHA256;
      byte[] attributes =
          CmsBuilder.signedAttributes(
              content.sha256().bytes(), PKI.person.certificate(), algorithm);
      byte[] value = PKI.person.sign(attributes, algorithm);
      return CmsBuilder.message(attributes, value, PKI.person.chain(), algorithm);
    }

    private static void flip(Path file) throws IOException {
      try (var bytes = new java.io.RandomAccessFile(file.toFile(), "rw")) {
        bytes.seek(400_000_000);
        int old = bytes.read();
        bytes.seek(400_000_000);
        bytes.write(old ^ 1);
      }
    }
  }
}
