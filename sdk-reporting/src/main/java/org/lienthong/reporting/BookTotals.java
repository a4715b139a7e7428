package org.lienthong.reporting;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Indicator.Aggregation;
import org.lienthong.reporting.internal.formula.Expression;

/**
 * The totals of a workbook as {@link RollUp} puts them together: sums of what was reported, and
 * rates from the units that have a number for everything a rate needs.
 */
final class BookTotals {
  private final Form form;
  private final List<AdministrativeUnit> units;
  private final BiFunction<String, String, ReportValue> values;

  /**
   * @param values by code of the unit and key
   */
  BookTotals(
      Form form, List<AdministrativeUnit> units, BiFunction<String, String, ReportValue> values) {
    this.form = form;
    this.units = units;
    this.values = values;
  }

  ReportValue value(String key) {
    Indicator indicator = form.require(key);
    if (isRecomputed(indicator)) return recomputed(key, sums(FormValues.parts(form, key)));
    if (indicator.aggregation() != Aggregation.SUM) return ReportValue.missing();
    return sums(Set.of(key)).getOrDefault(key, ReportValue.missing());
  }

  /** Whether formulas can give it: cells keep 15 digits, and not every figure adds up. */
  boolean isLive(String key) {
    Indicator indicator = form.require(key);
    Set<String> parts = isRecomputed(indicator) ? FormValues.parts(form, key) : Set.of(key);
    for (String part : parts) {
      if (form.require(part).aggregation() != Aggregation.SUM) return false;
      for (AdministrativeUnit unit : units) {
        if (!BookFigures.fits(values.apply(unit.code(), part))) return false;
      }
    }
    return BookFigures.fits(value(key));
  }

  private static boolean isRecomputed(Indicator indicator) {
    return indicator.aggregation() == Aggregation.RECOMPUTE && indicator.expression() != null;
  }

  /** Over the units that have a number for each of them. */
  private Map<String, ReportValue> sums(Set<String> parts) {
    Map<String, BigDecimal> sums = new HashMap<>();
    for (AdministrativeUnit unit : units) {
      boolean whole = parts.stream().allMatch(part -> values.apply(unit.code(), part).isPresent());
      if (!whole) continue;
      for (String part : parts) {
        values
            .apply(unit.code(), part)
            .number()
            .ifPresent(number -> sums.merge(part, number, BigDecimal::add));
      }
    }
    Map<String, ReportValue> values = new HashMap<>();
    sums.forEach((part, sum) -> values.put(part, ReportValue.of(sum)));
    return values;
  }

  private ReportValue recomputed(String key, Map<String, ReportValue> sums) {
    Indicator indicator = form.require(key);
    Expression expression = indicator.expression();
    if (!isRecomputed(indicator) || expression == null) {
      return sums.getOrDefault(key, ReportValue.missing());
    }
    return expression.evaluate(part -> recomputed(part, sums), indicator.measure().decimals());
  }

  /**
   * The same in the words of a spreadsheet.
   *
   * @param ranges the cells of all units, by key; null if they are not in one run
   */
  @Nullable String formula(String key, Function<String, @Nullable String> ranges) {
    Indicator indicator = form.require(key);
    if (!isRecomputed(indicator)) {
      String range = ranges.apply(key);
      return range == null ? null : BookFormula.sum(range);
    }
    Map<String, String> cells = new HashMap<>();
    for (String part : FormValues.parts(form, key)) {
      String range = ranges.apply(part);
      if (range == null) return null;
      cells.put(part, range);
    }
    // A lone truth value counts as nothing in SUMPRODUCT, a product as a number.
    String whole =
        cells.values().stream()
            .sorted()
            .map(range -> "ISNUMBER(" + range + ")")
            .collect(joining("*", "1*", ""));
    String value = text(key, part -> "SUMPRODUCT(" + whole + "," + cells.get(part) + ")");
    return "IF(SUMPRODUCT(" + whole + ")=0,\"\",IFERROR(" + value + ",\"n/a\"))";
  }

  private String text(String key, UnaryOperator<String> sums) {
    Indicator indicator = form.require(key);
    Expression expression = indicator.expression();
    if (!isRecomputed(indicator) || expression == null) return sums.apply(key);
    String text = expression.text(part -> text(part, sums));
    return "ROUND(" + text + "," + indicator.measure().decimals() + ")";
  }
}
