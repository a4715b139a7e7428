package org.lienthong.reporting.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.narrative.NarrativeBlock.Item;
import org.lienthong.reporting.narrative.NarrativeBlock.Paragraph;
import org.lienthong.reporting.narrative.NarrativeBlock.Table;

class NarrativeReaderTest {
  private static Docx filled() {
    return Docx.of(Texts.template())
        .under("I. Tình hình tư tưởng, dư luận", Docx.paragraph("Chị em phấn khởi, yên tâm."))
        .under(
            "a) Cuộc vận động",
            Docx.paragraph("Đã làm ba việc:")
                + Docx.item("Vệ sinh đường làng", 1)
                + Docx.item("Trồng hoa", 1)
                + Docx.table("Nội dung", "Số hộ")
                + Docx.paragraph("Hết bảng."))
        .under("III. Kiến nghị, đề xuất", Docx.paragraph("Đề nghị hỗ trợ &lt;kinh phí&gt;."));
  }

  private static Narrative read(Content content) {
    return NarrativeReader.read("a.docx", "Chi hội A", Texts.FORM, content);
  }

  private static Narrative read(Docx docx) {
    return read(docx.content());
  }

  private static void assertAllThere(Narrative read) {
    assertEquals(
        List.of(new Paragraph("Chị em phấn khởi, yên tâm.")), read.text("text", "opinion"));
    assertEquals(
        List.of(
            new Paragraph("Đã làm ba việc:"),
            new Item("Vệ sinh đường làng", 0, false),
            new Item("Trồng hoa", 0, false),
            new Table(List.of(List.of("Nội dung", "Số hộ"))),
            new Paragraph("Hết bảng.")),
        read.text("text", "campaign"));
    assertEquals(
        List.of(new Paragraph("Đề nghị hỗ trợ <kinh phí>.")), read.text("text", "proposals"));
    assertEquals(List.of(), read.text("text", "next"));
    assertEquals(List.of(), read.unplaced());
    assertEquals(List.of(), read.findings());
  }

  @Test
  void a_filled_template_is_read_by_its_marks() {
    assertAllThere(read(filled()));
  }

  @Test
  void an_untouched_template_holds_nothing() {
    Narrative read = read(Texts.template());
    assertTrue(read.isEmpty());
    assertEquals(List.of(), read.unplaced());
    assertEquals(List.of(), read.findings());
  }

  @Test
  void without_marks_headings_are_found_by_their_words_and_place() {
    Docx docx = filled().withoutMarks();
    assertAllThere(read(docx));
    docx.replace("II. Kết quả công tác", "2/ KẾT  QỦA CÔNG TÁC:");
    docx.under("1. Phong trào thi đua", Docx.paragraph("x"));
    assertEquals(List.of(new Paragraph("x")), read(docx).text("text", "movement"));
  }

  @Test
  void a_title_in_two_places_is_told_by_what_stands_above_it() {
    Docx docx = Docx.of(Texts.template()).withoutMarks();
    docx.under("a) Mẹ đỡ đầu", Docx.paragraph("Ba cháu."));
    String other = ">b) Nội dung khác<";
    int last = docx.body().lastIndexOf(other) + other.length();
    String body = docx.body();
    int room = body.indexOf("<w:p/>", last);
    docx.part(
        "word/document.xml",
        body.substring(0, room) + Docx.paragraph("Thêm.") + body.substring(room));
    assertEquals(List.of(new Paragraph("Thêm.")), read(docx).text("text", "models_other"));
    assertEquals(List.of(), read(docx).text("text", "movement_other"));
  }

  @Test
  void another_program_saves_it_and_it_reads_back_equal(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a.docx");
    filled().content().writeTo(file);
    Path saved = Texts.converted(file, "docx", folder.resolve("out"));
    assertAllThere(read(Content.of(saved)));
  }

  @Test
  void marks_outlive_another_program_and_a_heading_that_was_reworded(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("a.docx");
    Docx docx = Docx.of(Texts.template());
    docx.under("IV. Nhiệm vụ tháng sau", Docx.paragraph("Ba việc."));
    docx.replace("IV. Nhiệm vụ tháng sau", "Việc phải làm").content().writeTo(file);
    Path saved = Texts.converted(file, "docx", folder.resolve("out"));
    assertEquals(
        List.of(new Paragraph("Việc phải làm"), new Paragraph("Ba việc.")),
        read(Content.of(saved)).text("text", "next"));
  }

  @Test
  void another_program_saves_it_without_marks_and_it_reads_back_equal(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("a.docx");
    filled().withoutMarks().content().writeTo(file);
    Path saved = Texts.converted(file, "docx", folder.resolve("out"));
    assertAllThere(read(Content.of(saved)));
  }

  @Test
  void text_on_the_line_of_a_heading_is_kept() {
    Docx docx = Docx.of(Texts.template());
    docx.replace("III. Kiến nghị, đề xuất", "III. Kiến nghị, đề xuất: không có.");
    docx.replace("IV. Nhiệm vụ tháng sau", "Việc phải làm");
    Narrative read = read(docx);
    assertEquals(List.of(new Paragraph("không có.")), read.text("text", "proposals"));
    assertEquals(List.of(new Paragraph("Việc phải làm")), read.text("text", "next"));
  }

  @Test
  void what_is_no_text_is_named_with_its_place() {
    String run = "<w:r>%s</w:r>";
    Docx docx =
        Docx.of(Texts.template())
            .under(
                "a) Mẹ đỡ đầu",
                "<w:p><w:r><w:t>Giữ </w:t></w:r>"
                    + "<w:del><w:r><w:delText>bỏ</w:delText><w:t>bỏ</w:t></w:r></w:del>"
                    + "<w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom>"
                    + "<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins>"
                    + run.formatted("<w:drawing><pic/></w:drawing>")
                    + run.formatted("<w:drawing><pic/></w:drawing>")
                    + run.formatted(
                        "<w:pict><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></w:pict>")
                    + run.formatted("<w:footnoteReference w:id=\"2\"/>")
                    + run.formatted("<w:commentReference w:id=\"0\"/>")
                    + run.formatted("<w:object/>")
                    + "</w:p>");
    Narrative read = read(docx);
    assertEquals(List.of(new Paragraph("Giữ thêm")), read.text("text", "godmother"));
    assertEquals(
        List.of("REP-525", "REP-523", "REP-526", "REP-527", "REP-524", "REP-528"),
        read.findings().stream().map(InputFinding::code).toList());
    InputFinding picture = read.findings().get(1);
    assertEquals("Mẹ đỡ đầu", picture.column());
    assertEquals(
        "a.docx, paragraph "
            + picture.line()
            + ", under \"Mẹ đỡ đầu\": pictures not carried over: 2.",
        picture.message(Locale.ENGLISH));
  }

  @Test
  void strange_headings_are_named_and_their_text_is_not_lost() {
    Docx docx =
        Docx.of(Texts.template())
            .under(
                "a) Cuộc vận động",
                Docx.heading("Ngày Chủ nhật xanh", 4) + Docx.paragraph("Ra quân hai lần."))
            .under(
                "III. Kiến nghị, đề xuất",
                Docx.paragraph("Không.")
                    + Docx.heading("V. Gương tốt", 1)
                    + Docx.paragraph("Chị B."));
    Narrative read = read(docx);
    assertEquals(
        List.of(new Paragraph("Ngày Chủ nhật xanh"), new Paragraph("Ra quân hai lần.")),
        read.text("text", "campaign"));
    assertEquals(List.of(new Paragraph("Không.")), read.text("text", "proposals"));
    assertEquals(
        List.of("V. Gương tốt", "Chị B."),
        read.unplaced().stream().map(text -> text.block().text()).toList());
    assertEquals(
        List.of("REP-529", "REP-530"), read.findings().stream().map(InputFinding::code).toList());
  }

  @Test
  void what_is_written_into_head_and_signature_is_told_from_what_we_printed() {
    Docx docx = Docx.of(Texts.template());
    docx.replace("ngày … tháng … năm …", "ngày 05 tháng 10 năm 2026");
    docx.replace("Nguyễn Thị Mẫu", "Trần Thị Thật");
    Narrative read = read(docx);
    assertEquals(
        List.of("Ninh Bình, ngày 05 tháng 10 năm 2026", "Trần Thị Thật"),
        read.unplaced().stream().map(text -> text.block().text()).toList());
    assertFalse(read.findings().isEmpty());
  }

  @Test
  void a_line_of_the_head_that_a_branch_writes_itself_is_its_text() {
    Docx docx =
        Docx.of(Texts.template()).under("III. Kiến nghị, đề xuất", Docx.paragraph("- Như trên;"));
    assertEquals(List.of(new Paragraph("- Như trên;")), read(docx).text("text", "proposals"));
  }
}
