package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.ReportValue.Qualifier;
import org.lienthong.reporting.pack.FormPack;

/** Values, explanations, lists and what is withheld, feature by feature. */
class ValueAcceptanceTest {
  private static final FormPack WOMEN = FormPack.bundled("womens-union");
  private static final Form COMMUNICATION = WOMEN.form("wu-communication", "1").orElseThrow();
  private static final AdministrativeUnit UNIT = Samples.COMMUNES.get(0);

  private static Submissions read(Form form, String csv) {
    return SubmissionReader.of(form, Samples.NOW, Samples.COMMUNES, Samples.UNITS)
        .add("tệp.csv", Content.ofUtf8(csv))
        .submissions()
        .requireReadable();
  }

  private static String text(Content content) {
    return new String(content.bytes(10_000_000), StandardCharsets.UTF_8);
  }

  private static Submission.Cell cell(Map<String, Submission.Cell> cells, String key) {
    return Objects.requireNonNull(cells.get(key));
  }

  /** The figures of the fanpage as they were published: rounded, some not known, each sourced. */
  @Test
  void r20_four_states_qualifiers_notes_and_a_source_for_each_cell_come_back_as_they_went() {
    String csv =
        """
        unit,period,form,indicator,value,qualifier,note,source,provenance,covered,expected
        %1$s,2026-Q2@nd09,wu-communication,page_visits_sum,16000000,≈,,Trang thông tin,reported,1,1
        %1$s,2026-Q2@nd09,wu-communication,page_visits,0,,"không có, đã kiểm tra",,reported,1,1
        %1$s,2026-Q2@nd09,wu-communication,page_articles,,,chưa thống kê,,reported,0,1
        %1$s,2026-Q2@nd09,wu-communication,fanpage_followers,3500,≈,,"Facebook, 24/10/2022",reported,1,1
        %1$s,2026-Q2@nd09,wu-communication,fanpage_interactions,80000,>,,,reported,1,1
        %1$s,2026-Q2@nd09,wu-communication,fanpage_posts,n/a,,,,reported,1,1
        %1$s,2026-Q2@nd09,wu-communication,fanpage_livestreams,suppressed,,,,reported,1,1
        """
            .formatted(UNIT.code());
    String withColumns = csv.replace(",indicator,", ",indicator,platform,");
    withColumns =
        withColumns
            .lines()
            .map(
                line ->
                    line.startsWith("unit")
                        ? line
                        : line.replaceFirst("(wu-communication,[^,]+,)", "$1,"))
            .reduce("", (all, line) -> all + line + "\n");
    Submissions once = read(COMMUNICATION, withColumns);
    assertEquals(withColumns, text(TidyCsv.write(once)));
    assertEquals(once.received(), read(COMMUNICATION, text(TidyCsv.write(once))).received());
    Submission sent = once.received().get(0);
    assertEquals("Facebook, 24/10/2022", cell(sent.cells(), "fanpage_followers").origin());
    assertEquals(ReportValue.of(0), sent.value("page_visits"));
    assertEquals(ReportValue.missing(), sent.value("page_articles"));
    assertEquals(ReportValue.notApplicable(), sent.value("fanpage_posts"));
    assertEquals(ReportValue.suppressed(), sent.value("fanpage_livestreams"));
    assertEquals(Qualifier.MORE_THAN, sent.value("fanpage_interactions").qualifier());
  }

  @Test
  void r20_what_a_commune_put_together_keeps_its_provenance_in_the_province() {
    Submissions all = Samples.submissions(Samples.NOW, Samples.COMMUNES.subList(0, 9), 4);
    Submissions some = Samples.without(all, Samples.COMMUNES.get(3));
    Content sent = TidyCsv.write(RollUp.of(Samples.FORM).run(some), UNIT.code());
    String own =
        text(sent)
            .lines()
            .filter(line -> line.startsWith("unit") || line.startsWith(UNIT.code()))
            .limit(1 + Samples.FORM.indicators().size())
            .reduce("", (a, b) -> a + b + "\n");
    Submissions above = read(Samples.FORM, own);
    Figure members = RollUp.of(Samples.FORM).run(above).figure(UNIT, "members_closing");
    assertEquals(8, members.covered());
    assertEquals(9, members.expected());
    assertEquals(Provenance.COMPUTED, members.provenance());
    Figure total = RollUp.of(Samples.FORM).run(above).total("members_closing");
    assertEquals(8, total.covered());
    assertEquals(128 + 9, total.expected());
  }

  @Test
  void r24_an_error_cannot_be_sent_a_warning_can_and_an_explanation_settles_the_rest() {
    Form form = WOMEN.form("wu-entrusted-loans", "1").orElseThrow();
    Map<String, ReportValue> values = new LinkedHashMap<>();
    form.inputs().forEach(input -> values.put(input.key(), ReportValue.of(0)));
    values.put("loan_groups", ReportValue.of(4));
    values.put("loans_outstanding", ReportValue.of(1000));
    values.put("loans_overdue", ReportValue.of(20));
    form.inputs()
        .filter(input -> !input.breakdown().isEmpty())
        .forEach(input -> values.remove(input.key()));
    values.remove("savings_balance");
    List<CheckFinding> bare = checked(form, values, Map.of());
    assertEquals(
        List.of("overdue-alert", "savings_balance"),
        bare.stream().map(CheckFinding::rule).toList());
    assertEquals(List.of(bare.get(0)), Checks.blocking(bare));
    assertEquals(
        UNIT.fullName() + ": tỷ lệ nợ quá hạn 2 không thỏa < 1.",
        bare.get(0).message(Locale.forLanguageTag("vi")));
    var refusal = assertThrows(InputException.class, () -> Checks.requireSendable(bare));
    assertEquals("REP-406", refusal.code());
    String why = "hai hộ gặp bão, đang gia hạn";
    List<CheckFinding> explained = checked(form, values, Map.of("loans_overdue_rate", why));
    assertEquals(why, explained.get(0).explanation().orElseThrow());
    assertEquals(List.of(), Checks.blocking(explained));
    Checks.requireSendable(explained);
    values.put("loan_groups_overdue", ReportValue.of(9));
    assertFalse(
        Checks.blocking(checked(form, values, Map.of("loan_groups_overdue", "x"))).isEmpty());
  }

  private static List<CheckFinding> checked(
      Form form, Map<String, ReportValue> values, Map<String, String> notes) {
    Submission sent = new Submission(UNIT, "mẫu", values, notes);
    return Checks.run(form, Submissions.of(form, Samples.NOW, List.of(UNIT), List.of(sent)));
  }

  @Test
  void r24_the_explanation_is_printed_beside_the_figure() {
    Map<String, ReportValue> values = new LinkedHashMap<>(Samples.figures(new Random(1)));
    values.put("members_core", ReportValue.of(99_999));
    Submission sent = new Submission(UNIT, "m", values, Map.of("members_core", "đang rà soát"));
    Submissions all = Submissions.of(Samples.FORM, Samples.NOW, List.of(UNIT), List.of(sent));
    Consolidation figures = RollUp.of(Samples.FORM).run(all);
    var cells = FormTables.byUnit("BIỂU", figures).rows().get(0).cells();
    assertEquals(
        "Số liệu không khớp: Hội viên nòng cốt (giải trình: đang rà soát)",
        cells.get(cells.size() - 1).text());
    assertTrue(text(TidyCsv.write(figures, "37")).contains(",99999,,đang rà soát,"));
  }

  @Test
  void r24_one_form_is_held_against_another_and_against_targets() {
    Form training = WOMEN.form("wu-training", "1").orElseThrow();
    Form members = WOMEN.form("wu-members", "1").orElseThrow();
    Submissions one = one(training, Map.of("officials", ReportValue.of(40)));
    Submissions other = one(members, Map.of("officials", ReportValue.of(41)));
    assertFalse(rules(Checks.run(training, one)).contains("officials-agree"));
    List<CheckFinding> findings = Checks.run(training, one, new Checks.Context().form(other));
    CheckFinding disagrees =
        findings.stream().filter(f -> f.rule().equals("officials-agree")).findFirst().orElseThrow();
    assertEquals(
        UNIT.fullName()
            + ": cán bộ Hội các cấp 40 không thỏa = cán bộ Hội các cấp (wu-members) 41.",
        disagrees.message(Locale.forLanguageTag("vi")));
    Form form =
        Form.load(
            "f.json",
            Content.ofUtf8(
                """
                {"id": "f", "version": "1", "title": {"vi": "B", "en": "F"}, "columns": [],
                 "measures": {"p": {"vi": "người", "en": "persons"}},
                 "indicators": [{"key": "n", "measure": "p", "kind": "FLOW",
                   "label": {"vi": "Số người", "en": "Persons"}}],
                 "checks": [
                  {"id": "target", "type": "COMPARE", "severity": "WARNING", "left": "n",
                   "operator": "NOT_LESS", "right": "target.n"},
                  {"id": "grows", "type": "COMPARE", "left": "n", "operator": "GREATER",
                   "right": "last_year.n", "tolerance": 2}]}
                """));
    Submissions now = one(form, Map.of("n", ReportValue.of(7)));
    Consolidation then =
        RollUp.of(form)
            .run(
                Submissions.of(
                    form,
                    Samples.THEN,
                    List.of(UNIT),
                    List.of(new Submission(UNIT, "m", Map.of("n", ReportValue.of(9)), Map.of()))));
    Checks.Context context =
        new Checks.Context().targets((unit, key) -> ReportValue.of(8)).lastYear(then);
    assertEquals(List.of("target", "grows"), rules(Checks.run(form, now, context)));
    assertEquals(
        "REP-406: " + UNIT.fullName() + ": persons 7 is not > persons of last year 9.",
        Checks.run(form, now, context).get(1).toString());
  }

  private static Submissions one(Form form, Map<String, ReportValue> values) {
    return Submissions.of(
        form, Samples.NOW, List.of(UNIT), List.of(new Submission(UNIT, "m", values, Map.of())));
  }

  private static List<String> rules(List<CheckFinding> findings) {
    return findings.stream()
        .filter(finding -> !finding.code().equals("REP-405"))
        .map(CheckFinding::rule)
        .toList();
  }

  private static final String TASKS =
      """
      task,status,due
      Lập fanpage,done,2026-03-01
      "Tập huấn, hai lớp",going,
      Mua máy tính,done,2026-05-30
      Ký số,not_started,
      """;

  @Test
  void r26_figures_come_from_a_list_with_the_lines_behind_them_and_a_frozen_copy() {
    Form form = WOMEN.form("wu-programme", "1").orElseThrow();
    FormRows rows = FormRows.read(form, "task_list", "việc.csv", Content.ofUtf8(TASKS));
    Map<String, Submission.Cell> cells = rows.cells();
    assertEquals(ReportValue.of(4), cell(cells, "tasks").figure().value());
    assertEquals(ReportValue.of(2), cell(cells, "tasks_done").figure().value());
    assertEquals(
        List.of("Lập fanpage", "Mua máy tính"),
        rows.behind("tasks_done").stream().map(line -> line.get("task")).toList());
    assertEquals("task_list " + rows.frozen().sha256(), cell(cells, "tasks_done").origin());
    FormRows again = FormRows.read(form, "task_list", "lại.csv", rows.frozen());
    assertEquals(rows.lines(), again.lines());
    assertEquals(rows.frozen().sha256(), again.frozen().sha256());
    Submission sent = Submission.of(UNIT, "việc.csv", cells);
    Consolidation figures =
        RollUp.of(form).run(Submissions.of(form, Samples.NOW, List.of(UNIT), List.of(sent)));
    assertEquals(ReportValue.of(50), figures.total("tasks_done_rate").value());
  }

  @Test
  void r26_persons_are_told_apart_and_stay_in_the_union() {
    Form form = WOMEN.form("wu-members", "1").orElseThrow();
    String csv =
        "person,birth,ethnic_group,reason\nHV01,1970-01-31,01,chuyển đi\nHV02,,02,\nHV01,,01,trùng\n";
    FormRows rows = FormRows.read(form, "members_left_list", "giảm.csv", Content.ofUtf8(csv));
    assertEquals(ReportValue.of(2), cell(rows.cells(), "members_left").figure().value());
    assertEquals(
        List.of(
            Map.of("ethnic_group", "01", "reason", "chuyển đi"),
            Map.of("ethnic_group", "02"),
            Map.of("ethnic_group", "01", "reason", "trùng")),
        rows.behind("members_left"));
  }

  @ParameterizedTest
  @CsvSource({
    "going, gone, REP-309, 3, status",
    "2026-03-01, 1/3/2026, REP-328, 2, due",
    "Ký số, '', REP-327, 5, task",
    "status, stat, REP-304, 1, stat",
    "',due', '', REP-305, 2, ''",
  })
  void r26_a_wrong_line_of_a_list_is_named(
      String what, String by, String code, int line, String column) {
    Form form = WOMEN.form("wu-programme", "1").orElseThrow();
    String csv = TASKS.replace(what, by);
    InputFinding finding =
        FormRows.check(form, "task_list", "việc.csv", Content.ofUtf8(csv)).get(0);
    assertEquals(code, finding.code());
    assertEquals(line, finding.line());
    assertEquals(column, finding.column());
    assertThrows(
        InputException.class,
        () -> FormRows.read(form, "task_list", "việc.csv", Content.ofUtf8(csv)));
  }

  @Test
  void r26_a_message_never_shows_what_tells_about_a_person() {
    Form form = WOMEN.form("wu-members", "1").orElseThrow();
    String csv = "person,birth\nHV01,31/01/1970\n";
    InputFinding finding =
        FormRows.check(form, "members_left_list", "giảm.csv", Content.ofUtf8(csv)).get(0);
    assertEquals("REP-328", finding.code());
    assertFalse(finding.message(Locale.ENGLISH).contains("1970"), finding.toString());
  }

  @Test
  void more_decimals_than_a_measure_takes_are_the_callers_mistake() {
    ReportValue half = ReportValue.of(new BigDecimal("0.5"));
    var mistake =
        assertThrows(
            IllegalArgumentException.class,
            () -> one(Samples.FORM, Map.of("members_closing", half)));
    assertEquals("members_closing takes 0 decimals, was 0.5", mistake.getMessage());
  }
}
