package org.lienthong.reporting.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.ConsolidationTree;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Hierarchy;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.PeriodSpan;
import org.lienthong.reporting.Provenance;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.ReportValue.Qualifier;
import org.lienthong.reporting.RollUp;
import org.lienthong.reporting.ShareBasis;
import org.lienthong.reporting.Submission;
import org.lienthong.reporting.Submissions;

/** cells of many units and periods, added up here a second time by hand. */
class CubeTest {
  private static final AdministrativeUnits UNITS = AdministrativeUnits.bundled();
  private static final LocalDate ON = LocalDate.of(2026, 12, 14);
  private static final Form FORM =
      Form.load(Path.of("src/test/resources/forms/wu-commune-quarter.json"));
  private static final Hierarchy COUNTRY = Hierarchy.country(UNITS, ON);
  private static final List<Period> MONTHS =
      Period.parse("2026@nd09").parts(PeriodSpan.MONTH).subList(0, 3);

  private static Cube cube(Hierarchy tree, long seed, boolean gaps) {
    Random random = new Random(seed);
    List<AdministrativeUnit> units = tree.leaves();
    Cube.Builder cube = Cube.builder(FORM, units, MONTHS);
    List<Indicator> indicators = FORM.indicators();
    for (int period = 0; period < MONTHS.size(); period++) {
      for (int i = 0; i < indicators.size(); i++) {
        if (indicators.get(i).formula().isPresent()) continue;
        for (int unit = 0; unit < units.size(); unit++) {
          int roll = gaps ? random.nextInt(40) : 39;
          if (roll == 0) continue;
          int number = random.nextInt(100_000);
          if (roll == 1) {
            cube.figure(unit, period, i, Figure.reported(ReportValue.notApplicable()));
          } else if (roll == 3) {
            cube.figure(unit, period, i, Figure.reported(ReportValue.suppressed()));
          } else if (roll == 2) {
            ReportValue about = ReportValue.of(BigDecimal.valueOf(number), Qualifier.MORE_THAN);
            cube.figure(
                unit, period, i, new Figure(about, Provenance.apportioned(ShareBasis.AREA), 2, 3));
          } else {
            cube.number(unit, period, i, number);
          }
        }
      }
    }
    return cube.build();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void r70_every_total_of_the_country_equals_a_plain_loop(boolean gaps) {
    Cube cells = cube(COUNTRY, 5, gaps);
    Cube totals = RollUpEngine.inMemory().rollUp(cells, COUNTRY, Watch.NONE);
    assertEquals(35, totals.units().size());
    for (Period month : MONTHS) {
      for (Indicator indicator : FORM.indicators()) {
        if (indicator.aggregation() != Indicator.Aggregation.SUM) continue;
        Map<AdministrativeUnit, BigInteger> sums = new HashMap<>();
        Map<AdministrativeUnit, Integer> covered = new HashMap<>();
        for (AdministrativeUnit unit : cells.units()) {
          Figure figure = cells.figure(unit, month, indicator.key());
          for (var up = COUNTRY.parent(unit); up.isPresent(); up = COUNTRY.parent(up.get())) {
            boolean withheld = figure.value().state() == ReportValue.State.SUPPRESSED;
            covered.merge(up.get(), withheld ? 0 : figure.covered(), Integer::sum);
            if (!figure.value().isPresent()) continue;
            BigInteger number = figure.value().number().orElseThrow().toBigIntegerExact();
            sums.merge(up.get(), number, BigInteger::add);
          }
        }
        for (AdministrativeUnit unit : totals.units()) {
          Figure total = totals.figure(unit, month, indicator.key());
          assertEquals(
              new BigDecimal(sums.getOrDefault(unit, BigInteger.ZERO)),
              total.value().number().orElseThrow());
          assertEquals(covered.getOrDefault(unit, 0), total.covered());
        }
      }
    }
  }

  /** The two ways in give the same figures to the last digit and the last doubt. */
  @Test
  void r70_the_cube_and_the_submissions_of_one_period_agree_at_every_level() {
    Hierarchy province = Hierarchy.province(UNITS, "37", ON);
    Cube cells = cube(province, 8, true);
    Cube totals = RollUpEngine.inMemory().rollUp(cells, province, Watch.NONE);
    Period month = MONTHS.get(1);
    List<Submission> sent = new ArrayList<>();
    for (AdministrativeUnit unit : cells.units()) {
      Map<String, Submission.Cell> own = new HashMap<>();
      for (Indicator indicator : FORM.indicators()) {
        if (indicator.formula().isPresent()) continue;
        Figure figure = cells.figure(unit, month, indicator.key());
        own.put(indicator.key(), new Submission.Cell(figure, "", ""));
      }
      sent.add(Submission.of(unit, "m", own));
    }
    Submissions all = Submissions.of(FORM, month, cells.units(), sent);
    ConsolidationTree tree = RollUp.of(FORM).run(all, province);
    for (Indicator indicator : FORM.indicators()) {
      String key = indicator.key();
      assertEquals(tree.root().total(key), totals.figure(province.root(), month, key), key);
      assertEquals(
          RollUp.of(FORM).run(all).total(key), totals.figure(province.root(), month, key), key);
      for (AdministrativeUnit unit : cells.units()) {
        assertEquals(
            tree.root().figure(unit, key).value(), cells.figure(unit, month, key).value(), key);
      }
    }
  }

  @Test
  void r70_sums_beyond_a_long_are_exact_at_every_level() {
    Cube.Builder builder = Cube.builder(FORM, COUNTRY.leaves(), MONTHS.subList(0, 1));
    for (int unit = 0; unit < COUNTRY.leaves().size(); unit++) {
      builder.number(unit, 0, 8, Long.MAX_VALUE - unit);
    }
    Cube totals = RollUpEngine.inMemory().rollUp(builder.build(), COUNTRY, Watch.NONE);
    BigInteger sum = BigInteger.ZERO;
    for (int unit = 0; unit < COUNTRY.leaves().size(); unit++) {
      sum = sum.add(BigInteger.valueOf(Long.MAX_VALUE - unit));
    }
    String key = FORM.indicators().get(8).key();
    assertEquals(
        ReportValue.of(new BigDecimal(sum)), totals.value(COUNTRY.root(), MONTHS.get(0), key));
  }

  @Test
  void r70_the_watch_ends_a_roll_up_and_a_copy() {
    Cube cells = cube(Hierarchy.province(UNITS, "37", ON), 1, false);
    Hierarchy province = Hierarchy.province(UNITS, "37", ON);
    assertThrows(
        CancellationException.class,
        () -> RollUpEngine.inMemory().rollUp(cells, province, (done, total) -> done < 2));
    assertThrows(CancellationException.class, () -> Cube.of(cells, (done, total) -> false));
    Cube copy = Cube.of(cells, Watch.NONE);
    assertEquals(
        cells.figure(province.leaves().get(3), MONTHS.get(2), "branches"),
        copy.figure(province.leaves().get(3), MONTHS.get(2), "branches"));
  }

  @Test
  void units_and_periods_that_do_not_fit_are_the_callers_mistake() {
    AdministrativeUnit unit = COUNTRY.leaves().get(0);
    assertThrows(
        IllegalArgumentException.class, () -> Cube.builder(FORM, List.of(unit, unit), MONTHS));
    List<Period> mixed = List.of(Period.parse("2026@nd09"), Period.parse("2026@calendar"));
    assertThrows(IllegalArgumentException.class, () -> Cube.builder(FORM, List.of(unit), mixed));
    Cube cells = Cube.builder(FORM, List.of(unit), MONTHS).build();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            RollUpEngine.inMemory().rollUp(cells, Hierarchy.province(UNITS, "37", ON), Watch.NONE));
    assertThrows(IllegalArgumentException.class, () -> cells.value(unit, MONTHS.get(0), "nothing"));
  }

  // Streaming from tidy files

  private static TidyCells tidy(String... files) {
    TidyCells cells =
        TidyCells.of(FORM, Hierarchy.province(UNITS, "37", ON).leaves(), MONTHS, UNITS);
    for (int i = 0; i < files.length; i++) {
      cells.add("kỳ" + (i + 1) + ".csv", Content.ofUtf8(files[i]));
    }
    return cells;
  }

  private static final String HEAD = "unit,period,form,indicator,value,qualifier\n";

  private static String line(String unit, String period, String key, String value) {
    return "%s,%s,wu-commune-quarter,%s,%s,\n".formatted(unit, period, key, value);
  }

  @Test
  void r71_files_of_several_periods_are_read_line_by_line_into_the_same_cube() {
    List<AdministrativeUnit> units = Hierarchy.province(UNITS, "37", ON).leaves();
    Cube expected = cube(Hierarchy.province(UNITS, "37", ON), 3, false);
    StringBuilder csv = new StringBuilder(HEAD);
    for (Period month : MONTHS) {
      for (AdministrativeUnit unit : units) {
        for (Indicator indicator : FORM.indicators()) {
          if (indicator.formula().isPresent()) continue;
          String value = expected.value(unit, month, indicator.key()).toString();
          csv.append(line(unit.code(), month.toString(), indicator.key(), value));
        }
      }
    }
    long[] seen = new long[1];
    Cube read =
        Cube.of(
            tidy(csv.toString()),
            (done, total) -> {
              seen[0] = done;
              return total > 0;
            });
    assertTrue(seen[0] >= 0);
    for (Period month : MONTHS) {
      for (AdministrativeUnit unit : units) {
        for (Indicator indicator : FORM.indicators()) {
          String key = indicator.key();
          assertEquals(expected.figure(unit, month, key), read.figure(unit, month, key));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'37', 2026-M01@nd09, branches, 3, REP-311, unit",
    "'13285', 2026-M04@nd09, branches, 3, REP-307, period",
    "'13285', 2026-M01@calendar, branches, 3, REP-307, period",
    "'13285', 2026-M01@nd09, branchs, 3, REP-308, indicator",
    "'13285', 2026-M01@nd09, branches, 1.000, REP-313, value",
    "'13285', 2026-M01@nd09, branches, 1.234.5, REP-312, value",
    "'13285', 2026-M01@nd09, branches, -3, REP-317, value",
    "'13294', 2026-M01@nd09, branches, 3, REP-323, indicator",
  })
  void r71_what_is_wrong_in_a_stream_is_named_and_nothing_of_it_is_used(
      String unit, String period, String key, String value, String code, String column) {
    String first = Hierarchy.province(UNITS, "37", ON).leaves().get(0).code();
    String csv =
        HEAD
            + line(first, "2026-M01@nd09", "branches", "1")
            + line(code.equals("REP-323") ? first : unit, period, key, value);
    List<InputFinding> findings = tidy(csv).check(Watch.NONE);
    assertEquals(1, findings.size(), findings.toString());
    assertEquals(code, findings.get(0).code());
    assertEquals(3, findings.get(0).line());
    assertEquals(column, findings.get(0).column());
    var refusal = assertThrows(InputException.class, () -> Cube.of(tidy(csv), Watch.NONE));
    assertEquals(code, refusal.code());
    assertTrue(refusal.message(Locale.ENGLISH).startsWith("kỳ1.csv, line 3"));
  }

  @Test
  void a_second_file_with_the_same_cell_is_a_duplicate() {
    String unit = Hierarchy.province(UNITS, "37", ON).leaves().get(0).code();
    String csv = HEAD + line(unit, "2026-M01@nd09", "branches", "1");
    List<InputFinding> findings = tidy(csv, csv).check(Watch.NONE);
    assertEquals("REP-323", findings.get(0).code());
    assertEquals("kỳ2.csv", findings.get(0).file());
  }

  @Test
  void r71_a_long_stream_can_be_ended() {
    String unit = Hierarchy.province(UNITS, "37", ON).leaves().get(0).code();
    String csv = HEAD + line(unit, "2026-M01@nd09", "nothing", "1").repeat(20_000);
    assertEquals(100, tidy(csv).check(Watch.NONE).size());
    String blank = HEAD + "\n".repeat(1_000_000);
    List<Long> seen = new ArrayList<>();
    assertThrows(
        CancellationException.class,
        () ->
            tidy(HEAD, blank)
                .check(
                    (done, total) -> {
                      seen.add(done);
                      return seen.size() < 4;
                    }));
    assertEquals(4, seen.size());
    assertTrue(seen.get(3) > seen.get(1));
  }
}
