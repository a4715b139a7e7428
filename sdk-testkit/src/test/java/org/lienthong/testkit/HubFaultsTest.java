package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import tools.jackson.databind.JsonNode;

class HubFaultsTest {
  private final List<Duration> sleeps = Collections.synchronizedList(new ArrayList<>());
  private final ExchangeHub hub = ExchangeHub.builder().sleeper(sleeps::add).start();
  private final HubSystem union = hub.register("vxp.mau.01", Samples.UNION);
  private final HubSystem committee = hub.register("vxp.mau.02", Samples.COMMITTEE);
  private final AxisClient sender = AxisClient.of(hub, union);
  private final AxisClient receiver = AxisClient.of(hub, committee);
  private final byte[] file = Samples.file(1, Samples.COMMITTEE);

  @AfterEach
  void stop() {
    hub.close();
  }

  private void fault(String call, Fault fault) {
    hub.faults(FaultScript.of(FaultRule.always(call, fault)));
  }

  private HttpResponse<byte[]> send() throws Exception {
    return sender.raw(
        "sendEdoc",
        "POST",
        sender.sendHeaders(MessageType.EDOC, "hash-file", AxisClient.vendorHash(file)),
        AxisClient.withLineEnd(file));
  }

  private HttpResponse<byte[]> count() throws Exception {
    return receiver.raw(
        "countReceiveEdoc",
        "POST",
        receiver.headers("application/json", AxisClient.parameters()),
        new byte[0]);
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void a_refused_call_does_nothing() throws Exception {
    fault("sendEdoc", new Fault.Refuse(503));
    assertEquals(503, send().statusCode());
    assertEquals(0, hub.deliveries().size());
    assertEquals("refuse", hub.requests().get(0).faults());
    assertEquals(503, hub.requests().get(0).status());
    assertEquals(200, count().statusCode());
  }

  @Test
  void a_delayed_call_waits_by_the_given_sleeper_and_then_works() throws Exception {
    fault("sendEdoc", new Fault.Delay(Duration.ofMinutes(3)));
    assertEquals(200, send().statusCode());
    assertEquals(List.of(Duration.ofMinutes(3)), sleeps);
    assertEquals(1, hub.deliveries().size());
  }

  @Test
  void a_dropped_answer_leaves_the_document_delivered_and_the_sender_without_a_word()
      throws Exception {
    fault("sendEdoc", new Fault.DropAnswer());
    assertThrows(IOException.class, this::send);
    assertEquals(1, hub.deliveries().size());
    assertEquals(0, hub.requests().get(0).status());
    assertEquals(200, count().statusCode());
  }

  @Test
  void an_empty_answer_and_a_page_of_a_gateway_look_like_success() throws Exception {
    fault("sendEdoc", new Fault.Empty());
    HttpResponse<byte[]> empty = send();
    assertEquals(200, empty.statusCode());
    assertEquals(0, empty.body().length);
    assertEquals(1, hub.deliveries().size());
    fault("sendEdoc", new Fault.Html());
    HttpResponse<byte[]> page = send();
    assertEquals(200, page.statusCode());
    assertTrue(text(page).startsWith("<!DOCTYPE html>"));
    assertEquals("text/html", page.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(1, hub.deliveries().size());
  }

  @Test
  void a_truncated_answer_ends_before_its_length() throws Exception {
    send();
    String docId = hub.deliveries().get(0).docId();
    assertArrayEquals(file, receiver.download(docId));
    fault("downloadEdoc", new Fault.Truncate(100));
    assertThrows(IOException.class, () -> receiver.download(docId));
    String raw = raw("downloadEdoc", "GET", docId);
    assertTrue(raw.contains("Content-Length: " + file.length), raw);
    assertEquals(new String(file, 0, 100, StandardCharsets.UTF_8), body(raw));
    fault("countReceiveEdoc", new Fault.Truncate(0));
    assertThrows(IOException.class, this::count);
  }

  @Test
  void a_short_length_cuts_the_answer_silently_and_a_long_one_never_ends_well() throws Exception {
    fault("countReceiveEdoc", new Fault.WrongLength(-5));
    String cut = text(count());
    assertTrue(cut.startsWith("{\"status\":\"OK\""), cut);
    assertFalse(cut.endsWith("}"), cut);
    send();
    String docId = hub.deliveries().get(0).docId();
    fault("downloadEdoc", new Fault.WrongLength(-20));
    assertEquals(file.length - 20, receiver.download(docId).length);
    fault("downloadEdoc", new Fault.WrongLength(20));
    assertThrows(IOException.class, () -> receiver.download(docId));
    assertTrue(raw("downloadEdoc", "GET", docId).contains("Content-Length: " + (file.length + 20)));
  }

  private String raw(String call, String method, String docId) throws IOException {
    StringBuilder head =
        new StringBuilder(method + " " + hub.url().getPath() + "/" + call + " HTTP/1.1\n");
    receiver
        .headers("application/json", AxisClient.parameters("docId", docId))
        .forEach((name, value) -> head.append(name).append(": ").append(value).append('\n'));
    head.append("Host: a\n\n");
    return RawHttp.exchange(hub.url(), RawHttp.ascii(head.toString()), new byte[0]);
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  @Test
  void a_slow_answer_comes_whole_with_a_pause_after_each_piece() throws Exception {
    send();
    String docId = hub.deliveries().get(0).docId();
    fault("downloadEdoc", new Fault.SlowDrip(100, Duration.ofSeconds(7)));
    assertArrayEquals(file, receiver.download(docId));
    assertEquals((file.length - 1) / 100, sleeps.size());
    assertEquals(Duration.ofSeconds(7), sleeps.get(0));
  }

  @Test
  void a_duplicated_document_comes_twice_under_two_identifiers() throws Exception {
    fault("sendEdoc", new Fault.Duplicate());
    send();
    List<String> waiting = ExchangeHubTest.texts(receiver.received(MessageType.EDOC), "docId");
    assertEquals(2, new HashSet<>(waiting).size());
  }

  @Test
  void a_duplicated_list_and_a_duplicated_acknowledgement_show_known_identifiers_again()
      throws Exception {
    send();
    String docId = hub.deliveries().get(0).docId();
    fault("getReceivedEdocList", new Fault.Duplicate());
    assertEquals(
        List.of(docId, docId), ExchangeHubTest.texts(receiver.received(MessageType.EDOC), "docId"));
    hub.faults(FaultScript.of(FaultRule.nth("updateStatus", 1, new Fault.Duplicate())));
    assertEquals("OK", done(docId).get("status").stringValue());
    assertEquals(DeliveryState.INITIAL, hub.deliveries().get(0).state());
    assertEquals("OK", done(docId).get("status").stringValue());
    assertEquals(DeliveryState.DONE, hub.deliveries().get(0).state());
  }

  private JsonNode done(String docId) throws Exception {
    return receiver.post("updateStatus", "docid", docId, "status", "done");
  }

  @Test
  void a_reordered_list_holds_the_same_in_an_order_that_the_seed_decides() throws Exception {
    IntStream.rangeClosed(1, 9)
        .forEach(n -> hub.send(union, Content.of(Samples.file(n, Samples.COMMITTEE))));
    List<String> straight = hub.deliveries().stream().map(Delivery::docId).toList();
    FaultScript script =
        FaultScript.of(FaultRule.always("getReceivedEdocList", new Fault.Reorder()));
    hub.faults(script.withSeed(1));
    List<String> first = ExchangeHubTest.texts(receiver.received(MessageType.EDOC), "docId");
    assertNotEquals(straight, first);
    assertEquals(new HashSet<>(straight), new HashSet<>(first));
    hub.faults(script.withSeed(1));
    assertEquals(first, ExchangeHubTest.texts(receiver.received(MessageType.EDOC), "docId"));
    hub.faults(script.withSeed(2));
    assertNotEquals(first, ExchangeHubTest.texts(receiver.received(MessageType.EDOC), "docId"));
  }

  @Test
  void a_full_disk_stores_nothing_and_says_so() throws Exception {
    fault("sendEdoc", new Fault.FullDisk(507));
    assertEquals(507, send().statusCode());
    assertEquals(0, hub.deliveries().size());
    hub.faults(FaultScript.none());
    send();
    fault("updateStatus", new Fault.FullDisk(500));
    JsonNode answer = done(hub.deliveries().get(0).docId());
    assertEquals("FAIL", answer.get("status").stringValue());
    assertEquals(DeliveryState.INITIAL, hub.deliveries().get(0).state());
  }

  @Test
  void a_skewed_clock_refuses_calls_that_are_on_time() throws Exception {
    fault("countReceiveEdoc", new Fault.ClockSkew(Duration.ofDays(-2)));
    assertTrue(text(count()).contains("timestamp is off by PT4"), text(count()));
    fault("countReceiveEdoc", new Fault.ClockSkew(Duration.ofHours(2)));
    assertEquals("OK", AxisClient.json(count()).get("status").stringValue());
  }

  @Test
  void faults_of_several_rules_come_together() throws Exception {
    hub.faults(
        FaultScript.of(
            FaultRule.always("*", new Fault.Delay(Duration.ofSeconds(1))),
            FaultRule.always("countReceiveEdoc", new Fault.WrongLength(-1)),
            FaultRule.always("countReceiveEdoc", new Fault.SlowDrip(10, Duration.ofSeconds(2)))
                .of("vxp.mau.02"),
            FaultRule.always("countReceiveEdoc", new Fault.Refuse(500)).of("vxp.mau.01")));
    assertFalse(text(count()).endsWith("}"));
    assertTrue(sleeps.size() > 2);
    assertEquals("delay,wrong-length,slow-drip", hub.requests().get(0).faults());
  }
}
