package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.ReportValue.Qualifier;

class RollUpTest {
  private static final AdministrativeUnit UNIT = Samples.COMMUNES.get(0);
  private static final List<AdministrativeUnit> FEW = Samples.COMMUNES.subList(0, 4);
  private static final Submissions ALL = Samples.submissions(Samples.NOW, Samples.COMMUNES, 7);

  private static long naive(Submissions submissions, String key) {
    long sum = 0;
    for (Submission submission : submissions.received()) {
      for (Map.Entry<String, ReportValue> entry : submission.values().entrySet()) {
        if (entry.getKey().equals(key) && entry.getValue().isPresent()) {
          sum = Math.addExact(sum, entry.getValue().number().orElseThrow().longValueExact());
        }
      }
    }
    return sum;
  }

  @Test
  void totals_equal_a_naive_sum_of_the_submissions() {
    for (long seed = 0; seed < 20; seed++) {
      Submissions submissions = Samples.submissions(Samples.NOW, Samples.COMMUNES, seed);
      Consolidation sum = RollUp.of(Samples.FORM).run(submissions);
      Samples.FORM
          .inputs()
          .forEach(
              indicator ->
                  assertEquals(
                      BigDecimal.valueOf(naive(submissions, indicator.key())),
                      Samples.number(sum.total(indicator.key()))));
      long overdue = naive(submissions, "loans_overdue");
      long outstanding = overdue + naive(submissions, "loans_current");
      assertEquals(BigDecimal.valueOf(outstanding), Samples.number(sum.total("loans_outstanding")));
      assertEquals(
          ReportValue.of(
              BigDecimal.valueOf(overdue * 100)
                  .divide(BigDecimal.valueOf(outstanding), 2, RoundingMode.HALF_UP)),
          sum.total("loans_overdue_rate").value());
    }
  }

  @Test
  void a_late_unit_is_missing_and_the_total_says_so() {
    Submissions late = Samples.without(ALL, UNIT);
    Consolidation sum = RollUp.of(Samples.FORM).run(late);
    assertEquals(List.of(UNIT), sum.missing());
    assertEquals(ReportValue.missing(), sum.figure(UNIT, "members_closing").value());
    Figure total = sum.total("members_closing");
    assertEquals(128, total.covered());
    assertEquals(129, total.expected());
    assertEquals(naive(late, "members_closing"), Samples.number(total).longValueExact());
  }

  @Test
  void a_unit_that_contradicts_itself_counts_as_reported_and_is_named() {
    Submissions wrong = Samples.with(ALL, UNIT, "members_closing", ReportValue.of(1));
    Consolidation sum = RollUp.of(Samples.FORM).run(wrong);
    assertEquals(ReportValue.of(1), sum.figure(UNIT, "members_closing").value());
    assertEquals(
        naive(wrong, "members_closing"),
        Samples.number(sum.total("members_closing")).longValueExact());
    assertEquals("members-movement", sum.findings(UNIT).get(0).rule());
    Consolidation strict = RollUp.of(Samples.FORM).excludingFailed().run(wrong);
    assertEquals(List.of(UNIT), strict.excluded());
    assertEquals(128, strict.total("members_closing").covered());
    assertEquals(129, strict.total("members_closing").expected());
    assertEquals(
        naive(wrong, "members_closing") - 1,
        Samples.number(strict.total("members_closing")).longValueExact());
  }

  @Test
  void a_rate_is_recomputed_from_the_units_that_have_both_its_parts() {
    Submissions half = Samples.with(ALL, UNIT, "loans_current", ReportValue.missing());
    half = Samples.with(half, UNIT, "loans_overdue", ReportValue.of(1_000_000));
    Consolidation sum = RollUp.of(Samples.FORM).run(half);
    Consolidation rest = RollUp.of(Samples.FORM).run(Samples.without(ALL, UNIT));
    assertEquals(rest.total("loans_overdue_rate").value(), sum.total("loans_overdue_rate").value());
    assertEquals(128, sum.total("loans_overdue_rate").covered());
  }

  /** The two parts are 9 and 100 but for one unit, whose second part is no number. */
  private static Submissions half(Period period, ReportValue none) {
    Submissions half = Samples.submissions(period, FEW, 7);
    for (AdministrativeUnit unit : FEW) {
      half = Samples.with(half, unit, "loans_overdue", ReportValue.of(9));
      half = Samples.with(half, unit, "loans_current", ReportValue.of(91));
    }
    half = Samples.with(half, UNIT, "loans_overdue", ReportValue.of(1_000_000));
    return Samples.with(half, UNIT, "loans_current", none);
  }

  @Test
  void a_unit_whose_part_is_no_number_adds_to_no_part_of_a_rate() {
    Hierarchy tree = Hierarchy.province(Samples.UNITS, "37", Samples.NOW.lastDay());
    List<Period> months = Samples.NOW.parts(PeriodSpan.MONTH);
    RollUp rollUp = RollUp.of(Samples.FORM);
    for (ReportValue none :
        List.of(ReportValue.missing(), ReportValue.suppressed(), ReportValue.notApplicable())) {
      // What does not apply is known of the unit, what is withheld or missing is not.
      boolean known = none.state() == ReportValue.State.NOT_APPLICABLE;
      Figure wanted = new Figure(ReportValue.of(9), Provenance.COMPUTED, known ? 4 : 3, 4);
      Submissions half = half(Samples.NOW, none);
      assertEquals(wanted, rollUp.run(half).total("loans_overdue_rate"));
      assertEquals(wanted, rollUp.run(half, tree).root().total("loans_overdue_rate"));
      assertEquals(ReportValue.of(1_000_027), rollUp.run(half).total("loans_overdue").value());
      List<Consolidation> parts =
          months.stream().map(month -> rollUp.run(half(month, none))).toList();
      assertEquals(wanted, rollUp.over(Samples.NOW, parts).total("loans_overdue_rate"));
      assertEquals(ReportValue.of(9), written(half).value("loans_overdue_rate"));
    }
  }

  private static BookTotals written(Submissions half) {
    return new BookTotals(
        Samples.FORM,
        FEW,
        (code, key) ->
            FEW.stream()
                .filter(unit -> unit.code().equals(code))
                .map(unit -> RollUp.of(Samples.FORM).run(half).figure(unit, key).value())
                .findFirst()
                .orElseThrow());
  }

  @Test
  void the_rate_of_one_unit_that_withholds_a_part_is_missing() {
    Submission own =
        new Submission(
            UNIT,
            "m",
            Map.of("loans_overdue", ReportValue.of(9), "loans_current", ReportValue.suppressed()),
            Map.of());
    Submissions one = Submissions.of(Samples.FORM, Samples.NOW, List.of(UNIT), List.of(own));
    Figure missing = new Figure(ReportValue.missing(), Provenance.COMPUTED, 0, 1);
    assertEquals(missing, RollUp.of(Samples.FORM).run(one).total("loans_overdue_rate"));
  }

  @Test
  void a_rate_of_nothing_is_not_applicable_and_zero_is_a_figure() {
    Submissions none = Samples.submissions(Samples.NOW, List.of(UNIT), 3);
    none = Samples.with(none, UNIT, "loans_current", ReportValue.of(0));
    none = Samples.with(none, UNIT, "loans_overdue", ReportValue.of(0));
    Consolidation sum = RollUp.of(Samples.FORM).run(none);
    assertEquals(ReportValue.notApplicable(), sum.total("loans_overdue_rate").value());
    assertEquals(ReportValue.of(0), sum.total("loans_outstanding").value());
    assertEquals(Provenance.COMPUTED, sum.figure(UNIT, "loans_outstanding").provenance());
    assertEquals(Provenance.REPORTED, sum.figure(UNIT, "loans_current").provenance());
  }

  @Test
  void nothing_reported_is_a_missing_total_and_not_a_zero() {
    Submissions none = Submissions.of(Samples.FORM, Samples.NOW, Samples.COMMUNES, List.of());
    Consolidation sum = RollUp.of(Samples.FORM).run(none);
    assertEquals(ReportValue.missing(), sum.total("members_closing").value());
    assertEquals(ReportValue.missing(), sum.total("loans_overdue_rate").value());
    assertEquals(0, sum.total("members_closing").covered());
    assertEquals(129, sum.total("members_closing").expected());
  }

  @Test
  void about_and_more_than_stay_with_the_sum() {
    ReportValue many = ReportValue.of(BigDecimal.valueOf(80_000), Qualifier.MORE_THAN);
    Submissions some = Samples.with(ALL, UNIT, "training_learners", many);
    var sum = RollUp.of(Samples.FORM).run(some).total("training_learners").value();
    assertEquals(Qualifier.MORE_THAN, sum.qualifier());
    ReportValue about = ReportValue.of(BigDecimal.valueOf(3500), Qualifier.ABOUT);
    some = Samples.with(some, Samples.COMMUNES.get(1), "training_learners", about);
    sum = RollUp.of(Samples.FORM).run(some).total("training_learners").value();
    assertEquals(Qualifier.ABOUT, sum.qualifier());
  }

  @Test
  void sums_beyond_the_range_of_a_long_stay_exact() {
    ReportValue huge = ReportValue.of(new BigDecimal("999999999999999999"));
    Submissions rich = ALL;
    for (AdministrativeUnit unit : Samples.COMMUNES) {
      rich = Samples.with(rich, unit, "loans_current", huge);
    }
    assertEquals(
        new BigDecimal("999999999999999999").multiply(BigDecimal.valueOf(129)),
        Samples.number(RollUp.of(Samples.FORM).run(rich).total("loans_current")));
  }

  @Test
  void persons_counted_once_are_not_added() {

    List<AdministrativeUnit> two = Samples.COMMUNES.subList(0, 2);
    Submissions all = Samples.learners(Samples.NOW, two);
    Form form = all.form();
    Figure total = RollUp.of(form).run(all).total("learners");
    assertEquals(ReportValue.missing(), total.value());
    assertEquals(Provenance.NEEDS_RECOUNT, total.provenance());
    Figure one = RollUp.of(form).run(all, two.subList(0, 1)).total("learners");
    assertEquals(ReportValue.of(5), one.value());
  }

  @Test
  void units_that_are_not_expected_and_forms_that_differ_are_the_callers_mistake() {
    Submissions one = Samples.submissions(Samples.NOW, List.of(UNIT), 3);
    assertThrows(
        IllegalArgumentException.class, () -> RollUp.of(Samples.FORM).run(one, Samples.COMMUNES));
    assertThrows(IllegalArgumentException.class, () -> one.value(UNIT, "members_close"));
  }
}
