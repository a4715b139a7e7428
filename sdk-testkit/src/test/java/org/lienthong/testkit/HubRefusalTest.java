package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Secret;
import org.lienthong.documents.ProcessingStatus;
import tools.jackson.databind.JsonNode;

class HubRefusalTest {
  private static final String SECRET = "bi-mat-mau-0123456789";

  private ExchangeHub hub;
  private AxisClient union;

  @BeforeEach
  void start() {
    restart(ExchangeHub.builder());
  }

  private void restart(ExchangeHub.Builder builder) {
    if (hub != null) hub.close();
    hub = builder.start();
    union = AxisClient.of(hub, hub.register("vxp.mau.01", Secret.of(SECRET), Samples.UNION));
    hub.register("vxp.mau.02", Samples.COMMITTEE);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private static void assertRefused(String code, String words, JsonNode answer) {
    assertEquals("FAIL", answer.get("status").stringValue(), answer::toString);
    assertEquals(code, answer.get("ErrorCode").stringValue(), answer::toString);
    assertTrue(answer.get("ErrorDesc").stringValue().contains(words), answer::toString);
  }

  private Map<String, String> countHeaders(String... parameters) {
    return union.headers("application/json", AxisClient.parameters(parameters));
  }

  private JsonNode count(Map<String, String> headers) throws Exception {
    return AxisClient.json(union.raw("countReceiveEdoc", "POST", headers, new byte[0]));
  }

  private void refusedWith(String words, String header, String value) throws Exception {
    Map<String, String> headers = countHeaders("description", "mau");
    headers.put(header, value);
    assertRefused("15", words, count(headers));
  }

  @Test
  void a_signature_must_cover_what_is_sent_and_only_that() throws Exception {
    refusedWith("registered system", "XroadVnpt-systemid", "vxp.mau.99");
    refusedWith("hash-header is not", "XroadVnpt-hash-header", "0".repeat(64));
    refusedWith("hash-header is not", "XroadVnpt-sign-header", "{}");
    refusedWith("signed with another value", "XroadVnpt-description", "khac");
    refusedWith("sent but not signed", "XroadVnpt-docId", "1");
    refusedWith("sign-header-key names", "XroadVnpt-sign-header-key", "systemid;timestamp");
    refusedWith("Content-Type and", "Content-Type", "text/plain");
    Map<String, String> unsent = countHeaders("description", "mau");
    unsent.remove("XroadVnpt-description");
    assertRefused("15", "signed with another value", count(unsent));
    assertEquals("OK", count(countHeaders("description", "mau")).get("status").stringValue());
  }

  @Test
  void names_of_headers_may_come_in_any_case() throws Exception {
    Map<String, String> headers = new java.util.LinkedHashMap<>();
    countHeaders()
        .forEach((name, value) -> headers.put(name.toUpperCase(java.util.Locale.ROOT), value));
    assertEquals("OK", count(headers).get("status").stringValue());
  }

  @Test
  void a_sign_header_must_be_one_object_of_texts() throws Exception {
    for (String text :
        new String[] {"[]", "{", "{\"XroadVnpt-systemid\":1}", "{\"systemid\":\"a\"}"}) {
      Map<String, String> headers = countHeaders();
      headers.put("XroadVnpt-sign-header", text);
      headers.put("XroadVnpt-hash-header", AxisClient.hmac(SECRET, text));
      assertRefused("15", "sign-header", count(headers));
    }
  }

  @Test
  void a_time_that_is_too_far_off_or_none_is_refused() throws Exception {
    restart(ExchangeHub.builder().tolerance(Duration.ofMinutes(5)));
    Instant now = Instant.now();
    String late = AxisClient.stamp(now.minusSeconds(3600));
    assertRefused("15", "timestamp is off by PT", count(countHeaders("timestamp", late)));
    assertRefused("15", "timestamp must be like", count(countHeaders("timestamp", "now")));
    assertRefused(
        "15", "timestamp must be like", count(countHeaders("timestamp", "31022026T000000+0000")));
    String good = AxisClient.stamp(now.minusSeconds(60));
    assertEquals("OK", count(countHeaders("timestamp", good)).get("status").stringValue());
  }

  @Test
  void a_file_must_be_the_one_that_its_hash_names() throws Exception {
    byte[] file = Samples.file(1, Samples.COMMITTEE);
    Map<String, String> wrong = union.sendHeaders(MessageType.EDOC, "hash-file", "abc");
    assertRefused("10", "hash-file is not", send(wrong, file));
    Map<String, String> empty =
        union.sendHeaders(MessageType.EDOC, "hash-file", AxisClient.vendorHash(new byte[0]));
    assertRefused("10", "the file is empty", send(empty, AxisClient.withLineEnd(new byte[0])));
    assertEquals(0, hub.deliveries().size());
  }

  @Test
  void each_form_of_hash_is_accepted_unless_it_is_turned_off() throws Exception {
    byte[] file = fileWithShortByte();
    String unpadded = AxisClient.vendorHash(file);
    String padded = org.lienthong.core.Sha256.of(file).hex();
    for (HashFileForm form : HashFileForm.values()) {
      restart(ExchangeHub.builder().hashFile(EnumSet.of(form)));
      assertEquals(form == HashFileForm.UNPADDED, isAccepted(file, "hash-file", unpadded));
      assertEquals(form == HashFileForm.PADDED, isAccepted(file, "hash-file", padded));
      assertEquals(form == HashFileForm.ABSENT, isAccepted(file));
    }
  }

  private static byte[] fileWithShortByte() {
    int number = 1;
    byte[] file = Samples.file(number, Samples.COMMITTEE);
    while (AxisClient.vendorHash(file).length() == 64) {
      number++;
      file = Samples.file(number, Samples.COMMITTEE);
    }
    return file;
  }

  private boolean isAccepted(byte[] file, String... hash) throws Exception {
    JsonNode answer = send(union.sendHeaders(MessageType.EDOC, hash), AxisClient.withLineEnd(file));
    return answer.get("status").stringValue().equals("OK");
  }

  private JsonNode send(Map<String, String> headers, byte[] body) throws Exception {
    return AxisClient.json(union.raw("sendEdoc", "POST", headers, body));
  }

  @Test
  void a_line_end_that_belongs_to_the_file_stays() throws Exception {
    byte[] file = AxisClient.withLineEnd(Samples.file(1, Samples.COMMITTEE));
    assertTrue(isAccepted(file, "hash-file", AxisClient.vendorHash(file)));
    Map<String, String> bare =
        union.sendHeaders(MessageType.EDOC, "hash-file", AxisClient.vendorHash(file));
    assertEquals("OK", send(bare, file).get("status").stringValue());
    for (Delivery delivery : hub.deliveries()) {
      assertEquals(org.lienthong.core.Sha256.of(file), delivery.content().sha256());
    }
  }

  @Test
  void a_recipient_that_nobody_serves_stops_the_whole_document() throws Exception {
    byte[] file = Samples.file(1, Samples.COMMITTEE, OrganizationId.of("000.00.77.H42"));
    assertRefused(
        "18", "no system serves the recipient 000.00.77.H42", union.send(MessageType.EDOC, file));
    assertRefused(
        "18", "the file names no recipient", union.send(MessageType.EDOC, Samples.file(2)));
    assertEquals(0, hub.deliveries().size());
  }

  @Test
  void a_sender_must_be_of_the_calling_system() throws Exception {
    hub.register("vxp.mau.03", Samples.PARTY);
    AxisClient other = AxisClient.of(hub, hub.system("vxp.mau.03").orElseThrow());
    assertRefused(
        "19",
        "the sender 000.00.90.H42 is not an organisation of vxp.mau.03",
        other.send(MessageType.EDOC, Samples.file(1, Samples.COMMITTEE)));
    Map<String, String> headers = union.sendHeaders(MessageType.EDOC, "from", "000.00.00.H42");
    assertRefused(
        "19", "from must be the systemid", send(headers, Samples.file(1, Samples.COMMITTEE)));
    Map<String, String> byCode = union.sendHeaders(MessageType.EDOC, "from", "000.00.90.H42");
    assertEquals(
        "OK", send(byCode, Samples.file(1, Samples.COMMITTEE)).get("status").stringValue());
  }

  @Test
  void what_is_not_edXML_of_the_stated_type_is_refused() throws Exception {
    byte[] junk = "<html/>".getBytes(StandardCharsets.UTF_8);
    assertRefused("22", "DOC-105", union.send(MessageType.EDOC, junk));
    assertRefused(
        "22",
        "messagetype is status, the file is edoc",
        union.send(MessageType.STATUS, Samples.file(1, Samples.COMMITTEE)));
    byte[] status = Samples.bytes(Samples.status(Samples.UNION, ProcessingStatus.ARRIVED, 1));
    assertRefused(
        "22", "messagetype is edoc, the file is status", union.send(MessageType.EDOC, status));
  }

  @Test
  void parameters_that_are_missing_or_of_no_use_are_named() throws Exception {
    assertRefused("20", "XroadVnpt-docId is missing", union.post("getEdoc"));
    assertRefused(
        "20",
        "status must be done, fail or processing, was initial",
        union.post("updateStatus", "docid", "1", "status", "initial"));
    assertRefused(
        "20",
        "messagetype must be edoc or status",
        union.post("getSentEdocList", "servicetype", "eDoc", "messagetype", "all"));
    assertRefused(
        "20",
        "fromDate must be yyyy/MM/dd",
        union.received(MessageType.EDOC, "fromDate", "24-11-2026"));
    assertRefused(
        "20",
        "pageIndex must be a number from 1",
        union.received(MessageType.EDOC, "pageIndex", "0"));
  }

  @Test
  void a_body_of_unknown_length_is_refused_unless_it_is_allowed() throws Exception {
    byte[] file = Samples.file(1, Samples.COMMITTEE);
    assertEquals(411, chunked(file).statusCode());
    restart(ExchangeHub.builder().chunkedBodies(true));
    assertEquals(200, chunked(file).statusCode());
    assertEquals(1, hub.deliveries().size());
  }

  private HttpResponse<?> chunked(byte[] file) throws Exception {
    var body =
        java.net.http.HttpRequest.BodyPublishers.ofInputStream(
            () -> new java.io.ByteArrayInputStream(AxisClient.withLineEnd(file)));
    return union.stream(
        union.request("sendEdoc", "POST", union.sendHeaders(MessageType.EDOC), body));
  }

  @Test
  void a_document_of_others_does_not_exist_for_a_system() throws Exception {
    String sent =
        union.send(MessageType.EDOC, Samples.file(1, Samples.COMMITTEE)).get("DocId").stringValue();
    String received = hub.deliveries().get(0).docId();
    hub.register("vxp.mau.03", Samples.PARTY);
    AxisClient other = AxisClient.of(hub, hub.system("vxp.mau.03").orElseThrow());
    for (String docId : Set.of(sent, received, "../../../etc/passwd")) {
      assertRefused("21", "no document", other.post("getEdoc", "docId", docId));
      assertRefused(
          "21", "no document", other.post("updateStatus", "docid", docId, "status", "done"));
    }
    assertRefused(
        "21", "no document", union.post("updateStatus", "docid", received, "status", "done"));
  }

  @Test
  void codes_and_the_http_status_of_refusals_are_settings() throws Exception {
    restart(
        ExchangeHub.builder().errorCode(HubRefusal.UNKNOWN_DOCUMENT, "-404").refusalStatus(400));
    HttpResponse<byte[]> answer =
        union.raw("getEdoc", "POST", countHeaders("docId", "x"), new byte[0]);
    assertEquals(400, answer.statusCode());
    assertRefused("-404", "no document x", AxisClient.json(answer));
  }

  @Test
  void neither_secrets_nor_content_come_into_answers_or_the_log() throws Exception {
    union.send(MessageType.EDOC, Samples.file(1, Samples.COMMITTEE));
    refusedWith("hash-header is not", "XroadVnpt-hash-header", "f".repeat(64));
    String log = hub.requests().toString();
    assertFalse(log.contains(SECRET));
    assertFalse(log.contains("Báo cáo"));
    assertTrue(log.contains("call=sendEdoc, system=vxp.mau.01, status=200, errorCode=0"), log);
    assertTrue(
        log.contains("call=countReceiveEdoc, system=vxp.mau.01, status=200, errorCode=15"), log);
    assertFalse(hub.systems().toString().contains(SECRET));
  }
}
