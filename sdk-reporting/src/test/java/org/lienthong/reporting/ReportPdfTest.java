package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentAnchors;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;

class ReportPdfTest {
  private static final double MM = 72 / 25.4;

  private static Content pdf(boolean sample) {
    return ReportPdf.render(
        SampleReport.document(SampleReport.metadata())
            .annex(SampleReport.table("Theo đơn vị"))
            .sample(sample)
            .build(),
        SampleReport.TIME);
  }

  private static PDDocument open(Content pdf) throws IOException {
    return Loader.loadPDF(pdf.bytes(10_000_000));
  }

  private static PDPageXYZDestination place(PDDocument pdf, String name) throws IOException {
    var named = new PDNamedDestination(name);
    return (PDPageXYZDestination) pdf.getDocumentCatalog().findNamedDestinationPage(named);
  }

  private static String page(PDDocument pdf, int number) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(number);
    text.setEndPage(number);
    return text.getText(pdf);
  }

  @Test
  void same_report_and_time_give_the_same_bytes() {
    assertArrayEquals(pdf(true).bytes(10_000_000), pdf(true).bytes(10_000_000));
  }

  @Test
  void the_room_for_the_signature_is_where_its_name_says() throws IOException {
    try (PDDocument pdf = open(pdf(false))) {
      var room = place(pdf, DocumentAnchors.SIGNATURE);
      assertNotNull(room);
      // Left margin 30 mm, then the 80 mm of the recipients' list.
      assertEquals(110 * MM, room.getLeft(), 2);
      assertEquals(0, room.retrievePageNumber());
      assertTrue(room.getTop() - DocumentAnchors.SIGNATURE_HEIGHT_MM * MM > 20 * MM);
    }
  }

  @Test
  void the_blanks_for_number_and_date_stand_on_one_line_of_the_head() throws IOException {
    try (PDDocument pdf = open(pdf(false))) {
      var number = place(pdf, DocumentAnchors.NUMBER);
      var date = place(pdf, DocumentAnchors.ISSUE_DATE);
      assertEquals(number.getTop(), date.getTop(), 1);
      assertTrue(number.getTop() > 700 && number.getTop() < 780, "top " + number.getTop());
      assertTrue(number.getLeft() > 30 * MM && number.getLeft() < 80 * MM);
      // "ngày 05 tháng 10 năm 2026" in 13 pt italic needs about 50 mm up to the right margin.
      assertTrue(date.getLeft() > 98 * MM && date.getLeft() < 140 * MM, "x " + date.getLeft());
      assertTrue(page(pdf, 1).contains("/BC-HLHPN"));
    }
  }

  @Test
  void a_numbered_document_has_no_blank_to_stamp() throws IOException {
    var metadata = SampleReport.metadata().numbered(12, LocalDate.of(2026, 10, 5));
    var document = SampleReport.document(metadata).build();
    try (PDDocument pdf = open(ReportPdf.render(document, SampleReport.TIME))) {
      assertNull(place(pdf, DocumentAnchors.NUMBER));
      assertNull(place(pdf, DocumentAnchors.ISSUE_DATE));
      assertNotNull(place(pdf, DocumentAnchors.SIGNATURE));
      assertTrue(page(pdf, 1).contains("Số: 12/BC-HLHPN"), page(pdf, 1));
      assertTrue(page(pdf, 1).contains("Ninh Bình, ngày 05 tháng 10 năm 2026"), page(pdf, 1));
    }
  }

  @Test
  void a_reader_finds_head_text_and_signature_block_in_vietnamese() throws IOException {
    try (PDDocument pdf = open(pdf(false))) {
      String text = page(pdf, 1);
      for (String words :
          List.of(
              "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
              "Độc lập - Tự do - Hạnh phúc",
              "BÁO CÁO",
              "I. TÌNH HÌNH CHUNG",
              "Các cấp Hội đã tiếp nhận báo cáo của 59 trên 60 xã, phường.",
              "Đơn vị mẫu 7 chưa gửi báo cáo.",
              "TM. BAN THƯỜNG VỤ",
              "CHỦ TỊCH",
              "Nguyễn Thị Mẫu",
              "Nơi nhận:")) {
        assertTrue(text.contains(words), () -> words + " not in\n" + text);
      }
    }
  }

  @Test
  void the_party_head_has_its_own_words() throws IOException {
    var document =
        SampleReport.document(SampleReport.metadata()).headStyle(HeadStyle.PARTY).build();
    try (PDDocument pdf = open(ReportPdf.render(document, SampleReport.TIME))) {
      assertTrue(page(pdf, 1).contains("ĐẢNG CỘNG SẢN VIỆT NAM"));
      assertFalse(page(pdf, 1).contains("CỘNG HÒA"));
    }
  }

  @Test
  void sample_data_says_so_on_every_page_and_real_data_on_none() throws IOException {
    try (PDDocument sample = open(pdf(true));
        PDDocument real = open(pdf(false))) {
      assertTrue(sample.getNumberOfPages() > 2);
      for (int i = 1; i <= sample.getNumberOfPages(); i++) {
        assertTrue(page(sample, i).contains("DỮ LIỆU MẪU"), "page " + i);
        assertFalse(page(real, i).contains("DỮ LIỆU MẪU"), "page " + i);
      }
    }
  }

  @Test
  void the_annex_lies_across_and_repeats_its_head_on_every_page() throws IOException {
    try (PDDocument pdf = open(pdf(false))) {
      for (int i = 2; i <= pdf.getNumberOfPages(); i++) {
        var box = pdf.getPage(i - 1).getMediaBox();
        assertTrue(box.getWidth() > box.getHeight(), "page " + i);
        assertTrue(page(pdf, i).contains("Mã đơn vị"), "page " + i);
      }
      assertTrue(page(pdf, pdf.getNumberOfPages()).contains("1.823.059"));
    }
  }

  @Test
  void several_annexes_are_numbered_and_begin_on_new_pages() throws IOException {
    Content two =
        ReportPdf.render(
            SampleReport.document(SampleReport.metadata())
                .annex(SampleReport.table("Một"))
                .annex(SampleReport.table("Hai"))
                .build(),
            SampleReport.TIME);
    try (PDDocument pdf = open(two)) {
      assertTrue(page(pdf, 2).contains("PHỤ LỤC I\n"), page(pdf, 2));
      String second = "";
      for (int i = 3; i <= pdf.getNumberOfPages(); i++) {
        if (page(pdf, i).contains("PHỤ LỤC II\n")) second = page(pdf, i);
      }
      assertTrue(second.contains("Mã đơn vị"), second);
      assertFalse(second.contains("1.823.059"), second);
    }
  }

  @Test
  void a_letter_names_its_subject_under_the_number_and_has_no_title() throws IOException {
    DocumentMetadata letter =
        DocumentMetadata.builder(
                DocumentCode.unnumbered("HM-VP"),
                DocumentType.OFFICIAL_LETTER,
                "Gửi số liệu quý III",
                "Hội mẫu tỉnh")
            .build();
    Content rendered =
        ReportPdf.render(
            ReportDocument.builder(letter).section("", "Hội gửi kèm số liệu./.").build(),
            SampleReport.TIME);
    try (PDDocument pdf = open(rendered)) {
      String text = page(pdf, 1);
      assertTrue(text.contains("V/v gửi số liệu quý III"), text);
      assertTrue(text.contains("Hội gửi kèm số liệu./."), text);
      assertFalse(text.contains("CÔNG VĂN"), text);
      assertFalse(text.contains("I. "), text);
    }
  }

  @Test
  void it_is_tagged_titled_vietnamese_and_says_pdf_a_2b() throws IOException {
    try (PDDocument pdf = open(pdf(false))) {
      var catalog = pdf.getDocumentCatalog();
      assertTrue(catalog.getMarkInfo().isMarked());
      assertEquals("vi", catalog.getLanguage());
      assertEquals(
          "Báo cáo Kết quả công tác Hội quý III năm 2026", pdf.getDocumentInformation().getTitle());
      String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertTrue(xmp.contains("<pdfaid:part>2</pdfaid:part>"), xmp);
      // PDF/A takes no plain text as title.
      assertTrue(
          xmp.contains(
              "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Báo cáo Kết quả công tác Hội"),
          xmp);
      assertTrue(xmp.contains("<pdfaid:conformance>B</pdfaid:conformance>"), xmp);
    }
  }

  @Test
  void poppler_finds_every_font_embedded(@TempDir Path folder) throws Exception {
    assumeTrue(Tools.present("pdffonts"), "pdffonts (poppler-utils) is not installed");
    Path file = folder.resolve("report.pdf");
    pdf(true).writeTo(file);
    List<String> fonts = Tools.run("pdffonts", file.toString()).lines().skip(2).toList();
    assertFalse(fonts.isEmpty());
    for (String font : fonts) {
      assertTrue(font.matches(".*Tinos.*CID TrueType.* yes +yes +yes .*"), font);
    }
  }

  @Test
  void text_stays_text_whatever_it_holds() throws IOException {
    var document =
        SampleReport.document(SampleReport.metadata())
            .section("<fo:block>", "a]]>b & c\u0000d <xi:include href='file:///etc/passwd'/>")
            .build();
    try (PDDocument pdf = open(ReportPdf.render(document, SampleReport.TIME))) {
      assertTrue(page(pdf, 1).contains("II. <FO:BLOCK>"), page(pdf, 1));
      assertTrue(page(pdf, 1).contains("a]]>b & c"), page(pdf, 1));
      assertTrue(page(pdf, 1).contains("<xi:include"), page(pdf, 1));
    }
  }
}
