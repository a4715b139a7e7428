package org.lienthong.reporting;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import org.lienthong.reporting.internal.render.Grid;

/** How a sheet is printed and what of it is locked. */
final class BookPages {
  /** Of a landscape A4 page at full size, in characters of the body font. */
  private static final double PAGE_WIDTH = 125;

  private static final int SMALLEST = 45;

  private BookPages() {}

  static void protect(Worksheet sheet) {
    // Against slips, not against people: there is no password, and rows can be hidden and sized.
    sheet.protect(
        "",
        SheetProtectionOption.SHEET,
        SheetProtectionOption.OBJECTS,
        SheetProtectionOption.SCENARIOS,
        SheetProtectionOption.DELETE_COLUMNS,
        SheetProtectionOption.DELETE_ROWS,
        SheetProtectionOption.INSERT_HYPERLINKS,
        SheetProtectionOption.PIVOT_TABLES,
        SheetProtectionOption.SORT);
  }

  static void page(Worksheet sheet, int bottom, int right, int top, int headRows, String footer) {
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.repeatRows(top, top + headRows - 1);
    sheet.leftMargin(0.5f);
    sheet.rightMargin(0.5f);
    sheet.topMargin(0.6f);
    sheet.bottomMargin(0.6f);
    sheet.footer(footer + " &P/&N", Position.CENTER);
    sheet.addNamedRange(sheet.range(1, 1, bottom, right), "_xlnm.Print_Area");
  }

  /** A wide table runs over pages that each repeat what names its lines. */
  static void table(Worksheet sheet, BookSheet plan, Grid grid, int bottom, String footer) {
    int right = BookSheet.column(plan.leaves().size()) - 1;
    page(sheet, bottom, right, BookSheet.TOP, grid.headRows(), footer);
    sheet.repeatCols(1, BookSheet.FIRST - 1);
    sheet.freezePane(BookSheet.FIRST, BookSheet.TOP + grid.headRows());
    if (plan.breaks().isEmpty()) {
      sheet.setFitToPage(true);
      sheet.fitToWidth((short) Math.max(1, Math.ceil(grid.widthSum() / (PAGE_WIDTH * 1.8))));
      sheet.fitToHeight((short) 0);
    } else {
      // A page break counts only where nothing is fitted, so the widest block decides the scale.
      int percent = (int) Math.floor(PAGE_WIDTH * 100 / widest(plan, grid));
      sheet.pageScale(Math.min(100, Math.max(SMALLEST, percent)));
    }
  }

  private static int widest(BookSheet plan, Grid grid) {
    int before = grid.widths().subList(0, BookSheet.FIRST - 1).stream().mapToInt(w -> w).sum();
    int widest = 0;
    int so = 0;
    for (int leaf = 0; leaf < plan.leaves().size(); leaf++) {
      if (plan.breaks().contains(leaf)) so = 0;
      so += grid.widths().get(BookSheet.FIRST - 1 + leaf);
      widest = Math.max(widest, so);
    }
    return before + widest;
  }

  /** Puts what the library cannot write into the XML of a sheet. */
  static String edited(String xml, List<Integer> breaks) {
    String plain = xml.replaceAll("(<sheetProtection) password=\"[^\"]*\"", "$1");
    if (breaks.isEmpty()) return plain;
    String list =
        breaks.stream()
            .map(
                leaf ->
                    "<brk id=\"%d\" max=\"1048575\" man=\"1\"/>".formatted(BookSheet.column(leaf)))
            .collect(joining());
    String element =
        "<colBreaks count=\"%1$d\" manualBreakCount=\"%1$d\">%2$s</colBreaks>"
            .formatted(breaks.size(), list);
    int after = plain.lastIndexOf("</headerFooter>");
    if (after < 0) return plain;
    after += "</headerFooter>".length();
    return plain.substring(0, after) + element + plain.substring(after);
  }
}
