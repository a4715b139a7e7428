package org.lienthong.reporting;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.lienthong.reporting.ReportValue.State;
import org.lienthong.reporting.internal.formula.Expression;

/** The values of one row: as given, and by the form's formula where none is given. */
final class FormValues {
  private final Form form;
  private final Function<String, ReportValue> given;
  private final Map<String, ReportValue> computed = new HashMap<>();

  FormValues(Form form, Function<String, ReportValue> given) {
    this.form = form;
    this.given = given;
  }

  ReportValue value(String key) {
    ReportValue own = given.apply(key);
    return own.state() == State.MISSING ? byFormula(key) : own;
  }

  /** Missing if there is no formula. */
  ReportValue byFormula(String key) {
    ReportValue known = computed.get(key);
    if (known != null) return known;
    Indicator indicator = form.require(key);
    Expression expression = indicator.expression();
    ReportValue value =
        expression == null
            ? ReportValue.missing()
            : expression.evaluate(this::value, indicator.measure().decimals());
    computed.put(key, value);
    return value;
  }

  /**
   * A unit's whole row, each figure saying whether it was reported or computed.
   *
   * @param reported the same as the values given, with where they come from
   */
  Map<String, Figure> figures(Function<String, Figure> reported) {
    Map<String, Figure> row = new HashMap<>();
    for (Indicator indicator : form.indicators()) {
      String key = indicator.key();
      Figure figure = reported.apply(key);
      if (figure.value().state() == State.MISSING && indicator.expression() != null) {
        ReportValue value = byFormula(key);
        if (value.state() != State.MISSING) figure = new Figure(value, Provenance.COMPUTED, 1, 1);
      }
      row.put(key, figure);
    }
    return row;
  }

  /** The indicators that must be put together before this one can be recomputed. */
  static Set<String> parts(Form form, String key) {
    Set<String> parts = new TreeSet<>();
    collect(form, key, parts, new TreeSet<>());
    return parts;
  }

  private static void collect(Form form, String key, Set<String> parts, Set<String> seen) {
    if (!seen.add(key)) return;
    Indicator indicator = form.require(key);
    Expression expression = indicator.expression();
    if (indicator.aggregation() != Indicator.Aggregation.RECOMPUTE || expression == null) {
      parts.add(key);
    } else {
      expression.keys().forEach(part -> collect(form, part, parts, seen));
    }
  }
}
