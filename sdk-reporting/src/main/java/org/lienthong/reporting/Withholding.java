package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.internal.formula.Expression;
import org.lienthong.reporting.internal.sum.Equations;
import org.lienthong.reporting.internal.sum.Equations.Equation;

/** Chooses what to withhold from one set of figures. Used once. */
final class Withholding {
  private final Suppression rule;
  private final Consolidation figures;
  private final Form form;

  /** Numbers of the cells: row by row, the total last. */
  private final List<AdministrativeUnit> units;

  private final Map<String, Integer> columnOf = new HashMap<>();
  private final int width;
  private final Set<Integer> primary = new LinkedHashSet<>();
  private final Set<Integer> withheld = new LinkedHashSet<>();

  Withholding(Suppression rule, Consolidation figures) {
    this.rule = rule;
    this.figures = figures;
    this.form = figures.form();
    this.units = figures.units();
    form.indicators().forEach(indicator -> columnOf.put(indicator.key(), columnOf.size()));
    this.width = columnOf.size();
  }

  Consolidation run() {
    for (int row = 0; row <= units.size(); row++) {
      for (Indicator indicator : form.indicators()) {
        if (rule.sensitive(indicator.key(), value(row, indicator.key()))) {
          primary.add(cell(row, indicator.key()));
        }
      }
    }
    withheld.addAll(primary);
    Equations equations = new Equations(equations(), this::number);
    for (int open = exposed(equations); open >= 0; open = exposed(equations)) {
      withheld.add(companion(equations, open));
    }
    return result();
  }

  /** A cell to be protected that can still be worked out; -1 if there is none. */
  private int exposed(Equations equations) {
    Set<Integer> known = equations.narrow(withheld, rule.threshold());
    return primary.stream().filter(known::contains).findFirst().orElse(-1);
  }

  /** The smallest of the cells that help, a total only if nothing else does. */
  private int companion(Equations equations, int cell) {
    Comparator<Integer> cheapest =
        Comparator.<Integer, Boolean>comparing(other -> other / width == units.size())
            .thenComparing(other -> number(other).signum() == 0)
            .thenComparing(this::number)
            .thenComparing(Comparator.naturalOrder());
    return equations.companions(cell, withheld).stream()
        .min(cheapest)
        .orElseThrow(() -> new IllegalStateException("nothing left to withhold beside " + cell));
  }

  private List<Equation> equations() {
    List<Equation> all = new ArrayList<>();
    for (Indicator indicator : form.indicators()) {
      if (indicator.aggregation() != Indicator.Aggregation.SUM) continue;
      Map<Integer, Integer> factors = new LinkedHashMap<>();
      factors.put(cell(units.size(), indicator.key()), -1);
      for (int row = 0; row < units.size(); row++) {
        boolean counted = !figures.excluded().contains(units.get(row));
        if (counted) factors.put(cell(row, indicator.key()), 1);
      }
      all.add(new Equation(factors));
    }
    for (int row = 0; row <= units.size(); row++) {
      int at = row;
      for (CheckRule check : form.checks()) equation(at, check).ifPresent(all::add);
      for (Indicator indicator : form.indicators()) {
        Map<Integer, Integer> factors = new LinkedHashMap<>();
        factors.put(cell(at, indicator.key()), -1);
        Expression expression = indicator.expression();
        if (expression != null && add(factors, at, expression, 1)) all.add(new Equation(factors));
      }
    }
    return all.stream().filter(this::holds).toList();
  }

  private Optional<Equation> equation(int row, CheckRule check) {
    boolean sum = check.type() == CheckRule.Type.SUM || check.type() == CheckRule.Type.MOVEMENT;
    if (!sum) return Optional.empty();
    Map<Integer, Integer> factors = new LinkedHashMap<>();
    factors.put(cell(row, check.subject()), -1);
    check.plus().forEach(key -> factors.merge(cell(row, key), 1, Integer::sum));
    check.minus().forEach(key -> factors.merge(cell(row, key), -1, Integer::sum));
    return Optional.of(new Equation(factors));
  }

  /** Whether the formula only adds and takes off; then its parts are in. */
  private boolean add(Map<Integer, Integer> factors, int row, Expression expression, int sign) {
    if (expression instanceof Expression.Reference reference) {
      factors.merge(cell(row, reference.key()), sign, Integer::sum);
      return true;
    }
    if (!(expression instanceof Expression.Operation operation)) return false;
    if (operation.sign() != '+' && operation.sign() != '-') return false;
    return add(factors, row, operation.left(), sign)
        && add(factors, row, operation.right(), operation.sign() == '+' ? sign : -sign);
  }

  /** One that the figures themselves break, or that lacks one of them, tells a reader nothing. */
  private boolean holds(Equation equation) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Integer, Integer> factor : equation.factors().entrySet()) {
      if (!valueOf(factor.getKey()).isPresent()) return false;
      sum = sum.add(number(factor.getKey()).multiply(BigDecimal.valueOf(factor.getValue())));
    }
    return sum.signum() == 0;
  }

  private int cell(int row, String key) {
    return row * width + columnOf.getOrDefault(key, -1);
  }

  private ReportValue valueOf(int cell) {
    return value(cell / width, form.indicators().get(cell % width).key());
  }

  private BigDecimal number(int cell) {
    return valueOf(cell).number().orElse(BigDecimal.ZERO);
  }

  private ReportValue value(int row, String key) {
    Figure figure = row == units.size() ? figures.total(key) : figures.figure(units.get(row), key);
    return figure.value();
  }

  private Consolidation result() {
    Map<AdministrativeUnit, Map<String, Figure>> rows = new LinkedHashMap<>();
    Map<AdministrativeUnit, Map<String, String>> notes = new HashMap<>(figures.notes());
    for (int row = 0; row < units.size(); row++) {
      AdministrativeUnit unit = units.get(row);
      rows.put(unit, hide(row, figures.row(unit)));
      int at = row;
      for (AdministrativeUnit from : figures.origins(unit)) {
        Map<String, String> own = new LinkedHashMap<>(notes.getOrDefault(from, Map.of()));
        own.keySet().removeIf(key -> withheld.contains(cell(at, key)));
        if (notes.containsKey(from)) notes.put(from, own);
      }
    }
    Consolidation hidden =
        new Consolidation(
            form,
            figures.period(),
            rows,
            hide(units.size(), figures.totals()),
            List.of(),
            figures.excluded(),
            notes);
    return hidden.with(figures.lineage());
  }

  private Map<String, Figure> hide(int row, Map<String, Figure> open) {
    Map<String, Figure> hidden = new HashMap<>(open);
    for (Indicator indicator : form.indicators()) {
      Figure figure = open.get(indicator.key());
      if (figure == null || !gives(row, indicator)) continue;
      hidden.put(
          indicator.key(),
          new Figure(
              ReportValue.suppressed(), figure.provenance(), figure.covered(), figure.expected()));
    }
    return hidden;
  }

  /** Whether the cell is withheld, or a rate that would give one away. */
  private boolean gives(int row, Indicator indicator) {
    if (withheld.contains(cell(row, indicator.key()))) return true;
    @Nullable Expression expression = indicator.expression();
    boolean linear = expression == null || add(new LinkedHashMap<>(), row, expression, 1);
    return !linear
        && expression != null
        && expression.keys().stream().anyMatch(key -> gives(row, form.require(key)));
  }
}
