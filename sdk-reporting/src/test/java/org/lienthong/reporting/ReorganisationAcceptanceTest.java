package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.UnitSuccession;

class ReorganisationAcceptanceTest {
  private static final LocalDate DAY = AdministrativeUnits.REORGANISATION_2025;
  private static final Reorganisation OF_2025 =
      new Reorganisation(Samples.UNITS, DAY, ShareTable.none());
  private static final List<AdministrativeUnit> OLD = Samples.oldCommunes(Samples.COMMUNES);

  private static Series reported(long seed) {
    return Series.of(Samples.FORM)
        .report(Samples.submissions(Samples.THEN, OLD, seed))
        .report(Samples.submissions(Samples.NOW, Samples.COMMUNES, seed + 1));
  }

  private static List<String> everything(Consolidation figures) {
    List<String> all = new ArrayList<>();
    for (AdministrativeUnit unit : figures.units()) {
      all.add(unit.toString());
      for (Indicator indicator : figures.form().indicators()) {
        all.add(figures.figure(unit, indicator.key()).toString());
      }
    }
    return all;
  }

  private static BigDecimal sum(Consolidation figures, String key) {
    return figures.units().stream()
        .map(unit -> Samples.number(figures.figure(unit, key)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void r31_one_series_has_three_views_and_the_sums_of_398_and_129_agree() {
    Series series = reported(3).apply(OF_2025);
    assertEquals(OLD, series.asReported(Samples.THEN).units());
    assertEquals(398, series.on(DAY.minusDays(1), Samples.THEN).units().size());
    Consolidation current = series.onCurrent(Samples.THEN);
    assertEquals(129, current.units().size());
    for (Indicator indicator : Samples.FORM.indicators()) {
      if (indicator.aggregation() != Indicator.Aggregation.SUM) continue;
      String key = indicator.key();
      assertEquals(sum(series.asReported(Samples.THEN), key), sum(current, key), key);
    }
    assertEquals(Samples.COMMUNES, series.onCurrent(Samples.NOW).units());
  }

  @Test
  void r31_a_correction_is_a_revision_and_the_first_report_stays() {
    Series first = reported(3).apply(OF_2025);
    Series corrected = first.report(Samples.submissions(Samples.THEN, OLD, 8));
    assertEquals(2, corrected.revisions(Samples.THEN).size());
    assertEquals(first.revisions(Samples.THEN).get(0), corrected.revisions(Samples.THEN).get(0));
    assertNotEquals(
        everything(first.onCurrent(Samples.THEN)), everything(corrected.onCurrent(Samples.THEN)));
  }

  @Test
  void r33_a_code_means_another_territory_before_and_after_the_day() {
    AdministrativeUnit june = Samples.UNITS.require(UnitLevel.COMMUNE, "13285", DAY.minusDays(1));
    AdministrativeUnit july = Samples.UNITS.require(UnitLevel.COMMUNE, "13285", DAY);
    assertNotEquals(june, july);
    assertTrue(Samples.UNITS.versions(july).stream().noneMatch(june::equals));
  }

  /** Section 3.3 of the facts: 3,315 of the 3,321 codes of today were there before. */
  @Test
  void r33_of_all_codes_that_are_there_on_both_days_few_mean_the_same_territory() {
    int both = 0;
    int same = 0;
    for (AdministrativeUnit july : Samples.UNITS.units(UnitLevel.COMMUNE, DAY)) {
      var june = Samples.UNITS.resolve(UnitLevel.COMMUNE, july.code(), DAY.minusDays(1));
      if (june.isEmpty()) continue;
      both++;
      if (Samples.UNITS.versions(july).contains(june.get())) same++;
    }
    assertEquals(3_315, both);
    assertEquals(132, same);
  }

  /** A figure reported under a code in June is not the figure of that code in July. */
  @Test
  void r33_figures_follow_the_territory_and_not_the_code() {
    Consolidation then = reported(3).asReported(Samples.THEN);
    Consolidation now = reported(3).apply(OF_2025).onCurrent(Samples.THEN);
    int reused = 0;
    for (AdministrativeUnit july : Samples.COMMUNES) {
      List<UnitSuccession> edges = Samples.UNITS.predecessors(july);
      var june = Samples.UNITS.resolve(UnitLevel.COMMUNE, july.code(), DAY.minusDays(1));
      if (june.isEmpty() || edges.stream().anyMatch(UnitSuccession::partial)) continue;
      reused++;
      BigDecimal sum = BigDecimal.ZERO;
      for (UnitSuccession edge : edges) {
        sum = sum.add(Samples.number(then.figure(edge.from(), "branches")));
      }
      assertEquals(sum, Samples.number(now.figure(july, "branches")));
      assertThrows(IllegalArgumentException.class, () -> now.figure(june.get(), "branches"));
    }
    assertTrue(reused > 100, reused + " codes");
  }

  @Test
  void r34_twelve_quarters_become_twenty_one_by_the_same_mechanism() {
    LocalDate began = LocalDate.of(2025, 1, 1);
    LocalDate day = LocalDate.of(2025, 12, 20);
    AdministrativeUnits.Builder then = AdministrativeUnits.builder();
    List<AdministrativeUnit> twelve = new ArrayList<>();
    for (int i = 1; i <= 12; i++) twelve.add(Samples.branch("KP" + (100 + i), began));
    twelve.forEach(then::unit);
    AdministrativeUnits.Builder after = then.build().toBuilder();
    for (int i = 1; i <= 21; i++) after.unit(Samples.branch("M" + (100 + i), day));
    for (int i = 1; i <= 12; i++) {
      String from = "KP" + (100 + i);
      after.end(twelve.get(i - 1), day);
      after.succession(day, UnitLevel.BRANCH, from, UnitLevel.BRANCH, "M" + (100 + i));
      if (i > 9) continue;
      after.succession(day, UnitLevel.BRANCH, from, UnitLevel.BRANCH, "M" + (112 + i));
    }
    Series series = Series.of(Samples.FORM).report(Samples.submissions(Samples.THEN, twelve, 2));
    Series seen = series.apply(new Reorganisation(after.build(), day, ShareTable.none()));
    Consolidation current = seen.onCurrent(Samples.THEN);
    assertEquals(21, current.units().size());
    assertEquals(
        sum(series.asReported(Samples.THEN), "members_closing"), sum(current, "members_closing"));
    assertEquals(
        18,
        current.units().stream()
            .map(unit -> current.figure(unit, "members_closing").provenance())
            .filter(Provenance.apportioned(ShareBasis.EQUAL)::equals)
            .count());
  }

  @Test
  void r35_apply_and_undo_of_the_whole_reorganisation_is_identity() {
    Series series = reported(5);
    List<String> before = everything(series.onCurrent(Samples.THEN));
    Series applied = series.apply(OF_2025);
    assertNotEquals(before, everything(applied.onCurrent(Samples.THEN)));
    assertIterableEquals(before, everything(applied.asReported(Samples.THEN)));
    assertIterableEquals(before, everything(applied.undo().onCurrent(Samples.THEN)));
    assertThrows(IllegalStateException.class, series::undo);
  }

  @Test
  void r35_the_dry_run_names_what_joins_and_the_six_that_split_and_changes_nothing() {
    Consolidation figures = reported(5).asReported(Samples.THEN);
    List<String> before = everything(figures);
    List<Reorganisation.Change> changes = OF_2025.dryRun(figures);
    assertIterableEquals(before, everything(figures));
    List<Reorganisation.Change> splits =
        changes.stream().filter(change -> change.to().size() > 1).toList();
    assertEquals(6, splits.size());
    for (Reorganisation.Change split : splits) {
      assertEquals(ShareBasis.EQUAL, split.basis());
      assertEquals(split.to().size(), split.weights().size());
    }
  }

  @Test
  void r35_the_dry_run_says_where_persons_counted_once_need_a_recount() {

    Submissions learners = Samples.learners(Samples.THEN, OLD);
    Series series = Series.of(learners.form()).report(learners);
    for (Reorganisation.Change change : OF_2025.dryRun(series.asReported(Samples.THEN))) {
      boolean alone =
          change.to().size() == 1 && Samples.UNITS.predecessors(change.to().get(0)).size() == 1;
      assertEquals(alone ? List.of() : List.of("learners"), change.recount());
    }
  }
}
