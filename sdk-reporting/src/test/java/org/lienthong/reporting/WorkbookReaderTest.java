package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.reporting.Rebuilt.Formula;
import org.lienthong.reporting.Rebuilt.Shown;

class WorkbookReaderTest {
  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final String TABLE = "Biểu 1";

  /** The first unit's row and the first figure's column, from 0, of the members' form. */
  private static final int ROW = 12;

  private static final int COLUMN = 4;
  private static final Form FORM = FilledForms.bundled("womens-union", "wu-members", "1");
  private static final Submissions SENT = FilledForms.numbers(FORM, 3, 11);

  private static Rebuilt book() {
    return Rebuilt.of(FormWorkbook.of(SENT).write(SampleReport.TIME));
  }

  private static Submissions read(Content book) {
    return FormWorkbookTest.read(SENT, "a.xlsx", book);
  }

  private static void assertSame(Rebuilt book) {
    FormWorkbookTest.assertSame(SENT, read(book.write()));
  }

  private static InputFinding refused(Content book) {
    Submissions read = read(book);
    assertEquals(1, read.findings().size(), read.findings().toString());
    assertEquals(List.of(), read.received());
    return read.findings().get(0);
  }

  private static InputFinding refused(Object value) {
    return refused(book().set(TABLE, ROW, COLUMN, value).write());
  }

  private static void assertSays(String code, String message, InputFinding finding) {
    assertEquals(code, finding.code());
    assertEquals(message, finding.message(VI));
    assertEquals("Biểu 1!E13", finding.column());
    assertEquals(13, finding.line());
    assertTrue(finding.nextStep(VI).length() > 5);
  }

  @Test
  void moved_and_inserted_rows_and_columns_change_nothing() {
    assertSame(book());
    // A column of the clerk's own among the figures, and remarks in it.
    assertSame(book().columns(TABLE, c -> c < 6 ? c : c + 1).set(TABLE, ROW, 6, "đã hỏi lại"));
    assertSame(book().columns(TABLE, c -> c + 2));
    assertSame(book().rows(TABLE, r -> r + 3));
    assertSame(book().rows(TABLE, r -> r <= ROW ? r : r + 2));
    // Two columns and two units change places.
    assertSame(book().columns(TABLE, c -> c == 5 ? 6 : c == 6 ? 5 : c));
    assertSame(book().rows(TABLE, r -> r == ROW ? ROW + 1 : r == ROW + 1 ? ROW : r));
  }

  @Test
  void without_its_ids_a_workbook_is_known_by_its_headings() {
    assertSame(book().withoutIds());
    assertSame(book().withoutIds().columns(TABLE, c -> c < 5 ? c : c + 1));
    assertSame(book().withoutIds().rows(TABLE, r -> r + 4));
    assertSame(book().columns(TABLE, c -> c == 8 ? 10 : c == 10 ? 8 : c).withoutIds());
  }

  @Test
  void every_form_is_known_by_its_headings() {
    for (Form form : FilledForms.all()) {
      for (int units : new int[] {1, 3}) {
        Submissions sent = FilledForms.numbers(form, units, 3);
        Content book = FormWorkbook.of(sent).write(SampleReport.TIME);
        Content bare = Rebuilt.of(book).withoutIds().write();
        FormWorkbookTest.assertSame(sent, FormWorkbookTest.read(sent, "a.xlsx", bare));
      }
    }
  }

  @Test
  void a_heading_that_is_gone_or_stands_twice_is_named() {
    InputFinding gone =
        read(book()
                .withoutIds()
                .set(TABLE, 10, 3, "Khác")
                .set(TABLE, 9, 3, "Khác")
                .set(TABLE, 8, 3, "Khác")
                .write())
            .findings()
            .get(0);
    assertEquals("REP-337", gone.code());
    Rebuilt twice = book().withoutIds();
    for (int r = 0; r < 16; r++) twice.set(TABLE, r, 18, twice.get(TABLE, r, 16));
    assertEquals("REP-338", refused(twice.write()).code());
    Rebuilt ids = book();
    ids.set(TABLE, 0, 30, ids.get(TABLE, 0, COLUMN));
    assertEquals("REP-338", refused(ids.write()).code());
  }

  @Test
  void what_is_no_figure_is_named_with_its_cell() {
    assertSays(
        "REP-339",
        "a.xlsx, Biểu 1!E13: \"12 người\" không phải là số theo cách ghi của sổ tính này.",
        refused("12 người"));
    assertSays(
        "REP-341",
        "a.xlsx, Biểu 1!E13: ô chứa một ngày (2026-04-03), không phải số liệu.",
        refused(new Shown(LocalDate.of(2026, 4, 3), "dd/MM/yyyy")));
    assertSays("REP-343", "a.xlsx, Biểu 1!E13: ô chứa TRUE, không phải số liệu.", refused(true));
    assertSays(
        "REP-344",
        "a.xlsx, Biểu 1!E13: ô có định dạng phần trăm (giá trị lưu là 0.25) nên không rõ số liệu là"
            + " bao nhiêu.",
        refused(new Shown(0.25, "0%")));
    assertSays(
        "REP-345",
        "a.xlsx, Biểu 1!E13: công thức trong ô chưa được tính.",
        refused(new Formula("1+1")));
    assertSays(
        "REP-346",
        "a.xlsx, Biểu 1!E13: 1.5 có nhiều chữ số thập phân hơn mức 0 của members_opening.",
        refused(1.5));
    assertSays(
        "REP-347",
        "a.xlsx, Biểu 1!E13: -1 nhỏ hơn 0, members_opening không thể như vậy.",
        refused(-1));
  }

  @Test
  void twelve_comma_five_is_never_a_hundred_and_twenty_five() {
    Content book = book().set(TABLE, ROW, COLUMN, "12,5").write();
    for (Locale language : List.of(VI, Locale.ENGLISH)) {
      Submissions read =
          WorkbookReader.of(FORM, SENT.period(), SENT.expected(), Samples.UNITS)
              .numbersIn(language)
              .add("a.xlsx", book)
              .submissions();
      assertEquals(List.of(), read.received());
      String code = language.equals(VI) ? "REP-346" : "REP-339";
      assertEquals(code, read.findings().get(0).code());
    }
    assertThrows(
        IllegalArgumentException.class,
        () ->
            WorkbookReader.of(FORM, SENT.period(), SENT.expected(), Samples.UNITS)
                .numbersIn(Locale.FRENCH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", " 1234 "})
  void text_that_is_a_number_counts(String text) {
    Submissions read = read(book().set(TABLE, ROW, COLUMN, text).write());
    assertEquals(ReportValue.of(1234), read.value(SENT.expected().get(0), "members_opening"));
  }

  @Test
  void text_that_may_be_two_numbers_is_left_to_its_writer() {
    Form loans = FilledForms.bundled("farmers-union", "hnd-thuc-luc-hoi", "1");
    Submissions sent = FilledForms.numbers(loans, 1, 1);
    Rebuilt book = Rebuilt.of(FormWorkbook.of(sent).write(SampleReport.TIME));
    int column = 4;
    while (!book.get(TABLE, 0, column).toString().contains("fund")) column++;
    Content ambiguous = book.set(TABLE, 13, column, "1.234").write();
    InputFinding finding = FormWorkbookTest.read(sent, "a.xlsx", ambiguous).findings().get(0);
    assertEquals("REP-340", finding.code());
    assertTrue(
        finding.message(VI).endsWith("\"1.234\" có thể là 1234 hoặc 1.234."), finding.message(VI));
  }

  @Test
  void marks_and_empty_cells_mean_what_they_mean_in_csv() {
    Submissions read =
        read(
            book()
                .set(TABLE, ROW, COLUMN, "n/a")
                .set(TABLE, ROW, COLUMN + 1, "suppressed")
                .set(TABLE, ROW, COLUMN + 2, "")
                .write());
    AdministrativeUnit unit = SENT.expected().get(0);
    assertEquals(List.of(), read.findings());
    assertEquals(ReportValue.notApplicable(), read.value(unit, "members_opening"));
    assertEquals(ReportValue.suppressed(), read.value(unit, "members_joined"));
    assertEquals(ReportValue.missing(), read.value(unit, "members_left"));
  }

  @Test
  void a_workbook_of_something_else_is_named() {
    Content book = FormWorkbook.of(SENT).write(SampleReport.TIME);
    Form other = FilledForms.bundled("womens-union", "wu-training", "1");
    assertEquals("REP-332", refusedBy(other, SENT.period(), book));
    Form one = FilledForms.bundled("farmers-union", "hnd-thuc-luc-hoi", "1");
    Form two = FilledForms.bundled("farmers-union", "hnd-thuc-luc-hoi", "2");
    Content old = FormWorkbook.of(FilledForms.numbers(one, 1, 1)).write(SampleReport.TIME);
    assertEquals("REP-333", refusedBy(two, SENT.period(), old));
    String json = new String(FORM.toJson().bytes(1_000_000), StandardCharsets.UTF_8);
    Form revised = Form.load("f", Content.ofUtf8(json.replaceFirst("STOCK", "FLOW")));
    assertEquals("REP-334", refusedBy(revised, SENT.period(), book));
    assertEquals("REP-335", refusedBy(FORM, SENT.period().sameOfLastYear(), book));
    assertEquals("REP-330", refusedBy(FORM, SENT.period(), Content.ofUtf8("no")));
    assertEquals(
        "REP-336", refusedBy(FORM, SENT.period(), Rebuilt.of(book).only("Danh mục").write()));
    assertEquals(
        new WorkbookLabel("wu-members", "1", BookMarker.revision(FORM), "2026-Q2@nd09"),
        WorkbookReader.label("a.xlsx", book).orElseThrow());
  }

  private static String refusedBy(Form form, Period period, Content book) {
    List<InputFinding> findings =
        WorkbookReader.of(
                form,
                period,
                FilledForms.units(3).stream().filter(u -> u.isValidOn(period.lastDay())).toList(),
                Samples.UNITS)
            .add("a.xlsx", book)
            .submissions()
            .findings();
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0).code();
  }

  @Test
  void lines_of_nobody_and_mixed_lines_are_named() {
    assertEquals(
        "REP-348", refused(book().set(TABLE, 40, COLUMN, new BigDecimal(5)).write()).code());
    assertEquals("REP-349", refused(book().set(TABLE, ROW, 2, "99999").write()).code());
    assertEquals(
        "REP-310",
        refused(book().set(TABLE, 40, 2, "99999").set(TABLE, 40, COLUMN, 5).write()).code());
    // A line that a clerk added for a unit below the others.
    AdministrativeUnit first = SENT.expected().get(0);
    assertEquals(
        "REP-350",
        refused(book().set(TABLE, 40, 2, first.code()).set(TABLE, 40, COLUMN, 5).write()).code());
  }

  @Test
  void a_line_that_shows_the_name_of_another_unit_is_refused() {
    AdministrativeUnit own = SENT.expected().get(0);
    AdministrativeUnit other = SENT.expected().get(1);
    for (String name : List.of(other.fullName(), other.name(), other.fullName().toUpperCase(VI))) {
      InputFinding finding = refused(book().set(TABLE, ROW, 3, name).write());
      assertEquals("REP-352", finding.code());
      assertEquals("Biểu 1!D13", finding.column());
    }
    String apart = Normalizer.normalize(own.fullName(), Normalizer.Form.NFD);
    assertSame(book().set(TABLE, ROW, 3, apart));
    assertSame(book().set(TABLE, ROW, 3, " " + own.name().toUpperCase(VI)));
    assertSame(book().set(TABLE, ROW, 3, own.fullName() + " (mới)"));
    // The names alone were sorted the other way round.
    assertEquals(
        "REP-352",
        read(book()
                .set(TABLE, ROW, 3, other.fullName())
                .set(TABLE, ROW + 1, 3, own.fullName())
                .withoutIds()
                .write())
            .findings()
            .get(0)
            .code());
  }

  @Test
  void what_is_no_number_in_a_line_of_nobody_is_not_lost() {
    assertEquals("REP-348", refused(book().set(TABLE, 40, COLUMN, "n/a").write()).code());
    assertEquals(
        "REP-348",
        refused(book().set(TABLE, 40, 3, "Xã X").set(TABLE, 40, COLUMN, "chừng trăm").write())
            .code());
    assertSame(book().set(TABLE, 40, COLUMN + 2, "NGƯỜI KÝ"));
    assertEquals("REP-348", refused(book().set(TABLE, 40, COLUMN, "125").write()).code());
    // The mark of the head stands where the id of a unit did.
    assertEquals("REP-349", refused(book().set(TABLE, ROW, 0, "#head").write()).code());
    assertEquals(
        "REP-348",
        refused(book().set(TABLE, ROW, 0, "#head").set(TABLE, ROW, 2, "").write()).code());
  }

  @Test
  void a_column_without_its_id_is_read_by_its_heading_or_missed_by_name() {
    for (int column = 1; column < 12; column++) {
      assertSame(book().set(TABLE, 0, column, ""));
    }
    Rebuilt gone = book();
    for (int row = 0; row < ROW; row++) gone.set(TABLE, row, COLUMN + 1, "");
    assertEquals("REP-337", refused(gone.write()).code());
  }

  @Test
  void a_sheet_that_is_gone_is_missed_by_name() {
    InputFinding finding = refused(book().only(TABLE).write());
    assertEquals("REP-353", finding.code());
    assertTrue(finding.message(VI).contains(BookWords.OTHERS.vi()), finding.message(VI));
  }

  @Test
  void what_is_wrong_beside_a_figure_is_named_with_its_own_cell() {
    String notes = BookWords.NOTES.vi();
    for (String[] wrong :
        new String[][] {
          {"3", "?", "D4", "REP-314"},
          {"6", "guessed", "G4", "REP-321"},
          {"6", "needs-recount", "G4", "REP-329"},
          {"7", "9", "H4", "REP-322"},
          {"1", "99999", "B4", "REP-310"},
          {"2", "nothing", "C4", "REP-308"}
        }) {
      Rebuilt book = book();
      book.set(notes, 3, 1, SENT.expected().get(0).code());
      book.set(notes, 3, 2, "members_closing");
      InputFinding finding =
          refused(book.set(notes, 3, Integer.parseInt(wrong[0]), wrong[1]).write());
      assertEquals(wrong[3], finding.code());
      assertEquals(notes + "!" + wrong[2], finding.column());
    }
  }

  @Test
  void many_files_are_read_or_ended_as_one(@TempDir Path folder) {
    List<Path> files = new ArrayList<>();
    for (AdministrativeUnit unit : SENT.expected()) {
      Submissions one =
          Submissions.of(
              FORM, SENT.period(), List.of(unit), List.of(SENT.submission(unit).orElseThrow()));
      Path file = folder.resolve(unit.code() + ".xlsx");
      FormWorkbook.of(one).write(SampleReport.TIME).writeTo(file);
      files.add(file);
    }
    WorkbookReader reader = WorkbookReader.of(FORM, SENT.period(), SENT.expected(), Samples.UNITS);
    assertThrows(CancellationException.class, () -> reader.add(files, (done, total) -> done < 2));
    assertEquals(List.of(), reader.submissions().received());
    List<Long> seen = new ArrayList<>();
    reader.add(files, (done, total) -> seen.add(done));
    assertEquals(List.of(1L, 2L, 3L), seen);
    FormWorkbookTest.assertSame(SENT, reader.submissions());
    assertEquals("REP-316", reader.add(files.get(0)).submissions().findings().get(0).code());
  }

  @Test
  void a_list_that_was_filled_in_comes_out_as_rows() {
    AdministrativeUnit unit = SENT.expected().get(0);
    Content book =
        FormWorkbook.template(FORM, SENT.period(), List.of(unit)).write(SampleReport.TIME);
    Rebuilt filled = Rebuilt.of(book);
    String sheet = "Danh sách 1";
    filled.set(sheet, 3, 1, "HV-001").set(sheet, 3, 2, "05/03/1990");
    filled
        .set(sheet, 4, 1, "HV-002")
        .set(sheet, 4, 2, new Shown(LocalDate.of(1988, 1, 2), "dd/mm/yyyy"));
    filled.set(sheet, 4, 3, filled.get("Danh mục", 0, 3));
    WorkbookReader reader =
        WorkbookReader.of(FORM, SENT.period(), List.of(unit), Samples.UNITS)
            .add("a.xlsx", filled.write());
    assertEquals(List.of(), reader.submissions().findings());
    Content csv = reader.list(unit, "members_left_list").orElseThrow();
    assertEquals(List.of(), FormRows.check(FORM, "members_left_list", "a.xlsx", csv));
    String text = new String(csv.bytes(1000), StandardCharsets.UTF_8);
    assertTrue(text.contains("HV-001,1990-03-05,,"), text);
    assertTrue(text.contains("HV-002,1988-01-02,"), text);
    assertTrue(reader.list(SENT.expected().get(1), "members_left_list").isEmpty());
  }
}
