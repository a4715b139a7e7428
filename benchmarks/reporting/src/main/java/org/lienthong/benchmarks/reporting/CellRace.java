package org.lienthong.benchmarks.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lienthong.benchmarks.Race;
import org.lienthong.core.Content;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.bulk.CellSource;
import org.lienthong.reporting.bulk.Cube;
import org.lienthong.reporting.bulk.RollUpEngine;
import org.lienthong.reporting.bulk.Watch;

/** Sixty million cells in memory, from communes to provinces and the country. */
public final class CellRace {
  private static final int INDICATORS = 75;
  private static final String DUCK = "DuckDB in memory, 1 thread";

  private final List<Period> periods = new ArrayList<>();
  private final Form form = Form.load(Content.ofUtf8(formJson()));
  private final Cube cube;

  private CellRace(int months) {
    for (int month = 0; month < months; month++) {
      String label = "%d-M%02d@calendar".formatted(2006 + month / 12, month % 12 + 1);
      periods.add(Period.parse(label));
    }
    Random random = new Random(60);
    Cube.Builder cells = Cube.builder(form, Country.COMMUNES, periods);
    for (int period = 0; period < months; period++) {
      for (int indicator = 0; indicator < INDICATORS; indicator++) {
        for (int unit = 0; unit < Country.COMMUNES.size(); unit++) {
          cells.number(unit, period, indicator, random.nextInt(10_000));
        }
      }
    }
    cube = cells.build();
  }

  /** Takes the number of months, 240 if nothing is said. */
  public static void main(String[] arguments) throws Exception {
    new CellRace(arguments.length == 0 ? 240 : Integer.parseInt(arguments[0])).run();
  }

  private void run() throws Exception {
    long count = (long) Country.COMMUNES.size() * periods.size() * INDICATORS;
    System.out.printf("%,d cells%n", count);
    HeapPeak.print("the cells and their roll-up", this::rollUp);
    long right = sum(rollUp());
    try (DuckCells duck = new DuckCells(cube)) {
      new Race("Cells from communes to the country", "million cells")
          .with("this SDK, 1 thread", count / 1e6, () -> check(right, sum(rollUp())))
          .with(DUCK, count / 1e6, () -> check(right, duck.rollUp(1)))
          .with("DuckDB in memory, 2 threads", count / 1e6, () -> check(right, duck.rollUp(2)))
          .start(5, 1, DUCK);
    }
  }

  private Cube rollUp() {
    return RollUpEngine.inMemory().rollUp(cube, Country.TREE, Watch.NONE);
  }

  /** Of all numbers of provinces and country, each weighed by where it stands. */
  private long sum(Cube totals) {
    long[] sum = {0};
    totals.forEach(
        new CellSource.Consumer() {
          @Override
          public void number(int unit, int period, int indicator, long steps) {
            String code = Country.code(totals.units().get(unit));
            sum[0] += steps * weight(code, period, indicator);
          }

          @Override
          public void figure(int unit, int period, int indicator, Figure f) {
            f.value().number().ifPresent(n -> number(unit, period, indicator, n.longValueExact()));
          }
        },
        Watch.NONE);
    return sum[0];
  }

  static long weight(String unit, int period, int indicator) {
    return 1 + (unit.isEmpty() ? 0 : Integer.parseInt(unit)) + 101L * period + 10_007L * indicator;
  }

  private static void check(long right, long found) {
    if (right != found) throw new IllegalStateException(right + " is not " + found);
  }

  private static String formJson() {
    List<String> indicators = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= INDICATORS; i++) {
      indicators.add(
          """
          {"key": "i%d", "measure": "person", "kind": "FLOW", "label": {"vi": "Chỉ tiêu %<d", "en": "%<d"}}"""
              .formatted(i));
      columns.add(
          """
          {"title": {"vi": "%d", "en": "%<d"}, "indicator": "i%<d"}"""
              .formatted(i));
    }
    return """
        {"id": "race", "version": "1", "title": {"vi": "Biểu thử", "en": "Race"},
         "measures": {"person": {"vi": "người", "en": "persons"}}, "indicators": [%s], "columns": [%s]}"""
        .formatted(String.join(",", indicators), String.join(",", columns));
  }
}
