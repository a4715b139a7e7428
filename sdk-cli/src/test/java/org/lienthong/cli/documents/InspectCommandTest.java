package org.lienthong.cli.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.cli.Cli;
import org.lienthong.core.Sha256;
import tools.jackson.databind.JsonNode;

class InspectCommandTest {
  @TempDir private Path dir;
  private Path file;

  @BeforeEach
  void name() {
    file = dir.resolve("văn bản.edxml");
  }

  private Cli.Run inspect(String text, Object... more) throws IOException {
    Files.writeString(file, text);
    Object[] arguments = new Object[more.length + 2];
    arguments[0] = "inspect";
    arguments[1] = file;
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Cli.run(arguments);
  }

  @Test
  void a_document_is_told_to_programs_field_by_field() throws IOException {
    Cli.Run run = inspect(SampleEdxml.document("a.txt"), "--json");
    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
    JsonNode json = run.json();
    assertEquals("document", json.get("kind").asString());
    assertEquals("qcvn102", json.get("variant").asString());
    assertTrue(json.get("wellFormed").asBoolean());
    assertEquals("000.00.01.X99", json.at("/from/id").asString());
    assertEquals("Hội mẫu tỉnh Mẫu Giang", json.at("/from/name").asString());
    assertEquals("000.00.02.X99", json.at("/to/0/id").asString());
    assertFalse(json.at("/to/1").has("name"), "absent values are left out");
    assertEquals("000.00.01.X99,2026/06/14,12/BC-HM", json.get("documentId").asString());
    assertEquals("12", json.get("number").asString());
    assertEquals("BC-HM", json.get("notation").asString());
    assertEquals("12/BC-HM", json.get("code").asString());
    assertEquals("Báo cáo", json.get("typeName").asString());
    assertEquals("DỮ LIỆU MẪU: kết quả & việc cần làm", json.get("subject").asString());
    assertEquals("2026-06-14", json.get("issueDate").asString());
    assertEquals("recall", json.at("/business/type").asString());
    assertEquals("000.00.01.X99,2026/06/01,9/BC-HM", json.at("/business/targets/0").asString());
    assertEquals("Sai số liệu", json.at("/business/reason").asString());
    assertEquals("ABSENT", json.get("envelopeSignature").asString());
    assertFalse(json.has("status"));
  }

  @Test
  void an_attachment_is_measured_as_its_receiver_gets_it() throws IOException {
    byte[] content = SampleEdxml.content(0).getBytes(StandardCharsets.UTF_8);
    JsonNode json = inspect(SampleEdxml.document("a.txt"), "--json").json().at("/attachments/0");
    assertEquals("a.txt", json.get("name").asString());
    assertEquals("text/plain", json.get("declaredType").asString());
    assertEquals("text/plain", json.get("detectedType").asString());
    assertEquals(content.length, json.get("size").asLong());
    assertEquals(Sha256.of(content).hex(), json.get("sha256").asString());
    assertFalse(json.get("unpacked").asBoolean());
    assertFalse(json.has("savedAs"));
  }

  @Test
  void a_status_message_is_told_to_programs_field_by_field() throws IOException {
    JsonNode json = inspect(SampleEdxml.status(), "--json").json();
    assertEquals("status", json.get("kind").asString());
    assertEquals("03", json.at("/status/code").asString());
    assertEquals("Văn thư: đã vào sổ", json.at("/status/description").asString());
    assertEquals("2026-06-15T08:00:00+07:00", json.at("/status/timestamp").asString());
    assertEquals("000.00.01.X99", json.at("/status/responseFor/id").asString());
    assertEquals("12/BC-HM", json.at("/status/responseFor/code").asString());
    assertEquals(
        "000.00.01.X99,2026/06/14,12/BC-HM", json.at("/status/responseFor/documentId").asString());
    assertFalse(json.has("business"));
    assertFalse(json.has("attachments"));
  }

  @Test
  void people_read_it_in_their_language() throws IOException {
    String text = SampleEdxml.document("a.txt");
    assertEquals(
        """
        Văn bản edXML (qcvn102)
          Số, ký hiệu            12/BC-HM
          Loại văn bản           Báo cáo
          Trích yếu              DỮ LIỆU MẪU: kết quả & việc cần làm
          Ngày ban hành          14/06/2026
          Địa danh               Mẫu Giang
          Bên gửi                000.00.01.X99 Hội mẫu tỉnh Mẫu Giang
          Bên nhận               000.00.02.X99 Ủy ban mẫu
                                 000.00.03.X99
          Mã văn bản             000.00.01.X99,2026/06/14,12/BC-HM
          Nghiệp vụ              thu hồi
                                 000.00.01.X99,2026/06/01,9/BC-HM
          Lý do                  Sai số liệu
          Tệp đính kèm           a.txt (text/plain, 14 byte)
                                 sha256 %s
          Chữ ký phong bì        không có
        cảnh báo DOC-139 Attachment[1]: Tệp đính kèm "a.txt" không có trong danh mục.
        """
            .formatted(Sha256.of(SampleEdxml.content(0).getBytes(StandardCharsets.UTF_8))),
        inspect(text).out());
    assertTrue(inspect(text, "--lang", "en").out().startsWith("edXML document (qcvn102)\n"));
    assertTrue(
        inspect(SampleEdxml.status()).out().contains("  Trạng thái             03 Đã tiếp nhận\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "'' | DOC-105",
        "<edXML> | DOC-101",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><edXML>&b;</edXML> | DOC-102",
        "<html><body/></html> | DOC-105",
        "không phải XML | DOC-105",
      })
  void a_file_that_cannot_be_used_is_an_answer_with_a_finding(String text, String code)
      throws IOException {
    Cli.Run run = inspect(text, "--json");
    assertEquals(3, run.exitCode());
    JsonNode json = run.json();
    assertFalse(json.get("wellFormed").asBoolean(true));
    assertEquals("unknown", json.get("variant").asString());
    assertEquals(code, json.at("/findings/0/code").asString());
    assertEquals("error", json.at("/findings/0/severity").asString());
    assertEquals(code, json.at("/error/code").asString());
    assertTrue(run.err().startsWith("Lỗi " + code + ": " + file + ": "), run.err());
    assertEquals("", inspect(text).out());
  }

  @Test
  void what_only_a_tolerant_reader_accepts_is_not_called_well_formed() throws IOException {
    for (String broken :
        List.of(
            "?" + SampleEdxml.document(),
            SampleEdxml.document().replace("<edXML:Subject>", "<edXML:Subject x:y=''>"))) {
      Cli.Run run = inspect(broken, "--json");
      assertEquals(0, run.exitCode());
      assertFalse(run.json().get("wellFormed").asBoolean(true));
    }
  }

  @Test
  void damage_inside_an_attachment_is_refused_with_its_place() throws IOException {
    String damaged = SampleEdxml.document("a.txt").replace("</edXML:ContentTransferEncoded", "~$0");
    assertEquals(3, inspect(damaged).exitCode());
    String cut =
        SampleEdxml.document("a.txt").replaceFirst("=?=</edXML:Content", "</edXML:Content");
    Cli.Run run = inspect(cut.replaceFirst(".</edXML:Content", "</edXML:Content"), "--lang", "en");
    assertEquals(3, run.exitCode());
    assertTrue(
        run.err().contains("DOC-107: " + file + ": Attachment[1]: illegal base64"), run.err());
  }

  @Test
  void utf16_a_folder_and_a_missing_file_are_refused_by_name() throws IOException {
    Files.write(file, SampleEdxml.status().getBytes(StandardCharsets.UTF_16));
    assertEquals(3, Cli.run("inspect", file).exitCode());
    assertTrue(Cli.run("inspect", file).err().startsWith("Lỗi DOC-104: " + file));
    Cli.Run folder = Cli.run("inspect", dir, "--json");
    assertEquals(3, folder.exitCode());
    assertEquals("CORE-001", folder.json().at("/error/code").asString());
    Cli.Run missing = Cli.run("inspect", dir.resolve("không có"));
    assertEquals(3, missing.exitCode());
    assertEquals(
        "Lỗi CORE-001: Không có tệp đọc được tại "
            + dir.resolve("không có")
            + ". Kiểm tra đường dẫn và quyền đọc.\n",
        missing.err());
  }

  @Test
  void three_gigabytes_of_nothing_are_refused_without_reading_them() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(3L << 30);
    }
    assertEquals(3, Cli.run("inspect", file).exitCode());
  }
}
