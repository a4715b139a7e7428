package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Withholds small counts of persons before figures are published, and as many others as it takes
 * that nobody can work them out from the totals, the sums and the movements that are printed. Rates
 * that would give them away are withheld too. Immutable.
 *
 * <p>It guards against arithmetic with the figures of one table, not against other tables or what a
 * reader knows from elsewhere.
 */
public final class Suppression {
  private final BigDecimal threshold;
  private final Set<String> indicators;

  private Suppression(BigDecimal threshold, Set<String> indicators) {
    this.threshold = threshold;
    this.indicators = indicators;
  }

  /**
   * @param threshold counts from one up to below this are withheld
   * @param indicators keys of the counts that tell about persons
   */
  public static Suppression below(int threshold, List<String> indicators) {
    if (threshold < 2) throw new IllegalArgumentException("threshold must be 2 or more");
    if (indicators.isEmpty()) throw new IllegalArgumentException("no indicators");
    return new Suppression(
        BigDecimal.valueOf(threshold), Set.copyOf(new LinkedHashSet<>(indicators)));
  }

  BigDecimal threshold() {
    return threshold;
  }

  /** Whether it is one to withhold by itself. */
  boolean sensitive(String indicator, ReportValue value) {
    return indicators.contains(indicator)
        && value.isPresent()
        && value.number().orElseThrow().signum() > 0
        && value.number().orElseThrow().compareTo(threshold) < 0;
  }

  /**
   * The same figures with what must be withheld as {@link ReportValue.State#SUPPRESSED}, and the
   * notes beside it gone. The figures themselves stay as they are.
   *
   * @throws IllegalArgumentException if the form has no such indicator
   */
  public Consolidation apply(Consolidation figures) {
    indicators.forEach(figures.form()::require);
    return new Withholding(this, figures).run();
  }
}
