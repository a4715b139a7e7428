package org.lienthong.reporting.internal.render;

import java.math.BigDecimal;
import org.lienthong.reporting.Chart;
import org.xml.sax.SAXException;

/** The table twin of a chart. */
public final class ChartTable {
  private ChartTable() {}

  public static void write(Chart chart, Markup html) throws SAXException {
    html.begin().start("table").leaf("caption", chart.title()).start("thead").start("tr");
    html.leaf("th", "Nội dung", "scope", "col");
    for (Chart.Bars bars : chart.series()) html.leaf("th", bars.name(), "scope", "col");
    html.stop().stop().start("tbody");
    for (int c = 0; c < chart.categories().size(); c++) {
      html.start("tr").leaf("th", chart.categories().get(c), "scope", "row");
      for (Chart.Bars bars : chart.series()) {
        BigDecimal value = bars.values().get(c);
        html.leaf("td", value == null ? "chưa có số liệu" : Figures.text(value));
      }
      html.stop();
    }
    html.stop().stop().end();
  }
}
