package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Secret;

/**
 * Calls written out byte for byte as a vendor's client sends them: header order and case, the
 * signature it computed, line end behind the file.
 */
class VendorReplayTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T05:46:54Z"), ZoneOffset.UTC);
  private static final String TAIL =
      """
      User-Agent: JAVASDKAgent/1.0.0 XRoad/VPCP
      XroadVnpt-version: 3.0.201608
      Content-Length: %d
      Host: 127.0.0.1
      Connection: close
      Accept-Encoding: gzip,deflate

      """;

  private ExchangeHub hub;

  @BeforeEach
  void start() {
    hub = ExchangeHub.builder().clock(CLOCK).start();
    hub.register("00.53.W00", Secret.of("dummy-secret"), Samples.UNION, Samples.COMMITTEE);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private String call(String head, byte[] body) throws IOException {
    return RawHttp.exchange(hub.url(), RawHttp.ascii(head + TAIL.formatted(body.length)), body);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertOk(String answer) {
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertTrue(answer.contains("\"status\":\"OK\",\"ErrorCode\":\"0\""), answer);
  }

  @Test
  void the_list_call_of_the_capture_is_let_in_with_its_own_signature() throws Exception {
    assertOk(
        call(
            """
            POST /XrdAdapter/adapter/getReceivedEdocList HTTP/1.1
            XroadVnpt-systemid: 00.53.W00
            XroadVnpt-servicetype: eDoc
            XroadVnpt-messagetype: edoc
            XroadVnpt-timestamp: 24112026T124653+0242
            Content-Type: application/json
            XroadVnpt-Content-Type: application/json
            XroadVnpt-sign-header-key: systemid;servicetype;messagetype;timestamp;Content-Type
            XroadVnpt-sign-header: {"XroadVnpt-systemid":"00.53.W00","XroadVnpt-servicetype":"eDoc","XroadVnpt-messagetype":"edoc","XroadVnpt-timestamp":"24112026T124653+0242","XroadVnpt-Content-Type":"application/json"}
            XroadVnpt-hash-header: 0613d47aaee2a4c696d14dad84bd75e83ab67482ba245598fa29d451c7354317
            """,
            new byte[0]));
  }

  @Test
  void calls_with_an_empty_object_and_those_of_the_register_are_let_in() throws Exception {
    assertOk(
        call(
                """
            POST /XrdAdapter/adapter/countReceiveEdoc HTTP/1.1
            XroadVnpt-systemid: 00.53.W00
            XroadVnpt-timestamp: 24112026T124654+0132
            Content-Type: application/json
            XroadVnpt-Content-Type: application/json
            XroadVnpt-sign-header-key: systemid;timestamp;Content-Type
            XroadVnpt-sign-header: {"XroadVnpt-systemid":"00.53.W00","XroadVnpt-timestamp":"24112026T124654+0132","XroadVnpt-Content-Type":"application/json"}
            XroadVnpt-hash-header: 3f5573abbced1ecd04a41c8999983dbe3d4b9b12281202dbb76e55c5b731c287
            Expect: 100-continue
            """,
                utf8("{}"))
            .replaceFirst("(?s)^HTTP/1.1 100 Continue\r\n\r\n", ""));
    String register =
        """
        POST /XrdAdapter/adapter/registerAgency HTTP/1.1
        XroadVnpt-systemid: 00.53.W00
        XroadVnpt-timestamp: 24112026T124654+0177
        Content-Type: application/json
        XroadVnpt-Content-Type: application/json
        XroadVnpt-sign-header-key: systemid;timestamp;Content-Type
        XroadVnpt-sign-header: {"XroadVnpt-systemid":"00.53.W00","XroadVnpt-timestamp":"24112026T124654+0177","XroadVnpt-Content-Type":"application/json"}
        XroadVnpt-hash-header: 1b380d1399c8c754bf92532c15c2991f569cdaa90a4736db5bd0d600d1ae6f5a
        """;
    assertOk(
        call(
            register,
            utf8(
                "{\"id\":\"1\",\"pcode\":\"000.00.00.H53\",\"code\":\"000.00.99.H53\",\"name\":\"Hội"
                    + " mẫu\",\"mail\":\"a@b.vn\"}")));
    String list =
        call(
            """
            POST /XrdAdapter/adapter/getAgenciesList HTTP/1.1
            XroadVnpt-systemid: 00.53.W00
            XroadVnpt-timestamp: 24112026T124654+0160
            Content-Type: application/json
            XroadVnpt-Content-Type: application/json
            XroadVnpt-sign-header-key: systemid;timestamp;Content-Type
            XroadVnpt-sign-header: {"XroadVnpt-systemid":"00.53.W00","XroadVnpt-timestamp":"24112026T124654+0160","XroadVnpt-Content-Type":"application/json"}
            XroadVnpt-hash-header: 42f5f0217b80ebfc73a1160e780214add11d332e291f562a30967d1d036fc88f
            """,
            new byte[0]);
    assertOk(list);
    assertTrue(
        list.contains(
            "{\"id\":\"1\",\"code\":\"000.00.99.H53\",\"name\":\"Hội mẫu\",\"mail\":\"a@b.vn\","
                + "\"pid\":\"000.00.00.H53\",\"oldCode\":\"\"}"),
        list);
    String delete =
        """
        POST /XrdAdapter/adapter/deleteAgency HTTP/1.1
        XroadVnpt-systemid: 00.53.W00
        XroadVnpt-AgencyCode: 000.00.99.H53
        XroadVnpt-timestamp: 24112026T124654+0184
        Content-Type: application/json
        XroadVnpt-Content-Type: application/json
        XroadVnpt-sign-header-key: systemid;AgencyCode;timestamp;Content-Type
        XroadVnpt-sign-header: {"XroadVnpt-systemid":"00.53.W00","XroadVnpt-AgencyCode":"000.00.99.H53","XroadVnpt-timestamp":"24112026T124654+0184","XroadVnpt-Content-Type":"application/json"}
        XroadVnpt-hash-header: 899796cd98c333ac35e9f28ca67bcdb77c152578cedbe120ae96e185f63efa05
        """;
    assertOk(call(delete, utf8("{}")));
    assertTrue(call(delete, utf8("{}")).contains("this system has no agency 000.00.99.H53"));
  }

  @Test
  void a_file_with_a_list_of_recipients_in_a_header_and_the_unpadded_hash_is_accepted()
      throws Exception {
    byte[] file = Samples.file(1, Samples.COMMITTEE);
    String hash = AxisClient.vendorHash(file);
    String signed =
        "{\"XroadVnpt-systemid\":\"00.53.W00\",\"XroadVnpt-servicetype\":\"eDoc\","
            + "\"XroadVnpt-messagetype\":\"edoc\",\"XroadVnpt-hash-file\":\""
            + hash
            + "\",\"XroadVnpt-from\":\"00.53.W00\","
            + "\"XroadVnpt-to\":\"[\\\"000.00.01.A53\\\",\\\"000.00.00.H53\\\"]\","
            + "\"XroadVnpt-timestamp\":\"24112026T124654+0047\","
            + "\"XroadVnpt-Content-Type\":\"application/octet-stream\"}";
    assertOk(
        call(
            """
            POST /XrdAdapter/adapter/sendEdoc HTTP/1.1
            Content-Type: application/octet-stream
            XroadVnpt-systemid: 00.53.W00
            XroadVnpt-servicetype: eDoc
            XroadVnpt-messagetype: edoc
            XroadVnpt-hash-file: %s
            XroadVnpt-from: 00.53.W00
            XroadVnpt-to: ["000.00.01.A53","000.00.00.H53"]
            XroadVnpt-timestamp: 24112026T124654+0047
            XroadVnpt-Content-Type: application/octet-stream
            XroadVnpt-sign-header-key: systemid;servicetype;messagetype;hash-file;from;to;timestamp;Content-Type
            XroadVnpt-sign-header: %s
            XroadVnpt-hash-header: %s
            """
                .formatted(hash, signed, AxisClient.hmac("dummy-secret", signed)),
            AxisClient.withLineEnd(file)));
    assertEquals(Samples.COMMITTEE, hub.deliveries().get(0).to());
  }

  @Test
  void the_download_call_is_let_in_and_an_unknown_document_refused() throws Exception {
    String answer =
        call(
            """
            GET /XrdAdapter/adapter/downloadEdoc HTTP/1.1
            XroadVnpt-systemid: 00.53.W00
            XroadVnpt-docId: A1
            XroadVnpt-filePath: store
            XroadVnpt-timestamp: 24112026T124654+0140
            Content-Type: application/json
            XroadVnpt-Content-Type: application/json
            XroadVnpt-sign-header-key: systemid;docId;filePath;timestamp;Content-Type
            XroadVnpt-sign-header: {"XroadVnpt-systemid":"00.53.W00","XroadVnpt-docId":"A1","XroadVnpt-filePath":"store","XroadVnpt-timestamp":"24112026T124654+0140","XroadVnpt-Content-Type":"application/json"}
            XroadVnpt-hash-header: 921cb79d23000287b51ab463f70462ad87e54ae307deff975b332ba49f08c379
            """,
            new byte[0]);
    assertTrue(answer.contains("\"status\":\"FAIL\",\"ErrorCode\":\"21\""), answer);
  }

  @Test
  void text_that_the_client_sends_as_utf_8_verifies_and_text_it_breaks_does_not() throws Exception {
    // Sent by the file path of the client: raw UTF-8, and the signature is over the same text.
    String description = "Đã gửi";
    String signed =
        "{\"XroadVnpt-systemid\":\"00.53.W00\",\"XroadVnpt-docid\":\"A1\","
            + "\"XroadVnpt-description\":\""
            + description
            + "\",\"XroadVnpt-timestamp\":\"24112026T124654+0106\","
            + "\"XroadVnpt-Content-Type\":\"application/json\",\"XroadVnpt-status\":\"fail\"}";
    String head =
        """
        POST /XrdAdapter/adapter/updateStatus HTTP/1.1
        XroadVnpt-systemid: 00.53.W00
        XroadVnpt-docid: A1
        XroadVnpt-description: %s
        XroadVnpt-timestamp: 24112026T124654+0106
        Content-Type: application/json
        XroadVnpt-Content-Type: application/json
        XroadVnpt-status: fail
        XroadVnpt-sign-header-key: systemid;docid;description;timestamp;Content-Type;status
        XroadVnpt-sign-header: %s
        XroadVnpt-hash-header: %s
        """;
    String hmac = AxisClient.hmac("dummy-secret", signed);
    assertTrue(
        call(head.formatted(description, signed, hmac), utf8("{}"))
            .contains("this system has no document A1"));
    String broken = signed.replace("Đã", "Da");
    assertTrue(
        call(head.formatted("Da gửi", broken, hmac), utf8("{}"))
            .contains("it holds non-ASCII text"));
  }
}
