package org.lienthong.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lienthong.documents.Offices.COMMITTEE;
import static org.lienthong.documents.Offices.OFFICE;
import static org.lienthong.documents.Offices.UNION;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.Sha256;
import org.lienthong.documents.connection.ConnectionException.Failure;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.EdxmlWriter;
import org.lienthong.documents.edxml.ResponseFor;

class DocumentExchangeTest {
  private static final Locale VI = Locale.forLanguageTag("vi");
  @TempDir Path folder;
  private final TickingClock clock = new TickingClock();
  private final LoopNetwork network = new LoopNetwork();
  private final List<IncomingDocument> handed = new ArrayList<>();
  private DocumentExchange union;
  private DocumentExchange committee;
  private DocumentExchange office;

  @BeforeEach
  void open() {
    union = exchange(UNION);
    committee = exchange(COMMITTEE);
    office = exchange(OFFICE);
  }

  @AfterEach
  void close() {
    union.close();
    committee.close();
    office.close();
  }

  private DocumentExchange exchange(Party self) {
    return DocumentExchange.builder(folder.resolve(self.id().value()), self)
        .connection(network.join(self.id()))
        .settings(
            ExchangeSettings.builder()
                .sendAttempts(3)
                .handOverAttempts(2)
                .breakerFailures(1000)
                .build())
        .clock(clock)
        .open();
  }

  @Test
  void a_document_goes_to_two_offices_and_their_news_comes_back() {
    SentDocument sent = union.send(Offices.document(12, "một", COMMITTEE, OFFICE));
    assertEquals(DocumentState.QUEUED, union.track(sent.id()).state());

    assertEquals(1, union.transmit().sent());
    assertEquals(DocumentState.SENT, union.track(sent.id()).state());
    ReceiveReport received = committee.receive(handed::add);
    assertEquals(1, received.stored());
    assertEquals(1, received.handedOver());
    committee.report(handed.get(0).id(), ProcessingStatus.COMPLETED, "");
    committee.transmit();
    union.receive(handed::add);

    Tracking tracking = union.track(sent.id());
    assertEquals(RecipientState.COMPLETED, Offices.state(tracking, COMMITTEE));
    assertEquals(RecipientState.SENT, Offices.state(tracking, OFFICE));
    assertEquals(DocumentState.SENT, tracking.state());
    assertEquals(
        List.of(
            "stored",
            "send-attempted",
            "sent",
            "status-received",
            "status-received",
            "status-received"),
        Offices.events(tracking));
    assertEquals("000.00.00.H42 báo: 06 Hoàn thành", tracking.timeline().get(5).sentence(VI));
    assertEquals("Báo cáo", handed.get(0).document().subject());
    assertEquals(Sha256.of("một".getBytes(StandardCharsets.UTF_8)), sha256(handed.get(0)));

    office.receive(handed::add);
    union.receive(handed::add);
    assertEquals(DocumentState.DELIVERED, union.track(sent.id()).state());
  }

  private static Sha256 sha256(IncomingDocument incoming) {
    return incoming.document().attachments().get(0).content().sha256();
  }

  @Test
  void the_same_document_again_is_the_first_one_and_the_same_key_for_another_is_refused() {
    SentDocument first = union.send(Offices.document(12, "một", COMMITTEE));
    SentDocument again = union.send(Offices.document(12, "một", COMMITTEE));
    assertEquals(first.id(), again.id());
    assertTrue(again.duplicate());
    assertFalse(first.duplicate());

    EdxmlDocument other = Offices.document(12, "hai", COMMITTEE);
    ExchangeException refusal = assertThrows(ExchangeException.class, () -> union.send(other));
    assertEquals("DOC-201", refusal.code());
    assertNotEquals(first.id(), union.send(other, "khóa riêng").id());
  }

  @Test
  void a_blank_key_is_none() {
    for (String blank : List.of("", " ")) {
      EdxmlDocument document = Offices.document(12, "một", COMMITTEE);
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> union.send(document, blank));
      assertEquals("idempotencyKey must not be blank", e.getMessage());
    }
    assertEquals(List.of(), union.documents(1));
  }

  @Test
  void an_answer_lost_after_it_was_taken_is_sent_again_and_handed_over_once() {
    network.afterTaking =
        message -> {
          network.afterTaking = later -> {};
          throw LoopNetwork.failure(Failure.UNUSABLE_ANSWER);
        };
    SentDocument sent = union.send(Offices.document(12, "một", COMMITTEE));
    assertEquals(1, union.transmit().postponed());
    assertEquals(0, union.transmit().sent());
    clock.advance(Duration.ofMinutes(1));
    assertEquals(1, union.transmit().sent());

    ReceiveReport report = committee.receive(handed::add);
    assertEquals(1, report.stored());
    assertEquals(1, report.redelivered());
    assertEquals(1, handed.size());
    union.receive(handed::add);
    assertEquals(DocumentState.DELIVERED, union.track(sent.id()).state());
    assertEquals(network.identities.get(0), network.identities.get(1));
    assertTrue(
        Offices.events(committee.track(handed.get(0).id())).contains("redelivered"),
        () -> Offices.events(committee.track(handed.get(0).id())).toString());
  }

  @Test
  void a_refusal_of_the_network_is_a_dead_letter_that_can_be_sent_again() {
    network.beforeTaking =
        message -> {
          throw LoopNetwork.failure(Failure.REFUSED);
        };
    SentDocument sent = union.send(Offices.document(12, "một", COMMITTEE));
    assertEquals(1, union.transmit().failed());
    assertEquals(DocumentState.FAILED, union.track(sent.id()).state());
    assertEquals(sent.id(), union.deadLetters().get(0).id());
    assertEquals(1, union.files(sent.id()).size());

    network.beforeTaking = message -> {};
    union.retry(sent.id());
    assertEquals(1, union.transmit().sent());
    assertEquals(List.of(), union.deadLetters());
    assertEquals(
        "DOC-207", assertThrows(ExchangeException.class, () -> union.retry(sent.id())).code());
  }

  @Test
  void after_the_last_attempt_a_message_is_dead_and_nothing_of_it_is_lost() {
    network.beforeTaking =
        message -> {
          throw LoopNetwork.failure(Failure.TIMED_OUT);
        };
    SentDocument sent = union.send(Offices.document(12, "một", COMMITTEE));
    for (int i = 0; i < 3; i++) {
      union.transmit();
      clock.advance(Duration.ofHours(2));
    }
    assertEquals(DocumentState.FAILED, union.track(sent.id()).state());
    assertEquals(
        List.of(
            "stored",
            "send-attempted",
            "send-failed",
            "send-attempted",
            "send-failed",
            "send-attempted",
            "dead-lettered"),
        Offices.events(union.track(sent.id())));
  }

  @Test
  void a_handler_that_fails_gets_the_document_again_and_then_it_is_quarantined() {
    union.send(Offices.document(12, "một", COMMITTEE));
    union.transmit();
    DocumentHandler failing =
        incoming -> {
          handed.add(incoming);
          throw new IllegalStateException("lỗi mẫu");
        };
    assertEquals(1, committee.receive(failing).problems().size());
    assertEquals(0, committee.receive(failing).problems().size());
    clock.advance(Duration.ofMinutes(1));
    assertEquals(1, committee.receive(failing).quarantined());
    assertEquals(List.of(1, 2), handed.stream().map(IncomingDocument::attempt).toList());
    DeadLetter dead = committee.deadLetters().get(0);
    assertEquals("java.lang.IllegalStateException", dead.reason());
    assertEquals(dead.reason(), dead.reason(VI));

    committee.retry(dead.id());
    handed.clear();
    assertEquals(1, committee.receive(handed::add).handedOver());
    assertEquals(DocumentState.ACCEPTED, committee.track(dead.id()).state());
  }

  @Test
  void a_handler_refuses_with_a_reason_that_the_sender_sees() {
    SentDocument sent = union.send(Offices.document(12, "một", COMMITTEE));
    union.transmit();
    ReceiveReport report =
        committee.receive(
            incoming -> {
              throw new DocumentRejectedException("Sai nơi nhận");
            });
    assertEquals(1, report.rejected());
    union.receive(handed::add);
    Tracking tracking = union.track(sent.id());
    assertEquals(DocumentState.REJECTED, tracking.state());
    assertEquals(
        "000.00.00.H42 báo: 02 Từ chối tiếp nhận Sai nơi nhận",
        tracking.timeline().get(tracking.timeline().size() - 1).sentence(VI));
  }

  @Test
  void what_cannot_be_read_is_kept_with_its_bytes() throws IOException {
    byte[] broken = "<edXML>không phải".getBytes(StandardCharsets.UTF_8);
    network.put(COMMITTEE.id(), MessageKind.DOCUMENT, broken);
    assertEquals(1, committee.receive(handed::add).quarantined());
    DeadLetter dead = committee.deadLetters().get(0);
    assertTrue(dead.reason().startsWith("DOC-101"), dead.reason());
    assertTrue(dead.reason(VI).startsWith("DOC-101: XML không đúng cú pháp"), dead.reason(VI));
    assertEquals(Sha256.of(broken), committee.files(dead.id()).get(0).sha256());
    assertEquals(0, committee.receive(handed::add).quarantined());
    assertEquals(List.of(), handed);
  }

  @Test
  void the_same_document_id_with_other_content_is_taken_and_flagged() {
    union.send(Offices.document(12, "một", COMMITTEE), "1");
    union.send(Offices.document(12, "hai", COMMITTEE), "2");
    union.transmit();
    assertEquals(2, committee.receive(handed::add).stored());
    assertTrue(
        handed.stream()
            .anyMatch(
                one ->
                    Offices.events(committee.track(one.id())).contains("same-id-other-content")));
  }

  @Test
  void a_status_nobody_can_place_waits_among_the_orphans() {
    network.put(
        UNION.id(),
        MessageKind.STATUS,
        bytes(status("không có", "9/BC-HMT", ProcessingStatus.ARRIVED)));
    assertEquals(1, union.receive(handed::add).orphans());
    assertEquals("không có", union.orphanStatuses().get(0).documentId());
  }

  private static EdxmlStatus status(String documentId, String code, ProcessingStatus status) {
    return EdxmlStatus.builder(
            COMMITTEE,
            new ResponseFor(UNION.id(), code, documentId, LocalDate.of(2026, 10, 5)),
            status)
        .build();
  }

  private static byte[] bytes(EdxmlStatus status) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EdxmlWriter.write(status, out);
    return out.toByteArray();
  }

  @Test
  void late_news_is_shown_and_does_not_turn_the_state_back() {
    EdxmlDocument document = Offices.document(12, "một", COMMITTEE);
    SentDocument sent = union.send(document);
    union.transmit();
    for (ProcessingStatus status :
        List.of(ProcessingStatus.COMPLETED, ProcessingStatus.ARRIVED, ProcessingStatus.ARRIVED)) {
      network.put(
          UNION.id(),
          MessageKind.STATUS,
          bytes(status(document.documentId(), "12/BC-HMT", status)));
    }
    union.receive(handed::add);
    Tracking tracking = union.track(sent.id());
    assertEquals(RecipientState.COMPLETED, Offices.state(tracking, COMMITTEE));
    assertEquals(
        List.of("status-received", "status-repeated"),
        Offices.events(tracking).subList(3, tracking.timeline().size()));
  }

  @Test
  void in_a_shared_mailbox_what_is_for_others_is_left_alone() {
    union.send(Offices.document(12, "một", OFFICE));
    union.transmit();
    Party stranger = Party.of("000.00.77.A42", "Cơ quan khác");
    try (DocumentExchange other =
        DocumentExchange.builder(folder.resolve("other"), stranger)
            .connection(network.reader(OFFICE.id()))
            .open()) {
      assertEquals(1, other.receive(handed::add).leftAlone());
      assertEquals(List.of(), handed);
    }
    assertEquals(1, office.receive(handed::add).stored());
  }

  @Test
  void who_cannot_be_reached_is_named_and_nothing_is_stored() {
    EdxmlDocument document = Offices.document(12, "một", COMMITTEE, Party.of("X.1", "Nơi lạ"));
    ExchangeException refusal = assertThrows(ExchangeException.class, () -> union.send(document));
    assertEquals("DOC-203", refusal.code());
    assertTrue(refusal.message(VI).contains("X.1 Nơi lạ"), refusal.message(VI));
    assertEquals(List.of(), union.documents(10));
  }

  @Test
  void a_full_outbox_refuses_and_keeps_what_it_has() {
    union.close();
    union =
        DocumentExchange.builder(folder.resolve("small"), UNION)
            .connection(network.reader(UNION.id()))
            .settings(ExchangeSettings.builder().mostQueued(1).build())
            .open();
    union.send(Offices.document(1, "một", COMMITTEE));
    EdxmlDocument second = Offices.document(2, "hai", COMMITTEE);
    ExchangeException refusal = assertThrows(ExchangeException.class, () -> union.send(second));
    assertEquals("DOC-205", refusal.code());
    assertTrue(refusal.retryable());
    assertEquals(1, union.documents(10).size());
    union.transmit();
    assertFalse(union.send(second).duplicate());
  }

  @Test
  void the_outbox_takes_as_many_as_its_bound_says_and_not_one_more() {
    union.close();
    union =
        DocumentExchange.builder(folder.resolve("bounded"), UNION)
            .connection(network.reader(UNION.id()))
            .settings(ExchangeSettings.builder().mostQueued(137).build())
            .open();
    for (int n = 1; n <= 137; n++) union.send(Offices.document(n, "một", COMMITTEE));
    EdxmlDocument next = Offices.document(138, "một", COMMITTEE);
    assertEquals("DOC-205", assertThrows(ExchangeException.class, () -> union.send(next)).code());
    assertEquals(137, union.documents(1000).size());
  }

  @Test
  void what_was_queued_survives_closing_and_opening_again() {
    SentDocument sent = union.send(Offices.document(12, "một", COMMITTEE));
    union.close();
    union =
        DocumentExchange.builder(folder.resolve(UNION.id().value()), UNION)
            .connection(network.reader(UNION.id()))
            .clock(clock)
            .open();
    assertEquals(1, union.transmit().sent());
    assertEquals(DocumentState.SENT, union.track(sent.id()).state());
  }

  @Test
  void an_evidence_bundle_is_intact_until_any_one_byte_of_it_changes() throws IOException {
    SentDocument sent = union.send(Offices.document(12, "một", COMMITTEE));
    union.transmit();
    committee.receive(handed::add);
    union.receive(handed::add);
    Path bundle = folder.resolve("bundle.zip");
    union.exportEvidence(sent.id(), bundle, Map.of("kết luận.txt", Content.ofUtf8("hợp lệ")));
    EvidenceBundle intact = EvidenceBundle.verify(bundle);
    assertEquals(List.of(), intact.problems(Locale.ENGLISH));
    assertEquals(sent.id().value(), intact.id());

    byte[] bytes = Files.readAllBytes(bundle);
    Path changed = folder.resolve("changed.zip");
    for (int i = 0; i < bytes.length; i += 7) {
      byte[] copy = bytes.clone();
      copy[i] ^= 1;
      Files.write(changed, copy);
      assertFalse(EvidenceBundle.verify(changed).isIntact(), "byte " + i);
    }
    Files.write(changed, Arrays.copyOf(bytes, bytes.length + 1));
    assertFalse(EvidenceBundle.verify(changed).isIntact());
  }

  @Test
  void a_bundle_cut_short_is_changed_and_another_file_is_none() throws IOException {
    SentDocument sent = union.send(Offices.document(12, "một", COMMITTEE));
    Path bundle = folder.resolve("bundle.zip");
    union.exportEvidence(sent.id(), bundle, Map.of());
    byte[] bytes = Files.readAllBytes(bundle);
    Files.write(bundle, Arrays.copyOf(bytes, bytes.length / 2));
    assertFalse(EvidenceBundle.verify(bundle).isIntact());
    Files.writeString(bundle, "x");
    InputException refusal =
        assertThrows(InputException.class, () -> EvidenceBundle.verify(bundle));
    assertEquals("DOC-230", refusal.code());
  }

  @Test
  void a_stamped_bundle_is_over_everything_in_it_until_any_one_byte_changes() throws IOException {
    union.close();
    List<Content> stamped = new ArrayList<>();
    union =
        DocumentExchange.builder(folder.resolve("stamped"), UNION)
            .connection(network.reader(UNION.id()))
            .witness(
                content -> {
                  stamped.add(content);
                  return Content.ofUtf8("token " + stamped.size());
                })
            .open();
    SentDocument sent = union.send(Offices.document(12, "một", COMMITTEE));
    Path bundle = folder.resolve("bundle.zip");
    union.exportEvidence(sent.id(), bundle, Map.of());
    EvidenceBundle intact = EvidenceBundle.verify(bundle);
    assertEquals(List.of(), intact.problems(Locale.ENGLISH));
    assertEquals("token 1", new String(intact.timestamp().orElseThrow().bytes(100), UTF_8));
    assertEquals(stamped.get(0).sha256(), intact.sealed().orElseThrow().sha256());

    byte[] bytes = Files.readAllBytes(bundle);
    Path changed = folder.resolve("changed.zip");
    for (int i = 0; i < bytes.length; i += 5) {
      byte[] copy = bytes.clone();
      copy[i] ^= 1;
      Files.write(changed, copy);
      assertFalse(EvidenceBundle.verify(changed).isIntact(), "byte " + i);
    }
  }

  @Test
  void a_stored_file_that_was_damaged_is_never_sent() throws IOException {
    SentDocument sent = union.send(Offices.document(12, Offices.large(), COMMITTEE));
    Path stored;
    try (var files = Files.walk(folder.resolve(UNION.id().value()).resolve("files"))) {
      stored = files.filter(file -> file.toString().endsWith(".edxml")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(stored);
    bytes[bytes.length / 2] ^= 1;
    Files.write(stored, bytes);
    TransmitReport report = union.transmit();
    assertEquals(0, report.sent());
    assertEquals("DOC-222", report.problems().get(0).cause().code());
    assertEquals(0, committee.receive(handed::add).stored());
    assertEquals(DocumentState.QUEUED, union.track(sent.id()).state());
  }

  @Test
  void in_the_background_documents_and_news_travel_by_themselves() throws InterruptedException {
    var arrived = new java.util.concurrent.CountDownLatch(1);
    union.start(incoming -> {});
    SentDocument sent = union.send(Offices.document(12, "một", COMMITTEE));
    try (DocumentExchange quick =
        DocumentExchange.builder(folder.resolve("quick"), COMMITTEE)
            .connection(network.reader(COMMITTEE.id()))
            .settings(ExchangeSettings.builder().pollInterval(Duration.ofMillis(20)).build())
            .open()) {
      quick.start(incoming -> arrived.countDown());
      assertTrue(arrived.await(60, java.util.concurrent.TimeUnit.SECONDS));
    }
    assertEquals(1, union.documents(10).size());
    assertEquals(sent.id(), union.documents(10).get(0).id());
  }
}
