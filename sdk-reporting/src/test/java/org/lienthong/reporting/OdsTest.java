package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.reporting.ReportTable.Cell;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.ReportTable.Kind;

class OdsTest {
  private static Content workbook() {
    ReportTable changes =
        ReportTable.builder(
                "SO SÁNH", List.of(Heading.column("a", "", 5), Heading.column("b", "", 5)))
            .sheetName("Theo đơn vị")
            .row(List.of(change("5"), percent("82.914")))
            .row(List.of(change("-1.5"), percent("100")))
            .build();
    return Workbooks.writeOds(
        SampleReport.document(SampleReport.metadata())
            .annex(SampleReport.table("Theo đơn vị"))
            .table(changes)
            .sample(true)
            .build(),
        SampleReport.TIME);
  }

  private static Cell change(String number) {
    return Cell.of(Kind.CHANGE, Optional.of(new BigDecimal(number)));
  }

  private static Cell percent(String number) {
    return Cell.of(Kind.PERCENT, Optional.of(new BigDecimal(number)));
  }

  private static String entry(Path folder, String name) throws IOException {
    Path file = folder.resolve("a.ods");
    workbook().writeTo(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  @Test
  void same_report_and_time_give_the_same_bytes_and_say_first_what_they_are() {
    byte[] bytes = workbook().bytes(5_000_000);
    assertArrayEquals(bytes, workbook().bytes(5_000_000));
    String start = new String(bytes, 0, 90, StandardCharsets.ISO_8859_1);
    assertTrue(start.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), start);
  }

  @Test
  void codes_stay_text_and_a_missing_figure_is_empty_with_its_reason(@TempDir Path folder)
      throws IOException {
    String content = entry(folder, "content.xml");
    assertTrue(content.contains("office:value-type=\"string\"><text:p>00101</text:p>"), content);
    assertTrue(content.contains("><text:p>=1+1</text:p>"), content);
    assertTrue(
        content.contains(
            "<office:annotation><text:p>Chưa có số liệu</text:p></office:annotation>"));
    assertTrue(content.contains("table:formula=\"of:=SUM([.C11:.C70])\""), content);
    assertTrue(content.contains("table:name=\"Theo đơn vị 2\""), content);
  }

  @Test
  void libreoffice_opens_both_sheets_and_adds_up_to_the_same_totals(@TempDir Path folder)
      throws Exception {
    assumeTrue(Tools.present("soffice"), "soffice (LibreOffice) is not installed");
    Path file = folder.resolve("report.ods");
    workbook().writeTo(file);
    Tools.run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1",
        "--outdir",
        folder.toString(),
        file.toString());
    String first = Files.readString(folder.resolve("report-Theo đơn vị.csv"));
    String total = first.lines().filter(l -> l.contains("Cộng")).findFirst().orElseThrow();
    assertEquals(";Cộng;1823000;1823059", total.replaceAll("[,.\"]", ""));
    assertTrue(first.contains("00101;"), first);
    assertTrue(first.contains("DỮ LIỆU MẪU"), first);
    String second = Files.readString(folder.resolve("report-Theo đơn vị 2.csv"));
    assertTrue(second.contains("\n5;82,914\n-1,5;100\n"), second);
  }

  @Test
  void libreoffice_prints_numbers_the_vietnamese_way(@TempDir Path folder) throws Exception {
    assumeTrue(Tools.present("soffice"), "soffice (LibreOffice) is not installed");
    assumeTrue(Tools.present("pdftotext"), "pdftotext (poppler-utils) is not installed");
    Path file = folder.resolve("report.ods");
    workbook().writeTo(file);
    Tools.run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder.toString(),
        file.toString());
    String text = Tools.run("pdftotext", "-layout", folder.resolve("report.pdf").toString(), "-");
    assertTrue(text.matches("(?s).*Cộng +1\\.823\\.000 +1\\.823\\.059.*"), text);
    assertTrue(text.matches("(?s).*\\+5 +82,91.*-1,5 +100,00.*"), text);
    assertTrue(text.contains("Trang 1"), text);
  }
}
