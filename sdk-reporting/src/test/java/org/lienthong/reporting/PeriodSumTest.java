package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.InputException;

/** A quarter from its three months, added up here a second time by hand. */
class PeriodSumTest {
  private static final List<AdministrativeUnit> UNITS = Samples.COMMUNES.subList(0, 20);
  private static final List<Period> MONTHS = Samples.NOW.parts(PeriodSpan.MONTH);

  private static List<Submissions> months() {
    List<Submissions> months = new ArrayList<>();
    for (int i = 0; i < 3; i++) months.add(Samples.submissions(MONTHS.get(i), UNITS, 40 + i));
    return months;
  }

  private static Consolidation quarter(List<Submissions> months) {
    RollUp rollUp = RollUp.of(Samples.FORM);
    return rollUp.over(Samples.NOW, months.stream().map(rollUp::run).toList());
  }

  private static BigDecimal sum(List<Submissions> months, AdministrativeUnit unit, String key) {
    return months.stream()
        .map(month -> month.value(unit, key).number().orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void trap_08_a_flow_is_added_up_and_a_stock_is_the_last_one() {
    List<Submissions> months = months();
    Consolidation quarter = quarter(months);
    assertEquals(Samples.NOW, quarter.period());
    for (AdministrativeUnit unit : UNITS) {
      Figure joined = quarter.figure(unit, "members_joined");
      assertEquals(sum(months, unit, "members_joined"), Samples.number(joined));
      assertEquals(3, joined.covered());
      assertEquals(
          months.get(2).value(unit, "members_closing"),
          quarter.figure(unit, "members_closing").value());
      assertEquals(
          months.get(0).value(unit, "members_opening"),
          quarter.figure(unit, "members_opening").value());
      BigDecimal overdue = months.get(2).value(unit, "loans_overdue").number().orElseThrow();
      BigDecimal all =
          months.get(2).value(unit, "loans_current").number().orElseThrow().add(overdue);
      assertEquals(
          ReportValue.of(
              overdue.multiply(new BigDecimal(100)).divide(all, 2, RoundingMode.HALF_UP)),
          quarter.figure(unit, "loans_overdue_rate").value());
    }
  }

  @Test
  void trap_08_the_totals_are_those_of_the_rows() {
    Consolidation quarter = quarter(months());
    for (String key : List.of("members_joined", "members_closing", "members_opening")) {
      BigDecimal sum =
          UNITS.stream()
              .map(unit -> Samples.number(quarter.figure(unit, key)))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(sum, Samples.number(quarter.total(key)), key);
    }
  }

  @Test
  void trap_14_a_month_that_did_not_come_is_missing_from_the_quarter_and_no_zero() {
    AdministrativeUnit late = UNITS.get(4);
    List<Submissions> months = new ArrayList<>(months());
    months.set(1, Samples.without(months.get(1), late));
    Figure joined = quarter(months).figure(late, "members_joined");
    assertEquals(2, joined.covered());
    assertEquals(3, joined.expected());
    assertFalse(quarter(months).total("members_joined").complete());
    months.set(2, Samples.without(months.get(2), late));
    assertEquals(ReportValue.missing(), quarter(months).figure(late, "members_closing").value());
    assertTrue(quarter(months).figure(late, "members_opening").complete());
  }

  @Test
  void trap_10_persons_counted_once_need_a_recount_over_months() {
    RollUp rollUp = RollUp.of(Samples.learners(MONTHS.get(0), UNITS).form());
    List<Consolidation> parts =
        MONTHS.stream().map(month -> rollUp.run(Samples.learners(month, UNITS))).toList();
    Consolidation quarter = rollUp.over(Samples.NOW, parts);
    assertEquals(Provenance.NEEDS_RECOUNT, quarter.figure(UNITS.get(0), "learners").provenance());
    assertEquals("REP-436", quarter.refused().get(0).reason().code());
  }

  private static String refusal(Period whole, List<Submissions> parts) {
    RollUp rollUp = RollUp.of(Samples.FORM);
    List<Consolidation> all = parts.stream().map(rollUp::run).toList();
    return assertThrows(InputException.class, () -> rollUp.over(whole, all)).code();
  }

  @Test
  void trap_06_and_07_a_gap_an_overlap_or_another_profile_is_refused() {
    List<Submissions> months = months();
    assertEquals("REP-434", refusal(Samples.NOW, months.subList(0, 2)));
    assertEquals("REP-434", refusal(Samples.NOW, List.of()));
    assertEquals(
        "REP-434",
        refusal(Samples.NOW, List.of(months.get(0), months.get(1), months.get(1), months.get(2))));
    assertEquals("REP-434", refusal(Period.parse("2026-Q2@calendar"), months));
    PeriodProfile same = new PeriodProfile("same-days", 15, -1);
    assertEquals("REP-434", refusal(new Period(same, 2026, PeriodSpan.QUARTER, 2), months));
    List<Submissions> other = new ArrayList<>(months);
    other.set(1, Samples.submissions(MONTHS.get(1), UNITS.subList(0, 19), 1));
    assertEquals("REP-435", refusal(Samples.NOW, other));
  }
}
