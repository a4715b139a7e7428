package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.formula.Expression;

/** One thing a form asks for, under a key that stays when printed ids move. Immutable. */
public final class Indicator {
  /** How the number relates to time. */
  public enum Kind {
    /** As it stood on the last day of the period. */
    STOCK,
    /** What happened during the period. */
    FLOW,
    /** Calculated from others at every level. */
    RATIO,
    /** Since the start of the year or another fixed day. */
    CUMULATIVE
  }

  /** What becomes of the number when units are put together. */
  public enum Aggregation {
    SUM,
    /** By its formula, from the parts put together; never an average of the units' own. */
    RECOMPUTE,
    /** Persons counted once: neither added nor divided without counting again. */
    DISTINCT
  }

  private final String key;
  private final Label label;
  private final Measure measure;
  private final Kind kind;
  private final Aggregation aggregation;
  private final boolean negative;
  private final @Nullable String formula;
  private final @Nullable Expression expression;

  Indicator(
      String key,
      Label label,
      Measure measure,
      Kind kind,
      Aggregation aggregation,
      boolean negative,
      @Nullable String formula,
      @Nullable Expression expression) {
    this.key = requireNonNull(key, "key");
    this.label = requireNonNull(label, "label");
    this.measure = requireNonNull(measure, "measure");
    this.kind = requireNonNull(kind, "kind");
    this.aggregation = requireNonNull(aggregation, "aggregation");
    this.negative = negative;
    this.formula = formula;
    this.expression = expression;
  }

  /** Such as {@code members_closing}. */
  public String key() {
    return key;
  }

  /** In full, as a message about it needs; a column's heading is shorter. */
  public Label label() {
    return label;
  }

  public String label(Locale language) {
    return label.in(language);
  }

  public Measure measure() {
    return measure;
  }

  public Kind kind() {
    return kind;
  }

  public Aggregation aggregation() {
    return aggregation;
  }

  /** Whether a value below zero makes sense. */
  public boolean allowsNegative() {
    return negative;
  }

  /** As the form prints or writes it, such as {@code 6=10.3+13.3}. */
  public Optional<String> formula() {
    return Optional.ofNullable(formula);
  }

  @Nullable Expression expression() {
    return expression;
  }

  @Override
  public String toString() {
    return key;
  }
}
