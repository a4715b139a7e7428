package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;

class TimestampClientTest {
  private static final TestPki PKI = TestPki.SHARED;
  private static final SignatureRequest REQUEST =
      SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).build();
  private static final Content DATA = Content.ofUtf8("dữ liệu mẫu");

  private static SignatureVerdict verify(Content pdf) {
    return SignatureVerifier.of(PKI.trust)
        .clock(OfficialSigningTest.CLOCK)
        .verify(pdf)
        .requireValid()
        .signatures()
        .get(0);
  }

  private static TimestampException failure(TimestampClient client) {
    return assertThrows(TimestampException.class, () -> client.stamp(DATA));
  }

  @Test
  void a_signature_carries_its_timestamp_and_the_verdict_its_time() throws IOException {
    try (TestTsa tsa = new TestTsa().at(TestPki.NOW.plusSeconds(-30));
        TimestampClient client = TestTsa.client(tsa.start())) {
      Content signed = PdfSigner.sign(SamplePdf.small(), REQUEST, PKI.person, client);
      SignatureVerdict verdict = verify(signed);
      assertEquals(
          new BestTime(TestPki.NOW.minusSeconds(30), BestTime.Source.TIMESTAMP),
          verdict.bestTime());
      assertFalse(verdict.warnings().contains("TIME_NOT_PROVEN"));
      TimestampVerdict timestamp = verdict.timestamps().get(0);
      assertEquals(Verdict.VALID, timestamp.verdict());
      assertEquals("TSA thử nghiệm", timestamp.authority().name());
      assertEquals(Realm.GOV, timestamp.realm());
      assertEquals(TestTsa.POLICY, timestamp.policy());
      assertEquals(1, tsa.asked.get());
    }
  }

  @Test
  void both_lawful_signatures_can_carry_one() throws IOException {
    try (TestTsa tsa = new TestTsa();
        TimestampClient client = TestTsa.client(tsa.start())) {
      var issued =
          OfficialSigning.of(
                  SamplePdf.withAnchors(), SamplePdf.metadata(), OfficialSigningTest.CLOCK)
              .timestamps(client)
              .signedBy(PKI.person, SamplePdf.handSignature())
              .numbered(3, java.time.LocalDate.of(2026, 11, 24))
              .issuedBy(PKI.agency, SamplePdf.seal(), "Hội mẫu");
      DocumentVerdict verdict =
          SignatureVerifier.of(PKI.trust)
              .clock(OfficialSigningTest.CLOCK)
              .official()
              .verify(issued.content());
      assertEquals(List.of(), verdict.reasons());
      for (SignatureVerdict one : verdict.signatures()) {
        assertEquals(BestTime.Source.TIMESTAMP, one.bestTime().source());
      }
    }
  }

  @Test
  void room_grows_by_itself_when_a_timestamp_is_larger_than_expected() throws IOException {
    try (TestTsa tsa = new TestTsa().padded(60);
        TimestampClient client = TestTsa.client(tsa.start())) {
      Content signed = PdfSigner.sign(SamplePdf.small(), REQUEST, PKI.person, client);
      assertEquals(BestTime.Source.TIMESTAMP, verify(signed).bestTime().source());
      assertEquals(2, tsa.asked.get());
      assertTrue(Forgery.of(signed).range()[2] - Forgery.of(signed).range()[1] > 80_000);
    }
  }

  @Test
  void a_stored_signature_is_completed_later_with_a_timestamp_over_its_value() throws IOException {
    try (TestTsa tsa = new TestTsa();
        TimestampClient client = TestTsa.client(tsa.start())) {
      var room = SignatureRequest.builder(SignerRole.PERSON, TestPki.NOW).reservedBytes(32_768);
      var prepared = PdfSigner.prepare(SamplePdf.small(), room.build(), PKI.person.chain());
      byte[] value = PKI.person.sign(prepared.dataToSign(), prepared.algorithm());
      Content signed =
          client
              .stampLater(Content.of(value))
              .thenApply(token -> prepared.complete(value, token))
              .join();
      assertEquals(BestTime.Source.TIMESTAMP, verify(signed).bestTime().source());
      Content other = client.stamp(DATA);
      assertEquals(
          "SIG-043",
          assertThrows(SigningRefusedException.class, () -> prepared.complete(value, other))
              .code());
    }
  }

  @Test
  void a_failing_authority_is_asked_again_and_another_one_steps_in() throws IOException {
    try (TestTsa first = new TestTsa().failing(1);
        TimestampClient client = TestTsa.client(first.start())) {
      client.stamp(DATA);
      assertEquals(2, first.asked.get());
    }
    URI nobody;
    try (ServerSocket closed = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
    }
    try (TestTsa second = new TestTsa();
        TimestampClient client =
            TimestampClient.builder(nobody)
                .alternative(second.start())
                .pause(Duration.ZERO)
                .build()) {
      client.stamp(DATA);
      assertEquals(1, second.asked.get());
    }
    try (TimestampClient client = TestTsa.client(nobody)) {
      TimestampException failure = failure(client);
      assertEquals("SIG-080", failure.code());
      assertTrue(failure.retryable());
    }
  }

  @Test
  void an_authority_that_refuses_is_not_asked_again() throws IOException {
    try (TestTsa tsa = new TestTsa().refusing(9);
        TimestampClient client = TestTsa.client(tsa.start())) {
      TimestampException failure = failure(client);
      assertEquals("SIG-081", failure.code());
      assertFalse(failure.retryable());
      assertEquals(1, tsa.asked.get());
    }
  }

  @Test
  void C5_an_answer_to_another_question_is_not_given_out() throws IOException {
    for (TestTsa liar : List.of(new TestTsa().withOtherNonce(), new TestTsa().overOtherContent())) {
      try (liar;
          TimestampClient client = TestTsa.client(liar.start())) {
        assertEquals("SIG-082", failure(client).code());
        assertEquals(3, liar.asked.get());
      }
    }
    try (TestTsa tsa = new TestTsa();
        TimestampClient client =
            TimestampClient.builder(tsa.start()).policy("1.2.3.4").pause(Duration.ZERO).build()) {
      assertEquals("SIG-081", failure(client).code());
    }
  }

  @Test
  void waiting_for_a_slow_authority_does_not_hold_up_other_work() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    try (TestTsa slow = new TestTsa().behind(gate);
        TimestampClient client = TestTsa.client(slow.start())) {
      var later =
          IntStream.range(0, 8)
              .mapToObj(i -> client.stampLater(Content.ofUtf8("mẫu " + i)))
              .collect(Collectors.toList());
      // All this happens while eight requests wait and none is answered.
      Content meanwhile = PdfSigner.sign(SamplePdf.small(), REQUEST, PKI.person);
      verify(meanwhile);
      assertTrue(later.stream().noneMatch(java.util.concurrent.CompletableFuture::isDone));
      assertTrue(slow.asked.get() <= 4);
      gate.countDown();
      for (var one : later) assertTrue(one.join().length().orElse(0) > 1000);
      assertEquals(8, slow.asked.get());
    }
  }

  @Test
  void closing_breaks_off_what_waits() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    try (TestTsa slow = new TestTsa().behind(gate)) {
      TimestampClient client = TestTsa.client(slow.start());
      var later = client.stampLater(DATA);
      while (slow.asked.get() == 0) Thread.onSpinWait();
      client.close();
      assertThrows(CompletionException.class, later::join);
      gate.countDown();
    }
  }

  @Test
  void a_server_that_never_ends_its_answer_is_left_at_the_deadline() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    try (TestTsa slow = new TestTsa().behind(never);
        TimestampClient client =
            TimestampClient.builder(slow.start())
                .timeout(Duration.ofMillis(100))
                .attempts(1)
                .build()) {
      assertEquals("SIG-080", failure(client).code());
      never.countDown();
    }
  }
}
