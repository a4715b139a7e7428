package org.lienthong.reporting.internal.render;

import java.math.BigDecimal;
import java.util.Locale;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.ReportTable;
import org.xml.sax.SAXException;

/** One table as a sheet: the document's head, merged headings that repeat, body and notes. */
record OdsSheet(Markup xml, OdsStyles styles, ReportDocument report, Grid grid) {
  void write(String name, int number) throws SAXException {
    xml.start("table:table", "table:name", name, "table:style-name", "sheet");
    for (int c = 0; c < grid.widths().size(); c++) {
      xml.empty("table:table-column", "table:style-name", "w" + number + "-" + c);
    }
    int top = head();
    xml.start("table:table-header-rows");
    for (int r = 0; r < grid.headRows(); r++) heading(r);
    xml.stop();
    int first = top + grid.headRows() + 1;
    int row = first;
    for (ReportTable.Row line : grid.table().rows()) body(line, first, row++);
    row("", 0);
    for (String note : grid.table().notes()) merged("note", note);
    xml.stop();
  }

  private int head() throws SAXException {
    int columns = grid.widths().size();
    int left = Math.max(1, columns / 2);
    String superior = report.superior().toUpperCase(Locale.ROOT);
    String issuer = report.metadata().issuer().toUpperCase(Locale.ROOT);
    halves(left, "plain", superior, report.headStyle().first());
    halves(left, "strong", issuer, report.headStyle().second());
    row("", 0);
    merged("strong", grid.table().caption());
    merged("plain", report.metadata().subject());
    int rows = 5;
    if (report.sample()) {
      merged("strong", PageMasters.SAMPLE);
      rows++;
    }
    merged("unit", grid.table().unitNote());
    return rows + 1;
  }

  private void halves(int left, String style, String first, String second) throws SAXException {
    int columns = grid.widths().size();
    xml.start("table:table-row");
    span(style, first, left, 1);
    if (columns > left) span("strong", second, columns - left, 1);
    xml.stop();
  }

  private void merged(String style, String text) throws SAXException {
    xml.start("table:table-row");
    span(style, text, grid.widths().size(), 1);
    xml.stop();
  }

  private void row(String style, int cells) throws SAXException {
    xml.start("table:table-row");
    for (int i = 0; i <= cells; i++) xml.empty("table:table-cell", "table:style-name", style);
    xml.stop();
  }

  private void span(String style, String text, int columns, int rows) throws SAXException {
    xml.start(
        "table:table-cell",
        "table:style-name",
        style,
        "office:value-type",
        "string",
        "table:number-columns-spanned",
        columns * rows > 1 ? Integer.toString(columns) : "",
        "table:number-rows-spanned",
        columns * rows > 1 ? Integer.toString(rows) : "");
    xml.leaf("text:p", text).stop();
    for (int i = 1; i < columns; i++) xml.empty("table:covered-table-cell");
  }

  private void heading(int row) throws SAXException {
    xml.start("table:table-row");
    for (int c = 0; c < grid.widths().size(); ) {
      Grid.HeadCell cell = covering(row, c);
      if (cell.row() == row) {
        span("head", cell.text(), cell.columns(), cell.rows());
      } else {
        for (int i = 0; i < cell.columns(); i++) xml.empty("table:covered-table-cell");
      }
      c += cell.columns();
    }
    xml.stop();
  }

  private Grid.HeadCell covering(int row, int column) {
    return grid.head().stream()
        .filter(cell -> cell.column() == column)
        .filter(cell -> row >= cell.row() && row < cell.row() + cell.rows())
        .findFirst()
        .orElseThrow();
  }

  /**
   * @param first number of the first row of the body, counted from 1
   */
  private void body(ReportTable.Row line, int first, int row) throws SAXException {
    xml.start("table:table-row");
    for (int c = 0; c < line.cells().size(); c++) {
      ReportTable.Cell cell = line.cells().get(c);
      String style = styles.of(cell, line);
      BigDecimal number = cell.number();
      if (number != null) number(cell, number, style, SheetTable.letters(c), first, row);
      else if (cell.kind() == ReportTable.Kind.MISSING) missing(cell, style);
      else span(style, cell.text(), 1, 1);
    }
    xml.stop();
  }

  private void number(
      ReportTable.Cell cell, BigDecimal number, String style, String letters, int first, int row)
      throws SAXException {
    String sum = "of:=SUM([." + letters + first + ":." + letters + (row - 1) + "])";
    xml.start(
        "table:table-cell",
        "table:style-name",
        style,
        "table:formula",
        cell.kind() == ReportTable.Kind.SUM ? sum : "",
        "office:value-type",
        "float",
        "office:value",
        number.toPlainString());
    xml.leaf("text:p", Figures.printed(cell)).stop();
  }

  /** An empty cell that says why it is. */
  private void missing(ReportTable.Cell cell, String style) throws SAXException {
    xml.start("table:table-cell", "table:style-name", style);
    if (!cell.text().isEmpty()) {
      xml.start("office:annotation").leaf("text:p", cell.text()).stop();
    }
    xml.stop();
  }
}
