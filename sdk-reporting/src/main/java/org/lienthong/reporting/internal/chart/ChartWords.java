package org.lienthong.reporting.internal.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.internal.render.Figures;

/** What charts say where they cannot show it. */
public final class ChartWords {
  public static final String MISSING = "chưa có số liệu";
  static final String NO_TARGET = "chưa giao chỉ tiêu";

  private ChartWords() {}

  /** For a listener, where the author says nothing: what is drawn, and each series' extremes. */
  public static String describe(Chart.Kind kind, List<String> categories, List<Chart.Bars> series) {
    StringBuilder text = new StringBuilder();
    text.append(
        switch (kind) {
          case BAR -> "Biểu đồ cột ngang";
          case LINE -> "Biểu đồ đường";
          case STACKED -> "Biểu đồ cột chồng";
          case SHARE -> "Biểu đồ cơ cấu";
          case PROGRESS -> "Biểu đồ thực hiện so với chỉ tiêu";
          case MAP -> "Bản đồ số liệu";
        });
    text.append(", ").append(categories.size()).append(" mục.");
    for (Chart.Bars bars : series) text.append(' ').append(extremes(categories, bars));
    return text.toString();
  }

  private static String extremes(List<String> categories, Chart.Bars bars) {
    int most = -1;
    int least = -1;
    int missing = 0;
    for (int c = 0; c < categories.size(); c++) {
      BigDecimal value = bars.values().get(c);
      if (value == null) {
        missing++;
        continue;
      }
      if (most < 0 || value.compareTo(number(bars, most)) > 0) most = c;
      if (least < 0 || value.compareTo(number(bars, least)) < 0) least = c;
    }
    if (most < 0) return bars.name() + ": " + MISSING + ".";
    String said = bars.name() + ": cao nhất " + categories.get(most) + " ";
    said += Figures.text(number(bars, most));
    if (least != most) {
      said += ", thấp nhất " + categories.get(least) + " " + Figures.text(number(bars, least));
    }
    return said + (missing == 0 ? "." : "; " + missing + " mục " + MISSING + ".");
  }

  private static BigDecimal number(Chart.Bars bars, int index) {
    @Nullable BigDecimal value = bars.values().get(index);
    if (value == null) throw new IllegalStateException("no value at " + index);
    return value;
  }
}
