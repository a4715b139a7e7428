package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.Content;
import org.lienthong.reporting.internal.workbook.Limits;
import org.lienthong.reporting.internal.workbook.SheetCell;
import org.lienthong.reporting.internal.workbook.XlsxFile;

/** What other programs make of the workbooks of forms. */
class WorkbookPeersTest {
  @TempDir private Path folder;

  @BeforeEach
  void needsLibreOffice() {
    assumeTrue(Tools.present("soffice"), "soffice (LibreOffice) is not installed");
  }

  private static List<Submissions> reports() {
    return List.of(
        FilledForms.numbers(FilledForms.bundled("farmers-union", "hnd-thuc-luc-hoi", "1"), 4, 1),
        FilledForms.numbers(FilledForms.bundled("farmers-union", "hnd-thuc-luc-hoi", "2"), 3, 2),
        FilledForms.figures(FilledForms.bundled("womens-union", "wu-members", "1"), 3, 3),
        FilledForms.numbers(FilledForms.bundled("womens-union", "wu-entrusted-loans", "1"), 2, 4),
        FilledForms.figures(FilledForms.bundled("trade-union", "tu-activity", "1"), 3, 5),
        FilledForms.numbers(party(), 2, 6));
  }

  private static Form party() {
    return FilledForms.all().stream().filter(f -> f.id().equals("btc-1")).findFirst().orElseThrow();
  }

  @Test
  void libreoffice_calculates_what_we_do_and_what_it_saves_reads_back_equal() throws Exception {
    for (Submissions sent : reports()) {
      byte[] book = FormWorkbook.of(sent).write(SampleReport.TIME).bytes(10_000_000);
      Path bare = folder.resolve(sent.form().id() + sent.form().version() + ".xlsx");
      Files.write(bare, withoutResults(book));
      Path saved = converted(bare, "xlsx", folder.resolve("saved"));
      Content content = Content.of(saved);
      assertEquals(results(Content.of(book)), results(content), sent.form().toString());
      FormWorkbookTest.assertSame(sent, FormWorkbookTest.read(sent, "a.xlsx", content));
    }
  }

  @Test
  void totals_are_those_of_the_roll_up() throws Exception {
    for (Submissions sent : reports()) {
      Form form = sent.form();
      Consolidation rolled = RollUp.of(form).run(sent);
      BookFigures figures = new BookFigures(form, sent.expected(), sent);
      for (Indicator indicator : form.indicators()) {
        boolean live =
            indicator.aggregation() == Indicator.Aggregation.SUM
                || indicator.aggregation() == Indicator.Aggregation.RECOMPUTE;
        if (!live) continue;
        ReportValue ours = figures.value(new BookSlot(BookSheet.TOTAL, indicator.key()));
        assertEquals(
            rolled.total(indicator.key()).value().number(),
            ours.number(),
            form + " " + indicator.key());
      }
    }
  }

  @Test
  void a_second_reader_sees_codes_as_text_and_notes_as_notes() throws IOException {
    Submissions sent = reports().get(2);
    Content book = FormWorkbook.of(sent).write(SampleReport.TIME);
    try (ReadableWorkbook read = new ReadableWorkbook(book.open())) {
      List<String> names = read.getSheets().map(sheet -> sheet.getName()).toList();
      assertEquals(List.of("Biểu 1", "Chi tiết", "Giải trình", "Kiểm tra", "Danh mục"), names);
      long formulas =
          read.findSheet("Giải trình").orElseThrow().read().stream()
              .flatMap(row -> row.stream())
              .filter(cell -> cell != null && cell.getFormula() != null)
              .count();
      assertEquals(0, formulas);
    }
  }

  @Test
  void printed_pages_carry_every_letter() throws Exception {
    assumeTrue(Tools.present("pdftotext"), "pdftotext (poppler) is not installed");
    Submissions sent = reports().get(0);
    Path book = folder.resolve("print.xlsx");
    FormWorkbook.of(sent).write(SampleReport.TIME).writeTo(book);
    Path pdf = converted(book, "pdf", folder);
    String text = Tools.run("pdftotext", "-layout", pdf.toString(), "-");
    for (String word : List.of("BÁO CÁO THỰC LỰC HỘI", "Người lập biểu", "Kỳ báo cáo: Quý II")) {
      assertTrue(text.contains(word), word);
    }
    // The heads of lines come again on every page of the table, the ids on none.
    assertTrue(text.split("Mã đơn vị", -1).length > 3, text);
    assertTrue(!text.contains("lienthong-form"), text);
    assertTrue(!text.contains("residential_members"), text);
  }

  private Path converted(Path file, String format, Path to) throws Exception {
    Tools.run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        to.toString(),
        file.toString());
    return to.resolve(file.getFileName().toString().replace(".xlsx", "." + format));
  }

  /** Formulas only, so that whoever opens it must calculate. */
  private static byte[] withoutResults(byte[] book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Content.of(book).open());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.write(text.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** What the formulas of a workbook gave, by cell. */
  private static Map<String, String> results(Content book) throws Exception {
    Map<String, String> results = new LinkedHashMap<>();
    try (XlsxFile file = XlsxFile.open(book, Limits.USUAL)) {
      for (int i = 0; i < file.sheets().size(); i++) {
        String sheet = file.sheets().get(i);
        file.read(
            i,
            (row, cells) ->
                cells.stream()
                    .filter(SheetCell::formula)
                    .forEach(
                        cell ->
                            results.put(
                                sheet + "!" + cell.place(),
                                cell.number().map(BigDecimal::toPlainString).orElse(cell.text()))));
      }
    }
    return results;
  }
}
