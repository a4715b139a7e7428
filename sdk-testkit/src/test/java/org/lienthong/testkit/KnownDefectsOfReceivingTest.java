package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lienthong.testkit.TwoOffices.document;
import static org.lienthong.testkit.TwoOffices.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.Sha256;
import org.lienthong.documents.DeadLetter;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.DocumentHandler;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.ReceiveReport;
import org.lienthong.documents.folder.FolderConnection;

/** What exchange systems in wide use got wrong when they receive; each defect is one test. */
class KnownDefectsOfReceivingTest {
  @TempDir Path folder;

  @Test
  @DisplayName("2. The handler failed after the id was noted, and the next delivery is a duplicate")
  void a_document_whose_handler_failed_is_processed_when_it_comes_again() {
    try (TwoOffices offices = new TwoOffices(folder)) {
      offices.union.send(document(1));
      offices.union.transmit();
      // Confirmed, and delivered again all the same.
      offices.faults(FaultRule.nth("updateStatus", 1, new Fault.Duplicate()));
      DocumentHandler failing =
          incoming -> {
            throw new IllegalStateException("lỗi mẫu");
          };
      assertEquals(0, offices.committee.receive(failing).handedOver());
      offices.later();
      ReceiveReport second = offices.committee.receive(offices.handed::add);
      assertEquals(1, second.redelivered());
      assertEquals(1, second.handedOver());
      assertEquals(2, offices.handed.get(0).attempt());
    }
  }

  @Test
  @DisplayName("7. What cannot be read is deleted")
  void what_cannot_be_read_is_kept_with_its_bytes_and_said() throws IOException {
    try (TwoOffices offices = new TwoOffices(folder)) {
      offices.union.send(document(1));
      offices.union.transmit();
      offices.faults(FaultRule.always("downloadEdoc", new Fault.WrongLength(-20)));
      assertEquals(1, offices.committee.receive(offices.handed::add).quarantined());
      DeadLetter dead = offices.committee.deadLetters().get(0);
      byte[] whole = offices.deliveries().get(0).content().bytes(1 << 20);
      assertArrayEquals(
          Arrays.copyOf(whole, whole.length - 20),
          offices.committee.files(dead.id()).get(0).bytes(1 << 20));
      assertEquals(DeliveryState.FAIL, offices.deliveries().get(0).state());
      assertTrue(dead.reason().startsWith("DOC-101"), dead.reason());
    }
  }

  @Test
  @DisplayName("9. A page of HTML, nothing at all or half a file is saved and called a success")
  void html_nothing_and_half_a_file_are_neither_documents_nor_success() {
    List<Fault> faults =
        List.of(
            new Fault.Html(), new Fault.Empty(), new Fault.Truncate(10), new Fault.WrongLength(9));
    try (TwoOffices offices = new TwoOffices(folder)) {
      for (Fault fault : faults) {
        int number = 10 + faults.indexOf(fault);
        offices.faults(FaultRule.nth("sendEdoc", 1, fault));
        ExchangeId sent = offices.union.send(document(number)).id();
        assertEquals(1, offices.union.transmit().postponed(), fault.name());
        assertEquals(DocumentState.QUEUED, offices.union.track(sent).state(), fault.name());
        offices.later();
        assertEquals(1, offices.union.transmit().sent(), fault.name());

        offices.faults(FaultRule.always("getReceivedEdocList", fault));
        assertFalse(offices.committee.receive(offices.handed::add).problems().isEmpty());
        offices.faults(FaultRule.always("downloadEdoc", fault));
        ReceiveReport broken = offices.committee.receive(offices.handed::add);
        assertEquals(0, broken.stored() + broken.quarantined(), fault.name());
        offices.faults();
        assertEquals(1, offices.committee.receive(offices.handed::add).stored(), fault.name());
      }
      assertEquals(faults.size(), offices.handed.size());
    }
  }

  @Test
  @DisplayName("12. It is acknowledged before it is stored, or seen twice when the answer is lost")
  void it_is_stored_before_it_is_acknowledged_and_nobody_sees_it_twice() {
    List<Runnable> meanwhile = new CopyOnWriteArrayList<>();
    try (TwoOffices offices =
            new TwoOffices(folder, hub -> hub.sleeper(time -> meanwhile.forEach(Runnable::run)));
        DocumentExchange witness = offices.open(TwoOffices.COMMITTEE)) {
      offices.union.send(document(1));
      offices.union.transmit();
      List<DocumentState> stored = new ArrayList<>();
      meanwhile.add(() -> witness.documents(9).forEach(one -> stored.add(one.state())));
      offices.faults(
          FaultRule.nth("updateStatus", 1, new Fault.Delay(Duration.ofSeconds(1))),
          FaultRule.nth("updateStatus", 1, new Fault.Refuse(503)));
      offices.committee.receive(offices.handed::add);
      assertEquals(List.of(DocumentState.RECEIVED), stored);
      assertEquals(DeliveryState.INITIAL, offices.deliveries().get(0).state());

      offices.committee.receive(offices.handed::add);
      assertEquals(DeliveryState.DONE, offices.deliveries().get(0).state());
      assertEquals(1, offices.handed.size());
    }
  }

  @Test
  @DisplayName("12. A delivery that comes again is an error for its sender")
  void a_second_delivery_is_acknowledged_and_answered_with_the_first_receipt() {
    try (TwoOffices offices = new TwoOffices(folder)) {
      ExchangeId sent = offices.union.send(document(1)).id();
      offices.union.transmit();
      offices.faults(FaultRule.nth("updateStatus", 1, new Fault.Duplicate()));
      offices.committee.receive(offices.handed::add);
      Sha256 first = receipts(offices).get(0);
      offices.committee.receive(offices.handed::add);
      assertEquals(DeliveryState.DONE, offices.deliveries().get(0).state());
      assertEquals(1, offices.handed.size());
      assertEquals(2, receipts(offices).stream().filter(first::equals).count());
      assertTrue(events(offices.committee, offices.handed.get(0).id()).contains("redelivered"));
      offices.union.receive(offices.handed::add);
      assertEquals(DocumentState.DELIVERED, offices.union.track(sent).state());
    }
  }

  private static List<Sha256> receipts(TwoOffices offices) {
    return offices.hub.deliveries().stream()
        .filter(one -> one.messageType() == MessageType.STATUS)
        .map(one -> one.content().sha256())
        .toList();
  }

  @Test
  @DisplayName("15. Ten thousand parts, an endless header or a bomb fill the memory")
  void hostile_files_are_refused_by_the_hub_kept_by_the_receiver_and_never_sent()
      throws IOException {
    Path in = folder.resolve("in");
    Files.createDirectories(in);
    Map<String, String> hostile = hostile();
    try (TwoOffices offices = new TwoOffices(folder);
        DocumentExchange beside =
            DocumentExchange.builder(folder.resolve("beside"), TwoOffices.COMMITTEE)
                .connection(
                    FolderConnection.builder(folder.resolve("out"), in)
                        .settled(Duration.ZERO)
                        .build())
                .open()) {
      for (Map.Entry<String, String> one : hostile.entrySet()) {
        Content file = Content.ofUtf8(one.getValue());
        InputException refused =
            assertThrows(InputException.class, () -> offices.union.send(file), one.getKey());
        assertTrue(List.of("DOC-103", "DOC-109").contains(refused.code()), refused.code());
        HubSystem system = offices.hub.systems().get(0);
        assertThrows(
            IllegalArgumentException.class, () -> offices.hub.send(system, file), one.getKey());
        file.writeTo(in.resolve(one.getKey() + ".edxml"));
      }
      ReceiveReport report = beside.receive(offices.handed::add);
      assertEquals(hostile.size(), report.quarantined());
      assertEquals(List.of(), offices.handed);
      for (DeadLetter dead : beside.deadLetters()) {
        Content kept = beside.files(dead.id()).get(0);
        assertTrue(
            hostile.values().stream()
                .anyMatch(text -> Content.ofUtf8(text).sha256().equals(kept.sha256())));
      }
    }
  }

  private static Map<String, String> hostile() throws IOException {
    String good = new String(Samples.file(1, TwoOffices.COMMITTEE.id()), StandardCharsets.UTF_8);
    int part = good.indexOf("<Attachment>");
    int end = good.indexOf("</Attachment>") + "</Attachment>".length();
    String attachment = good.substring(part, end);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      many.append(attachment.replaceAll("cid:([^\"<]*)", "cid:$1-" + i));
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("parts", good.substring(0, part) + many + good.substring(end));
    files.put(
        "header", good.replaceFirst("(<edXML:Subject>)[^<]*", "$1" + "dài ".repeat(1_000_000)));
    files.put(
        "bomb", good.replaceFirst("(<edXML:ContentTransferEncoded[^>]*>)[^<]*", "$1" + bomb()));
    return files;
  }

  /** Far more bytes than it has itself. */
  private static String bomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("3f2b8c1d-0000-4000-8000-000000000001.pdf"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 128; i++) zip.write(zeros);
      zip.closeEntry();
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }
}
