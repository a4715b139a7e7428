package org.lienthong.reporting;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lienthong.reporting.internal.formula.Expression;

/** Formulas of a form in the words of a spreadsheet. */
final class BookFormula {
  private BookFormula() {}

  /**
   * What {@link Expression#evaluate} gives: empty if a part is missing, withheld or not applicable
   * if a part is, and not applicable too where a divisor is zero.
   *
   * @param cells the cell of each key
   */
  static String computed(Expression expression, int decimals, UnaryOperator<String> cells) {
    List<String> parts = expression.keys().stream().map(cells).toList();
    String sum = "IFERROR(ROUND(" + expression.text(cells) + "," + decimals + "),\"n/a\")";
    if (parts.isEmpty()) return sum;
    return "IF("
        + any(parts, "\"\"")
        + ",\"\",IF("
        + any(parts, "\"suppressed\"")
        + ",\"suppressed\",IF("
        + any(parts, "\"n/a\"")
        + ",\"n/a\",IF(COUNT("
        + String.join(",", parts)
        + ")<"
        + parts.size()
        + ",\"\","
        + sum
        + "))))";
  }

  private static String any(List<String> cells, String mark) {
    return "OR(" + cells.stream().map(cell -> cell + "=" + mark).collect(joining(",")) + ")";
  }

  /** Empty until every part is a number; exact to six decimals, as checks are. */
  static String side(Expression expression, UnaryOperator<String> cells) {
    String value = "ROUND(" + expression.text(cells) + ",6)";
    List<String> parts = expression.keys().stream().map(cells).toList();
    if (parts.isEmpty()) return value;
    return "IF(" + whole(parts) + ",IFERROR(" + value + ",\"\"),\"\")";
  }

  static String whole(Collection<String> cells) {
    return "COUNT(" + String.join(",", cells) + ")=" + cells.size();
  }

  /** Nothing, not zero, where nothing was reported. */
  static String sum(String cells) {
    return "IF(COUNT(" + cells + ")=0,\"\",SUM(" + cells + "))";
  }

  /** Whether both sides stand as demanded. */
  static String holds(String left, CheckRule.Operator operator, String right, String tolerance) {
    String difference = "ROUND((" + left + ")-(" + right + "),6)";
    return switch (operator) {
      case EQUAL -> "ABS(" + difference + ")<=" + tolerance;
      case NOT_EQUAL -> "ABS(" + difference + ")>" + tolerance;
      case LESS -> difference + "<" + tolerance;
      case NOT_GREATER -> difference + "<=" + tolerance;
      case GREATER -> difference + ">-" + tolerance;
      case NOT_LESS -> difference + ">=-" + tolerance;
    };
  }

  static Expression sum(List<String> plus, List<String> minus) {
    Expression sum = null;
    for (String key : plus) {
      Expression part = new Expression.Reference(key);
      sum = sum == null ? part : new Expression.Operation('+', sum, part);
    }
    if (sum == null) sum = new Expression.Constant(BigDecimal.ZERO);
    for (String key : minus) {
      sum = new Expression.Operation('-', sum, new Expression.Reference(key));
    }
    return sum;
  }
}
