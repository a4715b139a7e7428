package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.reporting.ReportValue.Qualifier;
import org.lienthong.reporting.ReportValue.State;

/** Puts the rows of several units together, each indicator as it allows. Exact. */
final class Totals {
  private final Form form;
  private final List<Map<String, Figure>> rows;
  private final int absent;

  /**
   * @param absent units that belong in the total and have no row
   */
  Totals(Form form, List<Map<String, Figure>> rows, int absent) {
    this.form = form;
    this.rows = rows;
    this.absent = absent;
  }

  Map<String, Figure> all() {
    Map<String, Figure> totals = new HashMap<>();
    for (Indicator indicator : form.indicators()) totals.put(indicator.key(), of(indicator));
    return totals;
  }

  Figure of(Indicator indicator) {
    return switch (indicator.aggregation()) {
      case SUM -> sum(indicator.key(), rows);
      case RECOMPUTE -> recompute(indicator);
      case DISTINCT -> distinct(indicator.key());
      case MIN -> extreme(indicator.key(), -1);
      case MAX -> extreme(indicator.key(), 1);
      case NONE -> none(indicator.key());
    };
  }

  private Figure sum(String key, List<Map<String, Figure>> rows) {
    BigDecimal sum = BigDecimal.ZERO;
    Qualifier qualifier = Qualifier.EXACT;
    Provenance provenance = Provenance.COMPUTED;
    boolean any = false;
    int covered = 0;
    int expected = absent;
    for (Map<String, Figure> row : rows) {
      Figure figure = figure(row, key);
      covered += figure.covered();
      expected += figure.expected();
      if (!figure.value().isPresent()) continue;
      any = true;
      sum = sum.add(figure.value().number().orElseThrow());
      qualifier = qualifier.and(figure.value().qualifier());
      provenance = provenance.weaker(figure.provenance());
    }
    ReportValue value =
        any
            ? ReportValue.of(sum, qualifier)
            : covered > 0 ? ReportValue.notApplicable() : ReportValue.missing();
    return new Figure(value, provenance, covered, expected);
  }

  /** From the units alone that have every part: else a numerator would lack its denominator. */
  private Figure recompute(Indicator indicator) {
    Set<String> parts = FormValues.parts(form, indicator.key());
    List<Map<String, Figure>> whole =
        rows.stream()
            .filter(row -> parts.stream().allMatch(part -> figure(row, part).covered() > 0))
            .toList();
    Totals totals = new Totals(form, whole, 0);
    Map<String, ReportValue> sums = new HashMap<>();
    Provenance provenance = Provenance.COMPUTED;
    int covered = Integer.MAX_VALUE;
    for (String part : parts) {
      Figure figure = totals.of(form.require(part));
      sums.put(part, figure.value());
      provenance = provenance.weaker(figure.provenance());
      covered = Math.min(covered, figure.covered());
    }
    int expected = absent;
    for (Map<String, Figure> row : rows) {
      expected += parts.stream().mapToInt(part -> figure(row, part).expected()).max().orElse(1);
    }
    ReportValue value =
        new FormValues(form, key -> sums.getOrDefault(key, ReportValue.missing()))
            .value(indicator.key());
    if (value.state() == State.MISSING) covered = 0;
    return new Figure(value, provenance, Math.min(covered, expected), expected);
  }

  private Figure distinct(String key) {
    if (rows.size() == 1 && absent == 0) return figure(rows.get(0), key);
    int expected = absent;
    for (Map<String, Figure> row : rows) expected += figure(row, key).expected();
    return new Figure(ReportValue.missing(), Provenance.NEEDS_RECOUNT, 0, expected);
  }

  private Figure extreme(String key, int sign) {
    Figure sum = sum(key, rows);
    if (!sum.value().isPresent()) return sum;
    BigDecimal extreme = null;
    Qualifier qualifier = Qualifier.EXACT;
    for (Map<String, Figure> row : rows) {
      ReportValue value = figure(row, key).value();
      if (!value.isPresent()) continue;
      BigDecimal number = value.number().orElseThrow();
      if (extreme != null && number.compareTo(extreme) * sign <= 0) continue;
      extreme = number;
      qualifier = value.qualifier();
    }
    ReportValue value =
        extreme == null ? ReportValue.missing() : ReportValue.of(extreme, qualifier);
    return new Figure(value, sum.provenance(), sum.covered(), sum.expected());
  }

  private Figure none(String key) {
    if (rows.size() == 1 && absent == 0) return figure(rows.get(0), key);
    Figure sum = sum(key, rows);
    ReportValue value = sum.covered() == 0 ? ReportValue.missing() : ReportValue.notApplicable();
    return new Figure(value, Provenance.COMPUTED, sum.covered(), sum.expected());
  }

  private static Figure figure(Map<String, Figure> row, String key) {
    return row.getOrDefault(key, Figure.reported(ReportValue.missing()));
  }
}
