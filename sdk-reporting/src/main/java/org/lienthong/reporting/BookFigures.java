package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.BookSheet.Slot;
import org.lienthong.reporting.internal.formula.Expression;
import org.lienthong.reporting.internal.workbook.SheetCell;

/** What stands in the cells of a workbook, and what its formulas give when it is written. */
final class BookFigures {
  private static final int MOST_DIGITS = 15;

  private final Form form;
  private final List<AdministrativeUnit> units;
  private final Map<String, Submission> reported = new HashMap<>();
  private final Map<String, FormValues> values = new HashMap<>();

  BookFigures(Form form, List<AdministrativeUnit> units, @Nullable Submissions figures) {
    this.form = form;
    this.units = units;
    if (figures != null) figures.received().forEach(one -> reported.put(one.unit().code(), one));
    for (AdministrativeUnit unit : units) {
      values.put(unit.code(), new FormValues(form, key -> reported(unit.code(), key)));
    }
  }

  private ReportValue reported(String unit, String key) {
    Submission own = reported.get(unit);
    return own == null ? ReportValue.missing() : own.value(key);
  }

  @Nullable Submission submission(String unit) {
    return reported.get(unit);
  }

  /** What a unit reported, or the formula of the form gives of it. */
  Function<String, ReportValue> of(String unit) {
    FormValues own = values.get(unit);
    return key -> own == null ? ReportValue.missing() : own.value(key);
  }

  /**
   * Whether the cell shows its formula: always, unless the unit reported something else than it
   * gives.
   */
  boolean isLive(Slot slot) {
    if (form.require(slot.indicator()).expression() == null) return false;
    ReportValue own = reported(slot.unit(), slot.indicator());
    FormValues computed = values.get(slot.unit());
    if (computed == null) return false;
    ReportValue given = computed.byFormula(slot.indicator());
    if (given.number().filter(number -> !fits(number)).isPresent()) return false;
    if (own.state() == ReportValue.State.MISSING) return true;
    return given.state() == own.state() && given.number().equals(own.number());
  }

  ReportValue value(Slot slot) {
    return slot.isTotal() ? total(slot.indicator()) : of(slot.unit()).apply(slot.indicator());
  }

  /** As the cells of the totals calculate it. */
  private ReportValue total(String key) {
    Indicator indicator = form.require(key);
    Expression expression = indicator.expression();
    if (indicator.aggregation() == Indicator.Aggregation.RECOMPUTE && expression != null) {
      return expression.evaluate(this::total, indicator.measure().decimals());
    }
    if (indicator.aggregation() != Indicator.Aggregation.SUM) return ReportValue.missing();
    BigDecimal sum = null;
    for (AdministrativeUnit unit : units) {
      BigDecimal part = of(unit.code()).apply(key).number().orElse(null);
      if (part != null) sum = sum == null ? part : sum.add(part);
    }
    return sum == null ? ReportValue.missing() : ReportValue.of(sum);
  }

  /** Whether a cell can hold it as a number to the last digit. */
  static boolean fits(BigDecimal number) {
    boolean exact = number.stripTrailingZeros().precision() <= MOST_DIGITS;
    return exact && number.abs().compareTo(SheetCell.EXACT) < 0;
  }

  /** As XML, beside a formula. */
  static String cached(ReportValue value) {
    return value.number().map(BigDecimal::toPlainString).orElseGet(value::toString);
  }
}
