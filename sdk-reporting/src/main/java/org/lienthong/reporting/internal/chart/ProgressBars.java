package org.lienthong.reporting.internal.chart;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.internal.render.Figures;

/** What was reached as a bar, what was set as a mark across it. */
final class ProgressBars extends RowChart {
  ProgressBars(Chart chart, Canvas canvas) {
    super(chart, canvas);
  }

  private @Nullable BigDecimal value(int series, int row) {
    return chart.series().get(series).values().get(row);
  }

  @Override
  void legend(Frame frame) throws IOException {
    frame.entry(Fill.SERIES.get(1), chart.series().get(0).name());
    frame.entry(
        (x, y) -> canvas.line(x + 11, y - 2, x + 11, y + 14, Canvas.INK, 3.2),
        chart.series().get(1).name());
  }

  @Override
  List<@Nullable BigDecimal> reach() {
    List<@Nullable BigDecimal> all = new ArrayList<>(chart.series().get(0).values());
    all.addAll(chart.series().get(1).values());
    return all;
  }

  @Override
  List<String> ends(int row) {
    BigDecimal reached = value(0, row);
    BigDecimal target = value(1, row);
    String left = new Told(chart.series().get(0), row).text();
    if (target == null) return List.of(left + " (" + ChartWords.NO_TARGET + ")");
    BigDecimal percent = Shares.percent(reached, target);
    String both = left + " / " + new Told(chart.series().get(1), row).text();
    return List.of(percent == null ? both : both + " (" + Figures.percent(percent) + "%)");
  }

  @Override
  double barsHeight() {
    return BAR + 6;
  }

  @Override
  void row(int row, double y, Axis axis) throws IOException {
    BigDecimal reached = value(0, row);
    BigDecimal target = value(1, row);
    double right = axis.at(0);
    if (reached != null) right = bar(Fill.SERIES.get(1), axis, 0, reached.doubleValue(), y + 3);
    if (target != null) {
      double x = axis.at(target.doubleValue());
      canvas.line(x, y - 1, x, y + BAR + 7, Canvas.INK, 3.2);
      right = Math.max(right, x + 2);
    }
    end(ends(row).get(0), right, y + 3);
  }
}
