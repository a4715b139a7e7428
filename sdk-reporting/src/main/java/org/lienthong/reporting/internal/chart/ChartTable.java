package org.lienthong.reporting.internal.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.ReportTable;
import org.lienthong.reporting.ReportTable.Cell;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.ReportTable.Kind;

/** The table twin of a chart: every figure that is drawn or written in it. */
public final class ChartTable {
  private ChartTable() {}

  public static ReportTable of(Chart chart) {
    List<Heading> headings = new ArrayList<>();
    if (!chart.codes().isEmpty()) headings.add(Heading.column("Mã đơn vị", "", 9));
    headings.add(Heading.column("Nội dung", "", 24));
    for (Chart.Bars bars : chart.series()) headings.add(Heading.column(bars.name(), "", 14));
    String more =
        switch (chart.kind()) {
          case SHARE -> "Tỷ trọng (%)";
          case PROGRESS -> "Đạt chỉ tiêu (%)";
          case STACKED -> "Cộng các phần đã có";
          case BAR, LINE, MAP -> "";
        };
    if (!more.isEmpty()) headings.add(Heading.column(more, "", 12));
    ReportTable.Builder table = ReportTable.builder(chart.title(), headings);
    for (int c = 0; c < chart.categories().size(); c++) {
      List<Cell> cells = new ArrayList<>();
      if (!chart.codes().isEmpty()) cells.add(Cell.text(chart.codes().get(c)));
      cells.add(Cell.text(chart.categories().get(c)));
      for (Chart.Bars bars : chart.series()) cells.add(cell(Kind.NUMBER, bars.values().get(c)));
      if (!more.isEmpty()) cells.add(added(chart, c));
      table.row(cells);
    }
    return table.build();
  }

  private static Cell added(Chart chart, int row) {
    List<@Nullable BigDecimal> values = chart.series().get(0).values();
    if (chart.kind() == Chart.Kind.SHARE) return cell(Kind.PERCENT, Shares.of(values).get(row));
    if (chart.kind() == Chart.Kind.PROGRESS) {
      BigDecimal target = chart.series().get(1).values().get(row);
      return cell(Kind.PERCENT, Shares.percent(values.get(row), target));
    }
    BigDecimal sum = null;
    for (Chart.Bars bars : chart.series()) {
      BigDecimal value = bars.values().get(row);
      if (value != null) sum = sum == null ? value : sum.add(value);
    }
    return cell(Kind.NUMBER, sum);
  }

  private static Cell cell(Kind kind, @Nullable BigDecimal number) {
    if (number == null) return Cell.missing(ChartWords.MISSING);
    return Cell.of(kind, Optional.of(number));
  }
}
