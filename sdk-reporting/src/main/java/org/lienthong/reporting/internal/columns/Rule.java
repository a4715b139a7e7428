package org.lienthong.reporting.internal.columns;

import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Indicator.Aggregation;
import org.lienthong.reporting.internal.formula.Expression;

/** What becomes of one column when its rows are put together. Immutable. */
public final class Rule {
  private final String key;
  private final int decimals;
  private final Aggregation aggregation;
  private final @Nullable Expression expression;
  private final int[] parts;

  /**
   * @param expression by which it is computed where nothing was reported; null if by none
   * @param parts columns that must be put together before this one can be recomputed
   */
  Rule(
      String key,
      int decimals,
      Aggregation aggregation,
      @Nullable Expression expression,
      int[] parts) {
    this.key = key;
    this.decimals = decimals;
    this.aggregation = aggregation;
    this.expression = expression;
    this.parts = parts;
  }

  public String key() {
    return key;
  }

  public int decimals() {
    return decimals;
  }

  public Aggregation aggregation() {
    return aggregation;
  }

  public @Nullable Expression expression() {
    return expression;
  }

  int[] parts() {
    return parts;
  }

  @Override
  public String toString() {
    return "Rule[" + key + " " + aggregation + "]";
  }
}
