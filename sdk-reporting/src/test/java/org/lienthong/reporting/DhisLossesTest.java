package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitSuccession;

/**
 * What DHIS2 is known to lose when units are merged or split (its own documentation and code:
 * {@code LAST_UPDATED} keeps one source's value, a split gives all to one target, audits of the
 * sources are deleted), and what its model has no room for.
 */
class DhisLossesTest {
  private static final LocalDate DAY = AdministrativeUnits.REORGANISATION_2025;
  private static final List<AdministrativeUnit> OLD = Samples.oldCommunes(Samples.COMMUNES);
  private static final Instant FIRST = Instant.parse("2025-06-16T01:00:00Z");
  private static final Instant SECOND = Instant.parse("2025-06-20T01:00:00Z");
  private static final Series MERGED =
      Series.of(Samples.FORM)
          .report(Samples.submissions(Samples.THEN, OLD, 21), FIRST)
          .report(Samples.submissions(Samples.THEN, OLD, 22), SECOND)
          .apply(new Reorganisation(Samples.UNITS, DAY, ShareTable.none()));

  @Test
  void a_merge_keeps_the_sum_and_not_the_value_of_one_source() {
    Consolidation before = MERGED.asReported(Samples.THEN);
    Consolidation after = MERGED.onCurrent(Samples.THEN);
    int merged = 0;
    for (AdministrativeUnit commune : after.units()) {
      List<UnitSuccession> sources = Samples.UNITS.predecessors(commune);
      if (sources.size() < 2 || sources.stream().anyMatch(UnitSuccession::partial)) continue;
      merged++;
      BigDecimal sum = BigDecimal.ZERO;
      for (UnitSuccession source : sources) {
        sum = sum.add(Samples.number(before.figure(source.from(), "members_closing")));
      }
      assertEquals(sum, Samples.number(after.figure(commune, "members_closing")));
    }
    assertTrue(merged > 100, merged + " communes");
  }

  @Test
  void a_split_keeps_the_total_and_says_what_is_estimated() {
    Consolidation before = MERGED.asReported(Samples.THEN);
    Consolidation after = MERGED.onCurrent(Samples.THEN);
    BigDecimal sum = BigDecimal.ZERO;
    int estimated = 0;
    for (AdministrativeUnit commune : after.units()) {
      Figure figure = after.figure(commune, "members_closing");
      sum = sum.add(Samples.number(figure));
      if (figure.provenance().equals(Provenance.apportioned(ShareBasis.EQUAL))) estimated++;
    }
    assertEquals(before.total("members_closing").value(), ReportValue.of(sum));
    assertEquals(8, estimated);
  }

  @Test
  void the_sources_and_every_correction_of_them_survive_a_merge() {
    List<Series.Revision> revisions = MERGED.revisions(Samples.THEN);
    assertEquals(
        List.of(FIRST, SECOND), revisions.stream().map(Series.Revision::recorded).toList());
    for (Series.Revision revision : revisions) {
      assertEquals(398, revision.submissions().received().size());
    }
    AdministrativeUnit today = MERGED.onCurrent(Samples.THEN).units().get(0);
    assertTrue(OLD.containsAll(MERGED.onCurrent(Samples.THEN).origins(today)));
  }

  @Test
  void months_from_the_fifteenth_to_the_fourteenth_exist_and_are_not_rounded_into_others() {
    Period march = Period.parse("2026-M03@nd09");
    assertEquals(LocalDate.of(2026, 2, 15), march.from());
    assertEquals(LocalDate.of(2026, 3, 14), march.lastDay());
    assertEquals("2026-02-15/P1M", march.range());
    assertThrows(InputException.class, () -> PeriodCodes.dhis2(march));
  }

  @Test
  void persons_counted_once_are_a_kind_of_their_own_and_zero_is_kept() {
    Submissions learners = Samples.learners(Samples.NOW, Samples.COMMUNES);
    Figure total = RollUp.of(learners.form()).run(learners).total("learners");
    assertEquals(Provenance.NEEDS_RECOUNT, total.provenance());
    AdministrativeUnit unit = Samples.COMMUNES.get(0);
    Submission sent = new Submission(unit, "m", Map.of("branches", ReportValue.of(0)), Map.of());
    Submissions zero = Submissions.of(Samples.FORM, Samples.NOW, List.of(unit), List.of(sent));
    String csv =
        new String(TidyCsv.write(zero).bytes(10_000), java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(csv.contains(",branches,0,"), csv);
    SubmissionReader reader =
        SubmissionReader.of(Samples.FORM, Samples.NOW, List.of(unit), Samples.UNITS);
    Submissions again = reader.add("xa.csv", Content.ofUtf8(csv)).submissions();
    assertEquals(ReportValue.of(0), again.value(unit, "branches"));
  }
}
