package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;

class WorkbooksTest {
  /** The first unit's row, counted from 0, under document head and three rows of headings. */
  private static final int BODY = 9;

  private static Content workbook() {
    return Workbooks.write(
        SampleReport.document(SampleReport.metadata())
            .annex(SampleReport.table("Theo xã/phường: số liệu rất dài của quý III năm 2026"))
            .table(SampleReport.table("Theo xã/phường: số liệu rất dài của quý II"))
            .build(),
        SampleReport.TIME);
  }

  private static List<Row> rows() throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(workbook().open())) {
      return book.getFirstSheet().read();
    }
  }

  private static Row row(int number) throws IOException {
    return rows().stream().filter(r -> r.getRowNum() == number + 1).findFirst().orElseThrow();
  }

  @Test
  void same_report_and_time_give_the_same_bytes() {
    assertArrayEquals(workbook().bytes(1_000_000), workbook().bytes(1_000_000));
  }

  @Test
  void codes_stay_text_and_numbers_are_numbers() throws IOException {
    Row first = row(BODY);
    assertEquals(CellType.STRING, first.getCell(0).getType());
    assertEquals("00101", first.getCell(0).asString());
    assertEquals(CellType.NUMBER, first.getCell(2).getType());
    assertEquals(1000, first.getCell(2).asNumber().intValueExact());
  }

  @Test
  void a_name_that_looks_like_a_formula_stays_a_name() throws IOException {
    Cell name = row(BODY + 8).getCell(1);
    assertEquals(CellType.STRING, name.getType());
    assertEquals("=1+1", name.asString());
  }

  @Test
  void what_is_missing_is_empty_with_a_note_and_not_zero(@TempDir Path folder) throws IOException {
    Cell missing = row(BODY + 6).getCell(2);
    assertTrue(missing == null || missing.getType() == CellType.EMPTY, "was " + missing);
    assertTrue(entry(folder, "xl/comments1.xml").contains("ref=\"C16\""));
  }

  @Test
  void the_total_row_is_a_live_formula_with_its_value() throws IOException {
    Cell total = row(BODY + 60).getCell(3);
    assertEquals("SUM(D10:D69)", total.getFormula());
    assertEquals("1823059", total.getRawValue());
  }

  @Test
  void sheet_names_fit_excel_and_differ() throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(workbook().open())) {
      List<String> names = book.getSheets().map(sheet -> sheet.getName()).toList();
      assertEquals("Theo xã phường  số liệu rất dài", names.get(0));
      assertNotEquals(names.get(0), names.get(1));
      for (String name : names) assertTrue(name.length() <= 31, name);
    }
  }

  @Test
  void headings_are_merged_and_repeat_when_printed(@TempDir Path folder) throws IOException {
    String sheet = entry(folder, "xl/worksheets/sheet1.xml");
    assertTrue(sheet.contains("<mergeCell ref=\"C7:D7\"/>"), sheet);
    assertTrue(sheet.contains("<mergeCell ref=\"A7:A8\"/>"), sheet);
    assertTrue(sheet.contains("orientation=\"landscape\""), sheet);
    assertTrue(sheet.contains("paperSize=\"9\""), sheet);
    assertTrue(entry(folder, "xl/workbook.xml").contains("$7:$9"));
  }

  @Test
  void a_table_too_wide_for_a_page_keeps_its_widths_and_runs_over_several(@TempDir Path folder)
      throws IOException {
    List<ReportTable.Heading> headings = new ArrayList<>();
    List<ReportTable.Cell> cells = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      headings.add(ReportTable.Heading.column("Chỉ tiêu " + i, Integer.toString(i), 10));
      cells.add(ReportTable.Cell.text("số"));
    }
    ReportTable wide = ReportTable.builder("Biểu rộng", headings).row(cells).build();
    Path file = folder.resolve("wide.xlsx");
    Workbooks.write(
            SampleReport.document(SampleReport.metadata()).annex(wide).build(), SampleReport.TIME)
        .writeTo(file);
    String sheet = entryOf(file, "xl/worksheets/sheet1.xml");
    assertTrue(sheet.contains("fitToWidth=\"2\""), sheet);
    assertTrue(sheet.contains("<col min=\"30\" max=\"30\" width=\"10.0"), sheet);
    assertTrue(entryOf(file, "xl/workbook.xml").contains("$A:$C"));
  }

  @Test
  void libreoffice_adds_up_to_the_same_totals(@TempDir Path folder) throws Exception {
    assumeTrue(Tools.present("soffice"), "soffice (LibreOffice) is not installed");
    Path file = folder.resolve("report.xlsx");
    workbook().writeTo(file);
    Tools.run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):59,34,76",
        "--outdir",
        folder.toString(),
        file.toString());
    String csv = Files.readString(folder.resolve("report.csv"), StandardCharsets.UTF_8);
    assertTrue(csv.contains("00101;"), csv);
    String total = csv.lines().filter(l -> l.contains("Cộng")).findFirst().orElseThrow();
    assertEquals(";Cộng;1823000;1823059", total.replaceAll("[,.\"]", ""));
  }

  private static String entry(Path folder, String name) throws IOException {
    Path file = folder.resolve("report.xlsx");
    workbook().writeTo(file);
    return entryOf(file, name);
  }

  private static String entryOf(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
