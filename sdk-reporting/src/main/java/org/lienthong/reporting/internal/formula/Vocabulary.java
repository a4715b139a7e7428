package org.lienthong.reporting.internal.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lienthong.reporting.internal.formula.Expression.Constant;
import org.lienthong.reporting.internal.formula.Expression.Reference;
import org.lienthong.reporting.internal.text.Nearest;

/**
 * What the words of a formula mean. In a printed formula {@code 10.3} is the id of a column, never
 * a decimal number; a whole number that is no id is a constant, as the 100 of a percentage.
 */
public final class Vocabulary {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}(?:\\[[^\\]]{1,200}])?");

  private final Map<String, List<String>> keysOf;
  private final Set<String> scopes;
  private final Set<String> elsewhere;

  private Vocabulary(Map<String, List<String>> keysOf, Set<String> scopes, Set<String> elsewhere) {
    this.keysOf = keysOf;
    this.scopes = scopes;
    this.elsewhere = elsewhere;
  }

  /** Indicators stand under their own keys. */
  public static Vocabulary ofKeys(Collection<String> keys) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    keys.forEach(key -> words.put(key, List.of(key)));
    return new Vocabulary(words, Set.of(), Set.of());
  }

  /**
   * Indicators stand under the ids printed over their columns, in printed order. An id over no
   * indicator is that of a cell left blank by design, which adds nothing.
   */
  public static Vocabulary ofPrintedIds(Map<String, List<String>> keysOfId) {
    return new Vocabulary(new LinkedHashMap<>(keysOfId), Set.of(), Set.of());
  }

  /**
   * The same words, and the same after a scope and a dot, as in {@code previous.members}.
   *
   * @param elsewhere scopes after which any key may stand, because what they have is not known here
   */
  public Vocabulary withScopes(Set<String> scopes, Set<String> elsewhere) {
    return new Vocabulary(keysOf, scopes, elsewhere);
  }

  Expression meaning(String word, String formula) throws FormulaProblem {
    List<String> keys = keysOf.get(word);
    int dot = word.indexOf('.');
    if (keys == null && dot > 0) {
      String scope = word.substring(0, dot);
      String rest = word.substring(dot + 1);
      boolean known = scopes.contains(scope) && keysOf.containsKey(rest);
      if (known || (elsewhere.contains(scope) && KEY.matcher(rest).matches())) {
        return new Reference(word);
      }
    }
    if (keys == null) {
      if (word.length() <= 9 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return new Constant(new BigDecimal(word));
      }
      throw new FormulaProblem("REP-106", word, Nearest.of(word, keysOf.keySet()));
    }
    if (keys.isEmpty()) return new Constant(BigDecimal.ZERO);
    if (keys.size() > 1) {
      throw new FormulaProblem("REP-108", formula, word, String.join(", ", keys));
    }
    return new Reference(keys.get(0));
  }

  /** The words strictly between two, in printed order. */
  List<String> between(String first, String last, String formula) throws FormulaProblem {
    List<String> words = new ArrayList<>(keysOf.keySet());
    int from = words.indexOf(first);
    int to = words.indexOf(last);
    if (from < 0 || to <= from) throw new FormulaProblem("REP-111", formula, first, last);
    return words.subList(from + 1, to);
  }
}
