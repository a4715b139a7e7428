package org.lienthong.cli.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.Cli;
import tools.jackson.databind.JsonNode;

class ConvertAndComposeTest {
  @TempDir private Path dir;
  private Path out;

  @BeforeEach
  void name() {
    out = dir.resolve("ra.edxml");
  }

  private JsonNode inspected(Path file) {
    return Cli.run("inspect", file, "--json").json();
  }

  private Cli.Run compose(Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "compose",
                "--from",
                "000.00.01.X99",
                "--to",
                "000.00.02.X99",
                "--code",
                "12/BC-HM",
                "--type",
                "bao cao",
                "--subject",
                "DỮ LIỆU MẪU",
                "-o",
                out));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray());
  }

  @Test
  void a_file_written_again_means_the_same_and_twice_gives_the_same_bytes() throws IOException {
    Path in = Files.writeString(dir.resolve("in.edxml"), SampleEdxml.document("a.txt", "b.pdf"));
    Cli.Run run = Cli.run("convert", in, "-o", out);
    String size = String.valueOf(Files.size(out)).replaceFirst("(?=...$)", ".");
    assertEquals("Đã ghi: " + out + " (" + size + " byte)", run.lines().get(0));
    for (String field : List.of("from", "to", "documentId", "code", "typeName", "subject")) {
      assertEquals(inspected(in).get(field), inspected(out).get(field), field);
    }
    assertEquals(
        inspected(in).at("/attachments/1/sha256"), inspected(out).at("/attachments/1/sha256"));
    byte[] first = Files.readAllBytes(out);
    Cli.Run again = Cli.run("convert", out, "-o", out, "--json");
    assertTrue(again.json().get("replaced").asBoolean());
    assertEquals("document", again.json().get("kind").asString());
    assertTrue(java.util.Arrays.equals(first, Files.readAllBytes(out)));
    Files.writeString(in, SampleEdxml.status());
    assertEquals(
        "status", Cli.run("convert", in, "-o", out, "--json").json().get("kind").asString());
    assertEquals(inspected(in), inspected(out));
  }

  @Test
  void a_signature_that_is_none_of_the_decoration_is_missed_aloud() throws IOException {
    String signature =
        "<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'><SignatureValue>"
            + "A".repeat(344)
            + "</SignatureValue><X509Certificate>"
            + "M".repeat(900)
            + "</X509Certificate></Signature></edXML:edXMLHeader>";
    String signed = SampleEdxml.document().replace("</edXML:edXMLHeader>", signature);
    Path in = Files.writeString(dir.resolve("in.edxml"), signed);
    assertTrue(
        Cli.run("convert", in, "-o", out, "--lang", "en")
            .err()
            .startsWith("Note: the signature of the envelope fits the old bytes only"));
    Files.writeString(in, SampleEdxml.document());
    assertEquals("", Cli.run("convert", in, "-o", out).err());
  }

  @Test
  void a_file_that_cannot_be_read_leaves_no_output() throws IOException {
    Path in = Files.writeString(dir.resolve("in.edxml"), "<edXML>");
    Files.writeString(out, "cũ");
    assertEquals(3, Cli.run("convert", in, "-o", out).exitCode());
    assertEquals("cũ", Files.readString(out));
  }

  @Test
  void a_composed_document_says_what_the_command_line_said() throws IOException {
    Path report = Files.writeString(dir.resolve("Báo cáo.pdf"), "%PDF-1.7 mẫu");
    Path annex = Files.writeString(dir.resolve("phụ lục.txt"), "mẫu");
    Cli.Run run =
        compose(
            "--to",
            "000.00.03.X99",
            "--from-name",
            "Hội mẫu",
            "--to-name",
            "Ủy ban",
            "Tỉnh ủy",
            "--attach",
            report,
            annex,
            "--number-date",
            "14/06/2026",
            "--place",
            "Mẫu Giang",
            "--signer",
            "Nguyễn Thị Mẫu",
            "--due",
            "2026-07-01",
            "--priority",
            "hoa toc");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("", run.err());
    JsonNode json = inspected(out);
    assertEquals("Hội mẫu", json.at("/from/name").asString());
    assertEquals("Ủy ban", json.at("/to/0/name").asString());
    assertEquals("Tỉnh ủy", json.at("/to/1/name").asString());
    assertEquals("000.00.01.X99,2026/06/14,12/BC-HM", json.get("documentId").asString());
    assertEquals("Báo cáo", json.get("typeName").asString());
    assertEquals("2026-06-14", json.get("issueDate").asString());
    assertEquals("2026-07-01", json.get("dueDate").asString());
    assertEquals("Mẫu Giang", json.get("place").asString());
    assertEquals("Nguyễn Thị Mẫu", json.get("signer").asString());
    assertEquals(3, json.get("priority").asInt());
    assertEquals("new", json.at("/business/type").asString());
    assertEquals("Báo cáo.pdf", json.at("/attachments/0/name").asString());
    assertEquals("phụ lục.txt", json.at("/attachments/1/name").asString());
    assertEquals(0, json.get("findings").size(), json.toString());
  }

  @Test
  void a_document_without_a_date_has_no_id_and_that_is_said() {
    Cli.Run run = compose();
    assertEquals(0, run.exitCode());
    assertEquals(
        "Lưu ý: không có --number-date thì văn bản không có ngày và không có mã văn bản để nơi"
            + " khác dẫn chiếu.\n",
        run.err());
    assertFalse(inspected(out).has("documentId"));
  }

  @Test
  void recall_update_and_replacement_name_their_targets_and_reason() {
    compose("--recall", "A", "--reason", "Sai số");
    assertEquals("recall", inspected(out).at("/business/type").asString());
    assertEquals("A", inspected(out).at("/business/targets/0").asString());
    compose("--update", "B", "--reason", "Thiếu");
    assertEquals("update", inspected(out).at("/business/type").asString());
    compose("--replace", "C", "D", "--reason", "Mới");
    assertEquals("replace", inspected(out).at("/business/type").asString());
    assertEquals("D", inspected(out).at("/business/targets/1").asString());
    assertEquals("Mới", inspected(out).at("/business/reason").asString());
  }

  @Test
  void contradictions_are_wrong_use_and_write_nothing() throws IOException {
    assertRefused("CLI-032", "--recall", "A", "--update", "B", "--reason", "C");
    assertRefused("CLI-033", "--recall", "A");
    assertRefused("CLI-033", "--reason", "A");
    assertRefused("CLI-034", "--to-name", "A", "B");
    assertRefused("CLI-011", "--number-date", "2026-02-30");
    assertRefused("CLI-013", "--priority", "9");
    Files.createDirectories(dir.resolve("x"));
    Path one = Files.writeString(dir.resolve("a.txt"), "1");
    Path two = Files.writeString(dir.resolve("x/A.TXT"), "2");
    assertRefused("CLI-031", "--attach", one, two);
  }

  private void assertRefused(String code, Object... more) {
    Cli.Run run = compose(more);
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("Lỗi " + code + ": "), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void a_missing_file_and_a_subject_too_long_are_bad_input_and_write_nothing() {
    Cli.Run missing = compose("--attach", dir.resolve("không có.pdf"));
    assertEquals(3, missing.exitCode());
    assertTrue(missing.err().startsWith("Lỗi CORE-001: "), missing.err());
    Cli.Run tooLong = compose("--place", "x", "--from-name", "x".repeat(201));
    assertEquals(3, tooLong.exitCode());
    assertTrue(tooLong.err().contains("DOC-120"), tooLong.err());
    assertFalse(Files.exists(out));
  }
}
