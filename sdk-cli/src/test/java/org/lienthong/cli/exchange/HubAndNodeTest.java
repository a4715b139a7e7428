package org.lienthong.cli.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.cli.Cli;
import org.lienthong.core.OrganizationId;
import org.lienthong.documents.axis.AxisConnection;
import tools.jackson.databind.JsonNode;

class HubAndNodeTest {
  @TempDir private Path dir;

  private Cli.Run init(Object... more) throws IOException {
    Path secret = Files.writeString(dir.resolve("bí mật"), "x");
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "node",
                "init",
                dir.resolve("nút"),
                "--organization",
                "000.00.01.X99",
                "--secret-file",
                secret));
    arguments.addAll(List.of(more));
    return Cli.run(Clock.systemUTC(), arguments.toArray());
  }

  @Test
  void a_hub_with_a_folder_goes_on_with_its_systems_and_their_secrets() throws IOException {
    JsonNode first;
    try (Running hub =
        Running.start(
            "hub", "--json", "--data", dir, "--system", "vxp.a=000.00.01.X99,000.00.02.X99")) {
      first = hub.next();
      assertTrue(first.get("url").asString().startsWith("http://127.0.0.1:"));
      assertEquals("vxp.a", first.at("/systems/0/systemId").asString());
      assertEquals("000.00.02.X99", first.at("/systems/0/organizations/1").asString());
      assertEquals(1, first.get("systems").size());
    }
    Path secretFile = Path.of(first.at("/systems/0/secretFile").asString());
    String secret = Files.readString(secretFile);
    try (Running hub = Running.start("hub", "--json", "--data", dir)) {
      assertEquals(first.get("systems"), hub.next().get("systems"));
      assertEquals(secret, Files.readString(secretFile));
    }
  }

  @Test
  void a_port_in_use_and_a_wrong_script_are_named() throws IOException {
    try (Running hub = Running.start("hub", "--json")) {
      String url = hub.next().get("url").asString();
      String port = url.replaceFirst(".*:(\\d+)/.*", "$1");
      Cli.Run taken = Cli.run("hub", "--port", port);
      assertEquals(5, taken.exitCode());
      assertTrue(taken.err().startsWith("Lỗi TKIT-001: "), taken.err());
      assertTrue(taken.err().contains(port), taken.err());
    }
    Path script =
        Files.writeString(
            dir.resolve("lỗi.json"),
            "{\"rules\": [{\"call\": \"sendEdoc\", \"fault\": \"emty\"}]}");
    Cli.Run wrong = Cli.run("hub", "--faults", script);
    assertEquals(3, wrong.exitCode());
    assertTrue(wrong.err().contains("emty"), wrong.err());
    assertEquals(2, Cli.run("hub", "--port", "70000").exitCode());
    assertEquals(2, Cli.run("hub", "--system", "vxp.a=một hai").exitCode());
  }

  @Test
  void a_node_beyond_this_machine_is_made_without_telling_anybody() throws IOException {
    Cli.Run run =
        init(
            "--name",
            "Hội mẫu",
            "--connection",
            "axis=https://adapter.mau.invalid/x",
            "--system-id",
            "vxp.a",
            "--also-known-as",
            "000.00.09.X99",
            "--reaches",
            "*.H42,A09*",
            "--json");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.err());
    assertEquals(0, run.json().get("registered").size());
    NodeFolder folder = new NodeFolder(dir.resolve("nút"));
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.folder())));
    NodeSettings settings = folder.settings();
    assertEquals("000.00.01.X99 Hội mẫu", settings.self().toString());
    assertEquals(List.of(OrganizationId.of("000.00.09.X99")), settings.alsoKnownAs());
    try (AxisConnection axis = settings.links().get(0).connect(Clock.systemUTC())) {
      assertTrue(axis.reaches(OrganizationId.of("000.00.01.H42")));
      assertTrue(axis.reaches(OrganizationId.of("A09.1")));
      assertFalse(axis.reaches(OrganizationId.of("000.00.01.H43")));
      assertFalse(axis.reaches(OrganizationId.of("xA09")));
    }
    Cli.Run again = init("--connection", "axis=https://x.invalid", "--system-id", "a");
    assertEquals(2, again.exitCode());
    assertTrue(again.err().startsWith("Lỗi CLI-079: "), again.err());
  }

  @Test
  void connections_that_do_not_fit_are_wrong_use_and_leave_nothing() throws IOException {
    assertWrongUse("CLI-077", "--connection", "axis", "--system-id", "a");
    assertWrongUse("CLI-077", "--connection", "axis=ftp://x", "--system-id", "a");
    assertWrongUse("CLI-077", "--connection", "a b=http://x.invalid", "--system-id", "a");
    assertWrongUse(
        "CLI-076", "--connection", "a=http://x.invalid", "--system-id", "a", "--system-id", "b");
    Path secret = Files.writeString(dir.resolve("s"), "x");
    assertWrongUse(
        "CLI-078",
        "--connection",
        "a=http://x.invalid",
        "--connection",
        "a=http://y.invalid",
        "--system-id",
        "a",
        "--system-id",
        "b",
        "--secret-file",
        secret);
  }

  @Test
  void an_address_that_may_hold_a_secret_is_refused_and_not_shown() throws IOException {
    for (String connection :
        List.of(
            "axis=http://user:hunter2@x.invalid/x",
            "axis=http://x.invalid/x?token=hunter2",
            "axis=http://x.invalid/x#hunter2",
            "http://x.invalid/x?token=hunter2")) {
      assertWrongUse("CLI-026", "--connection", connection, "--system-id", "a");
      assertFalse(
          init("--connection", connection, "--system-id", "a").err().contains("hunter2"),
          connection);
    }
  }

  private void assertWrongUse(String code, Object... more) throws IOException {
    Cli.Run run = init(more);
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("Lỗi " + code + ": "), run.err());
    assertFalse(Files.exists(dir.resolve("nút")));
  }

  @Test
  void a_hub_that_does_not_run_yet_is_told_later() throws IOException {
    Cli.Run run = init("--connection", "axis=http://127.0.0.1:9/x", "--system-id", "vxp.a");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("Lưu ý: chưa đăng ký được"), run.err());
    Cli.Run register = Cli.run(Clock.systemUTC(), "node", "register", "--node", dir.resolve("nút"));
    assertEquals(0, register.exitCode());
    assertEquals(
        "Chưa báo cho mạng nào; --register báo cả các mạng ngoài máy này.\n", register.out());
    Cli.Run asked =
        Cli.run(Clock.systemUTC(), "node", "register", "--node", dir.resolve("nút"), "--register");
    assertEquals(5, asked.exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"organization\" | \"organisation\" | CLI-072 | organisation. Các khóa dùng được ở đó:"
            + " organization.",
        "\"systemId\" | \"systemid\" | CLI-072 | connections[0].systemid. Các khóa dùng được ở đó:"
            + " systemId.",
        "http: | mail: | CLI-073 | connections[0].url",
        "mau.invalid/x | mau.invalid/x?token=hunter2 | CLI-073 | connections[0].url",
        "000.00.01.X99 | một hai | CLI-073 | organization.id",
        "\"connections\" | \"connections\" 1 | CLI-071 | gần dòng",
      })
  void settings_that_are_wrong_are_named_with_their_place(
      String right, String wrong, String code, String place) throws IOException {
    init("--connection", "axis=http://adapter.mau.invalid/x", "--system-id", "vxp.a");
    Path settings = dir.resolve("nút/node.json");
    Files.writeString(settings, Files.readString(settings).replace(right, wrong));
    Cli.Run run = Cli.run("track", "--node", dir.resolve("nút"));
    assertEquals(3, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("Lỗi " + code + ": "), run.err());
    assertTrue(run.err().contains(place), run.err());
  }

  @Test
  void a_folder_that_is_no_node_is_said_to_be_none() {
    Cli.Run run = Cli.run("receive", "--node", dir, "--once");
    assertEquals(3, run.exitCode());
    assertEquals(
        "Lỗi CLI-070: %s không phải nút liên thông: không có node.json. Tạo nút bằng lienthong node"
                .formatted(dir)
            + " init, hoặc nêu đúng thư mục.\n",
        run.err());
  }
}
