package org.lienthong.reporting.internal.workbook;

import java.util.List;

/** Sees one sheet go by. */
public interface SheetRows {
  /**
   * @param row from 0
   * @param cells that are not empty, from left to right
   */
  void row(int row, List<SheetCell> cells) throws WorkbookProblem;

  /** After the rows: a rectangle that shows what stands in its first cell; all from 0. */
  default void merged(int top, int left, int bottom, int right) {}
}
