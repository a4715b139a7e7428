package org.lienthong.reporting.internal.render;

import java.math.BigDecimal;
import java.util.List;
import org.lienthong.reporting.Chart;

/** From values to places on a horizontal axis that always shows zero. */
record Scale(double low, double high, double step, double left, double right) {
  static Scale of(List<Chart.Bars> series, double left, double right) {
    double low = 0;
    double high = 0;
    for (Chart.Bars bars : series) {
      for (BigDecimal value : bars.values()) {
        if (value == null) continue;
        low = Math.min(low, value.doubleValue());
        high = Math.max(high, value.doubleValue());
      }
    }
    if (high == low) high = 1;
    double step = step((high - low) / 5);
    return new Scale(
        Math.floor(low / step) * step, Math.ceil(high / step) * step, step, left, right);
  }

  /** The next of 1, 2, 5 times a power of ten. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (int times : new int[] {1, 2, 5}) if (times * power >= least) return times * power;
    return 10 * power;
  }

  double at(double value) {
    return left + (value - low) / (high - low) * (right - left);
  }

  double[] ticks() {
    int count = (int) Math.round((high - low) / step) + 1;
    double[] ticks = new double[count];
    for (int i = 0; i < count; i++) ticks[i] = low + i * step;
    return ticks;
  }
}
