package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.TraceEntry;
import tools.jackson.databind.JsonNode;

class HubListsTest {
  /** A clock that a test moves. */
  private static final class HandClock extends Clock {
    private Instant now = Instant.now();

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final HandClock clock = new HandClock();
  private ExchangeHub hub = ExchangeHub.builder().start();
  private HubSystem union = hub.register("vxp.mau.01", Samples.UNION);
  private HubSystem committee = hub.register("vxp.mau.02", Samples.COMMITTEE);

  private void restart(ExchangeHub.Builder builder) {
    hub.close();
    hub = builder.start();
    union = hub.register("vxp.mau.01", Samples.UNION);
    committee = hub.register("vxp.mau.02", Samples.COMMITTEE);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private String send(int number, OrganizationId... to) {
    return hub.send(union, Content.of(Samples.file(number, to)));
  }

  private List<String> received(String... more) throws Exception {
    JsonNode list = AxisClient.of(hub, committee).received(MessageType.EDOC, more);
    return ExchangeHubTest.texts(list, "docId");
  }

  private List<String> docIds() {
    return hub.deliveries().stream().map(Delivery::docId).toList();
  }

  @Test
  void pages_cut_the_list_without_gap_or_overlap() throws Exception {
    IntStream.rangeClosed(1, 5).forEach(number -> send(number, Samples.COMMITTEE));
    List<String> all = docIds();
    assertEquals(all, received());
    assertEquals(all.subList(0, 2), received("pageSize", "2"));
    assertEquals(all.subList(2, 4), received("pageSize", "2", "pageIndex", "2"));
    assertEquals(all.subList(4, 5), received("pageSize", "2", "pageIndex", "3"));
    assertEquals(List.of(), received("pageSize", "2", "pageIndex", "4"));
    restart(ExchangeHub.builder().firstPage(0));
    send(1, Samples.COMMITTEE);
    assertEquals(docIds(), received("pageSize", "1", "pageIndex", "0"));
  }

  @Test
  void days_are_those_of_Vietnam_and_the_last_one_is_left_out_unless_set_otherwise()
      throws Exception {
    Instant day = Instant.parse("2026-11-24T17:30:00Z"); // half past midnight on the 25th there
    clock.now = day;
    ExchangeHub.Builder builder =
        ExchangeHub.builder().clock(clock).tolerance(Duration.ofDays(100_000));
    restart(builder);
    send(1, Samples.COMMITTEE);
    clock.now = day.plus(Duration.ofDays(1));
    send(2, Samples.COMMITTEE);
    List<String> all = docIds();
    assertEquals(all, received("fromDate", "2026/11/25"));
    assertEquals(all.subList(1, 2), received("fromDate", "2026/11/26"));
    assertEquals(all.subList(0, 1), received("fromDate", "2026/11/25", "toDate", "2026/11/26"));
    assertEquals(List.of(), received("toDate", "2026/11/25"));
    restart(builder.toDateInclusive(true));
    send(1, Samples.COMMITTEE);
    assertEquals(docIds(), received("toDate", "2026/11/26"));
    JsonNode list = AxisClient.of(hub, committee).received(MessageType.EDOC);
    assertEquals(List.of("2026/11/26 00:30:00"), ExchangeHubTest.texts(list, "created_time"));
  }

  @Test
  void known_bytes_can_be_answered_with_their_first_identifier() {
    restart(ExchangeHub.builder().sameDocIdForDuplicates(true));
    String first = send(1, Samples.COMMITTEE);
    assertEquals(first, send(1, Samples.COMMITTEE));
    assertEquals(1, hub.deliveries().size());
    send(2, Samples.COMMITTEE);
    assertEquals(2, hub.deliveries().size());
  }

  @Test
  void the_hub_can_add_its_stop_behind_the_others_and_leave_all_other_bytes() {
    restart(ExchangeHub.builder().traceHeader(true));
    TraceEntry earlier = new TraceEntry(Samples.UNION, Instant.parse("2026-10-05T01:02:03Z"));
    for (List<TraceEntry> before : List.of(List.<TraceEntry>of(), List.of(earlier))) {
      byte[] file =
          Samples.bytes(
              EdxmlDocument.builder(Samples.document(1).from(), Samples.document(1).metadata())
                  .to(List.of(Party.of(Samples.COMMITTEE, "Cơ quan mẫu")))
                  .trace(before)
                  .build());
      String docId = hub.send(union, Content.of(file));
      Delivery delivery =
          hub.deliveries().stream()
              .filter(one -> one.sentDocId().equals(docId))
              .findFirst()
              .orElseThrow();
      List<TraceEntry> trace = ((EdxmlDocument) delivery.message()).trace();
      assertEquals(before.size() + 1, trace.size());
      assertEquals(before, trace.subList(0, before.size()));
      assertEquals(null, trace.get(before.size()).organization());
      assertArrayEquals(file, stripped(delivery.content(), Content.of(file)));
    }
  }

  /** What was delivered, without what was put in. */
  private static byte[] stripped(Content delivered, Content sent) {
    String with = new String(delivered.bytes(1 << 20), StandardCharsets.UTF_8);
    String without = new String(sent.bytes(1 << 20), StandardCharsets.UTF_8);
    int common = 0;
    while (with.charAt(common) == without.charAt(common)) common++;
    int added = with.length() - without.length();
    return (with.substring(0, common) + with.substring(common + added))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void the_directory_shows_both_codes_of_a_body_and_bodies_that_nobody_serves() throws Exception {
    OrganizationId newCode = OrganizationId.of("H42.90");
    hub.directory(
        List.of(
            new Agency(Samples.UNION, "Hội mẫu tỉnh", "mau@example.vn", Samples.COMMITTEE, newCode),
            Agency.of(OrganizationId.of("000.00.55.H42"), "Cơ quan chưa nối")));
    AxisClient client = AxisClient.of(hub, committee);
    JsonNode all = client.post("getAgenciesList");
    assertEquals(
        List.of("000.00.90.H42", "000.00.00.H42", "000.00.55.H42"),
        ExchangeHubTest.texts(all, "code"));
    assertEquals("Hội mẫu tỉnh", ExchangeHubTest.texts(all, "name").get(0));
    assertEquals("H42.90", ExchangeHubTest.texts(all, "oldCode").get(0));
    assertEquals("000.00.00.H42", ExchangeHubTest.texts(all, "pid").get(0));
    JsonNode byDecision = client.post("getAgenciesListQD20");
    assertEquals(List.of("H42.90"), ExchangeHubTest.texts(byDecision, "code"));
    assertEquals(List.of("000.00.90.H42"), ExchangeHubTest.texts(byDecision, "code102"));
    JsonNode units = client.post("getSynchronizeUnit");
    assertEquals(
        List.of("vxp.mau.01", "vxp.mau.02", ""), ExchangeHubTest.texts(units, "centerCode"));
    assertThrows(IllegalArgumentException.class, () -> send(1, OrganizationId.of("000.00.55.H42")));
  }

  @Test
  void a_body_is_served_by_one_system_at_a_time() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> hub.register("vxp.mau.03", Samples.UNION));
    assertEquals("000.00.90.H42 is already served by vxp.mau.01", refusal.getMessage());
    hub.register("vxp.mau.01");
    assertEquals(List.of(), hub.system("vxp.mau.01").orElseThrow().organizations());
    HubSystem heir = hub.register("vxp.mau.03", Samples.UNION);
    assertEquals(List.of(Samples.UNION), heir.organizations());
  }

  @Test
  void a_hundred_thousand_bodies_come_in_one_list() throws Exception {
    hub.directory(
        IntStream.range(0, 111_000)
            .mapToObj(i -> Agency.of(OrganizationId.of("H42." + i), "Cơ quan mẫu số " + i))
            .toList());
    JsonNode all = AxisClient.of(hub, committee).post("getAgenciesList");
    assertEquals(111_002, all.get("data").size());
  }
}
