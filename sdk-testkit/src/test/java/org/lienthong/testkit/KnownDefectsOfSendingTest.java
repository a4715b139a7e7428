package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lienthong.testkit.TwoOffices.document;
import static org.lienthong.testkit.TwoOffices.events;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.ProcessingStatus;
import org.lienthong.documents.SentDocument;

/** What exchange systems in wide use got wrong when they send; each defect is one test. */
class KnownDefectsOfSendingTest {
  @TempDir Path folder;

  @Test
  @DisplayName("1. The peer calls the second attempt a duplicate, and the sender gives up on it")
  void a_message_that_the_peer_calls_a_duplicate_ends_delivered_with_the_first_receipt() {
    try (TwoOffices offices = new TwoOffices(folder, hub -> hub.refusesDuplicates(true))) {
      offices.faults(FaultRule.nth("sendEdoc", 1, new Fault.DropAnswer()));
      ExchangeId sent = offices.union.send(document(1)).id();
      assertEquals(1, offices.union.transmit().postponed());
      offices.later();
      assertEquals(1, offices.union.transmit().sent());
      offices.committee.receive(offices.handed::add);
      offices.union.receive(offices.handed::add);
      assertEquals(1, offices.deliveries().size());
      assertEquals(1, offices.handed.size());
      assertEquals(DocumentState.DELIVERED, offices.union.track(sent).state());
      assertEquals(List.of(), offices.union.deadLetters());
    }
  }

  @Test
  @DisplayName("1. The same, where the peer answers a duplicate with the id it gave first")
  void a_peer_that_knows_the_message_gives_its_first_id_again() {
    try (TwoOffices offices = new TwoOffices(folder, hub -> hub.sameDocIdForDuplicates(true))) {
      offices.faults(FaultRule.nth("sendEdoc", 1, new Fault.DropAnswer()));
      ExchangeId sent = offices.union.send(document(1)).id();
      offices.union.transmit();
      offices.later();
      offices.union.transmit();
      Delivery only = offices.deliveries().get(0);
      assertEquals(1, offices.deliveries().size());
      assertTrue(
          offices.union.track(sent).timeline().stream()
              .anyMatch(e -> only.sentDocId().equals(e.detail().get("remoteId"))));
    }
  }

  @Test
  @DisplayName("6. A dead letter is deleted, or cannot be sent again")
  void a_dead_letter_keeps_its_file_and_can_be_sent_again() {
    try (TwoOffices offices = new TwoOffices(folder)) {
      offices.faults(FaultRule.always("sendEdoc", new Fault.Refuse(400)));
      ExchangeId sent = offices.union.send(document(1)).id();
      assertEquals(1, offices.union.transmit().failed());
      assertEquals(sent, offices.union.deadLetters().get(0).id());
      Sha256 kept = offices.union.files(sent).get(0).sha256();

      offices.faults();
      offices.union.retry(sent);
      assertEquals(1, offices.union.transmit().sent());
      assertEquals(kept, offices.deliveries().get(0).content().sha256());
      assertEquals(List.of(), offices.union.deadLetters());
    }
  }

  @Test
  @DisplayName("8. A refusal is tried again for ever, or a passing fault ends it")
  void a_refusal_ends_it_at_once_and_a_passing_fault_is_tried_again() {
    try (TwoOffices offices = new TwoOffices(folder)) {
      for (int status : List.of(400, 401, 403, 404, 409, 413, 422)) {
        offices.faults(FaultRule.always("sendEdoc", new Fault.Refuse(status)));
        offices.union.send(document(status));
        assertEquals(1, offices.union.transmit().failed(), "HTTP " + status);
        offices.later();
        assertEquals(0, offices.union.transmit().failed(), "HTTP " + status);
      }
      assertEquals(7, offices.calls("sendEdoc"));
      for (int status : List.of(408, 425, 429, 500, 502, 503, 504)) {
        offices.faults(FaultRule.nth("sendEdoc", 1, new Fault.Refuse(status)));
        offices.union.send(document(status));
        assertEquals(1, offices.union.transmit().postponed(), "HTTP " + status);
        assertEquals(0, offices.union.transmit().sent(), "not before its time");
        offices.later();
        assertEquals(1, offices.union.transmit().sent(), "HTTP " + status);
      }
    }
  }

  @Test
  @DisplayName("10. A receipt is ignored because the transport had failed before")
  void a_receipt_after_the_sender_gave_up_still_closes_the_message() {
    try (TwoOffices offices = new TwoOffices(folder)) {
      offices.faults(FaultRule.always("sendEdoc", new Fault.DropAnswer()).of("vxp.000.00.90.H42"));
      ExchangeId sent = offices.union.send(document(1)).id();
      for (int i = 0; i < 3; i++) {
        offices.union.transmit();
        offices.later();
      }
      assertEquals(DocumentState.FAILED, offices.union.track(sent).state());
      assertEquals(3, offices.deliveries().size());

      offices.committee.receive(offices.handed::add);
      offices.union.receive(offices.handed::add);
      assertEquals(1, offices.handed.size());
      assertEquals(DocumentState.DELIVERED, offices.union.track(sent).state());
      assertEquals(List.of(), offices.union.deadLetters(), "it is there, so nothing is dead");
    }
  }

  @Test
  @DisplayName("11. Bad news after delivery is thrown away, because delivered was final")
  void a_refusal_after_delivery_is_accepted_and_shown() {
    try (TwoOffices offices = new TwoOffices(folder)) {
      ExchangeId sent = offices.union.send(document(1)).id();
      offices.union.transmit();
      offices.committee.receive(offices.handed::add);
      ExchangeId received = offices.handed.get(0).id();
      offices.committee.report(received, ProcessingStatus.COMPLETED, "");
      offices.committee.transmit();
      offices.union.receive(offices.handed::add);
      assertEquals(DocumentState.COMPLETED, offices.union.track(sent).state());

      offices.committee.report(received, ProcessingStatus.REJECTED, "trùng văn bản");
      offices.committee.transmit();
      offices.union.receive(offices.handed::add);
      assertEquals(DocumentState.REJECTED, offices.union.track(sent).state());
      List<String> events = events(offices.union, sent);
      assertEquals("status-received", events.get(events.size() - 1));
    }
  }

  @Test
  @DisplayName("13. After the last attempt the original file is gone, or lies among what was sent")
  void after_the_last_attempt_the_document_is_still_there_byte_for_byte() throws IOException {
    try (TwoOffices offices = new TwoOffices(folder)) {
      Content file = Content.of(Samples.file(7, TwoOffices.COMMITTEE.id()));
      offices.faults(FaultRule.always("sendEdoc", new Fault.Refuse(503)));
      SentDocument sent = offices.union.send(file);
      for (int i = 0; i < 5; i++) {
        offices.union.transmit();
        offices.later();
      }
      assertEquals(3, offices.calls("sendEdoc"));
      assertEquals(DocumentState.FAILED, offices.union.track(sent.id()).state());
      assertEquals(file.sha256(), offices.union.files(sent.id()).get(0).sha256());
      assertTrue(offices.union.deadLetters().get(0).reason().startsWith("DOC-212"));
    }
  }

  @Test
  @DisplayName("18. A slow peer is cut off while it works, and gets the document once more")
  void a_peer_that_thinks_longer_than_a_pause_is_waited_for() {
    try (TwoOffices offices = new TwoOffices(folder)) {
      offices.union.close();
      offices.faults(FaultRule.always("sendEdoc", new Fault.Delay(Duration.ofMillis(1500))));
      try (var patient =
          offices.open(
              TwoOffices.UNION,
              axis ->
                  axis.idleTimeout(Duration.ofMillis(700))
                      .firstByteTimeout(Duration.ofMinutes(1)))) {
        patient.send(document(1));
        assertEquals(1, patient.transmit().sent());
      }
      assertEquals(1, offices.deliveries().size());
    }
  }
}
