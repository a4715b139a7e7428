package org.lienthong.reporting.internal.chart;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.ReportValue.Qualifier;
import org.lienthong.reporting.internal.chart.Mark.Anchor;
import org.lienthong.reporting.internal.render.Figures;

/** One bar whose parts follow each other; those below zero go to the left. */
final class StackedBars extends RowChart {
  StackedBars(Chart chart, Canvas canvas) {
    super(chart, canvas);
  }

  @Override
  void legend(Frame frame) throws IOException {
    for (int s = 0; s < chart.series().size(); s++) {
      frame.entry(Fill.SERIES.get(s), chart.series().get(s).name());
    }
  }

  private List<BigDecimal> parts(int row) {
    List<BigDecimal> parts = new ArrayList<>();
    for (Chart.Bars bars : chart.series()) {
      BigDecimal value = bars.values().get(row);
      if (value != null) parts.add(value);
    }
    return parts;
  }

  @Override
  List<@Nullable BigDecimal> reach() {
    List<@Nullable BigDecimal> reach = new ArrayList<>();
    for (int c = 0; c < chart.categories().size(); c++) {
      BigDecimal above = BigDecimal.ZERO;
      BigDecimal below = BigDecimal.ZERO;
      for (BigDecimal part : parts(c)) {
        if (part.signum() > 0) above = above.add(part);
        else below = below.add(part);
      }
      reach.add(above);
      reach.add(below);
    }
    return reach;
  }

  /** The sum, and how many parts it lacks. */
  @Override
  List<String> ends(int row) {
    List<BigDecimal> parts = parts(row);
    if (parts.isEmpty()) return List.of(new Told(chart.series().get(0), row).reason());
    Qualifier qualifier = Qualifier.EXACT;
    for (Chart.Bars bars : chart.series()) {
      if (bars.values().get(row) != null) {
        qualifier = qualifier.and(new Told(bars, row).qualifier());
      }
    }
    String sum =
        qualifier.sign() + Figures.text(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    int lacking = chart.series().size() - parts.size();
    return List.of(lacking == 0 ? sum : sum + " (thiếu " + lacking + " phần)");
  }

  @Override
  double barsHeight() {
    return BAR + 2;
  }

  @Override
  void row(int row, double y, Axis axis) throws IOException {
    double above = 0;
    double below = 0;
    double right = axis.at(0);
    for (int s = 0; s < chart.series().size(); s++) {
      BigDecimal value = chart.series().get(s).values().get(row);
      if (value == null || value.signum() == 0) continue;
      double from = value.signum() > 0 ? above : below;
      double to = from + value.doubleValue();
      right = Math.max(right, bar(Fill.SERIES.get(s), axis, from, to, y));
      if (value.signum() > 0) above = to;
      else below = to;
      String text = new Told(chart.series().get(s), row).text();
      double middle = (axis.at(from) + axis.at(to)) / 2;
      if (canvas.width(text, 11) + 10 < Math.abs(axis.at(to) - axis.at(from))) {
        canvas.label(text, middle, y + 12.5, 11, Anchor.MIDDLE);
      }
    }
    end(ends(row).get(0), right, y);
  }
}
