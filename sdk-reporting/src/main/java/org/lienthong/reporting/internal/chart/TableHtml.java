package org.lienthong.reporting.internal.chart;

import org.lienthong.reporting.ReportTable;
import org.lienthong.reporting.ReportTable.Cell;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.ReportTable.Kind;
import org.lienthong.reporting.internal.render.Figures;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/** A table of one row of headings as HTML. */
public final class TableHtml {
  private TableHtml() {}

  public static void write(ReportTable table, Markup html) throws SAXException {
    html.begin().start("table").leaf("caption", table.caption()).start("thead").start("tr");
    for (Heading heading : table.headings()) html.leaf("th", heading.text(), "scope", "col");
    html.stop().stop().start("tbody");
    for (ReportTable.Row row : table.rows()) {
      html.start("tr");
      boolean named = false;
      for (Cell cell : row.cells()) {
        if (cell.kind() == Kind.TEXT && !named) html.leaf("th", cell.text(), "scope", "row");
        else html.leaf("td", cell.kind() == Kind.MISSING ? cell.text() : Figures.printed(cell));
        named = true;
      }
      html.stop();
    }
    html.stop().stop().end();
  }
}
