package org.lienthong.reporting;

import org.lienthong.reporting.internal.workbook.SheetCell;

/**
 * Where in a workbook something stands, as people say it: {@code Biểu 1!F12}.
 *
 * @param row and column from 0
 */
record BookSpot(String sheet, int row, int column) {
  static BookSpot of(String sheet, SheetCell cell) {
    return new BookSpot(sheet, cell.row(), cell.column());
  }

  long line() {
    return row + 1L;
  }

  @Override
  public String toString() {
    return sheet + "!" + SheetCell.place(row, column);
  }
}
