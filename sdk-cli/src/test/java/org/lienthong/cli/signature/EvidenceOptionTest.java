package org.lienthong.cli.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.Cli;
import org.lienthong.core.Content;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvidenceOptionTest {
  @TempDir private static Path shared;
  private static SignedFiles files;
  private static Path issued;

  @TempDir private Path dir;

  @BeforeAll
  static void issue() {
    files = SignedFiles.in(shared);
    issued = files.issued();
  }

  private static Cli.Run verify(Path log) {
    return Cli.run("verify", issued, "--trust", files.trust(), "--evidence", log, "--json");
  }

  @Test
  void every_verdict_adds_a_line_that_says_what_it_rested_on() throws IOException {
    Path log = dir.resolve("nhat-ky.jsonl");
    Cli.Run first = verify(log);
    assertEquals(0, first.exitCode(), first.err());
    assertEquals(log.toString(), first.json().at("/evidence/log").asString());
    Cli.Run second = verify(log);
    assertEquals(2, Files.readAllLines(log).size());
    JsonNode line = JsonMapper.shared().readTree(Files.readAllLines(log).get(1));
    assertEquals(
        Content.of(issued).sha256().hex(), line.at("/record/file").asString(""), "" + line);
    String head = second.json().at("/evidence/line").asString();
    Cli.Run checked = Cli.run("evidence", "verify-log", log, "--json");
    assertEquals(0, checked.exitCode());
    assertTrue(checked.json().get("intact").asBoolean());
    assertEquals(2, checked.json().get("records").asInt());
    assertEquals(head, checked.json().get("head").asString());
    String kept = first.json().at("/evidence/line").asString();
    assertEquals(0, Cli.run("evidence", "verify-log", log, "--kept", kept).exitCode());
  }

  @Test
  void people_are_told_where_it_was_recorded() {
    Path log = dir.resolve("a.jsonl");
    Cli.Run run = Cli.run("verify", issued, "--trust", files.trust(), "--evidence", log);
    String last = run.lines().get(run.lines().size() - 1);
    assertTrue(last.startsWith("Đã ghi vào " + log + ", dòng "), last);
    Cli.Run checked = Cli.run("evidence", "verify-log", log);
    assertEquals("NGUYÊN VẸN: " + log, checked.lines().get(0));
  }

  @Test
  void a_changed_log_is_found_and_nothing_is_added_to_it() throws IOException {
    Path log = dir.resolve("b.jsonl");
    verify(log);
    byte[] bytes = Files.readAllBytes(log);
    bytes[40] ^= 1;
    Files.write(log, bytes);
    Cli.Run checked = Cli.run("evidence", "verify-log", log, "--json");
    assertEquals(1, checked.exitCode());
    assertFalse(checked.json().get("intact").asBoolean());
    assertEquals(1, checked.json().get("problems").size());
    Cli.Run refused = verify(log);
    assertEquals(3, refused.exitCode());
    assertTrue(refused.err().contains("SIG-090"), refused.err());
    assertEquals(bytes.length, Files.size(log));
  }

  @Test
  void a_kept_line_must_be_there() {
    Path log = dir.resolve("c.jsonl");
    verify(log);
    String other = "0".repeat(63) + "1";
    assertEquals(1, Cli.run("evidence", "verify-log", log, "--kept", other).exitCode());
    Cli.Run wrong = Cli.run("evidence", "verify-log", log, "--kept", "abc");
    assertEquals(2, wrong.exitCode());
    assertTrue(wrong.err().contains("CLI-019"), wrong.err());
  }

  @Test
  void a_log_that_is_not_there_is_no_failure_of_the_disk() {
    Cli.Run run = Cli.run("evidence", "verify-log", "there-is-no-such.log");
    assertEquals(3, run.exitCode());
    assertTrue(run.err().contains("CORE-001"), run.err());
  }
}
