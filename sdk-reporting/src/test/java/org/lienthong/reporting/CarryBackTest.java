package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.UnitSuccession;

/** New figures on old boundaries: exact, or refused with the reason. */
class CarryBackTest {
  private static final LocalDate DAY = AdministrativeUnits.REORGANISATION_2025;
  private static final LocalDate JUNE = DAY.minusDays(1);
  private static final Submissions REPORTED =
      Samples.submissions(Samples.NOW, Samples.COMMUNES, 11);
  private static final Series SERIES =
      Series.of(Samples.FORM)
          .report(REPORTED)
          .apply(new Reorganisation(Samples.UNITS, DAY, ShareTable.none()));

  /** By hand: what each new commune was made of, at a level. */
  private static Map<String, Set<String>> madeOf(UnitLevel level) {
    Map<String, Set<String>> madeOf = new HashMap<>();
    for (AdministrativeUnit commune : Samples.COMMUNES) {
      Set<String> codes = new HashSet<>();
      for (UnitSuccession edge : Samples.UNITS.predecessors(commune)) {
        AdministrativeUnit old = edge.from();
        if (level != UnitLevel.COMMUNE) old = parent(old, UnitLevel.DISTRICT);
        if (level == UnitLevel.PROVINCE) old = parent(old, UnitLevel.PROVINCE);
        codes.add(old.code());
      }
      madeOf.put(commune.code(), codes);
    }
    return madeOf;
  }

  private static AdministrativeUnit parent(AdministrativeUnit unit, UnitLevel level) {
    return Samples.UNITS.require(level, unit.parentCode(), JUNE);
  }

  /** The plain sum where it can be told; null where a commune lies across. */
  private static @Nullable BigDecimal naive(AdministrativeUnit unit, UnitLevel level, String key) {
    BigDecimal sum = BigDecimal.ZERO;
    Map<String, Set<String>> madeOf = madeOf(level);
    for (Submission sent : REPORTED.received()) {
      Set<String> from = madeOf.getOrDefault(sent.unit().code(), Set.of());
      if (!from.contains(unit.code())) continue;
      if (from.size() > 1) return null;
      sum = sum.add(sent.value(key).number().orElseThrow());
    }
    return sum;
  }

  private static int hold(UnitLevel level, Consolidation figures) {
    int told = 0;
    for (AdministrativeUnit unit : figures.units()) {
      assertEquals(level, unit.level());
      BigDecimal naive = naive(unit, level, "members_closing");
      Figure figure = figures.figure(unit, "members_closing");
      List<Consolidation.Refused> refused =
          figures.refused().stream().filter(one -> one.unit().equals(unit)).toList();
      if (naive == null) {
        assertEquals(ReportValue.missing(), figure.value());
        assertEquals(Provenance.NEEDS_RECOUNT, figure.provenance());
        assertEquals(Samples.FORM.indicators().size(), refused.size());
        assertEquals("REP-431", refused.get(0).reason().code());
      } else {
        told++;
        assertEquals(naive, Samples.number(figure), unit.fullName());
        assertTrue(figure.complete() && refused.isEmpty(), unit.fullName());
      }
    }
    return told;
  }

  /** No commune of Ninh Bình went on alone, so no old one can be told from its neighbours. */
  @Test
  void r31_figures_of_2026_on_the_communes_of_june_2025_are_refused_for_all_398() {
    Consolidation old = SERIES.on(JUNE, Samples.NOW);
    assertEquals(398, old.units().size());
    assertEquals(0, hold(UnitLevel.COMMUNE, old));
  }

  @Test
  void r31_a_branch_that_was_only_divided_is_the_sum_of_its_parts_again() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    AdministrativeUnit whole = Samples.branch("K1", LocalDate.of(2025, 1, 1));
    List<AdministrativeUnit> parts = List.of(Samples.branch("K2", day), Samples.branch("K3", day));
    AdministrativeUnits.Builder units = AdministrativeUnits.builder().unit(whole).end(whole, day);
    for (AdministrativeUnit part : parts) {
      units.unit(part).succession(day, UnitLevel.BRANCH, "K1", UnitLevel.BRANCH, part.code());
    }
    Series series =
        Series.of(Samples.FORM)
            .report(Samples.submissions(Samples.NOW, parts, 4))
            .apply(new Reorganisation(units.build(), day, ShareTable.none()));
    Consolidation old = series.on(day.minusDays(1), Samples.NOW);
    assertEquals(1, old.units().size());
    Figure figure = old.figure(old.units().get(0), "members_closing");
    assertEquals(old.total("members_closing"), figure);
    assertEquals(parts, old.origins(old.units().get(0)));
  }

  @Test
  void r31_figures_of_2026_on_the_districts_and_provinces_of_june_2025() {
    int districts = hold(UnitLevel.DISTRICT, SERIES.on(JUNE, UnitLevel.DISTRICT, Samples.NOW));
    assertTrue(districts > 0, districts + " districts");
    Consolidation provinces = SERIES.on(JUNE, UnitLevel.PROVINCE, Samples.NOW);
    assertEquals(3, hold(UnitLevel.PROVINCE, provinces));
    BigDecimal sum = BigDecimal.ZERO;
    for (AdministrativeUnit unit : provinces.units()) {
      sum = sum.add(Samples.number(provinces.figure(unit, "members_closing")));
    }
    assertEquals(sum, Samples.number(provinces.total("members_closing")));
  }

  @Test
  void a_late_commune_makes_its_old_province_incomplete_and_not_smaller_without_a_word() {
    AdministrativeUnit late = Samples.COMMUNES.get(0);
    Series series = Series.of(Samples.FORM).report(Samples.without(REPORTED, late));
    Consolidation old =
        series.apply(SERIES.applied().get(0)).on(JUNE, UnitLevel.PROVINCE, Samples.NOW);
    long incomplete =
        old.units().stream()
            .map(unit -> old.figure(unit, "members_closing"))
            .filter(figure -> figure.covered() == figure.expected() - 1)
            .count();
    assertEquals(1, incomplete);
  }

  @Test
  void communes_that_were_not_asked_are_missing_from_their_old_province() {
    List<AdministrativeUnit> asked = Samples.COMMUNES.subList(0, 3);
    Consolidation figures = RollUp.of(Samples.FORM).run(REPORTED, asked);
    LocalDate at = Samples.NOW.lastDay();
    Consolidation old =
        Boundaries.bring(figures, Samples.UNITS, at, JUNE, ShareTable.none(), UnitLevel.PROVINCE);
    int covered = 0;
    int expected = 0;
    for (AdministrativeUnit unit : old.units()) {
      covered += old.figure(unit, "members_closing").covered();
      expected += old.figure(unit, "members_closing").expected();
    }
    assertEquals(3, covered);
    assertTrue(expected > 20, expected + " communes");
  }

  @Test
  void the_reason_names_the_commune_that_lies_across_in_both_languages() {
    AdministrativeUnit old = Samples.UNITS.require(UnitLevel.COMMUNE, "14503", JUNE);
    var refused =
        SERIES.on(JUNE, Samples.NOW).refused().stream()
            .filter(one -> one.unit().equals(old) && one.indicator().equals("branches"))
            .toList();
    assertEquals(1, refused.size());
    String english = refused.get(0).reason().message(Locale.ENGLISH);
    assertTrue(english.startsWith(old.fullName() + " (14503) as it was on 30/06/2025"), english);
    assertTrue(english.contains("(14488)"), english);
    String vietnamese = refused.get(0).reason().message(Locale.forLanguageTag("vi"));
    assertTrue(vietnamese.startsWith("Không tách được " + old.fullName()), vietnamese);
  }

  @Test
  void r32_persons_counted_once_are_not_added_on_the_way_back_either() {
    Submissions learners = Samples.learners(Samples.NOW, Samples.COMMUNES);
    Consolidation old =
        Series.of(learners.form())
            .report(learners)
            .apply(SERIES.applied().get(0))
            .on(JUNE, UnitLevel.PROVINCE, Samples.NOW);
    assertEquals(3, old.refused().size());
    for (Consolidation.Refused refused : old.refused()) {
      assertEquals("REP-432", refused.reason().code());
      assertEquals(ReportValue.missing(), old.figure(refused.unit(), "learners").value());
    }
  }

  private static String refusal(org.junit.jupiter.api.function.Executable action) {
    return assertThrows(InputException.class, action).code();
  }

  @Test
  void days_periods_levels_and_forms_that_do_not_fit_have_a_code() {
    assertEquals("REP-424", refusal(() -> SERIES.on(LocalDate.of(2024, 12, 31), Samples.NOW)));
    assertEquals("REP-424", refusal(() -> SERIES.undo().on(JUNE, Samples.NOW)));
    assertEquals("REP-433", refusal(() -> SERIES.on(DAY, UnitLevel.DISTRICT, Samples.NOW)));
    assertEquals("REP-423", refusal(() -> SERIES.asReported(Samples.THEN)));
    assertEquals("REP-422", refusal(() -> SERIES.apply(SERIES.applied().get(0))));
    Submissions other = Samples.learners(Samples.NOW, Samples.COMMUNES);
    assertEquals("REP-426", refusal(() -> SERIES.report(other)));
  }

  @Test
  void a_share_with_a_misspelt_code_is_refused_and_not_silently_equal() {
    ShareTable shares =
        ShareTable.builder()
            .share(DAY, "14503", "14489", ShareBasis.POPULATION, BigDecimal.TEN)
            .build();
    assertEquals("REP-428", refusal(() -> new Reorganisation(Samples.UNITS, DAY, shares)));
    ShareTable.Builder twice =
        ShareTable.builder().share(DAY, "1", "2", ShareBasis.AREA, BigDecimal.ONE);
    assertEquals(
        "REP-429", refusal(() -> twice.share(DAY, "1", "2", ShareBasis.AREA, BigDecimal.ONE)));
    assertEquals(
        "REP-429",
        refusal(() -> twice.share(DAY, "1", "2", ShareBasis.POPULATION, BigDecimal.valueOf(-1))));
    assertEquals(
        "REP-429", refusal(() -> twice.share(DAY, "1", "2", ShareBasis.EQUAL, BigDecimal.ONE)));
  }
}
