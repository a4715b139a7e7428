package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.ProcessingStatus;
import tools.jackson.databind.JsonNode;

class ExchangeHubTest {
  private ExchangeHub hub;
  private AxisClient union;
  private AxisClient committee;
  private AxisClient party;

  @BeforeEach
  void start() {
    hub = ExchangeHub.start();
    union = AxisClient.of(hub, hub.register("vxp.mau.01", Samples.UNION));
    committee = AxisClient.of(hub, hub.register("vxp.mau.02", Samples.COMMITTEE));
    party =
        AxisClient.of(
            hub, hub.register("vxp.mau.03", Samples.PARTY, OrganizationId.of("000.00.02.A42")));
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  static List<String> texts(JsonNode answer, String name) {
    return StreamSupport.stream(answer.get("data").spliterator(), false)
        .map(one -> one.get(name).stringValue())
        .toList();
  }

  @Test
  void a_document_reaches_every_recipient_and_leaves_the_mailbox_when_done() throws Exception {
    byte[] file = Samples.file(1, Samples.COMMITTEE, Samples.PARTY);
    JsonNode sent = union.send(MessageType.EDOC, file);
    assertEquals("OK", sent.get("status").stringValue());
    assertEquals("0", sent.get("ErrorCode").stringValue());

    JsonNode waiting = committee.received(MessageType.EDOC);
    assertEquals(List.of("000.00.00.H42"), texts(waiting, "to"));
    assertEquals(List.of("000.00.90.H42"), texts(waiting, "from"));
    assertEquals(List.of("initial"), texts(waiting, "status"));
    assertEquals(List.of("000.00.01.A42"), texts(party.received(MessageType.EDOC), "to"));
    assertEquals(List.of(), texts(committee.received(MessageType.STATUS), "to"));

    String docId = texts(waiting, "docId").get(0);
    assertArrayEquals(file, committee.download(docId));
    JsonNode got = committee.post("getEdoc", "docId", docId);
    assertArrayEquals(file, Base64.getDecoder().decode(got.get("data").stringValue()));

    committee.post("updateStatus", "docid", docId, "status", "processing");
    assertEquals(List.of("processing"), texts(committee.received(MessageType.EDOC), "status"));
    committee.post("updateStatus", "docid", docId, "status", "done");
    assertEquals(List.of(), texts(committee.received(MessageType.EDOC), "docId"));

    JsonNode list = union.sent(MessageType.EDOC);
    assertEquals(List.of("done", "initial"), texts(list, "receiveStatus"));
    assertEquals(sent.get("DocId").stringValue(), texts(list, "senderDocId").get(0));
    assertEquals(docId, texts(list, "receiverDocId").get(0));
    assertEquals(List.of("1/BC-HMT", "1/BC-HMT"), texts(list, "notation"));
    assertEquals("Báo cáo mẫu số 1", texts(list, "title").get(0));
  }

  @Test
  void a_status_goes_to_the_body_whose_document_it_speaks_of() throws Exception {
    byte[] status = Samples.bytes(Samples.status(Samples.COMMITTEE, ProcessingStatus.ARRIVED, 7));
    assertEquals("OK", committee.send(MessageType.STATUS, status).get("status").stringValue());
    String docId = texts(union.received(MessageType.STATUS), "docId").get(0);
    assertArrayEquals(status, union.download(docId));
    assertEquals(0, union.post("countReceiveEdoc").get("count").intValue());
    assertEquals(1, union.post("countReceiveStatus").get("count").intValue());
  }

  @Test
  void the_same_bytes_again_are_a_new_document() throws Exception {
    byte[] file = Samples.file(2, Samples.COMMITTEE);
    String first = union.send(MessageType.EDOC, file).get("DocId").stringValue();
    String second = union.send(MessageType.EDOC, file).get("DocId").stringValue();
    assertNotEquals(first, second);
    assertEquals(2, committee.post("countReceiveEdoc").get("count").intValue());
  }

  @Test
  void one_mailbox_holds_what_is_addressed_to_all_its_bodies() throws Exception {
    union.send(
        MessageType.EDOC, Samples.file(3, Samples.PARTY, OrganizationId.of("000.00.02.A42")));
    assertEquals(
        List.of("000.00.01.A42", "000.00.02.A42"), texts(party.received(MessageType.EDOC), "to"));
  }

  @Test
  void what_was_delivered_can_be_looked_at() throws Exception {
    union.send(MessageType.EDOC, Samples.file(4, Samples.COMMITTEE));
    Delivery delivery = hub.deliveries().get(0);
    assertEquals("vxp.mau.01", delivery.sender());
    assertEquals("vxp.mau.02", delivery.mailbox());
    assertEquals(Samples.UNION, delivery.from());
    assertEquals(Samples.COMMITTEE, delivery.to());
    assertEquals(DeliveryState.INITIAL, delivery.state());
    assertEquals(Samples.UNION, delivery.message().from().id());
    assertTrue(hub.requests().stream().anyMatch(call -> call.call().equals("sendEdoc")));
  }
}
