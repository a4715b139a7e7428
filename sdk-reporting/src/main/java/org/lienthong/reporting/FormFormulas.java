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
import org.lienthong.reporting.internal.text.Nearest;

/** The formulas of a form, each by the key of its indicator. */
final class FormFormulas {
  /** The printed ids of one table, and which of them each of its indicators has. */
  private record Ids(Vocabulary words, Map<String, String> printedIdOf) {}

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Expression> expressions = new LinkedHashMap<>();
  private final Map<String, Ids> idsOf = new HashMap<>();
  private final Map<String, JsonValue> places = new LinkedHashMap<>();
  private final Set<String> acyclic = new HashSet<>();
  private final Vocabulary keys;

  /**
   * @param tables for each table, the headings right over or before values
   */
  FormFormulas(List<Draft> drafts, List<List<Column>> tables) {
    List<String> all = drafts.stream().map(Draft::key).toList();
    keys = Vocabulary.ofKeys(all);
    for (List<Column> leaves : tables) {
      Ids ids = ids(leaves);
      leaves.forEach(leaf -> idsOf.putIfAbsent(String.valueOf(leaf.indicator()), ids));
    }
    Ids first = ids(tables.isEmpty() ? List.of() : tables.get(0));
    for (Draft draft : drafts) {
      places.put(draft.key(), draft.place());
      if (draft.breakdown().isEmpty()) read(draft, first, new HashSet<>(all));
    }
    expressions.keySet().forEach(key -> refuseCycle(key, new LinkedHashSet<>()));
  }

  private static Ids ids(List<Column> leaves) {
    Map<String, List<String>> keysOfId = new LinkedHashMap<>();
    Map<String, String> printedIdOf = new HashMap<>();
    for (Column leaf : leaves) {
      if (leaf.printedId().isEmpty()) continue;
      String key = String.valueOf(leaf.indicator());
      keysOfId.computeIfAbsent(leaf.printedId(), id -> new ArrayList<>()).add(key);
      printedIdOf.put(key, leaf.printedId());
    }
    return new Ids(Vocabulary.ofPrintedIds(keysOfId), printedIdOf);
  }

  private void read(Draft draft, Ids first, Set<String> all) {
    String key = draft.key();
    Indicator known = draft.known();
    if (known != null && known.expression() != null) {
      for (String part : known.expression().keys()) {
        if (!all.contains(part)) {
          throw draft.place().refusal("REP-106", part, Nearest.of(part, all));
        }
      }
      expressions.put(key, known.expression());
      texts.put(key, known.formula().orElse(""));
    }
    JsonValue formula = draft.formulas().isEmpty() ? draft.place().optional("formula") : null;
    if (formula != null) read(key, formula, formula.text(), keys, key);
    JsonValue printed = draft.place().optional("printedFormula");
    Ids ids = idsOf.getOrDefault(key, first);
    if (printed != null) {
      read(key, printed, printed.text(), ids.words(), ids.printedIdOf().getOrDefault(key, ""));
    }
    for (Draft.Written own : draft.formulas()) {
      read(key, own.at(), own.text(), own.words(), own.itself());
    }
  }

  private void read(String key, JsonValue at, String text, Vocabulary words, String itself) {
    Formula formula;
    try {
      formula = FormulaParser.parse(text, words);
    } catch (FormulaProblem problem) {
      throw at.refusal(problem.code(), problem.arguments());
    }
    if (!formula.of().isEmpty() && !formula.of().equals(itself)) {
      throw at.refusal("REP-110", text, formula.of(), itself);
    }
    Expression other = expressions.putIfAbsent(key, formula.expression());
    if (other != null && !other.equals(formula.expression())) {
      throw at.refusal("REP-113", text, String.valueOf(texts.get(key)));
    }
    // The printed one is read second, and is what people know.
    texts.put(key, text);
  }

  private void refuseCycle(String key, Set<String> above) {
    Expression expression = expressions.get(key);
    if (expression == null || acyclic.contains(key)) return;
    if (!above.add(key)) {
      JsonValue place = places.get(above.iterator().next());
      if (place == null) throw new IllegalStateException(key);
      JsonValue printed = place.optional("printedFormula");
      JsonValue at = printed == null ? place.optional("formula") : printed;
      throw (at == null ? place : at).refusal("REP-114", String.join(" → ", above) + " → " + key);
    }
    for (String part : expression.keys()) refuseCycle(part, above);
    above.remove(key);
    acyclic.add(key);
  }

  /** The keys of the form, as the formulas of checks write them. */
  Vocabulary words() {
    return keys;
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
