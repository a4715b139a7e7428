package org.lienthong.cli.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.Cli;
import tools.jackson.databind.JsonNode;

class TimestampCommandTest {
  @TempDir private static Path shared;
  private static SignedFiles files;
  private static SampleTsa tsa;

  @TempDir private Path dir;

  @BeforeAll
  static void start() throws Exception {
    files = SignedFiles.in(shared);
    tsa = SampleTsa.start();
    tsa.trustedIn(files.trust());
  }

  @AfterAll
  static void stop() {
    tsa.close();
  }

  @Test
  void a_token_is_written_beside_the_file_and_judged() throws Exception {
    Path text = Files.writeString(dir.resolve("a.txt"), "Nội dung mẫu");
    Cli.Run run = Cli.run("timestamp", text, "--tsa", tsa.address(), "--json");
    assertEquals(0, run.exitCode(), run.err());
    Path token = Path.of(run.json().get("output").asString());
    assertEquals(dir.resolve("a.txt.tsr"), token);
    Cli.Run good = Cli.run("timestamp", text, "--token", token, "--trust", files.trust(), "--json");
    assertEquals(0, good.exitCode(), good.out());
    JsonNode json = good.json();
    assertEquals("VALID", json.get("verdict").asString());
    assertEquals("2026-11-24T10:00:00+07:00", json.get("time").asString());
    assertEquals("TSA thử nghiệm", json.get("authority").asString());
    assertEquals(
        "VALID: " + text,
        Cli.run("timestamp", text, "--token", token, "--trust", files.trust(), "--lang", "en")
            .lines()
            .get(0));
    Files.writeString(text, "Nội dung khác");
    Cli.Run other = Cli.run("timestamp", text, "--token", token, "--trust", files.trust());
    assertEquals(1, other.exitCode());
    assertTrue(other.out().startsWith("KHÔNG HỢP LỆ: " + text), other.out());
  }

  @Test
  void half_of_what_is_needed_is_wrong_use() {
    Path any = files.pdf();
    for (Object[] arguments :
        new Object[][] {
          {"timestamp", any},
          {"timestamp", any, "--token", any},
          {"timestamp", any, "--trust", files.trust()},
          {"timestamp", any, "--tsa", "http://x", "--token", any, "--trust", files.trust()}
        }) {
      Cli.Run run = Cli.run(arguments);
      assertEquals(2, run.exitCode());
      assertTrue(run.err().startsWith("Lỗi CLI-047: "), run.err());
    }
    Cli.Run address = Cli.run("timestamp", any, "--tsa", "ftp://x");
    assertEquals(2, address.exitCode());
    assertTrue(address.err().startsWith("Lỗi CLI-042: "), address.err());
  }

  @Test
  void a_silent_authority_is_a_reason_to_try_again_and_leaves_nothing_behind() {
    Path out = dir.resolve("ra.tsr");
    Cli.Run run = Cli.run("timestamp", files.pdf(), "--tsa", "http://127.0.0.1:1/", "-o", out);
    assertEquals(5, run.exitCode());
    assertTrue(run.err().startsWith("Lỗi SIG-080: "), run.err());
    assertTrue(!Files.exists(out));
  }

  @Test
  void a_signature_with_a_timestamp_has_a_proven_time() {
    Path signed = dir.resolve("ra.pdf");
    files.run(
        "sign",
        files.pdf(),
        "--role",
        "person",
        "--key",
        files.file("person.p12"),
        "--tsa",
        tsa.address(),
        "-o",
        signed);
    JsonNode one =
        Cli.run("verify", signed, "--trust", files.trust(), "--json").json().at("/signatures/0");
    assertEquals("VALID", one.get("verdict").asString(), one.toString());
    assertEquals("TIMESTAMP", one.at("/bestTime/source").asString());
  }

  @Test
  void copies_and_annexes_are_signed_by_the_agency_alone() {
    Path copy = dir.resolve("sao.pdf");
    Cli.Run run =
        files.run(
            "sign",
            files.pdf(),
            "--role",
            "copy",
            "--copy-kind",
            "sao-luc",
            "--key",
            files.file("agency.p12"),
            "-o",
            copy);
    assertEquals("Đã ký số bản sao: " + copy + "\n", run.out());
    assertEquals(0, Cli.run("verify", copy, "--trust", files.trust()).exitCode());
    Path annex = dir.resolve("phụ lục.pdf");
    files.run(
        "sign",
        files.pdf(),
        "--role",
        "annex",
        "--annex-of",
        "12/BC-HM",
        "--key",
        files.file("agency.p12"),
        "-o",
        annex);
    assertEquals(0, Cli.run("verify", annex, "--trust", files.trust()).exitCode());
    Cli.Run again =
        Cli.run(
            files.withPassword(
                "sign",
                annex,
                "--role",
                "copy",
                "--key",
                files.file("agency.p12"),
                "-o",
                dir.resolve("x.pdf")));
    assertEquals(1, again.exitCode());
    assertTrue(again.err().startsWith("Lỗi SIG-023: "), again.err());
  }
}
