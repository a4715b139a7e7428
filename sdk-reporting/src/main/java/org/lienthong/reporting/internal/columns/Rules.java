package org.lienthong.reporting.internal.columns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.Indicator.Aggregation;
import org.lienthong.reporting.internal.formula.Expression;
import org.lienthong.reporting.internal.formula.FormulaParser;
import org.lienthong.reporting.internal.formula.FormulaProblem;
import org.lienthong.reporting.internal.formula.Vocabulary;

/** Turns the indicators of a form into rules for their columns. */
public final class Rules {
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, Integer> index = new HashMap<>();
  private final Vocabulary keys;

  private Rules(Collection<Indicator> indicators) {
    List<String> all = new ArrayList<>();
    for (Indicator indicator : indicators) {
      index.put(indicator.key(), index.size());
      this.indicators.put(indicator.key(), indicator);
      all.add(indicator.key());
    }
    keys = Vocabulary.ofKeys(all);
  }

  /** In the order of the indicators. */
  public static List<Rule> of(Collection<Indicator> indicators) {
    Rules rules = new Rules(indicators);
    return indicators.stream().map(rules::rule).toList();
  }

  private Rule rule(Indicator indicator) {
    Expression expression = expression(indicator);
    Set<String> parts = new TreeSet<>();
    if (indicator.aggregation() == Aggregation.RECOMPUTE && expression != null) {
      collect(indicator.key(), parts, new TreeSet<>());
    }
    return new Rule(
        indicator.key(),
        indicator.measure().decimals(),
        indicator.aggregation(),
        expression,
        parts.stream().mapToInt(part -> index.getOrDefault(part, -1)).toArray());
  }

  private @Nullable Expression expression(Indicator indicator) {
    String formula = indicator.formulaByKeys().orElse(null);
    if (formula == null) return null;
    try {
      return FormulaParser.parse(formula, keys).expression();
    } catch (FormulaProblem problem) {
      throw new IllegalStateException(formula, problem);
    }
  }

  /** Those that are put together themselves, under all that are recomputed. */
  private void collect(String key, Set<String> parts, Set<String> seen) {
    if (!seen.add(key)) return;
    Indicator indicator = indicators.get(key);
    Expression expression = indicator == null ? null : expression(indicator);
    boolean recomputed =
        indicator != null && indicator.aggregation() == Aggregation.RECOMPUTE && expression != null;
    if (!recomputed || expression == null) parts.add(key);
    else expression.keys().forEach(part -> collect(part, parts, seen));
  }
}
