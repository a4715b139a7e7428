package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What programs of others say of reports; their opinion is no certificate. */
class PdfAcceptanceTest {
  private static Content report(HeadStyle style, boolean sample) {
    ReportDocument document =
        SampleReport.document(SampleReport.metadata())
            .headStyle(style)
            .table(SampleReport.table("Trong báo cáo"))
            .chart(ChartSamples.map())
            .chart(ChartSamples.share(8))
            .annex(SampleReport.table("Theo đơn vị"))
            .sample(sample)
            .build();
    return ReportPdf.render(document, SampleReport.TIME);
  }

  /** Clauses that are broken, with the first words about each. */
  private static Set<String> broken(Content pdf, PDFAFlavour flavour) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Set<String> broken = new TreeSet<>();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf.bytes(50_000_000)), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, 1000, false, false, false)) {
      for (TestAssertion one : validator.validate(parser).getTestAssertions()) {
        if (one.getStatus() != TestAssertion.Status.FAILED) continue;
        String words = one.getMessage();
        String first = words.substring(0, Math.min(30, words.length()));
        broken.add(one.getRuleId().getClause() + " " + first);
      }
    }
    return broken;
  }

  @Test
  void verapdf_finds_nothing_against_pdf_a_2b() throws Exception {
    assertEquals(Set.of(), broken(report(HeadStyle.STATE, true), PDFAFlavour.PDFA_2_B));
    assertEquals(Set.of(), broken(report(HeadStyle.PARTY, false), PDFAFlavour.PDFA_2_B));
  }

  /**
   * The file says B, and says nothing of PDF/UA; the layout library leaves table lines untagged.
   */
  @Test
  void what_accessible_pdf_would_ask_beyond_that_is_known() throws Exception {
    assertEquals(
        Set.of("6.6.4 A Level A conforming file shal"),
        broken(report(HeadStyle.STATE, true), PDFAFlavour.PDFA_2_A));
    assertEquals(
        Set.of("5 The PDF/UA version and conform", "7.1 Content shall be marked as Art"),
        broken(report(HeadStyle.STATE, true), PDFAFlavour.PDFUA_1));
  }

  @Test
  void poppler_says_tagged_a4_and_reads_in_the_order_of_the_page(@TempDir Path folder)
      throws Exception {
    assumeTrue(Tools.present("pdfinfo"), "pdfinfo (poppler-utils) is not installed");
    Path file = folder.resolve("report.pdf");
    report(HeadStyle.STATE, false).writeTo(file);
    String info = Tools.run("pdfinfo", file.toString());
    assertTrue(info.matches("(?s).*Tagged: +yes.*"), info);
    assertTrue(info.contains("(A4)"), info);
    String text = Tools.run("pdftotext", file.toString(), "-");
    int at = -1;
    for (String next :
        List.of(
            "HỘI LIÊN HIỆP PHỤ NỮ",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "BÁO CÁO",
            "Kính gửi:",
            "I. TÌNH HÌNH CHUNG",
            "Mã đơn vị",
            "Đơn vị mẫu 60",
            "Ghi chú về số liệu:",
            "Nơi nhận:",
            "TM. BAN THƯỜNG VỤ",
            "Nguyễn Thị Mẫu",
            "PHỤ LỤC")) {
      int found = text.indexOf(next, at + 1);
      assertTrue(found > at, next + " after " + at + " in\n" + text);
      at = found;
    }
    String structure = Tools.run("pdfinfo", "-struct", file.toString());
    for (String tag : List.of("Table", "TH", "TD", "H1", "H2", "P", "Figure")) {
      assertTrue(structure.matches("(?s).*\\b" + tag + "\\b.*"), tag + " in " + structure);
    }
  }

  /** Decree 30/2020: 20 to 25 above and below, 30 to 35 on the left, 15 to 20 on the right. */
  @Test
  void nothing_is_printed_in_the_margins() throws Exception {
    double mm = 72 / 25.4;
    try (PDDocument pdf = Loader.loadPDF(report(HeadStyle.STATE, false).bytes(50_000_000))) {
      PDFTextStripper margins =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
              for (TextPosition one : positions) {
                assertTrue(one.getXDirAdj() >= 29.9 * mm, text);
                assertTrue(one.getXDirAdj() + one.getWidthDirAdj() <= 195.1 * mm, text);
              }
            }
          };
      margins.setEndPage(1);
      margins.getText(pdf);
    }
  }

  @Test
  void a_chart_of_a_hundred_rows_stays_on_its_page() throws IOException {
    List<String> names = Collections.nCopies(129, "Đơn vị mẫu");
    Chart high =
        Chart.bar("a", "b", names, new Chart.Bars("s", Collections.nCopies(129, BigDecimal.TEN)));
    ReportDocument document =
        ReportDocument.builder(SampleReport.metadata()).chart(high).section("Sau", "Cuối").build();
    try (PDDocument pdf =
        Loader.loadPDF(ReportPdf.render(document, SampleReport.TIME).bytes(50_000_000))) {
      assertTrue(pdf.getNumberOfPages() <= 3, "pages " + pdf.getNumberOfPages());
    }
  }
}
