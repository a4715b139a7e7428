package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;

/** Evidence from the addresses in certificates, served on this machine. */
class OnlineRevocationTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final Set<String> HERE = Set.of("127.0.0.1");

  private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;
  private String address = "";
  private TestPki.Key branch;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            byte[] answer = answers.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(answer == null ? 404 : 200, answer == null ? -1 : 0);
            if (answer != null) exchange.getResponseBody().write(answer);
          }
        });
    server.start();
    address = "http://127.0.0.1:" + server.getAddress().getPort();
    branch =
        new TestPki.Spec("CN=CA thử nghiệm có địa chỉ,C=VN")
            .authority()
            .extension(b -> b.addExtension(Extension.cRLDistributionPoints, false, at("/root.crl")))
            .issue(PKI.root);
    answers.put("/root.crl", new TestRevocation.CrlSpec(PKI.root).build());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private CRLDistPoint at(String path) {
    GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, address + path);
    DistributionPointName full = new DistributionPointName(new GeneralNames(name));
    return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(full, null, null)});
  }

  private TestPki.Key withList() {
    return new TestPki.Spec("CN=Người có danh sách,C=VN")
        .extension(b -> b.addExtension(Extension.cRLDistributionPoints, false, at("/branch.crl")))
        .issue(branch);
  }

  private TestPki.Key withResponder() {
    GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, address + "/ocsp");
    return new TestPki.Spec("CN=Người có máy trả lời,C=VN")
        .extension(
            b ->
                b.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, name)))
        .extension(b -> b.addExtension(Extension.cRLDistributionPoints, false, at("/branch.crl")))
        .issue(branch);
  }

  private static Content signedBy(TestPki.Key key) {
    return PdfSigner.sign(
        SamplePdf.small(), SignatureRequest.builder(SignerRole.UNKNOWN, TestPki.NOW).build(), key);
  }

  private static RevocationClient client(Set<String> hosts) {
    return RevocationClient.allowing(hosts, Duration.ofSeconds(20), OfficialSigningTest.CLOCK);
  }

  private static SignatureVerdict verify(RevocationClient client, Content file) {
    return SignatureVerifier.of(PKI.trust)
        .clock(OfficialSigningTest.CLOCK)
        .revocation(client)
        .verify(file)
        .signatures()
        .get(0);
  }

  @Test
  void a_list_is_fetched_and_kept_while_it_counts() {
    TestPki.Key key = withList();
    answers.put("/branch.crl", new TestRevocation.CrlSpec(branch).build());
    Content file = signedBy(key);
    try (RevocationClient client = client(HERE)) {
      SignatureVerdict first = verify(client, file);
      assertEquals(List.of(), first.reasons());
      assertEquals(RevocationStatus.GOOD, first.revocation());
      assertEquals(RevocationEvidence.Source.ONLINE, first.revocationEvidence().get(0).source());
      assertEquals(2, asked.get());
      SignatureVerdict second = verify(client, file);
      assertEquals(RevocationEvidence.Source.CACHE, second.revocationEvidence().get(0).source());
      assertEquals(2, asked.get());
    }
  }

  @Test
  void a_list_in_pem_counts_T6() {
    TestPki.Key key = withList();
    String pem =
        "-----BEGIN X509 CRL-----\n"
            + Base64.getMimeEncoder()
                .encodeToString(
                    new TestRevocation.CrlSpec(branch)
                        .revoke(key, TestPki.NOW.minusSeconds(3600))
                        .build())
            + "\n-----END X509 CRL-----\n";
    answers.put("/branch.crl", pem.getBytes(StandardCharsets.US_ASCII));
    try (RevocationClient client = client(HERE)) {
      SignatureVerdict verdict = verify(client, signedBy(key));
      assertEquals(List.of("CERTIFICATE_REVOKED"), verdict.reasons());
      assertEquals(RevocationStatus.REVOKED, verdict.revocation());
    }
  }

  @Test
  void a_responder_is_asked_before_the_list() {
    TestPki.Key key = withResponder();
    answers.put("/ocsp", answer(key, CertificateStatus.GOOD));
    try (RevocationClient client = client(HERE)) {
      SignatureVerdict verdict = verify(client, signedBy(key));
      assertEquals(List.of(), verdict.reasons());
      assertEquals(RevocationEvidence.Kind.ANSWER, verdict.revocationEvidence().get(0).kind());
    }
    answers.put(
        "/ocsp", answer(key, new RevokedStatus(java.util.Date.from(TestPki.NOW.minusSeconds(9)))));
    try (RevocationClient client = client(HERE)) {
      assertEquals(List.of("CERTIFICATE_REVOKED"), verify(client, signedBy(key)).reasons());
    }
  }

  private byte[] answer(TestPki.Key key, CertificateStatus status) {
    return TestRevocation.answer(
        branch, key, branch, status, TestPki.NOW.minusSeconds(5), TestPki.NOW.plusSeconds(500));
  }

  @Test
  void a_broken_responder_leaves_the_word_to_the_list_T6() {
    TestPki.Key key = withResponder();
    answers.put("/ocsp", new byte[] {1, 2, 3});
    answers.put("/branch.crl", new TestRevocation.CrlSpec(branch).build());
    try (RevocationClient client = client(HERE)) {
      assertEquals(List.of(), verify(client, signedBy(key)).reasons());
    }
  }

  @Test
  void nothing_within_the_own_network_is_asked_unless_it_is_allowed() {
    TestPki.Key key = withList();
    answers.put("/branch.crl", new TestRevocation.CrlSpec(branch).build());
    try (RevocationClient client = client(Set.of())) {
      SignatureVerdict verdict = verify(client, signedBy(key));
      assertTrue(verdict.reasons().contains("REVOCATION_UNKNOWN"), verdict.reasons().toString());
      assertEquals(0, asked.get());
    }
  }

  @Test
  void too_large_an_answer_and_a_missing_one_prove_nothing_and_are_not_asked_for_again_T6() {
    TestPki.Key key = withResponder();
    answers.put("/ocsp", new byte[200 << 10]);
    try (RevocationClient client = client(HERE)) {
      SignatureVerdict verdict = verify(client, signedBy(key));
      assertTrue(verdict.reasons().contains("REVOCATION_UNKNOWN"), verdict.reasons().toString());
      int before = asked.get();
      verify(client, signedBy(key));
      assertEquals(before, asked.get());
    }
  }
}
