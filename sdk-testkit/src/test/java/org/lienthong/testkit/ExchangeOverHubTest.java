package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.core.Sha256;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.ExchangeSettings;
import org.lienthong.documents.IncomingDocument;
import org.lienthong.documents.Party;
import org.lienthong.documents.ProcessingStatus;
import org.lienthong.documents.SentDocument;
import org.lienthong.documents.Tracking;
import org.lienthong.documents.edxml.EdxmlDocument;

/** Our own exchange and the hub, over real HTTP. */
class ExchangeOverHubTest {
  private static final Party UNION = Party.of("000.00.90.H42", "Hội mẫu tỉnh");
  private static final Party COMMITTEE = Party.of("000.00.00.H42", "Ủy ban mẫu");
  private static final Party OFFICE = Party.of("000.00.01.A42", "Văn phòng mẫu");

  @TempDir Path folder;
  private final List<IncomingDocument> handed = new ArrayList<>();

  private static EdxmlDocument document(Content content, Party... to) {
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.parse("12/BC-HMT"), DocumentType.REPORT, "Báo cáo", "Hội mẫu")
            .issueDate(LocalDate.of(2026, 10, 5))
            .build();
    return EdxmlDocument.builder(UNION, metadata)
        .to(List.of(to))
        .attachments(List.of(Attachment.of("báo cáo.bin", content)))
        .build();
  }

  @Test
  void a_document_goes_to_two_offices_and_every_status_comes_back() {
    try (ExchangeHub hub = ExchangeHub.start();
        DocumentExchange union = hub.join(UNION);
        DocumentExchange committee = hub.join(COMMITTEE);
        DocumentExchange office = hub.join(OFFICE)) {
      SentDocument sent = union.send(document(Content.ofUtf8("DỮ LIỆU MẪU"), COMMITTEE, OFFICE));
      assertEquals(1, union.transmit().sent());
      for (DocumentExchange receiver : List.of(committee, office)) {
        assertEquals(List.of(), receiver.receive(handed::add).problems());
      }
      committee.report(handed.get(0).id(), ProcessingStatus.COMPLETED, "đã xử lý");
      committee.transmit();
      assertEquals(5, union.receive(handed::add).statuses());
      Tracking tracking = union.track(sent.id());
      assertEquals(DocumentState.DELIVERED, tracking.state());
      assertEquals("completed", tracking.recipients().get(0).state().word());
      assertEquals("accepted", tracking.recipients().get(1).state().word());
      assertTrue(
          hub.deliveries().stream().allMatch(d -> d.state() == DeliveryState.DONE),
          () -> hub.deliveries().toString());
    }
  }

  @Test
  void an_answer_dropped_after_accepting_is_delivered_once() {
    ExchangeSettings hasty =
        ExchangeSettings.builder()
            .delays(java.time.Duration.ofMillis(1), java.time.Duration.ofMillis(1))
            .build();
    try (ExchangeHub hub = ExchangeHub.start();
        DocumentExchange union =
            DocumentExchange.builder(folder.resolve("union"), UNION)
                .connection(hub.connect(hub.register("vxp.union", UNION.id())).build())
                .settings(hasty)
                .open();
        DocumentExchange committee = hub.join(COMMITTEE)) {
      hub.faults(FaultScript.of(FaultRule.nth("sendEdoc", 1, new Fault.DropAnswer())));
      SentDocument sent = union.send(document(Content.ofUtf8("mẫu"), COMMITTEE));
      assertEquals(1, union.transmit().postponed());
      int attempts = 1;
      while (union.track(sent.id()).state() == DocumentState.QUEUED) {
        union.transmit();
        attempts++;
        assertTrue(attempts < 100_000);
      }
      assertEquals(2, hub.deliveries().size());
      committee.receive(handed::add);
      assertEquals(1, handed.size());
      union.receive(handed::add);
      assertEquals(DocumentState.DELIVERED, union.track(sent.id()).state());
    }
  }

  @Test
  void forty_megabytes_arrive_byte_for_byte() throws IOException {
    Content large = generated(40 << 20);
    try (ExchangeHub hub = ExchangeHub.start();
        DocumentExchange union = hub.join(UNION);
        DocumentExchange committee = hub.join(COMMITTEE)) {
      union.send(document(large, COMMITTEE));
      assertEquals(List.of(), union.transmit().problems());
      committee.receive(handed::add);
      Attachment arrived = handed.get(0).document().attachments().get(0);
      assertEquals(large.sha256(), arrived.sha256());
      assertEquals(Sha256.ofDigest(large.sha256().bytes()), arrived.content().sha256());
    }
  }

  private static Content generated(long size) {
    return Content.from(
        () ->
            new InputStream() {
              private final Random random = new Random(7);
              private final byte[] block = new byte[8192];
              private long left = size;

              @Override
              public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
              }

              @Override
              public int read(byte[] bytes, int from, int length) {
                if (left == 0) return -1;
                int n = (int) Math.min(left, Math.min(length, block.length));
                random.nextBytes(block);
                System.arraycopy(block, 0, bytes, from, n);
                left -= n;
                return n;
              }
            },
        size);
  }
}
