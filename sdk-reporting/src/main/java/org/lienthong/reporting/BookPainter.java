package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.lienthong.reporting.internal.render.Grid;
import org.lienthong.reporting.internal.workbook.Escapes;
import org.lienthong.reporting.internal.workbook.SheetCell;

/** Draws into one worksheet. Text stays text whatever it begins with. */
final class BookPainter {
  static final String INPUT = "FFFFE5";
  static final String LOCKED = "F2F2F2";
  private static final String FONT = "Times New Roman";
  private static final double LINE_POINTS = 15;

  /** A row cannot be higher. */
  private static final double MOST_POINTS = 405;

  private final Worksheet sheet;
  private final Map<String, String> values = new TreeMap<>();

  BookPainter(Worksheet sheet) {
    this.sheet = sheet;
  }

  Worksheet sheet() {
    return sheet;
  }

  /** Of the formulas, by cell reference, as XML. */
  Map<String, String> values() {
    return values;
  }

  void text(int row, int column, String text) {
    sheet.value(row, column, Escapes.write(text));
  }

  void number(int row, int column, BigDecimal number) {
    sheet.value(row, column, number);
  }

  void formula(int row, int column, String formula, String value) {
    sheet.formula(row, column, xml(formula));
    values.put(SheetCell.place(row, column), xml(value));
  }

  /** The library writes formulas as they are given. */
  static String xml(String formula) {
    return formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Ids for programs, in a row or column that people do not see. */
  void id(int row, int column, String id) {
    text(row, column, id);
    sheet.style(row, column).format("@").fontSize(8).set();
  }

  StyleSetter box(int row, int column) {
    return sheet.style(row, column).fontName(FONT).borderStyle(BorderStyle.THIN);
  }

  /** A cell that somebody fills in. */
  void open(int row, int column, String format) {
    set(box(row, column).fillColor(INPUT).format(format), false);
  }

  void locked(int row, int column, String format) {
    set(box(row, column).fillColor(LOCKED).format(format), true);
  }

  private static void set(StyleSetter style, boolean locked) {
    StyleSetter ready = style.verticalAlignment("center");
    if (!locked) ready = ready.protectionOption(ProtectionOption.LOCKED, false);
    ready.set();
  }

  /** What names a line: text, so that codes keep their zeros. */
  void words(int row, int column, String text, boolean bold, boolean centered) {
    text(row, column, text);
    StyleSetter style = box(row, column).format("@").wrapText(true);
    if (bold) style = style.bold();
    if (centered) style = style.horizontalAlignment("center");
    style.verticalAlignment("center").set();
  }

  void line(int row, int from, int to, String text, boolean bold, String alignment) {
    line(row, from, to, text, bold, alignment, 11);
  }

  void line(int row, int from, int to, String text, boolean bold, String alignment, int size) {
    text(row, from, text);
    var range = sheet.range(row, from, row, to);
    if (to > from) range.merge();
    StyleSetter style = range.style().fontName(FONT).fontSize(size);
    style = style.horizontalAlignment(alignment).verticalAlignment("center").wrapText(true);
    if (bold) style = style.bold();
    style.set();
  }

  void head(Grid grid, int top, int left) {
    for (Grid.HeadCell cell : grid.head()) {
      int first = top + cell.row();
      int bottom = first + cell.rows() - 1;
      int right = left + cell.column() + cell.columns() - 1;
      text(first, left + cell.column(), cell.text());
      var range = sheet.range(first, left + cell.column(), bottom, right);
      if (cell.rows() * cell.columns() > 1) range.merge();
      range
          .style()
          .fontName(FONT)
          .bold()
          .horizontalAlignment("center")
          .verticalAlignment("center")
          .wrapText(true)
          .fillColor("DDE6F0")
          .borderStyle(BorderStyle.THIN)
          .set();
    }
    heights(grid, top);
    for (int c = 0; c < grid.widths().size(); c++) sheet.width(left + c, grid.widths().get(c));
  }

  /** Programs do not widen a row for wrapped text in a file they did not write. */
  private void heights(Grid grid, int top) {
    double[] lines = new double[grid.headRows()];
    Arrays.fill(lines, 1);
    for (boolean merged : List.of(false, true)) {
      for (Grid.HeadCell cell : grid.head()) {
        if (cell.rows() > 1 != merged) continue;
        int bottom = cell.row() + cell.rows() - 1;
        double has = 0;
        for (int r = cell.row(); r <= bottom; r++) has += lines[r];
        double wide = 0;
        for (int c = 0; c < cell.columns(); c++) wide += grid.widths().get(cell.column() + c);
        double needed = lines(cell.text(), wide);
        if (needed > has) lines[bottom] += needed - has;
      }
    }
    for (int r = 0; r < lines.length; r++) {
      sheet.rowHeight(top + r, Math.min(MOST_POINTS, lines[r] * LINE_POINTS));
    }
  }

  /** Words cannot be broken, and bold letters are wider than figures. */
  static double lines(String text, double width) {
    double lines = 1;
    double so = 0;
    for (String word : text.split("\\s+", -1)) {
      double needed = word.length() * 1.15 + 1;
      if (so > 0 && so + needed > width) {
        lines++;
        so = 0;
      }
      so += needed;
    }
    return lines;
  }

  void height(int row, double lines) {
    if (lines > 1) sheet.rowHeight(row, Math.min(MOST_POINTS, lines * LINE_POINTS));
  }

  static String format(int decimals) {
    if (decimals == 0) return "#,##0";
    return "#,##0." + "0".repeat(Math.min(2, decimals)) + "#".repeat(Math.max(0, decimals - 2));
  }
}
