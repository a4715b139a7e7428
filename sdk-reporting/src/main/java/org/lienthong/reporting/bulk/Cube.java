package org.lienthong.reporting.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.internal.columns.Column;
import org.lienthong.reporting.internal.columns.Rule;
import org.lienthong.reporting.internal.columns.Rules;
import org.lienthong.reporting.internal.columns.Summation;

/**
 * Cells of one form by unit and period, held by the column: eight bytes a number, one more where
 * something is missing, and no object for any of them. What formulas give is filled in. Immutable.
 */
public final class Cube implements CellSource {
  /** After so many cells a watch is asked. */
  private static final int STEP = 1 << 20;

  private final Form form;
  private final List<AdministrativeUnit> units;
  private final List<Period> periods;
  private final Column[][] columns;
  private final Map<AdministrativeUnit, Integer> unitIndex = new HashMap<>();
  private final Map<Period, Integer> periodIndex = new HashMap<>();
  private final Map<String, Integer> indicatorIndex = new HashMap<>();

  /** Takes the columns as its own: by period, then by indicator. */
  Cube(Form form, List<AdministrativeUnit> units, List<Period> periods, Column[][] columns) {
    this.form = form;
    this.units = List.copyOf(units);
    this.periods = List.copyOf(periods);
    this.columns = columns;
    for (int i = 0; i < units.size(); i++) unitIndex.put(units.get(i), i);
    for (int i = 0; i < periods.size(); i++) periodIndex.put(periods.get(i), i);
    List<Indicator> indicators = form.indicators();
    for (int i = 0; i < indicators.size(); i++) indicatorIndex.put(indicators.get(i).key(), i);
  }

  /**
   * For cells of the caller's own.
   *
   * @throws IllegalArgumentException if a unit or period stands twice, or the periods are of
   *     several profiles
   */
  public static Builder builder(Form form, List<AdministrativeUnit> units, List<Period> periods) {
    return new Builder(form, units, periods);
  }

  /**
   * All cells of a source.
   *
   * @throws CancellationException if the watch ends it
   */
  public static Cube of(CellSource source, Watch watch) {
    Builder builder = builder(source.form(), source.units(), source.periods());
    source.forEach(builder, watch);
    return builder.build();
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public List<AdministrativeUnit> units() {
    return units;
  }

  @Override
  public List<Period> periods() {
    return periods;
  }

  /**
   * @throws IllegalArgumentException if the cube has no such unit, period or indicator
   */
  public Figure figure(AdministrativeUnit unit, Period period, String indicator) {
    return column(period, indicator).figure(at(unitIndex, unit));
  }

  /**
   * @throws IllegalArgumentException if the cube has no such unit, period or indicator
   */
  public ReportValue value(AdministrativeUnit unit, Period period, String indicator) {
    return column(period, indicator).value(at(unitIndex, unit));
  }

  private Column column(Period period, String indicator) {
    return columns[at(periodIndex, period)][at(indicatorIndex, indicator)];
  }

  private static <K> int at(Map<K, Integer> index, K key) {
    Integer found = index.get(key);
    if (found == null) throw new IllegalArgumentException("the cube has no " + key);
    return found;
  }

  Column[] columns(int period) {
    return columns[period];
  }

  @Override
  public void forEach(Consumer consumer, Watch watch) {
    long total = (long) units.size() * periods.size() * form.indicators().size();
    long done = 0;
    for (int period = 0; period < periods.size(); period++) {
      for (int indicator = 0; indicator < columns[period].length; indicator++) {
        Column column = columns[period][indicator];
        for (int unit = 0; unit < units.size(); unit++) {
          if (done++ % STEP == 0 && !watch.proceed(done - 1, total)) {
            throw new CancellationException("cells");
          }
          if (column.plain(unit)) {
            consumer.number(unit, period, indicator, column.steps(unit));
          } else if (column.state(unit) != ReportValue.State.MISSING) {
            consumer.figure(unit, period, indicator, column.figure(unit));
          }
        }
      }
    }
  }

  /** Collects cells. Not thread-safe. */
  public static final class Builder implements Consumer {
    private final Form form;
    private final List<AdministrativeUnit> units;
    private final List<Period> periods;
    private final List<Rule> rules;
    private final @Nullable Column[][] columns;

    private Builder(Form form, List<AdministrativeUnit> units, List<Period> periods) {
      this.form = form;
      this.units = List.copyOf(units);
      this.periods = List.copyOf(periods);
      if (units.stream().distinct().count() != units.size()) {
        throw new IllegalArgumentException("a unit stands twice");
      }
      if (periods.stream().distinct().count() != periods.size()) {
        throw new IllegalArgumentException("a period stands twice");
      }
      if (periods.stream().map(Period::profile).distinct().count() > 1) {
        throw new IllegalArgumentException("periods of several profiles: " + periods);
      }
      this.rules = Rules.of(form.indicators());
      this.columns = new Column[periods.size()][rules.size()];
    }

    @Override
    public void number(int unit, int period, int indicator, long steps) {
      column(period, indicator).put(unit, steps);
    }

    @Override
    public void figure(int unit, int period, int indicator, Figure figure) {
      column(period, indicator).put(unit, figure);
    }

    /** Whether the cell has been given. */
    boolean has(int unit, int period, int indicator) {
      return column(period, indicator).state(unit) != ReportValue.State.MISSING;
    }

    private Column column(int period, int indicator) {
      Column column = columns[period][indicator];
      if (column == null) {
        column = new Column(units.size(), rules.get(indicator).decimals());
        columns[period][indicator] = column;
      }
      return column;
    }

    public Cube build() {
      Column[][] all = new Column[columns.length][rules.size()];
      for (int period = 0; period < all.length; period++) {
        for (int i = 0; i < rules.size(); i++) all[period][i] = column(period, i).sealed();
        Summation.fill(rules, all[period]);
        for (Column column : all[period]) column.sealed();
      }
      return new Cube(form, units, periods, all);
    }
  }
}
