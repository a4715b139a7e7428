package org.lienthong.reporting.internal.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Chart;

/** What charts say where they cannot show it. */
public final class ChartWords {
  public static final String MISSING = "chưa có số liệu";
  static final String NOT_APPLICABLE = "không áp dụng";
  static final String SUPPRESSED = "không công bố";
  static final String PARTIAL = "chưa đủ đơn vị báo cáo";
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
    for (Chart.Bars bars : series) {
      text.append(' ').append(extremes(categories, bars, kind == Chart.Kind.LINE));
    }
    return text.toString();
  }

  /**
   * @param whole whether a number that covers too few units is neither the largest nor the smallest
   */
  private static String extremes(List<String> categories, Chart.Bars bars, boolean whole) {
    int most = -1;
    int least = -1;
    List<String> missing = new ArrayList<>();
    List<String> partial = new ArrayList<>();
    for (int c = 0; c < categories.size(); c++) {
      Told told = new Told(bars, c);
      BigDecimal value = told.number();
      if (value == null) {
        missing.add(told.reason());
      } else if (whole && told.partial()) {
        partial.add(categories.get(c) + " " + told.text() + " (" + told.coverage() + ")");
      } else {
        if (most < 0 || value.compareTo(number(bars, most)) > 0) most = c;
        if (least < 0 || value.compareTo(number(bars, least)) < 0) least = c;
      }
    }
    List<String> said = new ArrayList<>();
    if (most >= 0) said.add(said(categories, bars, most, least));
    else if (partial.isEmpty() && missing.stream().distinct().count() == 1) {
      return bars.name() + ": " + missing.get(0) + ".";
    }
    for (String reason : missing.stream().distinct().toList()) {
      said.add(missing.stream().filter(reason::equals).count() + " mục " + reason);
    }
    if (!partial.isEmpty()) said.add(PARTIAL + ": " + String.join(", ", partial));
    return bars.name() + ": " + String.join("; ", said) + ".";
  }

  private static String said(List<String> categories, Chart.Bars bars, int most, int least) {
    String said = "cao nhất " + categories.get(most) + " " + new Told(bars, most).text();
    if (least == most) return said;
    return said + ", thấp nhất " + categories.get(least) + " " + new Told(bars, least).text();
  }

  private static BigDecimal number(Chart.Bars bars, int index) {
    @Nullable BigDecimal value = bars.values().get(index);
    if (value == null) throw new IllegalStateException("no value at " + index);
    return value;
  }
}
