package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.formula.Expression;
import org.lienthong.reporting.internal.formula.FormulaParser;
import org.lienthong.reporting.internal.formula.FormulaParser.Formula;
import org.lienthong.reporting.internal.formula.FormulaProblem;
import org.lienthong.reporting.internal.formula.Vocabulary;
import org.lienthong.reporting.internal.json.JsonValue;

/** The formulas of a form, each by the key of its indicator. */
final class FormFormulas {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Expression> expressions = new LinkedHashMap<>();
  private final Map<String, String> printedIdOf = new HashMap<>();
  private final Set<String> acyclic = new HashSet<>();

  FormFormulas(Map<String, JsonValue> indicators, List<Column> columns) {
    Map<String, List<String>> keysOfId = new LinkedHashMap<>();
    columns.stream()
        .flatMap(Column::leaves)
        .filter(leaf -> !leaf.printedId().isEmpty() && leaf.indicator() != null)
        .forEach(
            leaf -> {
              String key = String.valueOf(leaf.indicator());
              keysOfId.computeIfAbsent(leaf.printedId(), id -> new ArrayList<>()).add(key);
              printedIdOf.put(key, leaf.printedId());
            });
    Vocabulary keys = Vocabulary.ofKeys(indicators.keySet());
    Vocabulary ids = Vocabulary.ofPrintedIds(keysOfId);
    indicators.forEach(
        (key, json) -> {
          read(key, json.optional("formula"), keys, key);
          read(key, json.optional("printedFormula"), ids, printedIdOf.getOrDefault(key, ""));
        });
    indicators.forEach((key, json) -> refuseCycle(key, json, new LinkedHashSet<>()));
  }

  private void read(String key, @Nullable JsonValue json, Vocabulary words, String itself) {
    if (json == null) return;
    String text = json.text();
    Formula formula;
    try {
      formula = FormulaParser.parse(text, words);
    } catch (FormulaProblem problem) {
      throw json.refusal(problem.code(), problem.arguments());
    }
    if (!formula.of().isEmpty() && !formula.of().equals(itself)) {
      throw json.refusal("REP-110", text, formula.of(), itself);
    }
    Expression other = expressions.putIfAbsent(key, formula.expression());
    if (other != null && !other.equals(formula.expression())) {
      throw json.refusal("REP-113", text, String.valueOf(texts.get(key)));
    }
    // The printed one is read second, and is what people know.
    texts.put(key, text);
  }

  private void refuseCycle(String key, JsonValue json, Set<String> above) {
    Expression expression = expressions.get(key);
    if (expression == null || acyclic.contains(key)) return;
    if (!above.add(key)) {
      JsonValue printed = json.optional("printedFormula");
      JsonValue place = printed == null ? json.member("formula") : printed;
      throw place.refusal("REP-114", String.join(" → ", above) + " → " + key);
    }
    for (String part : expression.keys()) refuseCycle(part, json, above);
    above.remove(key);
    acyclic.add(key);
  }

  boolean has(String key) {
    return expressions.containsKey(key);
  }

  @Nullable String text(String key) {
    return texts.get(key);
  }

  @Nullable Expression expression(String key) {
    return expressions.get(key);
  }
}
