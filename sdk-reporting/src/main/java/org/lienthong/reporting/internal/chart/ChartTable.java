package org.lienthong.reporting.internal.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.ReportTable;
import org.lienthong.reporting.ReportTable.Cell;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.ReportTable.Kind;
import org.lienthong.reporting.ReportValue.Qualifier;

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
          case LINE -> hasCoverage(chart) ? "Đơn vị có số liệu" : "";
          case BAR, MAP -> "";
        };
    if (!more.isEmpty()) headings.add(Heading.column(more, "", 12));
    ReportTable.Builder table = ReportTable.builder(chart.title(), headings);
    for (int c = 0; c < chart.categories().size(); c++) {
      List<Cell> cells = new ArrayList<>();
      if (!chart.codes().isEmpty()) cells.add(Cell.text(chart.codes().get(c)));
      cells.add(Cell.text(chart.categories().get(c)));
      for (Chart.Bars bars : chart.series()) cells.add(cell(new Told(bars, c)));
      if (!more.isEmpty()) cells.add(added(chart, c));
      table.row(cells);
    }
    return table.build();
  }

  private static boolean hasCoverage(Chart chart) {
    return chart.series().stream().anyMatch(bars -> !bars.figures().isEmpty());
  }

  /** Of each series, where they differ. */
  private static String coverage(Chart chart, int row) {
    return chart.series().stream()
        .map(bars -> new Told(bars, row).coverage())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static Cell added(Chart chart, int row) {
    if (chart.kind() == Chart.Kind.LINE) return Cell.centered(coverage(chart, row));
    List<@Nullable BigDecimal> values = chart.series().get(0).values();
    if (chart.kind() == Chart.Kind.SHARE) return cell(Kind.PERCENT, Shares.of(values).get(row));
    if (chart.kind() == Chart.Kind.PROGRESS) {
      BigDecimal target = chart.series().get(1).values().get(row);
      return cell(Kind.PERCENT, Shares.percent(values.get(row), target));
    }
    BigDecimal sum = null;
    Qualifier qualifier = Qualifier.EXACT;
    for (Chart.Bars bars : chart.series()) {
      BigDecimal value = bars.values().get(row);
      if (value == null) continue;
      sum = sum == null ? value : sum.add(value);
      qualifier = qualifier.and(new Told(bars, row).qualifier());
    }
    if (sum == null) return Cell.missing(ChartWords.MISSING);
    return new Cell(Kind.NUMBER, qualifier.sign(), sum);
  }

  /** What does not apply or is withheld is said; what is missing is left to the reader's words. */
  private static Cell cell(Told told) {
    BigDecimal number = told.number();
    if (number != null) return new Cell(Kind.NUMBER, told.sign(), number);
    String reason = told.reason();
    return reason.equals(ChartWords.MISSING) ? Cell.missing(reason) : Cell.centered(reason);
  }

  private static Cell cell(Kind kind, @Nullable BigDecimal number) {
    if (number == null) return Cell.missing(ChartWords.MISSING);
    return Cell.of(kind, Optional.of(number));
  }
}
