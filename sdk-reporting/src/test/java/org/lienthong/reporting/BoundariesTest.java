package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.UnitSuccession;
import org.lienthong.reporting.internal.sum.LargestRemainder;

class BoundariesTest {
  private static final LocalDate BEFORE = Samples.THEN.lastDay();
  private static final LocalDate AFTER = Samples.NOW.lastDay();
  private static final List<AdministrativeUnit> OLD = Samples.oldCommunes(Samples.COMMUNES);

  private static Consolidation old(long seed) {
    return RollUp.of(Samples.FORM).run(Samples.submissions(Samples.THEN, OLD, seed));
  }

  private static Consolidation bring(Consolidation figures, ShareTable shares) {
    return Boundaries.bring(figures, Samples.UNITS, BEFORE, AFTER, shares);
  }

  private static AdministrativeUnit unit(String code, LocalDate on) {
    return Samples.UNITS.require(UnitLevel.COMMUNE, code, on);
  }

  private static BigDecimal sum(Consolidation figures, String key) {
    BigDecimal sum = BigDecimal.ZERO;
    for (AdministrativeUnit unit : figures.units()) {
      sum = sum.add(figures.figure(unit, key).value().number().orElse(BigDecimal.ZERO));
    }
    return sum;
  }

  @Test
  void r31_the_sum_over_129_communes_is_the_sum_over_the_398_before_for_every_additive_indicator() {
    assertEquals(398, OLD.size());
    for (long seed = 0; seed < 25; seed++) {
      Consolidation before = old(seed);
      Consolidation after = bring(before, ShareTable.none());
      assertEquals(Samples.COMMUNES, after.units());
      for (Indicator indicator : Samples.FORM.indicators()) {
        if (indicator.aggregation() != Indicator.Aggregation.SUM) continue;
        String key = indicator.key();
        assertEquals(sum(before, key), sum(after, key), key);
        assertEquals(sum(after, key), Samples.number(after.total(key)), key);
      }
      assertEquals(
          before.total("loans_overdue_rate").value(), after.total("loans_overdue_rate").value());
    }
  }

  @Test
  void communes_that_no_split_touches_are_the_plain_sum_of_what_became_them() {
    Consolidation before = old(4);
    Consolidation after = bring(before, ShareTable.none());
    int touched = 0;
    for (AdministrativeUnit commune : Samples.COMMUNES) {
      List<UnitSuccession> sources = Samples.UNITS.predecessors(commune);
      Figure figure = after.figure(commune, "members_closing");
      assertEquals(sources.size(), figure.expected());
      if (sources.stream().anyMatch(UnitSuccession::partial)) {
        touched++;
        assertEquals(Provenance.apportioned(ShareBasis.EQUAL), figure.provenance());
        continue;
      }
      BigDecimal naive = BigDecimal.ZERO;
      for (UnitSuccession source : sources) {
        naive = naive.add(Samples.number(before.figure(source.from(), "members_closing")));
      }
      assertEquals(naive, Samples.number(figure));
      assertTrue(figure.complete());
      assertTrue(figure.provenance().kind() != Provenance.Kind.APPORTIONED);
    }
    assertEquals(8, touched);
  }

  /** The whole country: every edge of the reorganisation, counted a second time by hand. */
  @Test
  void r31_no_person_of_the_whole_country_is_lost_over_all_edges() {
    List<AdministrativeUnit> old = new ArrayList<>();
    for (AdministrativeUnit province : Samples.UNITS.units(UnitLevel.PROVINCE, BEFORE)) {
      old.addAll(Samples.UNITS.communes(province.code(), BEFORE));
    }
    assertEquals(10_040, old.size());
    Consolidation before = RollUp.of(Samples.FORM).run(Samples.submissions(Samples.THEN, old, 11));
    Consolidation after = bring(before, ShareTable.none());
    assertEquals(3_321, after.units().size());
    Map<AdministrativeUnit, Long> naive = new HashMap<>();
    int edges = 0;
    for (AdministrativeUnit unit : old) {
      long members = Samples.number(before.figure(unit, "members_closing")).longValueExact();
      List<AdministrativeUnit> parts = targets(unit);
      edges += parts.size();
      long rest = members % parts.size();
      for (int i = 0; i < parts.size(); i++) {
        long share = members / parts.size() + (i < rest ? 1 : 0);
        naive.merge(parts.get(i), share, Long::sum);
      }
    }
    assertEquals(10_602, edges);
    for (AdministrativeUnit unit : after.units()) {
      assertEquals(
          naive.get(unit),
          Samples.number(after.figure(unit, "members_closing")).longValueExact(),
          unit.fullName());
    }
    assertEquals(sum(before, "members_closing"), sum(after, "members_closing"));
  }

  /** One step is enough for 2025; a later version of the same unit may carry another name. */
  private static List<AdministrativeUnit> targets(AdministrativeUnit unit) {
    List<AdministrativeUnit> targets = new ArrayList<>();
    if (Samples.UNITS.versions(unit).stream().anyMatch(version -> version.isValidOn(AFTER))) {
      return List.of(unit(unit.code(), AFTER));
    }
    for (UnitSuccession edge : Samples.UNITS.successors(unit)) {
      Samples.UNITS.versions(edge.to()).stream()
          .filter(version -> version.isValidOn(AFTER))
          .forEach(targets::add);
    }
    return targets;
  }

  @Test
  void r32_a_known_share_divides_and_the_strongest_basis_is_owned_up_to() {
    LocalDate day = AdministrativeUnits.REORGANISATION_2025;
    AdministrativeUnit divided = unit("14503", BEFORE);
    Consolidation before =
        RollUp.of(Samples.FORM).run(Samples.submissions(Samples.THEN, List.of(divided), 5));
    ShareTable shares =
        ShareTable.builder()
            .share(day, "14503", "14488", ShareBasis.AREA, new BigDecimal("1"))
            .share(day, "14503", "14533", ShareBasis.AREA, new BigDecimal("1"))
            .share(day, "14503", "14488", ShareBasis.POPULATION, new BigDecimal("2500"))
            .share(day, "14503", "14533", ShareBasis.POPULATION, new BigDecimal("7500"))
            .share(day, "14503", "14488", ShareBasis.RECOUNT, new BigDecimal("10"))
            .build();
    Consolidation after = bring(before, shares);
    long whole = Samples.number(before.total("members_closing")).longValueExact();
    Figure small = after.figure(unit("14488", AFTER), "members_closing");
    assertEquals(Math.round(whole / 4.0), Samples.number(small).longValueExact());
    assertEquals("apportioned:population", small.provenance().toString());
    assertEquals(BigDecimal.valueOf(whole), sum(after, "members_closing"));
  }

  @Test
  void r32_a_rate_is_recomputed_after_the_division() {
    Consolidation after = bring(old(9), ShareTable.none());
    AdministrativeUnit touched = unit("13366", AFTER);
    BigDecimal overdue = Samples.number(after.figure(touched, "loans_overdue"));
    BigDecimal all = Samples.number(after.figure(touched, "loans_outstanding"));
    assertEquals(
        ReportValue.of(
            overdue
                .multiply(BigDecimal.valueOf(100))
                .divide(all, 2, java.math.RoundingMode.HALF_UP)),
        after.figure(touched, "loans_overdue_rate").value());
  }

  @Test
  void what_was_missing_stays_missing_and_the_new_unit_says_how_much_it_covers() {
    AdministrativeUnit commune =
        Samples.COMMUNES.stream()
            .filter(unit -> Samples.UNITS.predecessors(unit).size() == 3)
            .findFirst()
            .orElseThrow();
    AdministrativeUnit late = Samples.UNITS.predecessors(commune).get(0).from();
    Submissions rest = Samples.without(Samples.submissions(Samples.THEN, OLD, 6), late);
    Consolidation after = bring(RollUp.of(Samples.FORM).run(rest), ShareTable.none());
    Figure figure = after.figure(commune, "members_closing");
    assertEquals(2, figure.covered());
    assertEquals(3, figure.expected());
    assertEquals(397, after.total("members_closing").covered());
  }

  @Test
  void a_unit_whose_neighbours_were_not_asked_is_not_taken_for_whole() {
    AdministrativeUnit commune =
        Samples.COMMUNES.stream()
            .filter(unit -> Samples.UNITS.predecessors(unit).size() == 3)
            .findFirst()
            .orElseThrow();
    AdministrativeUnit alone = Samples.UNITS.predecessors(commune).get(0).from();
    Consolidation part =
        RollUp.of(Samples.FORM).run(Samples.submissions(Samples.THEN, List.of(alone), 6));
    Figure figure = bring(part, ShareTable.none()).figure(commune, "members_closing");
    assertEquals(1, figure.covered());
    assertEquals(3, figure.expected());
  }

  @Test
  void r32_persons_counted_once_need_a_recount_where_units_were_joined_or_divided() {

    Submissions learners = Samples.learners(Samples.THEN, OLD);
    Consolidation before = RollUp.of(learners.form()).run(learners);
    Consolidation after = bring(before, ShareTable.none());
    for (AdministrativeUnit commune : after.units()) {
      List<UnitSuccession> sources = Samples.UNITS.predecessors(commune);
      boolean same = sources.size() == 1 && !sources.get(0).partial();
      Figure figure = after.figure(commune, "learners");
      assertEquals(same ? Provenance.REPORTED : Provenance.NEEDS_RECOUNT, figure.provenance());
      assertEquals(same ? ReportValue.of(5) : ReportValue.missing(), figure.value());
    }
  }

  @Test
  void r32_the_largest_remainder_gives_every_step_away_once() {
    List<BigDecimal> thirds = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    assertEquals(
        "[34, 33, 33]", LargestRemainder.divide(new BigDecimal(100), 0, thirds).toString());
    assertEquals(
        "[-34, -33, -33]", LargestRemainder.divide(new BigDecimal(-100), 0, thirds).toString());
    assertEquals("[0, 0, 0]", LargestRemainder.divide(BigDecimal.ZERO, 0, thirds).toString());
    assertEquals(
        "[0.03, 0.02, 0.00]",
        LargestRemainder.divide(
                new BigDecimal("0.05"),
                2,
                List.of(new BigDecimal("0.6"), new BigDecimal("0.4"), BigDecimal.ZERO))
            .toString());
  }

  @Test
  void a_unit_that_is_not_on_the_list_on_that_day_is_named() {
    var wrongDay =
        assertThrows(
            InputException.class, () -> Boundaries.bring(old(1), Samples.UNITS, AFTER, AFTER));
    assertEquals("REP-425", wrongDay.code());
    assertTrue(
        wrongDay.message(Locale.ENGLISH).endsWith("is not on the list of units for 14/06/2026."));
  }
}
