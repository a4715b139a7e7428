package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;

/** A timestamping authority that is not ours: {@code openssl ts} behind HTTP. */
class OpensslTimestampTest {
  // The tool stamps the machine's own time, so these certificates are valid then.
  private final Instant start = Instant.now().minus(Duration.ofDays(1));
  private final Instant end = Instant.now().plus(Duration.ofDays(30));
  private final TestPki.Key root =
      new TestPki.Spec("CN=Goc hien tai").authority().validity(start, end).issue(null);
  private final TestPki.Key signer =
      new TestPki.Spec("CN=Nguoi ky hien tai").validity(start, end).issue(root);
  private final TestPki.Key tsa = TestTsa.spec().validity(start, end).issue(root);

  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    run("openssl", "version");
    Files.writeString(folder.resolve("tsa.pem"), TrustStoreTest.pem(tsa.certificate()));
    Files.writeString(folder.resolve("root.pem"), TrustStoreTest.pem(root.certificate()));
    Files.writeString(
        folder.resolve("tsa.key"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(tsa.pair().getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    Files.writeString(folder.resolve("serial"), "01\n");
    Files.writeString(
        folder.resolve("tsa.cnf"),
        """
        [tsa]
        default_tsa = one
        [one]
        serial = serial
        signer_cert = tsa.pem
        certs = root.pem
        signer_key = tsa.key
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256, sha384, sha512
        accuracy = secs:1
        ess_cert_id_chain = no
        ess_cert_id_alg = sha256
        """);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    if (server != null) server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Files.write(folder.resolve("question.tsq"), exchange.getRequestBody().readAllBytes());
      run(
          "openssl",
          "ts",
          "-reply",
          "-config",
          "tsa.cnf",
          "-queryfile",
          "question.tsq",
          "-out",
          "answer.tsr");
      byte[] answer = Files.readAllBytes(folder.resolve("answer.tsr"));
      exchange.sendResponseHeaders(200, answer.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String run(String... command) throws IOException, InterruptedException {
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
    assertEquals(0, process.exitValue(), text);
    return text;
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Test
  void its_timestamp_is_part_of_a_valid_signature() {
    try (TimestampClient client = TestTsa.client(address())) {
      var request = SignatureRequest.builder(SignerRole.UNKNOWN, Instant.now()).build();
      Content signed = PdfSigner.sign(SamplePdf.small(), request, signer, client);
      DocumentVerdict verdict =
          SignatureVerifier.of(
                  TrustStore.of(List.of(new TrustAnchor(root.certificate(), Realm.GOV))))
              .verify(signed);
      assertEquals(List.of(), verdict.reasons());
      SignatureVerdict signature = verdict.signatures().get(0);
      assertEquals(BestTime.Source.TIMESTAMP, signature.bestTime().source());
      assertEquals("1.2.3.4.1", signature.timestamps().get(0).policy());
    }
  }

  @Test
  void it_verifies_the_token_that_we_hand_on() throws Exception {
    Files.writeString(folder.resolve("data.txt"), "dữ liệu mẫu");
    try (TimestampClient client = TestTsa.client(address())) {
      client.stamp(Content.of(folder.resolve("data.txt"))).writeTo(folder.resolve("token.der"));
    }
    String report =
        run(
            "openssl",
            "ts",
            "-verify",
            "-data",
            "data.txt",
            "-in",
            "token.der",
            "-token_in",
            "-CAfile",
            "root.pem");
    assertTrue(report.contains("Verification: OK"), report);
  }
}
