package org.lienthong.reporting.internal.formula;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.ReportValue.Qualifier;
import org.lienthong.reporting.ReportValue.State;

/** A formula over indicators, by their keys. Evaluated exactly and rounded once. */
public sealed interface Expression {
  /** A number that stands in the formula itself. */
  record Constant(BigDecimal number) implements Expression {}

  /** The value of an indicator. */
  record Reference(String key) implements Expression {}

  /** Two operands and one of {@code + - * /}. */
  record Operation(char sign, Expression left, Expression right) implements Expression {}

  /** The keys of all indicators in it. */
  default Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    collect(this, keys);
    return keys;
  }

  private static void collect(Expression expression, Set<String> keys) {
    if (expression instanceof Reference reference) keys.add(reference.key());
    if (expression instanceof Operation operation) {
      collect(operation.left(), keys);
      collect(operation.right(), keys);
    }
  }

  /**
   * Missing if any part is; not applicable if a part is, or if a divisor is zero. Rounded half up.
   */
  default ReportValue evaluate(Function<String, ReportValue> values, int decimals) {
    State worst = State.PRESENT;
    Qualifier qualifier = Qualifier.EXACT;
    for (String key : keys()) {
      ReportValue value = values.apply(key);
      qualifier = qualifier.and(value.qualifier());
      if (value.state() == State.MISSING || worst == State.MISSING) worst = State.MISSING;
      else if (value.state() == State.SUPPRESSED) worst = State.SUPPRESSED;
      else if (worst == State.PRESENT) worst = value.state();
    }
    if (worst == State.MISSING) return ReportValue.missing();
    if (worst == State.SUPPRESSED) return ReportValue.suppressed();
    if (worst == State.NOT_APPLICABLE) return ReportValue.notApplicable();
    try {
      BigDecimal number = fraction(this, values).rounded(decimals);
      // A difference or quotient of "more than" is not itself "more than".
      return ReportValue.of(
          number, qualifier == Qualifier.EXACT ? Qualifier.EXACT : Qualifier.ABOUT);
    } catch (DivisionByZero e) {
      return ReportValue.notApplicable();
    }
  }

  /** As people write it, with these words for the keys. */
  default String text(UnaryOperator<String> words) {
    if (this instanceof Constant constant) return constant.number().toPlainString();
    if (this instanceof Reference reference) return words.apply(reference.key());
    Operation operation = (Operation) this;
    String left = operation.left().text(words);
    String right = operation.right().text(words);
    int own = rank(this);
    if (rank(operation.left()) < own) left = "(" + left + ")";
    if (rank(operation.right()) <= own) right = "(" + right + ")";
    return left + " " + operation.sign() + " " + right;
  }

  private static int rank(Expression expression) {
    if (!(expression instanceof Operation operation)) return 3;
    return operation.sign() == '+' || operation.sign() == '-' ? 1 : 2;
  }

  private static Fraction fraction(Expression expression, Function<String, ReportValue> values)
      throws DivisionByZero {
    if (expression instanceof Constant constant) return Fraction.of(constant.number());
    if (expression instanceof Reference reference) {
      return Fraction.of(values.apply(reference.key()).number().orElseThrow());
    }
    Operation operation = (Operation) expression;
    Fraction left = fraction(operation.left(), values);
    Fraction right = fraction(operation.right(), values);
    return switch (operation.sign()) {
      case '+' -> left.plus(right);
      case '-' -> left.minus(right);
      case '*' -> left.times(right);
      case '/' -> {
        if (right.isZero()) throw new DivisionByZero();
        yield left.over(right);
      }
      default -> throw new IllegalStateException("sign " + operation.sign());
    };
  }

  /** Ends an evaluation whose divisor turned out to be zero. */
  final class DivisionByZero extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
