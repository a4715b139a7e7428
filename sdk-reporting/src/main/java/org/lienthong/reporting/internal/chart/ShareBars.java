package org.lienthong.reporting.internal.chart;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.internal.render.Figures;

/** The percentage of each part, for more parts than a circle shows. */
final class ShareBars extends RowChart {
  private final List<@Nullable BigDecimal> percents;

  ShareBars(Chart chart, Canvas canvas) {
    super(chart, canvas);
    this.percents = Shares.of(chart.series().get(0).values());
  }

  @Override
  void legend(Frame frame) throws IOException {
    frame.entry(Fill.SERIES.get(0), chart.series().get(0).name() + " (%)");
  }

  @Override
  List<@Nullable BigDecimal> reach() {
    return new ArrayList<>(percents);
  }

  @Override
  List<String> ends(int row) {
    BigDecimal value = chart.series().get(0).values().get(row);
    BigDecimal percent = percents.get(row);
    String text = new Told(chart.series().get(0), row).text();
    if (value == null) return List.of(text);
    return List.of(percent == null ? text : Figures.percent(percent) + "% (" + text + ")");
  }

  @Override
  double barsHeight() {
    return BAR + 2;
  }

  @Override
  void row(int row, double y, Axis axis) throws IOException {
    BigDecimal percent = percents.get(row);
    double right = axis.at(0);
    if (percent != null) right = bar(Fill.SERIES.get(0), axis, 0, percent.doubleValue(), y);
    end(ends(row).get(0), right, y);
  }
}
