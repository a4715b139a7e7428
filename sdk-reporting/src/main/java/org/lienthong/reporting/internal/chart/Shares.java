package org.lienthong.reporting.internal.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Percentages, half up to two decimals. */
final class Shares {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Shares() {}

  /** Null if there is nothing to divide, or to divide by. */
  static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    if (part == null || whole == null || whole.signum() == 0) return null;
    return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
  }

  /** Of what is there; null for what is not. */
  static List<@Nullable BigDecimal> of(List<@Nullable BigDecimal> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal part : parts) if (part != null) sum = sum.add(part);
    List<@Nullable BigDecimal> percents = new ArrayList<>();
    for (BigDecimal part : parts) percents.add(percent(part, sum));
    return percents;
  }
}
