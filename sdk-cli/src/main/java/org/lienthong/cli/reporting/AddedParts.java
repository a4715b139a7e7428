package org.lienthong.cli.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.Indicator.Aggregation;

/** What a chart of a whole and its parts adds up must be parts of one whole. */
record AddedParts(Form form) {
  private static final Set<Aggregation> NEVER =
      Set.of(Aggregation.MIN, Aggregation.MAX, Aggregation.NONE);

  /**
   * Of one indicator, the units are the parts.
   *
   * @throws WrongUseException CLI-024 if it cannot be added over units
   */
  void overUnits(Indicator one) {
    addable(one);
    if (one.aggregation() == Aggregation.DISTINCT) throw WrongUseException.of("CLI-024", one);
  }

  /**
   * @throws WrongUseException CLI-024 if one cannot be added, CLI-025 if two have something in
   *     common: the same twice, a whole and its part, parts by different breakdowns
   */
  void together(List<Indicator> parts) {
    for (int i = 0; i < parts.size(); i++) {
      addable(parts.get(i));
      for (Indicator other : parts.subList(0, i)) {
        if (overlap(other, parts.get(i)) || calculated(other, parts.get(i))) {
          throw WrongUseException.of("CLI-025", other, parts.get(i));
        }
      }
    }
  }

  private static void addable(Indicator one) {
    if (one.kind() == Indicator.Kind.RATIO || NEVER.contains(one.aggregation())) {
      throw WrongUseException.of("CLI-024", one);
    }
  }

  private boolean calculated(Indicator one, Indicator other) {
    return isIn(one, other, 0) || isIn(other, one, 0);
  }

  private boolean isIn(Indicator part, Indicator whole, int depth) {
    String formula = whole.formulaByKeys().orElse("");
    for (Indicator named : form.indicators()) {
      if (!isNamed(named.key(), formula)) continue;
      if (overlap(part, named) || (depth < 20 && isIn(part, named, depth + 1))) return true;
    }
    return false;
  }

  private static boolean isNamed(String key, String formula) {
    for (int at = formula.indexOf(key); at >= 0; at = formula.indexOf(key, at + 1)) {
      int end = at + key.length();
      boolean begins = at == 0 || !partOfKey(formula.charAt(at - 1));
      boolean ends = end == formula.length() || !partOfKey(formula.charAt(end));
      if (begins && ends) return true;
    }
    return false;
  }

  private static boolean partOfKey(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '[';
  }

  /** Parts of one indicator lie apart only if one breakdown has them under different codes. */
  private boolean overlap(Indicator one, Indicator other) {
    if (!one.base().equals(other.base())) return false;
    for (Map.Entry<String, String> place : one.breakdown().entrySet()) {
      String code = other.breakdown().get(place.getKey());
      if (code == null) continue;
      boolean apart =
          !isUnder(place.getKey(), place.getValue(), code)
              && !isUnder(place.getKey(), code, place.getValue());
      if (apart) return false;
    }
    return true;
  }

  private boolean isUnder(String list, String code, String above) {
    if (code.equals(above)) return true;
    Optional<String> parent =
        form.codeLists().stream()
            .filter(one -> one.id().equals(list))
            .flatMap(one -> one.code(code).stream())
            .flatMap(found -> Optional.ofNullable(found.parent()).stream())
            .findFirst();
    return parent.isPresent() && isUnder(list, parent.get(), above);
  }
}
