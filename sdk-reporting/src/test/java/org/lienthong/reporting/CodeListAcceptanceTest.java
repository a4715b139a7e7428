package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.reporting.pack.FormPack;

/** Figures broken down by code lists. */
class CodeListAcceptanceTest {
  private static final FormPack WOMEN = FormPack.bundled("womens-union");

  @Test
  void r06_54_ethnic_groups_and_others_and_not_stated_add_up_to_the_total() {
    Form form = WOMEN.form("wu-members", "1").orElseThrow();
    CodeList list = form.codeList("ethnicity").orElseThrow();
    assertEquals(56, list.codes().size());
    assertEquals("not_stated", list.notStated());
    AdministrativeUnit unit = Samples.COMMUNES.get(0);
    StringBuilder csv =
        new StringBuilder("unit,period,form,indicator,ethnicity,value,qualifier,note\n");
    int total = 0;
    for (int i = 0; i < 56; i++) {
      line(csv, unit, list.codes().get(i).code(), i * 7);
      total += i * 7;
    }
    String right = csv + line(unit, "", total);
    assertEquals(List.of(), broken(form, read(form, right)));
    List<CheckFinding> wrong = broken(form, read(form, csv + line(unit, "", total + 1)));
    assertEquals("members-closing-by-ethnicity", wrong.get(0).rule());
    assertEquals("REP-401", wrong.get(0).code());
    assertEquals(ReportValue.of(7), read(form, right).value(unit, "members_closing[ethnicity=02]"));
  }

  @Test
  void r06_codes_left_out_are_missing_and_those_given_must_still_fit_in_the_total() {
    Form form = WOMEN.form("wu-members", "1").orElseThrow();
    AdministrativeUnit unit = Samples.COMMUNES.get(0);
    String head = "unit,period,form,indicator,ethnicity,value\n";
    String some = head + brief(unit, "", 100) + brief(unit, "01", 60) + brief(unit, "06", 40);
    assertEquals(List.of(), broken(form, read(form, some)));
    List<CheckFinding> wrong = broken(form, read(form, some + brief(unit, "02", 1)));
    assertEquals("REP-407", wrong.get(0).code());
    assertEquals(
        ReportValue.missing(), read(form, some).value(unit, "members_closing[ethnicity=07]"));
  }

  private static String brief(AdministrativeUnit unit, String code, int value) {
    return "%s,2026-Q2@nd09,wu-members,members_closing,%s,%d\n".formatted(unit.code(), code, value);
  }

  private static String line(AdministrativeUnit unit, String code, int value) {
    return "%s,2026-Q2@nd09,wu-members,members_closing,%s,%d,,\n"
        .formatted(unit.code(), code, value);
  }

  private static void line(StringBuilder csv, AdministrativeUnit unit, String code, int value) {
    csv.append(line(unit, code, value));
  }

  private static Submissions read(Form form, String csv) {
    return SubmissionReader.of(form, Samples.NOW, Samples.COMMUNES, Samples.UNITS)
        .add("dân-tộc.csv", Content.ofUtf8(csv))
        .submissions()
        .requireReadable();
  }

  private static List<CheckFinding> broken(Form form, Submissions submissions) {
    return Checks.run(form, submissions).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "members_closing, 99, REP-309, ethnicity",
    "members_joined, 01, REP-320, indicator",
    "members_closing, kinh, REP-309, ethnicity",
  })
  void r06_a_code_that_is_not_in_the_list_is_named(
      String indicator, String code, String error, String column) {
    Form form = WOMEN.form("wu-members", "1").orElseThrow();
    String csv =
        "unit,period,form,indicator,ethnicity,value\n%s,2026-Q2@nd09,wu-members,%s,%s,5\n"
            .formatted(Samples.COMMUNES.get(0).code(), indicator, code);
    SubmissionReader reader =
        SubmissionReader.of(form, Samples.NOW, Samples.COMMUNES, Samples.UNITS);
    InputFinding finding = reader.add("x.csv", Content.ofUtf8(csv)).submissions().findings().get(0);
    assertEquals(error, finding.code());
    assertEquals(2, finding.line());
    assertEquals(column, finding.column());
  }

  @Test
  void r06_codes_below_a_code_add_up_to_it_and_several_lists_cross() {
    Form form =
        Form.load(
            "f.json",
            Content.ofUtf8(
                """
                {"id": "f", "version": "1", "title": {"vi": "B", "en": "F"}, "columns": [],
                 "measures": {"p": {"vi": "người", "en": "persons"}},
                 "codeLists": {
                  "job": {"version": "1", "label": {"vi": "Nghề", "en": "Job"}, "exclusive": true,
                   "codes": [{"code": "farm", "vi": "Nông", "en": "Farm"},
                    {"code": "rice", "parent": "farm", "vi": "Lúa", "en": "Rice"},
                    {"code": "fish", "parent": "farm", "vi": "Cá", "en": "Fish"},
                    {"code": "shop", "vi": "Buôn", "en": "Shop"}]},
                  "sex": {"version": "1", "label": {"vi": "Giới", "en": "Sex"}, "exclusive": true,
                   "codes": [{"code": "f", "vi": "Nữ", "en": "F"}, {"code": "m", "vi": "Nam", "en": "M"}]}},
                 "indicators": [{"key": "n", "measure": "p", "kind": "STOCK",
                  "label": {"vi": "n", "en": "n"}, "by": ["job", ["job", "sex"]]}]}
                """));
    assertEquals(1 + 4 + 8, form.indicators().size());
    assertEquals(
        List.of(
            "n-by-job",
            "n-by-job-farm",
            "n-by-sex-at-farm",
            "n-by-sex-at-rice",
            "n-by-sex-at-fish",
            "n-by-sex-at-shop",
            "n-by-job-farm-at-f",
            "n-by-job-farm-at-m"),
        form.checks().stream().map(CheckRule::id).sorted(order(form)).toList());
    assertTrue(form.indicator("n", Map.of("sex", "f", "job", "rice")).isPresent());
  }

  private static Comparator<String> order(Form form) {
    List<String> ids = form.checks().stream().map(CheckRule::id).toList();
    return Comparator.comparingInt(
        id ->
            (id.contains("-at-") ? 100 : 0)
                + (id.contains("-farm-at-") ? 100 : 0)
                + ids.indexOf(id));
  }
}
