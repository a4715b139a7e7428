package org.lienthong.documents.axis;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Secret;
import org.lienthong.core.Sha256;
import org.lienthong.documents.connection.Acknowledgement;
import org.lienthong.documents.connection.ConnectionException;
import org.lienthong.documents.connection.ConnectionException.Failure;
import org.lienthong.documents.connection.MessageKind;
import org.lienthong.documents.connection.Outbound;
import org.lienthong.documents.connection.Waiting;

class AxisConnectionTest {
  private static final String BASE = "/XrdAdapter/adapter";
  private static final String OK = "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\"}";
  private static final Content FILE = Content.ofUtf8("<edXML>mẫu</edXML>");

  @RegisterExtension
  static final WireMockExtension AXIS =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private final AxisConnection axis = connection(Instant.parse("2026-11-24T05:46:53.242Z"));

  private static AxisConnection.Builder builder() {
    return AxisConnection.builder(
        URI.create("http://127.0.0.1:" + AXIS.getPort() + BASE),
        "00.53.W00",
        Secret.of("dummy-secret"));
  }

  private static AxisConnection connection(Instant now) {
    return builder().clock(Clock.fixed(now, ZoneOffset.UTC)).build();
  }

  @AfterEach
  void close() {
    axis.close();
  }

  private static Outbound outbound(MessageKind kind) {
    return new Outbound(
        kind,
        "m-1",
        OrganizationId.of("000.00.90.H42"),
        List.of(OrganizationId.of("000.00.01.A53"), OrganizationId.of("000.00.00.H53")),
        FILE,
        FILE.length().orElseThrow(),
        FILE.sha256());
  }

  private static LoggedRequest only() {
    List<LoggedRequest> requests =
        AXIS.findAll(com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(anyUrl()));
    assertEquals(1, requests.size());
    return requests.get(0);
  }

  private static String header(LoggedRequest request, String name) {
    return request.getHeader("XroadVnpt-" + name);
  }

  @Test
  void the_list_is_asked_for_word_for_word_as_the_axis_client_does() {
    AXIS.stubFor(post(BASE + "/getReceivedEdocList").willReturn(okJson(OK)));
    axis.waiting(MessageKind.DOCUMENT, "");
    LoggedRequest request = only();
    assertEquals(
        "systemid;servicetype;messagetype;timestamp;Content-Type",
        header(request, "sign-header-key"));
    assertEquals(
        "{\"XroadVnpt-systemid\":\"00.53.W00\",\"XroadVnpt-servicetype\":\"eDoc\","
            + "\"XroadVnpt-messagetype\":\"edoc\",\"XroadVnpt-timestamp\":"
            + "\"24112026T124653+0242\",\"XroadVnpt-Content-Type\":\"application/json\"}",
        header(request, "sign-header"));
    assertEquals(
        "0613d47aaee2a4c696d14dad84bd75e83ab67482ba245598fa29d451c7354317",
        header(request, "hash-header"));
    assertEquals("application/json", request.getHeader("Content-Type"));
    assertEquals("3.0.201608", header(request, "version"));
    assertEquals("", request.getBodyAsString());
    assertEquals("0", request.getHeader("Content-Length"));
  }

  @Test
  void recipients_are_quoted_inside_the_signed_text_as_captured() {
    AXIS.stubFor(post(BASE + "/sendEdoc").willReturn(okJson(OK)));
    try (AxisConnection naming =
        builder()
            .namesRecipients(true)
            .clock(Clock.fixed(Instant.parse("2026-11-24T05:46:54.047Z"), ZoneOffset.UTC))
            .build()) {
      naming.send(outbound(MessageKind.DOCUMENT));
    }
    LoggedRequest request = only();
    assertEquals(
        "systemid;servicetype;messagetype;hash-file;from;to;timestamp;Content-Type",
        header(request, "sign-header-key"));
    assertEquals("[\"000.00.01.A53\",\"000.00.00.H53\"]", header(request, "to"));
    assertTrue(
        header(request, "sign-header")
            .contains("\"XroadVnpt-to\":\"[\\\"000.00.01.A53\\\",\\\"000.00.00.H53\\\"]\""));
  }

  @Test
  void a_file_is_sent_raw_with_a_line_end_after_it_and_its_hash_in_the_vendors_form() {
    AXIS.stubFor(
        post(BASE + "/sendEdoc")
            .willReturn(okJson("{\"status\":\"OK\",\"ErrorCode\":\"0\",\"DocId\":\"abc\"}")));
    assertEquals("abc", axis.send(outbound(MessageKind.STATUS)).remoteId());
    LoggedRequest request = only();
    assertEquals("<edXML>mẫu</edXML>\r\n", request.getBodyAsString());
    assertEquals("application/octet-stream", request.getHeader("Content-Type"));
    assertEquals("status", header(request, "messagetype"));
    assertEquals("00.53.W00", header(request, "from"));
    assertFalse(request.containsHeader("XroadVnpt-to"));
    StringBuilder unpadded = new StringBuilder();
    for (byte b : FILE.sha256().bytes()) unpadded.append(Integer.toString(b & 0xff, 16));
    assertEquals(unpadded.toString(), header(request, "hash-file"));
  }

  @Test
  void nothing_of_an_earlier_call_is_repeated_in_a_later_one() {
    AXIS.stubFor(any(anyUrl()).willReturn(okJson(OK)));
    axis.send(outbound(MessageKind.DOCUMENT));
    AXIS.resetRequests();
    axis.waiting(MessageKind.STATUS, "");
    LoggedRequest request = only();
    assertFalse(request.containsHeader("XroadVnpt-hash-file"));
    assertFalse(request.containsHeader("XroadVnpt-from"));
  }

  @Test
  void what_waits_is_listed_without_what_was_acknowledged() {
    AXIS.stubFor(
        post(BASE + "/getReceivedEdocList")
            .willReturn(
                okJson(
                    """
                    {"status":"OK","ErrorCode":"0","data":[
                      {"docId":"1","from":"000.00.00.H42","status":"initial","to":["a"]},
                      {"docid":"2","status":"done"},
                      {"docId":"3","status":"processing","created_time":null}]}
                    """)));
    assertEquals(
        List.of("1", "3"),
        axis.waiting(MessageKind.DOCUMENT, "").messages().stream().map(Waiting::remoteId).toList());
  }

  private static Waiting waiting() {
    return new Waiting(MessageKind.DOCUMENT, "A1", "");
  }

  @Test
  void both_ways_of_fetching_give_the_same_bytes() throws IOException {
    byte[] file = "<edXML>mẫu</edXML>".getBytes(StandardCharsets.UTF_8);
    AXIS.stubFor(get(BASE + "/downloadEdoc").willReturn(aResponse().withBody(file)));
    AXIS.stubFor(
        post(BASE + "/getEdoc")
            .willReturn(
                okJson(
                    "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"data\":\""
                        + Base64.getEncoder().encodeToString(file)
                        + "\"}")));
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    axis.fetch(waiting(), first);
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    try (AxisConnection json = builder().download(DownloadForm.JSON).build()) {
      json.fetch(waiting(), second);
    }
    assertEquals(Sha256.of(file), Sha256.of(first.toByteArray()));
    assertEquals(Sha256.of(file), Sha256.of(second.toByteArray()));
  }

  private static void assertFails(Failure failure, String code, Runnable call) {
    ConnectionException e = assertThrows(ConnectionException.class, call::run);
    assertEquals(failure, e.failure(), e.getMessage());
    assertEquals(code, e.code());
    assertEquals(failure != Failure.REFUSED, e.retryable());
    assertFalse(e.message(Locale.forLanguageTag("vi")).contains("dummy-secret"));
  }

  private void sendAnswered(com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder with) {
    AXIS.stubFor(post(BASE + "/sendEdoc").willReturn(with));
    axis.send(outbound(MessageKind.DOCUMENT));
  }

  @Test
  void every_bad_answer_is_a_failure_of_its_kind() {
    assertFails(Failure.REFUSED, "DOC-213", () -> sendAnswered(aResponse().withStatus(400)));
    assertFails(Failure.REFUSED, "DOC-213", () -> sendAnswered(aResponse().withStatus(401)));
    for (int status : List.of(408, 425, 429, 500, 502, 503)) {
      assertFails(
          Failure.OVERLOADED, "DOC-212", () -> sendAnswered(aResponse().withStatus(status)));
    }
    assertFails(
        Failure.UNUSABLE_ANSWER,
        "DOC-214",
        () -> sendAnswered(aResponse().withStatus(302).withHeader("Location", "/other")));
    assertFails(
        Failure.UNUSABLE_ANSWER,
        "DOC-214",
        () ->
            sendAnswered(
                aResponse().withHeader("Content-Type", "text/html").withBody("<html></html>")));
    assertFails(Failure.UNUSABLE_ANSWER, "DOC-214", () -> sendAnswered(aResponse()));
    assertFails(
        Failure.UNUSABLE_ANSWER, "DOC-214", () -> sendAnswered(okJson("{\"status\":\"OK\",\"Err")));
    assertFails(Failure.UNUSABLE_ANSWER, "DOC-214", () -> sendAnswered(okJson("{}")));
    assertFails(
        Failure.UNUSABLE_ANSWER,
        "DOC-214",
        () -> sendAnswered(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertFails(
        Failure.UNUSABLE_ANSWER,
        "DOC-214",
        () -> sendAnswered(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
    assertFails(
        Failure.REFUSED,
        "DOC-216",
        () -> sendAnswered(okJson("{\"status\":\"FAIL\",\"ErrorCode\":\"18\"}")));
    assertFails(
        Failure.OVERLOADED,
        "DOC-215",
        () -> sendAnswered(okJson("{\"status\":\"FAIL\",\"ErrorCode\":\"20\"}")));
  }

  @Test
  void a_refusal_in_json_is_no_file() {
    AXIS.stubFor(
        get(BASE + "/downloadEdoc")
            .willReturn(okJson("{\"status\":\"FAIL\",\"ErrorCode\":\"13\",\"ErrorDesc\":\"x\"}")));
    assertFails(
        Failure.REFUSED,
        "DOC-219",
        () -> {
          try {
            axis.fetch(waiting(), new ByteArrayOutputStream());
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void a_call_without_a_message_is_not_said_to_have_carried_one() {
    AXIS.stubFor(
        post(BASE + "/getReceivedEdocList")
            .willReturn(
                aResponse().withHeader("Content-Type", "text/html").withBody("<html></html>")));
    ConnectionException html =
        assertThrows(ConnectionException.class, () -> axis.waiting(MessageKind.DOCUMENT, ""));
    assertEquals("DOC-214", html.code());
    assertTrue(
        html.message(Locale.ENGLISH)
            .endsWith("cannot be used (HTML); whether it did what was asked is unknown."),
        html.getMessage());
    AXIS.stubFor(
        post(BASE + "/getReceivedEdocList")
            .willReturn(okJson("{\"status\":\"FAIL\",\"ErrorCode\":\"13\"}")));
    assertFails(Failure.REFUSED, "DOC-219", () -> axis.waiting(MessageKind.DOCUMENT, ""));
  }

  @Test
  void a_full_disk_here_is_not_the_networks_fault() {
    AXIS.stubFor(get(BASE + "/downloadEdoc").willReturn(aResponse().withBody("<edXML/>")));
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    IOException e = assertThrows(IOException.class, () -> axis.fetch(waiting(), full));
    assertEquals("No space left on device", e.getMessage());
  }

  @Test
  void nobody_listening_is_unreachable() {
    try (AxisConnection nobody =
        AxisConnection.builder(URI.create("http://127.0.0.1:1/x"), "s", Secret.of("x")).build()) {
      assertFails(
          Failure.UNREACHABLE, "DOC-210", () -> nobody.send(outbound(MessageKind.DOCUMENT)));
    }
  }

  @Test
  void pages_go_on_until_one_is_not_full_or_the_other_side_shows_that_it_knows_no_pages() {
    AXIS.stubFor(post(BASE + "/getReceivedEdocList").willReturn(okJson(rows("1", "done:2"))));
    try (AxisConnection paged = builder().pageSize(2).build()) {
      String second = paged.waiting(MessageKind.DOCUMENT, "").nextCursor();
      assertFalse(second.isEmpty(), "a full page, though one of it is done");
      assertEquals("", paged.waiting(MessageKind.DOCUMENT, second).nextCursor(), "the same again");
      AXIS.stubFor(post(BASE + "/getReceivedEdocList").willReturn(okJson(rows("3"))));
      assertEquals("", paged.waiting(MessageKind.DOCUMENT, second).nextCursor());
    }
    assertEquals("2", header(lastRequest(), "pageIndex"));
  }

  private static LoggedRequest lastRequest() {
    List<LoggedRequest> requests =
        AXIS.findAll(com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(anyUrl()));
    return requests.get(requests.size() - 1);
  }

  private static String rows(String... ids) {
    StringBuilder rows = new StringBuilder();
    for (String id : ids) {
      boolean done = id.startsWith("done:");
      rows.append(rows.isEmpty() ? "" : ",")
          .append("{\"docId\":\"" + id.replace("done:", ""))
          .append("\",\"status\":\"" + (done ? "done" : "initial") + "\"}");
    }
    return "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"data\":[" + rows + "]}";
  }

  @Test
  void days_are_asked_for_in_windows_that_overlap_and_reach_beyond_today() {
    AXIS.stubFor(post(BASE + "/getReceivedEdocList").willReturn(okJson(rows())));
    List<String> windows = new ArrayList<>();
    // In Vietnam it is the 25th already.
    Instant evening = Instant.parse("2026-11-24T17:30:00Z");
    try (AxisConnection byDays =
        builder().days(7, 4).clock(Clock.fixed(evening, ZoneOffset.UTC)).build()) {
      String cursor = "";
      do {
        cursor = byDays.waiting(MessageKind.DOCUMENT, cursor).nextCursor();
        LoggedRequest request = lastRequest();
        windows.add(header(request, "fromDate") + " " + header(request, "toDate"));
      } while (!cursor.isEmpty());
    }
    assertEquals(
        List.of("2026/11/18 2026/11/22", "2026/11/21 2026/11/25", "2026/11/24 2026/11/28"),
        windows);
  }

  @Test
  void a_message_that_is_there_already_counts_as_sent() {
    AXIS.stubFor(
        post(BASE + "/sendEdoc")
            .willReturn(okJson("{\"status\":\"FAIL\",\"ErrorCode\":\"ExistDoc\"}")));
    assertEquals("", axis.send(outbound(MessageKind.DOCUMENT)).remoteId());
    try (AxisConnection other = builder().duplicateErrors(Set.of()).build()) {
      assertFails(Failure.REFUSED, "DOC-216", () -> other.send(outbound(MessageKind.DOCUMENT)));
    }
  }

  @Test
  void reasons_travel_in_ascii_only() {
    AXIS.stubFor(post(BASE + "/updateStatus").willReturn(okJson(OK)));
    axis.acknowledge(waiting(), Acknowledgement.FAILED, "không đọc được");
    LoggedRequest request = only();
    assertEquals("kh?ng ??c ???c", header(request, "description"));
    assertEquals("fail", header(request, "status"));
    assertEquals(
        "systemid;docid;description;timestamp;Content-Type;status",
        header(request, "sign-header-key"));
    assertEquals("{}", request.getBodyAsString());
  }

  @Test
  void an_address_that_is_none_is_refused_when_built() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> AxisConnection.builder(URI.create("file:///x"), "s", Secret.of("x")));
    assertEquals("an http or https address was expected, was file:///x", e.getMessage());
  }

  @Test
  void an_address_that_may_hold_a_secret_is_refused_without_being_repeated() {
    for (String address :
        List.of(
            "http://user:secret@host/x", "http://host/x?token=secret", "http://host/x#secret")) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> AxisConnection.builder(URI.create(address), "s", Secret.of("x")));
      assertEquals("an address without user name, query and fragment was expected", e.getMessage());
    }
  }
}
