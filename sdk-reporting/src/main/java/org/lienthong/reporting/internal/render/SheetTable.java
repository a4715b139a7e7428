package org.lienthong.reporting.internal.render;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** One grid in a worksheet: merged heads, plain body, sums as live formulas. */
final class SheetTable {
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
    int sum = grid.widths().stream().mapToInt(Integer::intValue).sum();
    for (int c = 0; c <= last; c++) {
      sheet.width(c, Math.max(5, 130.0 * grid.widths().get(c) / sum));
    }
    for (Grid.HeadCell cell : grid.head()) head(cell);
    int body = top + grid.headRows();
    int row = body;
    for (Grid.Row line : grid.rows()) {
      for (int c = 0; c < line.cells().size(); c++) cell(row, c, line, body);
      row++;
    }
    for (String note : grid.notes()) {
      sheet.value(++row, 0, note);
      sheet.range(row, 0, row, last).merge();
      sheet.range(row, 0, row, last).style().italic().wrapText(true).verticalAlignment("top").set();
    }
    return values;
  }

  private void head(Grid.HeadCell cell) {
    int bottom = top + cell.row() + cell.rows() - 1;
    int right = cell.column() + cell.columns() - 1;
    sheet.value(top + cell.row(), cell.column(), cell.text());
    var range = sheet.range(top + cell.row(), cell.column(), bottom, right);
    if (cell.rows() * cell.columns() > 1) range.merge();
    range
        .style()
        .bold()
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .wrapText(true)
        .fillColor("EDEDED")
        .borderStyle(BorderStyle.THIN)
        .set();
  }

  private void cell(int row, int column, Grid.Row line, int body) {
    Grid.Cell cell = line.cells().get(column);
    StyleSetter style = sheet.style(row, column).borderStyle(BorderStyle.THIN);
    if (line.total()) style = style.bold();
    if (line.marked()) style = style.fillColor("FFF2CC");
    BigDecimal number = cell.number();
    switch (cell.kind()) {
      // Always a string cell: "=", "+", "-" and "@" at its start start no formula, zeros stay.
      case TEXT, CENTERED -> {
        sheet.value(row, column, cell.text());
        style = style.format("@").wrapText(true);
        if (cell.kind() == Grid.Kind.CENTERED) style = style.horizontalAlignment("center");
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

  private static String format(Grid.Cell cell) {
    if (cell.kind() == Grid.Kind.PERCENT) return "#,##0.00";
    BigDecimal number = cell.number();
    int decimals = number == null ? 0 : Math.max(0, number.stripTrailingZeros().scale());
    String plain = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return cell.kind() == Grid.Kind.CHANGE ? "+" + plain + ";-" + plain + ";0" : plain;
  }

  static String letters(int column) {
    String letter = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? letter : letters(column / 26 - 1) + letter;
  }
}
