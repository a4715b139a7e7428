package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.formula.Expression;

/**
 * What a form demands of its figures: that {@code subject} equals, or does not exceed, the sum of
 * {@code plus} less the sum of {@code minus}; or that two formulas compare as said. Immutable.
 */
public final class CheckRule {
  /** The sorts of demand. */
  public enum Type {
    /** A total equals its parts. */
    SUM,
    /** Opening, plus in, less out, is closing. */
    MOVEMENT,
    /** A part does not exceed the whole. */
    NOT_GREATER,
    /** What this period opens with, the one before closed with. */
    CONTINUITY,
    /** Two formulas, over this form, other periods, other forms or targets. */
    COMPARE
  }

  /** How the left side of {@link Type#COMPARE} must stand to the right. */
  public enum Operator {
    EQUAL("="),
    NOT_EQUAL("≠"),
    LESS("<"),
    NOT_GREATER("≤"),
    GREATER(">"),
    NOT_LESS("≥");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    /** Whether it holds of numbers whose difference, left less right, is this. */
    boolean holds(BigDecimal difference, BigDecimal tolerance) {
      int above = difference.compareTo(tolerance);
      int below = difference.compareTo(tolerance.negate());
      return switch (this) {
        case EQUAL -> above <= 0 && below >= 0;
        case NOT_EQUAL -> above > 0 || below < 0;
        case LESS -> above < 0;
        case NOT_GREATER -> above <= 0;
        case GREATER -> below > 0;
        case NOT_LESS -> below >= 0;
      };
    }
  }

  /**
   * Both sides of {@link Type#COMPARE}.
   *
   * @param tolerance how far off a number may be
   * @param forms ids of other forms by the words that the formulas use for them
   */
  record Sides(
      Expression left,
      Operator operator,
      Expression right,
      BigDecimal tolerance,
      Map<String, String> forms) {
    Sides {
      forms = Map.copyOf(forms);
    }
  }

  private final String id;
  private final Type type;
  private final Severity severity;
  private final String subject;
  private final List<String> plus;
  private final List<String> minus;
  private final @Nullable Sides sides;

  private CheckRule(
      String id,
      Type type,
      Severity severity,
      String subject,
      List<String> plus,
      List<String> minus,
      @Nullable Sides sides) {
    this.id = requireNonNull(id, "id");
    this.type = requireNonNull(type, "type");
    this.severity = requireNonNull(severity, "severity");
    this.subject = requireNonNull(subject, "subject");
    this.plus = List.copyOf(plus);
    this.minus = List.copyOf(minus);
    this.sides = sides;
  }

  CheckRule(
      String id,
      Type type,
      Severity severity,
      String subject,
      List<String> plus,
      List<String> minus) {
    this(id, type, severity, subject, plus, minus, null);
  }

  static CheckRule compare(String id, Severity severity, String subject, Sides sides) {
    return new CheckRule(id, Type.COMPARE, severity, subject, List.of(), List.of(), sides);
  }

  /** Within the form. */
  public String id() {
    return id;
  }

  public Type type() {
    return type;
  }

  public Severity severity() {
    return severity;
  }

  /** Key of the indicator that is checked. */
  public String subject() {
    return subject;
  }

  /** Keys that are added up; none of {@link Type#COMPARE}. */
  public List<String> plus() {
    return plus;
  }

  /** Keys that are taken off. */
  public List<String> minus() {
    return minus;
  }

  /** The form ids that figures are taken from, besides this form. */
  public List<String> otherForms() {
    return sides == null ? List.of() : sides.forms().values().stream().sorted().toList();
  }

  /** The comparison as one line, such as {@code members_core * 4 ≥ members_closing}. */
  public Optional<String> comparison() {
    if (sides == null) return Optional.empty();
    return Optional.of(
        sides.left().text(word -> word)
            + " "
            + sides.operator().sign()
            + " "
            + sides.right().text(word -> word));
  }

  @Nullable Sides sides() {
    return sides;
  }

  @Override
  public String toString() {
    return "CheckRule[" + id + " " + type + "]";
  }
}
