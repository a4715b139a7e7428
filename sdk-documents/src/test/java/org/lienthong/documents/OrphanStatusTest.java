package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lienthong.documents.Offices.COMMITTEE;
import static org.lienthong.documents.Offices.OFFICE;
import static org.lienthong.documents.Offices.UNION;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.EdxmlWriter;
import org.lienthong.documents.edxml.ResponseFor;

/** News of documents that come later than the news. */
class OrphanStatusTest {
  @TempDir Path folder;
  private final List<IncomingDocument> handed = new ArrayList<>();

  private static byte[] status(
      Party from, Party about, String documentId, ProcessingStatus status) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EdxmlWriter.write(
        EdxmlStatus.builder(
                from,
                new ResponseFor(about.id(), "12/BC-HMT", documentId, LocalDate.of(2026, 10, 5)),
                status)
            .build(),
        out);
    return out.toByteArray();
  }

  @Test
  void a_status_waits_over_a_restart_and_counts_when_its_document_appears() {
    EdxmlDocument document = Offices.document(12, "một", COMMITTEE);
    try (Offices offices = new Offices(folder)) {
      for (Party from : List.of(COMMITTEE, OFFICE)) {
        offices.network.put(
            UNION.id(),
            MessageKind.STATUS,
            status(from, UNION, document.documentId(), ProcessingStatus.ACCEPTED));
      }
      assertEquals(2, offices.union.receive(handed::add).orphans());
      assertEquals(2, offices.union.orphanStatuses().size());
    }
    try (Offices offices = new Offices(folder)) {
      assertEquals(2, offices.union.orphanStatuses().size());
      SentDocument sent = offices.union.send(document);
      Tracking tracking = offices.union.track(sent.id());
      assertEquals(RecipientState.ACCEPTED, Offices.state(tracking, COMMITTEE));
      assertEquals(List.of("stored", "status-received"), Offices.events(tracking));
      List<OrphanStatus> left = offices.union.orphanStatuses();
      assertEquals(1, left.size(), "who is no recipient has no say");
      assertEquals(OFFICE.id().value(), left.get(0).from());
    }
  }

  @Test
  void a_recall_by_status_that_overtakes_its_document_takes_it_back_before_anybody_sees_it() {
    EdxmlDocument document = Offices.document(12, "một", COMMITTEE);
    try (Offices offices = new Offices(folder)) {
      offices.network.put(
          COMMITTEE.id(),
          MessageKind.STATUS,
          status(UNION, COMMITTEE, document.documentId(), ProcessingStatus.RECALL_REQUESTED));
      assertEquals(1, offices.committee.receive(handed::add).orphans());
      SentDocument sent = offices.union.send(document);
      offices.union.transmit();
      offices.committee.receive(handed::add);
      assertEquals(List.of(), handed);
      assertEquals(List.of(), offices.committee.orphanStatuses());
      assertEquals(
          1,
          offices.committee.documents(9).stream()
              .filter(one -> one.state() == DocumentState.RECALLED)
              .count());
      offices.union.receive(handed::add);
      assertEquals(
          RecipientState.ARRIVED, Offices.state(offices.union.track(sent.id()), COMMITTEE));
    }
  }
}
