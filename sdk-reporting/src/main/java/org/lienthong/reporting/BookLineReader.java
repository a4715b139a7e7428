package org.lienthong.reporting;

import java.util.List;
import org.lienthong.reporting.internal.workbook.SheetCell;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;

/** What to do with a line once the ids are known. */
@FunctionalInterface
interface BookLineReader {
  void line(BookLayout layout, List<SheetCell> cells) throws WorkbookProblem;
}
