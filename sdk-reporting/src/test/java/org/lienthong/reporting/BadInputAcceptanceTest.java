package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

/** Each bad input is named with file, line, cell and what to do; all or nothing; never a zero. */
class BadInputAcceptanceTest {
  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final AdministrativeUnit GOOD = Samples.COMMUNES.get(0);
  private static final AdministrativeUnit BAD = Samples.COMMUNES.get(1);
  private static final String HEAD = "unit,period,form,indicator,value\n";

  private static String line(AdministrativeUnit unit, String key, String value) {
    return "%s,2026-Q2@nd09,wu-commune-quarter,%s,%s\n".formatted(unit.code(), key, value);
  }

  private static Submissions read(String... files) {
    SubmissionReader reader =
        SubmissionReader.of(Samples.FORM, Samples.NOW, List.of(GOOD, BAD), Samples.UNITS);
    for (int i = 0; i < files.length; i++) {
      reader.add("tệp" + (i + 1) + ".csv", Content.ofUtf8(files[i]));
    }
    return reader.submissions();
  }

  /** In the middle of an otherwise good file: one wrong cell on its third line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value | valeu | 1 | valeu | REP-304 | value",
        "branches,7 | branchs,7 | 3 | indicator | REP-308 | branches",
        "branches,7 | branches,7.5 | 3 | value | REP-313 | phân nhóm nghìn",
        "branches,7 | branches,\"7,5\" | 3 | value | REP-312 | dấu chấm thập phân",
        "branches,7 | branches,1.234 | 3 | value | REP-313 | phân nhóm nghìn",
        "branches,7 | members_closing,7 | 3 | indicator | REP-315 | một trong hai",
        "wu-commune-quarter,branches | wu-commune-quarter@9,branches | 3 | form | REP-319 | phiên bản",
        "wu-commune-quarter,branches | wu-communes,branches | 3 | form | REP-306 | biểu",
        "2026-Q2@nd09,wu-commune-quarter,branches | 2026-Q2@calendar,wu-commune-quarter,branches | 3 | period | REP-307 | kỳ",
        "2026-Q2@nd09,wu-commune-quarter,branches | 2026-Q2,wu-commune-quarter,branches | 3 | period | REP-307 | kỳ",
      })
  void a_wrong_cell_is_named_in_its_place_and_nothing_of_the_file_counts(
      String what, String by, int at, String column, String code, String next) {
    String good = HEAD + line(BAD, "members_closing", "900") + line(BAD, "branches", "7");
    String wrong =
        at == 1
            ? good.replaceFirst(what, by)
            : good.substring(0, good.lastIndexOf(BAD.code()))
                + good.substring(good.lastIndexOf(BAD.code())).replace(what, by);
    assertFalse(wrong.equals(good));
    Submissions read = read(HEAD + line(GOOD, "members_closing", "100"), wrong);
    assertEquals(1, read.findings().size(), read.findings().toString());
    InputFinding finding = read.findings().get(0);
    assertEquals(code, finding.code());
    assertEquals("tệp2.csv", finding.file());
    assertEquals(at, finding.line());
    assertEquals(column, finding.column());
    assertTrue(finding.message(VI).contains("tệp2.csv, dòng " + at), finding.message(VI));
    assertTrue(finding.nextStep(VI).contains(next), finding.nextStep(VI));
    Consolidation sum = RollUp.of(Samples.FORM).run(read);
    assertEquals(ReportValue.missing(), sum.figure(BAD, "members_closing").value());
    assertEquals(List.of(BAD), sum.missing());
    assertEquals(ReportValue.of(100), sum.total("members_closing").value());
    assertFalse(sum.total("members_closing").complete());
  }

  @Test
  void a_unit_closed_at_that_date_is_named_with_its_day_and_its_heirs() {
    AdministrativeUnit closed =
        Samples.oldCommunes(Samples.COMMUNES).stream()
            .filter(
                old ->
                    Samples.UNITS.resolve(old.level(), old.code(), Samples.NOW.lastDay()).isEmpty())
            .findFirst()
            .orElseThrow();
    InputFinding finding =
        read(HEAD + line(GOOD, "branches", "1") + line(closed, "branches", "1")).findings().get(0);
    assertEquals(3, finding.line());
    assertEquals("unit", finding.column());
    String heir = Samples.UNITS.successors(closed).get(0).to().fullName();
    assertTrue(finding.message(VI).contains("01/07/2025"), finding.message(VI));
    assertTrue(finding.message(VI).contains(heir), finding.message(VI));
  }

  @Test
  void a_second_submission_is_named_where_it_stands_and_the_first_counts() {
    Submissions read =
        read(
            HEAD + line(GOOD, "branches", "1"),
            HEAD + line(BAD, "branches", "2") + line(GOOD, "branches", "3"));
    assertEquals("REP-316", read.findings().get(0).code());
    assertEquals(3, read.findings().get(0).line());
    assertTrue(read.findings().get(0).message(VI).endsWith("đã báo cáo trong tệp1.csv."));
    assertEquals(ReportValue.of(1), read.value(GOOD, "branches"));
    assertEquals(ReportValue.missing(), read.value(BAD, "branches"));
  }

  @Test
  void a_formula_cycle_is_named_with_its_line_and_its_way_round() {
    String json =
        """
        {"id": "f", "version": "1", "title": {"vi": "Biểu", "en": "Form"},
         "measures": {"p": {"vi": "người", "en": "persons"}}, "columns": [],
         "indicators": [
           {"key": "a", "measure": "p", "kind": "FLOW", "label": {"vi": "A", "en": "A"},
            "formula": "b + 1"},
           {"key": "b", "measure": "p", "kind": "FLOW", "label": {"vi": "B", "en": "B"},
            "formula": "a - 1"}]}
        """;
    var cycle = assertThrows(InputException.class, () -> Form.load("f.json", Content.ofUtf8(json)));
    assertEquals("REP-114", cycle.code());
    assertEquals(
        "f.json, dòng 5, tại indicators[0].formula: công thức cần đến chính kết quả của nó: a → b → a.",
        cycle.message(VI));
  }

  @Test
  void a_caller_who_needs_all_files_gets_the_first_finding_as_an_error() {
    Submissions read = read(HEAD + line(GOOD, "branches", "x"));
    var refusal = assertThrows(InputException.class, read::requireReadable);
    assertEquals("REP-312", refusal.code());
    assertTrue(refusal.message(VI).startsWith("tệp1.csv, dòng 2, cột value"));
  }
}
