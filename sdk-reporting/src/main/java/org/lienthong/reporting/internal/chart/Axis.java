package org.lienthong.reporting.internal.chart;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.render.Figures;

/**
 * From values to places on a line.
 *
 * @param steps of {@code step} from zero to the lowest tick
 * @param from place of the lowest tick, {@code to} of the highest
 */
record Axis(BigDecimal step, long steps, int count, double from, double to) {
  private static final int WANTED = 5;

  /** Always shows zero. */
  static Axis withZero(Collection<? extends @Nullable BigDecimal> values, double from, double to) {
    return of(Math.min(0, least(values)), Math.max(0, most(values)), from, to);
  }

  /** Shows zero unless that would press figures of nearly one size into a straight line. */
  static Axis around(Collection<? extends @Nullable BigDecimal> values, double from, double to) {
    double least = least(values);
    double most = most(values);
    boolean alike = least > 0 && most > least && most - least < most / 4;
    return alike ? of(least, most, from, to) : withZero(values, from, to);
  }

  private static double least(Collection<? extends @Nullable BigDecimal> values) {
    return numbers(values).stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
  }

  private static double most(Collection<? extends @Nullable BigDecimal> values) {
    return numbers(values).stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
  }

  private static List<BigDecimal> numbers(Collection<? extends @Nullable BigDecimal> values) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (BigDecimal value : values) if (Objects.nonNull(value)) numbers.add(value);
    return numbers;
  }

  private static Axis of(double low, double high, double from, double to) {
    double top = high == low ? low + 1 : high;
    BigDecimal step = step((top - low) / WANTED);
    long first = (long) Math.floor(low / step.doubleValue());
    long last = (long) Math.ceil(top / step.doubleValue());
    return new Axis(step, first, (int) (last - first) + 1, from, to);
  }

  /** The next of 1, 2, 5 times a power of ten. */
  private static BigDecimal step(double least) {
    int power = (int) Math.floor(Math.log10(least));
    for (int times : new int[] {1, 2, 5}) {
      BigDecimal step = BigDecimal.valueOf(times).scaleByPowerOfTen(power);
      if (step.doubleValue() >= least) return step;
    }
    return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
  }

  boolean showsZero() {
    return steps <= 0 && steps + count > 0;
  }

  double at(double value) {
    double low = steps * step.doubleValue();
    double high = (steps + count - 1) * step.doubleValue();
    return from + (value - low) / (high - low) * (to - from);
  }

  List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    for (int i = 0; i < count; i++) ticks.add(step.multiply(BigDecimal.valueOf(steps + i)));
    return ticks;
  }

  /** Every how many ticks a text fits beside the next. */
  int every(Canvas canvas, double size) throws IOException {
    double widest = 0;
    for (BigDecimal tick : ticks()) {
      widest = Math.max(widest, canvas.width(Figures.text(tick), size));
    }
    double apart = Math.abs(to - from) / (count - 1);
    return (int) Math.ceil((widest + 10) / apart);
  }
}
