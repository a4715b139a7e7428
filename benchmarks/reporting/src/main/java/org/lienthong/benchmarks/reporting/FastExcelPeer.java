package org.lienthong.benchmarks.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The same sheet with fastexcel by hand: same heads, styles and formulas. */
final class FastExcelPeer {
  private static final int HEAD = 3;

  private FastExcelPeer() {}

  static byte[] write(long[][] numbers) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "race", "1.0")) {
      Worksheet sheet = book.newWorksheet("Biểu");
      heads(sheet);
      int row = HEAD;
      for (int u = 0; u < numbers.length; u++, row++) {
        text(sheet, row, 0, SampleSheet.UNITS.get(u).code());
        text(sheet, row, 1, SampleSheet.UNITS.get(u).fullName());
        for (int c = 0; c < numbers[u].length; c++) {
          sheet.value(row, SampleSheet.FIRST + c, numbers[u][c]);
          styled(sheet, row, SampleSheet.FIRST + c).format("#,##0").set();
        }
      }
      for (int c = SampleSheet.FIRST; c < SampleSheet.FIRST + SampleSheet.FIGURES; c++) {
        String letters = SampleSheet.letters(c);
        sheet.formula(row, c, "SUM(" + letters + (HEAD + 1) + ":" + letters + row + ")");
        styled(sheet, row, c).bold().format("#,##0").set();
      }
    }
    return out.toByteArray();
  }

  private static void heads(Worksheet sheet) {
    head(sheet, 0, 0, 1, 0, "Mã đơn vị");
    head(sheet, 0, 1, 1, 1, "Đơn vị");
    for (int c = 0; c < SampleSheet.FIGURES; c++) {
      int column = SampleSheet.FIRST + c;
      if (c % SampleSheet.GROUP == 0) {
        head(sheet, 0, column, 0, column + SampleSheet.GROUP - 1, "Nhóm " + (c / 5 + 1));
      }
      head(sheet, 1, column, 1, column, "Chỉ tiêu " + (c + 1));
      head(sheet, 2, column, 2, column, Integer.toString(c + 1));
    }
  }

  private static void head(Worksheet sheet, int top, int left, int bottom, int right, String text) {
    sheet.value(top, left, text);
    var range = sheet.range(top, left, bottom, right);
    if (top != bottom || left != right) range.merge();
    range
        .style()
        .fontName("Times New Roman")
        .bold()
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .wrapText(true)
        .fillColor("EDEDED")
        .borderStyle(BorderStyle.THIN)
        .set();
  }

  private static void text(Worksheet sheet, int row, int column, String text) {
    sheet.value(row, column, text);
    styled(sheet, row, column).format("@").wrapText(true).set();
  }

  private static StyleSetter styled(Worksheet sheet, int row, int column) {
    return sheet
        .style(row, column)
        .fontName("Times New Roman")
        .borderStyle(BorderStyle.THIN)
        .verticalAlignment("center");
  }
}
