package org.lienthong.cli.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.Cli;
import org.lienthong.testkit.TestAuthority;
import org.lienthong.testkit.TimestampAuthority;
import tools.jackson.databind.JsonNode;

/** Two offices and a hub, each command a run of its own, as a clerk or a script would. */
class ExchangeCommandsTest {
  private static final String UNION = "000.00.01.X99";
  private static final String COMMITTEE = "000.00.02.X99";

  @TempDir private Path dir;
  private Running hub;
  private JsonNode axis;

  @BeforeEach
  void start() throws IOException {
    hub = Running.start("hub", "--json");
    axis = hub.next();
  }

  @AfterEach
  void stop() {
    assertEquals(0, hub.stop());
  }

  private static Cli.Run run(Object... arguments) {
    return Cli.run(Clock.systemUTC(), arguments);
  }

  private static Cli.Run good(Object... arguments) {
    Cli.Run run = run(arguments);
    assertEquals(0, run.exitCode(), run.out() + run.err());
    return run;
  }

  private Path node(String organization, int system) {
    Path folder = dir.resolve("node-" + organization);
    JsonNode own = axis.get("systems").get(system);
    good(
        "node",
        "init",
        folder,
        "--organization",
        organization,
        "--connection",
        "axis=" + axis.get("url").asString(),
        "--system-id",
        own.get("systemId").asString(),
        "--secret-file",
        own.get("secretFile").asString());
    return folder;
  }

  private Path document(String code, Object... more) throws IOException {
    Path attached = Files.writeString(dir.resolve("báo cáo.txt"), "DỮ LIỆU MẪU");
    Path file = dir.resolve("văn bản.edxml");
    List<Object> arguments =
        new ArrayList<>(
            List.of("compose", "--from", UNION, "--to", COMMITTEE, "--code", code, "-o", file));
    arguments.addAll(List.of("--type", "Báo cáo", "--subject", "DỮ LIỆU MẪU"));
    arguments.addAll(List.of("--number-date", "2026-06-14", "--attach", attached));
    arguments.addAll(List.of(more));
    good(arguments.toArray());
    return file;
  }

  private static String state(Path node, String id) {
    return good("track", id, "--node", node, "--json").json().get("state").asString();
  }

  @Test
  void a_document_goes_its_whole_way_and_both_sides_can_tell() throws IOException {
    Path union = node(UNION, 0);
    Path committee = node(COMMITTEE, 1);
    Cli.Run sent = good("send", document("12/BC-HM"), "--node", union, "--json");
    String id = sent.json().get("id").asString();
    assertEquals("queued", sent.json().get("state").asString(), "said before the network is asked");
    assertFalse(sent.json().has("duplicateOf"));
    assertEquals("sent", state(union, id));

    Path into = dir.resolve("đến");
    JsonNode received =
        good("receive", "--node", committee, "--into", into, "--once", "--json").json();
    assertEquals(1, received.get("stored").asInt());
    JsonNode document = received.at("/documents/0");
    assertEquals("12/BC-HM", document.get("code").asString());
    Path attachment = Path.of(document.at("/files/1").asString());
    assertTrue(attachment.startsWith(into));
    assertEquals("DỮ LIỆU MẪU", Files.readString(attachment));

    String there = document.get("id").asString();
    good("status", there, "06", "--description", "Xong", "--node", committee);
    assertEquals(
        3, good("receive", "--node", union, "--once", "--json").json().get("statuses").asInt());
    JsonNode track = good("track", id, "--node", union, "--json").json();
    assertEquals("completed", track.get("state").asString());
    assertEquals("12/BC-HM", track.get("code").asString());
    assertEquals("000.00.01.X99,2026/06/14,12/BC-HM", track.get("documentId").asString());
    assertEquals(COMMITTEE, track.at("/recipients/0/id").asString());
    assertEquals("completed", track.at("/recipients/0/state").asString());
    assertEquals("stored", track.at("/timeline/0/event").asString());
    assertEquals(UNION, track.at("/timeline/0/actor").asString());
    assertTrue(track.at("/timeline/0/at").asString().endsWith("+07:00"));
    assertTrue(track.at("/timeline/0/detail").isObject());
    assertTrue(
        good("track", id, "--node", union).out().contains("báo: 06 Hoàn thành Xong\n"), "timeline");
    assertEquals("completed", state(committee, there));

    Path page = dir.resolve("quá trình.html");
    good("track", id, "--node", union, "--html", page);
    assertTrue(Files.readString(page).contains("báo: 06 Hoàn thành Xong"));
    assertEquals(2, Cli.run("track", "--node", union, "--html", page).exitCode());
  }

  @Test
  void the_same_document_again_is_not_sent_again() throws IOException {
    Path union = node(UNION, 0);
    Path committee = node(COMMITTEE, 1);
    String id =
        good("send", document("1/BC-HM"), "--node", union, "--json").json().get("id").asString();
    Cli.Run again = good("send", document("1/BC-HM"), "--node", union, "--json");
    assertEquals(id, again.json().get("duplicateOf").asString());
    assertEquals(
        1, good("receive", "--node", committee, "--once", "--json").json().get("stored").asInt());
    assertEquals(
        0, good("receive", "--node", committee, "--once", "--json").json().get("stored").asInt());
    assertTrue(
        good("send", document("1/BC-HM"), "--node", union)
            .out()
            .startsWith("Văn bản này đã được giao trước đó, không gửi lần nữa: " + id));
  }

  @Test
  void a_blank_key_is_wrong_use_and_nothing_is_sent() throws IOException {
    Path union = node(UNION, 0);
    node(COMMITTEE, 1);
    Path document = document("1/BC-HM");
    for (String blank : List.of("", " ")) {
      Cli.Run run = run("send", document, "--node", union, "--idempotency-key", blank);
      assertEquals(2, run.exitCode(), run.out());
      assertTrue(run.err().startsWith("Lỗi CLI-007: lienthong send: "), run.err());
    }
    Cli.Run first = good("send", document, "--node", union, "--json");
    assertFalse(first.json().has("duplicateOf"));
  }

  @Test
  void what_is_only_stored_waits_and_can_be_withdrawn() throws IOException {
    Path union = node(UNION, 0);
    node(COMMITTEE, 1);
    String id =
        good("send", document("2/BC-HM"), "--node", union, "--later", "--json")
            .json()
            .get("id")
            .asString();
    assertEquals("queued", state(union, id));
    Cli.Run recall = good("recall", id, "--reason", "Nhầm", "--node", union, "--json");
    assertEquals("recalled", recall.json().get("state").asString());
    assertEquals(id, recall.json().get("recalls").asString());
  }

  @Test
  void a_recall_is_told_to_the_receiver_who_answers() throws IOException {
    Path union = node(UNION, 0);
    Path committee = node(COMMITTEE, 1);
    String id =
        good("send", document("3/BC-HM"), "--node", union, "--json").json().get("id").asString();
    good("receive", "--node", committee, "--once");
    good("recall", id, "--reason", "Sai số liệu", "--node", union);
    JsonNode asked = good("receive", "--node", committee, "--once", "--json").json();
    assertEquals("recall", asked.at("/changes/0/type").asString());
    assertEquals("Sai số liệu", asked.at("/changes/0/reason").asString());
    good("status", asked.at("/changes/0/id").asString(), "change-accepted", "--node", committee);
    good("receive", "--node", union, "--once");
    assertEquals("recalled", state(union, id));
  }

  @Test
  void an_update_of_what_never_came_says_so() throws IOException {
    Path union = node(UNION, 0);
    Path committee = node(COMMITTEE, 1);
    Path update = document("3/BC-HM", "--update", "không có", "--reason", "Bổ sung");
    good("send", update, "--node", union);
    Cli.Run asked = good("receive", "--node", committee, "--once");
    assertTrue(
        asked.out().contains("đối với một văn bản chưa đến đây (lý do: Bổ sung). Trả lời bằng"),
        asked.out());
  }

  @Test
  void evidence_is_packed_and_one_changed_byte_in_it_is_found() throws IOException {
    Path union = node(UNION, 0);
    node(COMMITTEE, 1);
    String id =
        good("send", document("4/BC-HM"), "--node", union, "--json").json().get("id").asString();
    Path bundle = dir.resolve("chứng cứ.zip");
    good("evidence", "export", id, "--node", union, "-o", bundle);
    Cli.Run intact = good("evidence", "verify", bundle, "--json");
    assertTrue(intact.json().get("intact").asBoolean());
    assertEquals(id, intact.json().get("id").asString());
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length / 2] ^= 1;
    Files.write(bundle, bytes);
    Cli.Run changed = run("evidence", "verify", bundle);
    assertEquals(1, changed.exitCode());
    assertEquals("ĐÃ BỊ THAY ĐỔI: " + bundle, changed.lines().get(0));
    assertEquals(3, run("evidence", "verify", dir.resolve("không có")).exitCode());
    Cli.Run none = run("evidence", "verify", Files.writeString(dir.resolve("thư.txt"), "x"));
    assertEquals(3, none.exitCode());
    assertTrue(none.err().startsWith("Lỗi DOC-230: "), none.err());
    assertEquals("", none.out());
  }

  @Test
  void evidence_says_who_vouches_for_its_time() throws IOException {
    Path union = node(UNION, 0);
    node(COMMITTEE, 1);
    String id =
        good("send", document("7/BC-HM"), "--node", union, "--json").json().get("id").asString();
    Path bundle = dir.resolve("stamped.zip");
    TestAuthority authority = TestAuthority.create();
    Path trust = dir.resolve("trust");
    authority.writeTrust(trust);
    URI gone;
    try (TimestampAuthority stamps = TimestampAuthority.start(authority)) {
      gone = stamps.url();
      good("evidence", "export", id, "--node", union, "-o", bundle, "--tsa", stamps.url());
    }
    JsonNode time =
        good("evidence", "verify", bundle, "--trust", trust, "--json").json().get("time");
    assertEquals("TIMESTAMP", time.get("source").asString());
    assertEquals("VALID", time.get("verdict").asString(), time.toString());
    JsonNode doubtful = good("evidence", "verify", bundle, "--json").json().get("time");
    assertEquals("INDETERMINATE", doubtful.get("verdict").asString());

    Cli.Run unstamped =
        good("evidence", "export", id, "--node", union, "-o", bundle, "--tsa", gone);
    assertTrue(unstamped.err().contains("SIG-080"), unstamped.err());
    assertTrue(good("evidence", "verify", bundle).out().contains("đồng hồ"));
  }

  @Test
  void a_refused_document_is_dead_and_goes_on_once_the_cause_is_gone() throws IOException {
    Path union = node(UNION, 0);
    Cli.Run sent = good("send", document("5/BC-HM"), "--node", union, "--json");
    String id = sent.json().get("id").asString();
    JsonNode dead = good("dead", "--node", union, "--json").json();
    assertEquals(id, dead.at("/dead/0/id").asString());
    assertEquals("outgoing", dead.at("/dead/0/direction").asString());
    assertTrue(dead.at("/dead/0/reason").asString().contains("DOC-216"), dead.toString());
    assertEquals("failed", state(union, id));
    String vietnamese = good("dead", "--node", union).out();
    assertTrue(vietnamese.contains(" từ chối (lỗi "), vietnamese);
    String english = good("dead", "--node", union, "--lang", "en").out();
    assertTrue(english.contains(" refused it (error "), english);
    assertTrue(
        sent.err().startsWith("Không làm được; giữ lại làm thư chết (lienthong dead), "),
        sent.err());
    assertFalse(sent.err().contains("sẽ làm lại"), sent.err());
    node(COMMITTEE, 1);
    good("dead", "--retry", id, "--node", union);
    assertEquals("sent", state(union, id));
    assertEquals("Không có gì phải chờ người xử lý.\n", good("dead", "--node", union).out());
  }

  @Test
  void a_status_of_a_document_that_is_not_there_can_be_seen() throws IOException {
    Path union = node(UNION, 0);
    Path committee = node(COMMITTEE, 1);
    good("send", document("7/BC-HM"), "--node", union);
    good("receive", "--node", committee, "--once");
    // As after a disk was lost: a new store, while news of the old one is on its way.
    try (Stream<Path> files = Files.walk(union)) {
      for (Path file : files.filter(f -> f.toString().contains("exchange.db")).toList()) {
        Files.delete(file);
      }
    }
    good("receive", "--node", union, "--once");
    JsonNode dead = good("dead", "--node", union, "--json").json();
    assertEquals(2, dead.get("orphans").size());
    assertEquals("01", dead.at("/orphans/0/status").asString());
    assertEquals(COMMITTEE, dead.at("/orphans/0/from").asString());
    assertTrue(
        good("dead", "--node", union)
            .out()
            .contains("Chờ văn bản: " + COMMITTEE + " báo 01 Đã đến về 7/BC-HM"),
        "said to people too");
  }

  @Test
  void without_a_stop_receiving_goes_on_and_prints_each_document() throws IOException {
    Path union = node(UNION, 0);
    Path committee = node(COMMITTEE, 1);
    good("send", document("6/BC-HM"), "--node", union);
    try (Running receiver = Running.start("receive", "--node", committee, "--json")) {
      assertEquals("6/BC-HM", receiver.next().get("code").asString());
      assertEquals(0, receiver.stop());
    }
  }

  @Test
  void the_doctor_finds_what_is_wrong_and_shows_no_secret() throws IOException {
    Path union = node(UNION, 0);
    Cli.Run well = good("doctor", "--node", union, "--json");
    assertTrue(well.json().get("ok").asBoolean(), well.out());
    List<String> names = well.json().get("checks").findValuesAsString("name");
    assertEquals(
        List.of("settings", "secret", "permissions", "disk", "store", "dead", "reach", "clock"),
        names);
    Path secret = Files.writeString(dir.resolve("bí mật"), "hunter2");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    String own = axis.at("/systems/0/secretFile").asString();
    Path settings = union.resolve("node.json");
    Files.writeString(settings, Files.readString(settings).replace(own, secret.toString()));
    Cli.Run wrong = run("doctor", "--node", union);
    assertEquals(1, wrong.exitCode(), wrong.out());
    assertFalse(wrong.out().contains("hunter2"));
    assertTrue(wrong.out().contains("Người khác trên máy này đọc được " + secret), wrong.out());
    assertTrue(wrong.out().contains("  reach axis             HỎNG\n"), wrong.out());
    assertTrue(wrong.out().contains("DOC-219: "), wrong.out());
    Cli.Run receive = run("receive", "--node", union, "--once", "--json");
    assertEquals(1, receive.exitCode());
    assertEquals("DOC-219", receive.json().at("/problems/0/code").asString());
    assertFalse(receive.json().at("/problems/0/dead").asBoolean());
    assertTrue(receive.err().startsWith("Chưa xong: DOC-219"), receive.err());
    assertTrue(receive.err().contains("Kiểm tra tệp khóa bí mật, "), receive.err());
    assertFalse(receive.err().contains("gửi lại"), receive.err());
  }

  @Test
  void a_damaged_store_is_called_that_and_is_not_to_be_tried_again() throws IOException {
    Path union = node(UNION, 0);
    Files.writeString(union.resolve("store/exchange.db"), "x".repeat(10_000));
    Cli.Run track = run("track", "x", "--node", union);
    assertEquals(3, track.exitCode());
    assertTrue(track.err().startsWith("Lỗi DOC-225: "), track.err());
    Cli.Run doctor = run("doctor", "--node", union);
    assertEquals(1, doctor.exitCode());
    assertTrue(doctor.out().contains("DOC-225: "), doctor.out());
  }

  @Test
  void a_network_that_is_gone_is_said_and_the_document_is_kept() throws IOException {
    Path union = node(UNION, 0);
    node(COMMITTEE, 1);
    Path document = document("7/BC-HM");
    hub.stop();
    // The secret of a hub without a folder of its own went with it.
    Path settings = union.resolve("node.json");
    Path secret = Files.writeString(dir.resolve("bí mật"), "x");
    String own = axis.at("/systems/0/secretFile").asString();
    Files.writeString(settings, Files.readString(settings).replace(own, secret.toString()));
    Cli.Run sent = good("send", document, "--node", union, "--json");
    assertEquals("queued", sent.json().get("state").asString());
    assertEquals("queued", state(union, sent.json().get("id").asString()));
    Cli.Run receive = run("receive", "--node", union, "--once", "--json");
    assertEquals(5, receive.exitCode());
    assertEquals("DOC-210", receive.json().at("/problems/0/code").asString());
    assertTrue(
        receive.err().startsWith("Chưa xong, vẫn giữ và sẽ làm lại: DOC-210"), receive.err());
    assertEquals(5, run("doctor", "--node", union).exitCode());
  }

  @Test
  void what_the_exchange_cannot_take_is_refused_by_name() throws IOException {
    Path union = node(UNION, 0);
    Path committee = node(COMMITTEE, 1);
    Cli.Run foreign = run("send", document("8/BC-HM"), "--node", committee);
    assertEquals(3, foreign.exitCode());
    assertTrue(foreign.err().startsWith("Lỗi DOC-204: "), foreign.err());
    Path text = Files.writeString(dir.resolve("a.txt"), "x");
    assertEquals(3, run("send", text, "--node", union).exitCode());
    Cli.Run unknown = run("track", "không-có", "--node", union);
    assertEquals(3, unknown.exitCode());
    assertTrue(unknown.err().startsWith("Lỗi DOC-202: "), unknown.err());
    Cli.Run status = run("status", "x", "99", "--node", union);
    assertEquals(2, status.exitCode());
    assertTrue(status.err().contains("06 (completed)"), status.err());
  }

  @Test
  void a_body_of_another_system_cannot_be_taken_over() {
    node(UNION, 0);
    JsonNode other = axis.at("/systems/1");
    Cli.Run run =
        run(
            "node",
            "init",
            dir.resolve("x"),
            "--organization",
            UNION,
            "--connection",
            "axis=" + axis.get("url").asString(),
            "--system-id",
            other.get("systemId").asString(),
            "--secret-file",
            other.get("secretFile").asString());
    assertEquals(5, run.exitCode());
    assertTrue(run.err().contains("belongs to another system"), run.err());
    assertFalse(Files.exists(dir.resolve("x")));
  }
}
