package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lienthong.documents.Offices.COMMITTEE;
import static org.lienthong.documents.Offices.OFFICE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.core.Urgency;
import org.lienthong.documents.edxml.EdxmlDocument;

/** What counts as the same document, handed in or delivered again. */
class SameDocumentTest {
  private static final List<UnaryOperator<EdxmlDocument.Builder>> CHANGES =
      List.of(
          document -> document.to(List.of(COMMITTEE, OFFICE)),
          document -> document.to(List.of(OFFICE)),
          document -> document.place("Huế"),
          document -> document.signatory(new Signatory("", "CHỦ TỊCH", "Nguyễn Thị Mẫu")),
          document -> document.urgency(Urgency.FLASH),
          document -> document.toPlaces(List.of("Như trên")));

  @TempDir Path folder;
  private Offices offices;
  private final List<IncomingDocument> handed = new ArrayList<>();

  @BeforeEach
  void open() {
    offices = new Offices(folder);
  }

  @AfterEach
  void close() {
    offices.close();
  }

  private static EdxmlDocument first() {
    return Offices.document(12, "một", COMMITTEE).toBuilder().documentId("m").build();
  }

  @Test
  void another_recipient_signer_place_or_urgency_makes_another_document() {
    offices.union.send(first());
    for (UnaryOperator<EdxmlDocument.Builder> change : CHANGES) {
      EdxmlDocument other = change.apply(first().toBuilder()).build();
      ExchangeException refused =
          assertThrows(ExchangeException.class, () -> offices.union.send(other));
      assertEquals("DOC-201", refused.code());
    }
  }

  @Test
  void the_order_of_recipients_makes_none() {
    EdxmlDocument both = first().toBuilder().to(List.of(COMMITTEE, OFFICE)).build();
    offices.union.send(both);
    EdxmlDocument turned = both.toBuilder().to(List.of(OFFICE, COMMITTEE)).build();
    assertTrue(offices.union.send(turned).duplicate());
  }

  @Test
  void a_corrected_signer_under_the_same_document_id_arrives_beside_the_first() {
    offices.union.send(first());
    Signatory signer = new Signatory("", "CHỦ TỊCH", "Nguyễn Thị Mẫu");
    offices.union.send(first().toBuilder().signatory(signer).build(), "bản sửa");
    offices.union.transmit();
    offices.committee.receive(handed::add);
    assertEquals(2, handed.size());
    List<String> events = Offices.events(offices.committee.track(handed.get(1).id()));
    assertTrue(events.contains(TimelineEvent.SAME_ID_OTHER_CONTENT.word()), events.toString());
  }

  @Test
  void a_refusal_is_said_again_when_its_reason_is_corrected() {
    SentDocument sent = offices.union.send(first());
    offices.union.transmit();
    offices.committee.receive(handed::add);
    ExchangeId id = handed.get(0).id();
    for (String reason : List.of("", "Thiếu chữ ký", "Thiếu chữ ký")) {
      offices.committee.report(id, ProcessingStatus.REJECTED, reason);
    }
    offices.committee.transmit();
    offices.union.receive(handed::add);
    List<String> reasons =
        offices.union.track(sent.id()).timeline().stream()
            .filter(entry -> "02".equals(entry.detail().get("status")))
            .map(entry -> entry.detail().get("description"))
            .toList();
    assertEquals(List.of("", "Thiếu chữ ký"), reasons);
  }
}
