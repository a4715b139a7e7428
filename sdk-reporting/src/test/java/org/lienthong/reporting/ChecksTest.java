package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;

class ChecksTest {
  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final AdministrativeUnit UNIT = Samples.COMMUNES.get(0);
  private static final Submissions GOOD = Samples.submissions(Samples.NOW, Samples.COMMUNES, 1);

  private static Submissions small(String indicator, String value) {
    Map<String, ReportValue> values =
        new java.util.LinkedHashMap<>(
            Map.of(
                "members_opening", ReportValue.of(1200),
                "members_joined", ReportValue.of(50),
                "members_left", ReportValue.of(15),
                "members_closing", ReportValue.of(1235),
                "members_minority", ReportValue.of(7),
                "members_core", ReportValue.of(300),
                "branches", ReportValue.of(9),
                "loans_current", ReportValue.of(19_800),
                "loans_overdue", ReportValue.of(200)));
    values.put("training_classes", ReportValue.of(0));
    values.put("training_learners", ReportValue.of(0));
    values.put("officials_certified", ReportValue.notApplicable());
    values.put(indicator, ReportValue.of(new java.math.BigDecimal(value)));
    return Submissions.of(
        Samples.FORM,
        Samples.NOW,
        List.of(UNIT),
        List.of(new Submission(UNIT, "mẫu", values, Map.of())));
  }

  private static CheckFinding only(Submissions submissions) {
    List<CheckFinding> findings = Checks.run(Samples.FORM, submissions);
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0);
  }

  @Test
  void figures_that_fit_find_nothing() {
    assertEquals(List.of(), Checks.run(Samples.FORM, GOOD));
  }

  @Test
  void a_movement_that_does_not_add_up_is_said_with_unit_and_figures() {
    CheckFinding finding = only(small("members_closing", "1234"));
    assertEquals("REP-401", finding.code());
    assertEquals("members-movement", finding.rule());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(
        UNIT.fullName()
            + ": hội viên cuối kỳ 1.234 khác hội viên đầu kỳ + hội viên tăng - hội viên giảm"
            + " = 1.235.",
        finding.message(VI));
    assertEquals(
        UNIT.fullName()
            + ": members at the end 1,234 differs from members at the start + members joined"
            + " - members left = 1,235.",
        finding.message(Locale.ENGLISH));
  }

  @Test
  void a_part_greater_than_its_whole_is_found() {
    CheckFinding finding = only(small("members_core", "1300"));
    assertEquals(
        UNIT.fullName() + ": hội viên nòng cốt 1.300 lớn hơn hội viên cuối kỳ 1.235.",
        finding.message(VI));
  }

  @Test
  void a_reported_figure_is_held_against_the_printed_formula() {
    assertEquals(List.of(), Checks.run(Samples.FORM, small("loans_overdue_rate", "1")));
    CheckFinding finding = only(small("loans_overdue_rate", "1.5"));
    assertEquals("REP-404", finding.code());
    assertEquals(
        UNIT.fullName() + ": tỷ lệ nợ quá hạn 1,5 khác kết quả 1 của công thức 9=8.2*100/8.",
        finding.message(VI));
  }

  @Test
  void a_blank_is_a_warning_and_stops_no_other_check_from_being_silent() {
    Submissions blank = Samples.with(GOOD, UNIT, "members_closing", ReportValue.missing());
    CheckFinding finding = only(blank);
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(UNIT.fullName() + ": chưa ghi hội viên cuối kỳ.", finding.message(VI));
  }

  @Test
  void what_a_period_opens_with_is_what_the_one_before_closed_with() {
    Period before = Samples.NOW.previous().orElseThrow();
    Submissions previous = Samples.submissions(before, Samples.COMMUNES, 2);
    Submissions now = GOOD;
    for (AdministrativeUnit unit : Samples.COMMUNES) {
      ReportValue opening = now.value(unit, "members_opening");
      previous = Samples.with(previous, unit, "members_closing", opening);
    }
    previous = Samples.with(previous, UNIT, "members_closing", ReportValue.of(9));
    var closed = RollUp.of(Samples.FORM).run(previous);
    List<CheckFinding> findings = Checks.run(Samples.FORM, now, closed);
    assertEquals(List.of("REP-403"), findings.stream().map(CheckFinding::code).toList());
    assertEquals(UNIT, findings.get(0).unit());
    Submissions later = Samples.submissions(Period.parse("2026-Q4@nd09"), Samples.COMMUNES, 3);
    assertThrows(IllegalArgumentException.class, () -> Checks.run(Samples.FORM, later, closed));
  }

  @Test
  void one_wrong_branch_of_129_communes_is_located() {
    AdministrativeUnit guilty = Samples.COMMUNES.get(77);
    Submissions wrong = Samples.with(GOOD, guilty, "members_left", ReportValue.of(100_000));
    assertEquals(guilty, only(wrong).unit());
  }
}
