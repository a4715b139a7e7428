package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.internal.formula.Expression;
import org.lienthong.reporting.internal.workbook.SheetCell;

/** What stands in the cells of a workbook, and what its formulas give when it is written. */
final class BookFigures {
  private static final int MOST_DIGITS = 15;

  private final Form form;
  private final BookTotals totals;
  private final Map<String, Submission> reported = new HashMap<>();
  private final Map<String, FormValues> values = new HashMap<>();

  BookFigures(Form form, List<AdministrativeUnit> units, @Nullable Submissions figures) {
    this.form = form;
    this.totals = new BookTotals(form, units, (unit, key) -> of(unit).apply(key));
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
  boolean isLive(BookSlot slot) {
    Expression expression = form.require(slot.indicator()).expression();
    if (expression == null) return false;
    Function<String, ReportValue> all = of(slot.unit());
    if (!expression.keys().stream().map(all).allMatch(BookFigures::fits)) return false;
    ReportValue own = reported(slot.unit(), slot.indicator());
    FormValues computed = values.get(slot.unit());
    if (computed == null) return false;
    ReportValue given = computed.byFormula(slot.indicator());
    if (!fits(given)) return false;
    if (own.state() == ReportValue.State.MISSING) return true;
    return given.state() == own.state() && given.number().equals(own.number());
  }

  ReportValue value(BookSlot slot) {
    return slot.isTotal()
        ? totals.value(slot.indicator())
        : of(slot.unit()).apply(slot.indicator());
  }

  BookTotals totals() {
    return totals;
  }

  /** The same as formulas see it: what stands as text is no number. */
  Function<String, ReportValue> seen(String unit) {
    Function<String, ReportValue> own = of(unit);
    return key -> fits(own.apply(key)) ? own.apply(key) : ReportValue.missing();
  }

  static boolean fits(ReportValue value) {
    return value.number().filter(number -> !fits(number)).isEmpty();
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
