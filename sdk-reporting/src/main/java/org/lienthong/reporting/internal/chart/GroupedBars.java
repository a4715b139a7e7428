package org.lienthong.reporting.internal.chart;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Chart;

/** A bar for each series, below each other. */
final class GroupedBars extends RowChart {
  GroupedBars(Chart chart, Canvas canvas) {
    super(chart, canvas);
  }

  @Override
  void legend(Frame frame) throws IOException {
    for (int s = 0; s < chart.series().size(); s++) {
      frame.entry(Fill.SERIES.get(s), chart.series().get(s).name());
    }
  }

  @Override
  List<@Nullable BigDecimal> reach() {
    List<@Nullable BigDecimal> all = new ArrayList<>();
    for (Chart.Bars bars : chart.series()) all.addAll(bars.values());
    return all;
  }

  @Override
  List<String> ends(int row) {
    List<String> ends = new ArrayList<>();
    for (Chart.Bars bars : chart.series()) {
      ends.add(new Told(bars, row).text());
    }
    return ends;
  }

  @Override
  double barsHeight() {
    return chart.series().size() * (BAR + 2);
  }

  @Override
  void row(int row, double y, Axis axis) throws IOException {
    for (int s = 0; s < chart.series().size(); s++) {
      double top = y + s * (BAR + 2);
      BigDecimal value = chart.series().get(s).values().get(row);
      double right = axis.at(0);
      if (value != null) right = bar(Fill.SERIES.get(s), axis, 0, value.doubleValue(), top);
      end(ends(row).get(s), right, top);
    }
  }
}
