package org.lienthong.reporting.internal.render;

import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.reporting.ReportDocument;

/** The document head above a table in a workbook. */
final class SheetHead {
  private SheetHead() {}

  /**
   * Over the first columns only, where a table is too wide for one page.
   *
   * @return the row where the table's own head starts, counted from 0
   */
  static int write(Worksheet sheet, ReportDocument report, Grid grid, int columns) {
    DocumentMetadata metadata = report.metadata();
    int middle = left(grid, columns);
    int last = columns - 1;
    String superior = report.superior().toUpperCase(Locale.ROOT);
    line(sheet, 0, 0, middle, superior, false);
    line(sheet, 0, middle + 1, last, report.headStyle().first(), true);
    line(sheet, 1, 0, middle, metadata.issuer().toUpperCase(Locale.ROOT), true);
    line(sheet, 1, middle + 1, last, report.headStyle().second(), true);
    line(sheet, 3, 0, last, grid.table().caption(), true);
    line(sheet, 4, 0, last, metadata.subject(), false);
    int row = 5;
    if (report.sample()) line(sheet, row++, 0, last, PageMasters.SAMPLE, true);
    sheet.value(row, last, grid.table().unitNote());
    sheet.style(row, last).fontName(SheetTable.FONT).italic().horizontalAlignment("right").set();
    return row + 1;
  }

  /** The last column of the left half, by width. */
  private static int left(Grid grid, int columns) {
    int sum = grid.widths().stream().limit(columns).mapToInt(Integer::intValue).sum();
    int so = 0;
    for (int c = 0; c < columns - 2; c++) {
      so += grid.widths().get(c);
      if (2 * so >= sum * 0.9) return c;
    }
    return Math.max(0, columns - 2);
  }

  private static void line(Worksheet sheet, int row, int from, int to, String text, boolean bold) {
    sheet.value(row, from, text);
    var range = sheet.range(row, from, row, to);
    if (to > from) range.merge();
    var style = range.style().horizontalAlignment("center").verticalAlignment("center");
    style = style.wrapText(true).fontName(SheetTable.FONT).fontSize(row == 3 ? 14 : 11);
    if (bold) style = style.bold();
    style.set();
  }
}
