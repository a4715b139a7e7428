package org.lienthong.reporting.internal.render;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.lienthong.reporting.ReportTable;

/** One grid in a worksheet: merged heads, plain body, sums as live formulas. */
final class SheetTable {
  static final String FONT = "Times New Roman";
  private static final double LINE_POINTS = 15;

  /** Of one printed page, in characters of the body font. */
  static final double PAGE_WIDTH = 130;

  private final Worksheet sheet;
  private final Grid grid;
  private final int top;
  private final Map<String, String> values = new TreeMap<>();

  SheetTable(Worksheet sheet, Grid grid, int top) {
    this.sheet = sheet;
    this.grid = grid;
    this.top = top;
  }

  /** The values of the formulas, by cell reference. */
  Map<String, String> write() {
    int last = grid.widths().size() - 1;
    for (int c = 0; c <= last; c++) sheet.width(c, width(c));
    for (Grid.HeadCell cell : grid.head()) head(cell);
    headHeights();
    int body = top + grid.headRows();
    int row = body;
    for (ReportTable.Row line : grid.table().rows()) {
      for (int c = 0; c < line.cells().size(); c++) cell(row, c, line, body);
      double lines = lines(line);
      if (lines > 1) sheet.rowHeight(row, lines * LINE_POINTS);
      row++;
    }
    for (String note : grid.table().notes()) {
      sheet.value(++row, 0, note);
      sheet.range(row, 0, row, last).merge();
      sheet
          .range(row, 0, row, last)
          .style()
          .fontName(FONT)
          .italic()
          .wrapText(true)
          .verticalAlignment("top")
          .set();
    }
    return values;
  }

  /** In characters of the body font; never narrower than asked for. */
  private double width(int column) {
    double scale = Math.max(1, PAGE_WIDTH / grid.widthSum());
    return Math.max(5, scale * grid.widths().get(column));
  }

  private double lines(ReportTable.Row row) {
    double most = 1;
    for (int c = 0; c < row.cells().size(); c++) {
      ReportTable.Cell cell = row.cells().get(c);
      if (cell.kind() != ReportTable.Kind.TEXT) continue;
      most = Math.max(most, Math.ceil(0.9 * cell.text().length() / width(c)));
    }
    return most;
  }

  /** Programs do not widen a row for wrapped text in a file they did not write. */
  private void headHeights() {
    double[] lines = new double[grid.headRows()];
    Arrays.fill(lines, 1);
    for (Grid.HeadCell cell : grid.head()) {
      double wide = 0;
      for (int c = 0; c < cell.columns(); c++) wide += width(cell.column() + c);
      double needed = Math.ceil(cell.text().length() * 1.25 / wide);
      if (cell.rows() == 1) lines[cell.row()] = Math.max(lines[cell.row()], needed);
    }
    for (Grid.HeadCell cell : grid.head()) {
      int bottom = cell.row() + cell.rows() - 1;
      double has = 0;
      for (int r = cell.row(); r <= bottom; r++) has += lines[r];
      double needed = Math.ceil(cell.text().length() * 1.25 / width(cell.column()));
      if (cell.columns() == 1 && needed > has) lines[bottom] += needed - has;
    }
    for (int r = 0; r < lines.length; r++) sheet.rowHeight(top + r, lines[r] * LINE_POINTS);
  }

  private void head(Grid.HeadCell cell) {
    int bottom = top + cell.row() + cell.rows() - 1;
    int right = cell.column() + cell.columns() - 1;
    sheet.value(top + cell.row(), cell.column(), cell.text());
    var range = sheet.range(top + cell.row(), cell.column(), bottom, right);
    if (cell.rows() * cell.columns() > 1) range.merge();
    range
        .style()
        .fontName(FONT)
        .bold()
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .wrapText(true)
        .fillColor("EDEDED")
        .borderStyle(BorderStyle.THIN)
        .set();
  }

  private void cell(int row, int column, ReportTable.Row line, int body) {
    ReportTable.Cell cell = line.cells().get(column);
    StyleSetter style = sheet.style(row, column).fontName(FONT).borderStyle(BorderStyle.THIN);
    if (line.total()) style = style.bold();
    if (line.marked()) style = style.fillColor("FFF2CC");
    BigDecimal number = cell.number();
    switch (cell.kind()) {
      // Always a string cell: "=", "+", "-" and "@" at its start start no formula, zeros stay.
      case TEXT, CENTERED -> {
        sheet.value(row, column, cell.text());
        style = style.format("@").wrapText(true);
        if (cell.kind() == ReportTable.Kind.CENTERED) style = style.horizontalAlignment("center");
      }
      case MISSING -> sheet.comment(row, column, cell.text());
      case SUM -> {
        String letters = letters(column);
        sheet.formula(row, column, "SUM(" + letters + (body + 1) + ":" + letters + row + ")");
        if (number != null) values.put(letters + (row + 1), number.toPlainString());
        style = style.format(format(cell));
      }
      case NUMBER, CHANGE, PERCENT -> {
        if (number != null) sheet.value(row, column, number);
        style = style.format(format(cell));
      }
    }
    style.verticalAlignment("center").set();
  }

  private static String format(ReportTable.Cell cell) {
    if (cell.kind() == ReportTable.Kind.PERCENT) return "#,##0.00";
    BigDecimal number = cell.number();
    int decimals = number == null ? 0 : Math.max(0, number.stripTrailingZeros().scale());
    String plain = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return cell.kind() == ReportTable.Kind.CHANGE ? "+" + plain + ";-" + plain + ";0" : plain;
  }

  static String letters(int column) {
    String letter = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? letter : letters(column / 26 - 1) + letter;
  }
}
