package org.lienthong.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.documents.connection.ConnectionException.Failure;

class TimelinePageTest {
  @TempDir Path folder;
  private final List<IncomingDocument> handed = new ArrayList<>();

  private Tracking tracking(String reason) {
    try (Offices offices = new Offices(folder)) {
      offices.network.beforeTaking =
          message -> {
            offices.network.beforeTaking = later -> {};
            throw LoopNetwork.failure(Failure.TIMED_OUT);
          };
      SentDocument sent =
          offices.union.send(Offices.document(12, "một", Offices.COMMITTEE, Offices.OFFICE));
      offices.union.transmit();
      offices.clock.advance(java.time.Duration.ofMinutes(7));
      offices.union.transmit();
      offices.committee.receive(handed::add);
      offices.office.receive(
          incoming -> {
            throw new DocumentRejectedException(reason);
          });
      offices.clock.advance(java.time.Duration.ofHours(3));
      offices.union.receive(handed::add);
      return offices.union.track(sent.id());
    }
  }

  @Test
  void the_page_tells_the_story_in_both_languages() throws IOException {
    Tracking tracking = tracking("Sai nơi nhận");
    String vietnamese = tracking.html(Locale.forLanguageTag("vi"));
    assertTrue(vietnamese.contains("<html lang=\"vi\">"));
    assertTrue(vietnamese.contains("000.00.01.A42 báo: 02 Từ chối tiếp nhận Sai nơi nhận"));
    assertTrue(vietnamese.contains("25/11/2026"), vietnamese);
    assertTrue(vietnamese.contains("DOC-214: loop: here trả lời"), vietnamese);
    String english = tracking.html(Locale.ENGLISH);
    assertTrue(english.contains("<html lang=\"en\">"));
    assertTrue(english.contains("000.00.01.A42 says: 02"), english);
    assertTrue(english.contains("<h2>Recipients</h2>"));
    assertTrue(english.contains("DOC-214: loop: here gave an answer"), english);
    String target = System.getProperty("timeline.page");
    if (target != null) Files.writeString(Path.of(target), vietnamese);
  }

  @Test
  void nothing_of_a_text_from_outside_becomes_markup_and_nothing_is_loaded() throws Exception {
    String html = tracking("<script>alert('x')</script>&\"<img src=x onerror=y>").html(Locale.ROOT);
    assertFalse(html.contains("<script"));
    assertFalse(html.contains("<img"));
    assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"));
    assertTrue(html.contains("default-src 'none'"));
    assertFalse(html.contains("http:") || html.contains("https:") || html.contains("url("));
    assertEquals(html.indexOf("<body>"), html.lastIndexOf("<body>"));
    // Each element is closed: as XML it would be one but for these.
    String closed = html.replace("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
    javax.xml.parsers.DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(closed.getBytes(StandardCharsets.UTF_8)));
  }
}
