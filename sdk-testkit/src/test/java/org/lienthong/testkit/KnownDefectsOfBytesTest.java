package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lienthong.testkit.TwoOffices.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.DocumentState;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.IncomingDocument;
import org.lienthong.documents.edxml.EdxmlStatus;

/** What exchange systems in wide use got wrong with bytes, resources and clocks. */
class KnownDefectsOfBytesTest {
  /**
   * More than the heap it gets; {@code -Dlarge.bytes=250000000} for the size once complained of.
   */
  private static final String LARGE = System.getProperty("large.bytes", "80000000");

  @TempDir Path folder;

  @Test
  @DisplayName("14. A large signed attachment is held in memory")
  void a_signed_document_larger_than_the_memory_passes_both_ways() throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapProgram.class.getName(),
                folder.toString(),
                LARGE)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES), "not over in time");
    } finally {
      process.destroyForcibly();
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), text);
    assertTrue(text.contains("done in "), text);
  }

  @Test
  @DisplayName("16. Two messages sent at the same time share the bytes of one")
  void forty_documents_at_once_each_arrive_with_their_own_bytes() {
    try (TwoOffices offices = new TwoOffices(folder)) {
      Map<String, Sha256> expected = new HashMap<>();
      for (int i = 1; i <= 40; i++) {
        Content content = TwoOffices.bytes(20_000 + i * 777, i);
        offices.union.send(document(i, content));
        expected.put(i + "/BC-HMT", content.sha256());
      }
      assertEquals(40, offices.union.transmit().sent());
      offices.committee.receive(offices.handed::add);
      assertEquals(expected, arrived(offices.handed));
    }
  }

  private static Map<String, Sha256> arrived(List<IncomingDocument> handed) {
    Map<String, Sha256> arrived = new HashMap<>();
    for (IncomingDocument one : handed) {
      arrived.put(
          one.document().code().orElseThrow().toString(),
          one.document().attachments().get(0).content().sha256());
    }
    return arrived;
  }

  @Test
  @DisplayName("17. A document one byte above some inner buffer fails after it was accepted")
  void every_size_around_the_buffers_on_the_way_arrives() {
    try (TwoOffices offices = new TwoOffices(folder)) {
      Map<String, Sha256> expected = new HashMap<>();
      int number = 0;
      // The last ones straddle the bound between database and file, packed and in base64.
      for (int size : List.of(0, 4_000, 8_192, 65_536, 195_500, 262_144)) {
        for (int more = 0;
            more <= (size == 195_500 ? 1_000 : 1);
            more += size == 195_500 ? 250 : 1) {
          number++;
          Content content = TwoOffices.bytes(size + more, number);
          offices.union.send(document(number, content));
          expected.put(number + "/BC-HMT", content.sha256());
        }
      }
      assertEquals(number, offices.union.transmit().sent());
      offices.committee.receive(offices.handed::add);
      assertEquals(expected, arrived(offices.handed));
    }
  }

  @Test
  @DisplayName("19. Streams of broken answers stay open until the pool is empty")
  void sixty_broken_answers_leave_no_connection_and_no_file_open() throws IOException {
    try (TwoOffices offices = new TwoOffices(folder)) {
      offices.union.send(document(1));
      offices.union.transmit();
      offices.committee.close();
      try (DocumentExchange narrow =
          offices.open(
              TwoOffices.COMMITTEE,
              axis -> axis.connections(1).callTimeout(Duration.ofSeconds(20), 1 << 20))) {
        round(offices, narrow);
        long before = openFiles();
        for (int i = 0; i < 12; i++) round(offices, narrow);
        assertTrue(openFiles() <= before + 3, () -> before + " files were open");
        offices.faults();
        assertEquals(1, narrow.receive(offices.handed::add).handedOver());
      }
    }
  }

  private static void round(TwoOffices offices, DocumentExchange receiver) {
    for (Fault fault :
        List.of(
            new Fault.Html(),
            new Fault.Empty(),
            new Fault.Truncate(100),
            new Fault.WrongLength(20),
            new Fault.Refuse(503))) {
      offices.faults(FaultRule.always("downloadEdoc", fault));
      assertEquals(1, receiver.receive(offices.handed::add).problems().size(), fault.name());
    }
  }

  /** 0 where the system does not say. */
  private static long openFiles() throws IOException {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) return 0;
    try (Stream<Path> files = Files.list(open)) {
      return files.count();
    }
  }

  @Test
  @DisplayName("20. Another time zone, language or clock changes dates or order")
  void neither_zone_nor_language_nor_clock_changes_what_is_said() {
    TimeZone zone = TimeZone.getDefault();
    Locale language = Locale.getDefault();
    for (String tag : List.of("th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab", "tr-TR", "vi-VN")) {
      TimeZone.setDefault(TimeZone.getTimeZone(tag.startsWith("tr") ? "GMT-12" : "GMT+14"));
      Locale.setDefault(Locale.forLanguageTag(tag));
      try (TwoOffices offices = new TwoOffices(folder.resolve(tag))) {
        ExchangeId sent = offices.union.send(document(1)).id();
        offices.union.transmit();
        // The receiver's clock is hours behind what the document went through already.
        offices.clock.advance(Duration.ofHours(-5));
        offices.committee.receive(offices.handed::add);
        offices.union.receive(offices.handed::add);
        assertEquals(DocumentState.DELIVERED, offices.union.track(sent).state(), tag);
        assertEquals(
            "2026-10-05", offices.handed.get(0).document().issueDate().orElseThrow().toString());
        EdxmlStatus receipt =
            (EdxmlStatus)
                offices.hub.deliveries().stream()
                    .filter(one -> one.messageType() == MessageType.STATUS)
                    .findFirst()
                    .orElseThrow()
                    .message();
        assertEquals("2026-11-24T21:00:00Z", receipt.timestamp().orElseThrow().toString(), tag);
      } finally {
        TimeZone.setDefault(zone);
        Locale.setDefault(language);
      }
    }
  }
}
