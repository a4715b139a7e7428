package org.lienthong.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.UnitSuccession;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Reorganisation;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.Series;
import org.lienthong.reporting.ShareBasis;
import org.lienthong.reporting.ShareTable;
import org.lienthong.reporting.Submission;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.pack.FormPack;

/** What the page on reporting shows is run, and what it prints is held. */
class AcrossReorganisationTest {
  private static final AdministrativeUnits UNITS = AdministrativeUnits.bundled();
  private static final Form FORM =
      FormPack.bundled("womens-union").form("wu-members", "1").orElseThrow();
  private static final Period THEN = Period.parse("2025-Q2@nd09");
  private static final Period NOW = Period.parse("2026-Q2@nd09");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private List<String> printed() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<AdministrativeUnit> before() {
    Set<AdministrativeUnit> old = new java.util.LinkedHashSet<>();
    for (AdministrativeUnit commune : UNITS.communes("37", NOW.lastDay())) {
      for (UnitSuccession edge : UNITS.predecessors(commune)) old.add(edge.from());
    }
    return List.copyOf(old);
  }

  private static Submissions all(Period period, List<AdministrativeUnit> units, long members) {
    List<Submission> sent = new ArrayList<>();
    for (AdministrativeUnit unit : units) {
      Map<String, ReportValue> values = Map.of("members_closing", ReportValue.of(members));
      sent.add(new Submission(unit, "mẫu", values, Map.of()));
    }
    return Submissions.of(FORM, period, units, sent);
  }

  private static ShareTable shares() {
    return ShareTable.builder()
        .share(
            AdministrativeUnits.REORGANISATION_2025,
            "14503",
            "14488",
            ShareBasis.POPULATION,
            BigDecimal.ONE)
        .share(
            AdministrativeUnits.REORGANISATION_2025,
            "14503",
            "14533",
            ShareBasis.POPULATION,
            BigDecimal.TEN)
        .build();
  }

  @Test
  void forward_it_prints_the_six_divisions_and_398_that_became_129() {
    AcrossReorganisation.forward(all(THEN, before(), 100), UNITS, shares(), out);
    List<String> lines = printed();
    assertEquals(7, lines.size(), lines.toString());
    assertEquals(1, lines.stream().filter(line -> line.endsWith(": population")).count());
    assertEquals(5, lines.stream().filter(line -> line.endsWith(": equal")).count());
    assertEquals("398 -> 129", lines.get(6));
  }

  @Test
  void back_it_prints_the_districts_whose_figure_cannot_be_told() {
    Series series =
        Series.of(FORM)
            .report(all(NOW, UNITS.communes("37", NOW.lastDay()), 100))
            .apply(
                new Reorganisation(
                    UNITS, AdministrativeUnits.REORGANISATION_2025, ShareTable.none()));
    AcrossReorganisation.back(series, NOW, out);
    Set<String> lines = new TreeSet<>(printed());
    assertEquals(printed().size(), lines.size());
    assertEquals(12, lines.size());
    assertTrue(lines.contains("REP-431 Thành phố Hoa Lư"), lines.toString());
  }

  @Test
  void what_was_known_before_the_recount_is_seen_again() {
    Series first =
        AcrossReorganisation.forward(all(THEN, before(), 100), UNITS, ShareTable.none(), out);
    Reorganisation recounted =
        new Reorganisation(UNITS, AdministrativeUnits.REORGANISATION_2025, shares());
    Series before =
        AcrossReorganisation.known(
            first, all(THEN, before(), 90), recounted, Instant.parse("2025-09-01T00:00:00Z"));
    assertEquals(ReportValue.of(39_800), before.onCurrent(THEN).total("members_closing").value());
  }
}
