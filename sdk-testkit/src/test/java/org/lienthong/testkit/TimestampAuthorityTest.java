package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimestampAuthorityTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final byte[] DATA = {1, 2, 3};
  private static final List<Duration> SLEEPS = new ArrayList<>();

  private static TestAuthority authority;
  private static TimestampAuthority stamps;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    authority = TestAuthority.create();
    stamps =
        TimestampAuthority.builder(authority.timestamping().issue())
            .sleeper(SLEEPS::add)
            .policies(TimestampAuthority.SAMPLE_POLICY, "2.999.3161.2")
            .start();
  }

  @AfterAll
  static void stop() {
    stamps.close();
  }

  @AfterEach
  void repair() {
    stamps.faults(FaultScript.none());
  }

  private static TimeStampRequest request(
      ASN1ObjectIdentifier algorithm, String name, TimeStampRequestGenerator generator)
      throws Exception {
    return generator.generate(
        algorithm, MessageDigest.getInstance(name).digest(DATA), BigInteger.valueOf(4711));
  }

  private static TimeStampRequest request() throws Exception {
    return request(TSPAlgorithms.SHA256, "SHA-256", new TimeStampRequestGenerator());
  }

  private static HttpResponse<byte[]> post(TimestampAuthority to, String type, byte[] body)
      throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(to.url())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static TimeStampResponse stamp(TimestampAuthority by, TimeStampRequest request)
      throws Exception {
    HttpResponse<byte[]> answer = post(by, "application/timestamp-query", request.getEncoded());
    assertEquals(200, answer.statusCode());
    assertEquals(
        "application/timestamp-reply", answer.headers().firstValue("Content-Type").orElseThrow());
    return new TimeStampResponse(answer.body());
  }

  @Test
  void each_digest_is_stamped_with_the_nonce_and_policy_asked_for() throws Exception {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    generator.setReqPolicy(new ASN1ObjectIdentifier("2.999.3161.2"));
    for (TimeStampRequest request :
        List.of(
            request(TSPAlgorithms.SHA256, "SHA-256", generator),
            request(TSPAlgorithms.SHA384, "SHA-384", generator),
            request(TSPAlgorithms.SHA512, "SHA-512", generator))) {
      TimeStampResponse response = stamp(stamps, request);
      response.validate(request);
      var token = response.getTimeStampToken();
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(stamps.certificate()));
      assertEquals("2.999.3161.2", token.getTimeStampInfo().getPolicy().getId());
      assertEquals(2, token.getCertificates().getMatches(null).size());
    }
  }

  @Test
  void certificates_come_only_when_they_are_asked_for() throws Exception {
    TimeStampResponse response = stamp(stamps, request());
    response.validate(request());
    assertEquals(0, response.getTimeStampToken().getCertificates().getMatches(null).size());
    assertEquals(
        TimestampAuthority.SAMPLE_POLICY,
        response.getTimeStampToken().getTimeStampInfo().getPolicy().getId());
  }

  @Test
  void another_digest_or_policy_is_rejected_with_the_reason_of_the_standard() throws Exception {
    TimeStampResponse sha1 =
        stamp(stamps, request(TSPAlgorithms.SHA1, "SHA-1", new TimeStampRequestGenerator()));
    assertEquals(PKIStatus.REJECTION, sha1.getStatus());
    assertEquals(org.bouncycastle.asn1.cmp.PKIFailureInfo.badAlg, sha1.getFailInfo().intValue());
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setReqPolicy(new ASN1ObjectIdentifier("2.999.1"));
    TimeStampResponse policy = stamp(stamps, request(TSPAlgorithms.SHA256, "SHA-256", generator));
    assertEquals(
        org.bouncycastle.asn1.cmp.PKIFailureInfo.unacceptedPolicy, policy.getFailInfo().intValue());
  }

  @Test
  void the_time_is_that_of_the_clock_and_serials_differ() throws Exception {
    Instant then = Instant.parse("2027-01-02T03:04:05Z");
    TestKey key = authority.timestamping().ec().issue();
    try (TimestampAuthority other =
        TimestampAuthority.builder(key).clock(Clock.fixed(then, ZoneOffset.UTC)).start()) {
      var first = stamp(other, request()).getTimeStampToken().getTimeStampInfo();
      var second = stamp(other, request()).getTimeStampToken().getTimeStampInfo();
      assertEquals(then, first.getGenTime().toInstant());
      assertNotEquals(first.getSerialNumber(), second.getSerialNumber());
    }
  }

  @Test
  void what_is_no_request_is_answered_as_the_real_one_does() throws Exception {
    byte[] good = request().getEncoded();
    assertEquals(400, post(stamps, "application/octet-stream", good).statusCode());
    for (byte[] bad : List.of(new byte[0], DATA, Arrays.copyOf(good, good.length - 3))) {
      assertEquals(400, post(stamps, "application/timestamp-query", bad).statusCode());
    }
    HttpResponse<byte[]> get =
        HTTP.send(HttpRequest.newBuilder(stamps.url()).build(), BodyHandlers.ofByteArray());
    assertEquals(403, get.statusCode());
  }

  @Test
  void its_faults_are_a_delay_refusals_a_wrong_nonce_and_a_wrong_clock() throws Exception {
    fault(new Fault.Delay(Duration.ofSeconds(131)));
    stamp(stamps, request()).validate(request());
    assertEquals(List.of(Duration.ofSeconds(131)), SLEEPS);
    fault(new Fault.Refuse(503));
    assertEquals(
        503, post(stamps, "application/timestamp-query", request().getEncoded()).statusCode());
    fault(new Fault.Reject());
    assertEquals(PKIStatus.REJECTION, stamp(stamps, request()).getStatus());
    assertNull(stamp(stamps, request()).getTimeStampToken());
    fault(new Fault.WrongNonce());
    TimeStampResponse wrong = stamp(stamps, request());
    assertNotNull(wrong.getTimeStampToken());
    TimeStampRequest asked = request();
    assertEquals(
        "response contains wrong nonce value.",
        assertThrows(TSPException.class, () -> wrong.validate(asked)).getMessage());
    fault(new Fault.ClockSkew(Duration.ofDays(-400)));
    Instant long_ago =
        stamp(stamps, request()).getTimeStampToken().getTimeStampInfo().getGenTime().toInstant();
    assertTrue(long_ago.isBefore(Instant.now().minus(Duration.ofDays(399))));
    fault(new Fault.DropAnswer());
    assertThrows(IOException.class, () -> stamp(stamps, asked));
    assertEquals("timestamp", stamps.requests().get(0).call());
  }

  private static void fault(Fault fault) {
    stamps.faults(FaultScript.of(FaultRule.always("timestamp", fault)));
  }

  @Test
  void a_key_that_is_for_signing_cannot_stamp() {
    TestKey key = authority.person("Người Mẫu", "Hội mẫu").ec().issue();
    assertEquals(
        "the key is not one for stamping times alone",
        assertThrows(IllegalArgumentException.class, () -> TimestampAuthority.builder(key).start())
            .getMessage());
  }

  @Test
  void openssl_asks_and_verifies() throws Exception {
    authority.writeTrust(folder);
    Files.write(folder.resolve("data.bin"), DATA);
    for (String digest : List.of("-sha256", "-sha384", "-sha512")) {
      OutsideTool.run(
          folder,
          0,
          "openssl",
          "ts",
          "-query",
          "-data",
          "data.bin",
          digest,
          "-cert",
          "-out",
          "q.tsq");
      HttpResponse<byte[]> answer =
          post(stamps, "application/timestamp-query", Files.readAllBytes(folder.resolve("q.tsq")));
      Files.write(folder.resolve("a.tsr"), answer.body());
      String report =
          OutsideTool.run(
              folder,
              0,
              "openssl",
              "ts",
              "-verify",
              "-queryfile",
              "q.tsq",
              "-in",
              "a.tsr",
              "-CAfile",
              "root-gov.pem",
              "-untrusted",
              "ca-party.pem");
      assertTrue(report.contains("Verification: OK"), report);
    }
    Files.write(folder.resolve("data.bin"), new byte[] {9});
    OutsideTool.run(
        folder,
        1,
        "openssl",
        "ts",
        "-verify",
        "-data",
        "data.bin",
        "-in",
        "a.tsr",
        "-CAfile",
        "root-gov.pem",
        "-untrusted",
        "ca-party.pem");
  }
}
