package org.lienthong.benchmarks.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The same sheet with POI's streaming workbook by hand: same heads, styles and formulas. */
final class PoiPeer {
  private static final int HEAD = 3;

  private final SXSSFWorkbook book = new SXSSFWorkbook(100);
  private final CellStyle head = style("@", true);
  private final CellStyle text = style("@", false);
  private final CellStyle number = style("#,##0", false);
  private final CellStyle sum = style("#,##0", true);

  private PoiPeer() {}

  static byte[] write(long[][] numbers) throws IOException {
    PoiPeer peer = new PoiPeer();
    try (SXSSFWorkbook book = peer.book) {
      peer.fill(book.createSheet("Biểu"), numbers);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private CellStyle style(String format, boolean bold) {
    Font font = book.createFont();
    font.setFontName("Times New Roman");
    font.setBold(bold);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    if (bold && format.equals("@")) style.setAlignment(HorizontalAlignment.CENTER);
    style.setWrapText(format.equals("@"));
    return style;
  }

  private void fill(Sheet sheet, long[][] numbers) {
    Row groups = sheet.createRow(0);
    Row titles = sheet.createRow(1);
    Row ids = sheet.createRow(2);
    put(groups, 0, head).setCellValue("Mã đơn vị");
    put(groups, 1, head).setCellValue("Đơn vị");
    sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
    sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 1));
    for (int c = 0; c < SampleSheet.FIGURES; c++) {
      int column = SampleSheet.FIRST + c;
      if (c % SampleSheet.GROUP == 0) {
        put(groups, column, head).setCellValue("Nhóm " + (c / SampleSheet.GROUP + 1));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, column, column + SampleSheet.GROUP - 1));
      }
      put(titles, column, head).setCellValue("Chỉ tiêu " + (c + 1));
      put(ids, column, head).setCellValue(Integer.toString(c + 1));
    }
    for (int u = 0; u < numbers.length; u++) {
      Row row = sheet.createRow(HEAD + u);
      put(row, 0, text).setCellValue(SampleSheet.UNITS.get(u).code());
      put(row, 1, text).setCellValue(SampleSheet.UNITS.get(u).fullName());
      for (int c = 0; c < numbers[u].length; c++) {
        put(row, SampleSheet.FIRST + c, number).setCellValue((double) numbers[u][c]);
      }
    }
    int last = HEAD + numbers.length;
    Row sums = sheet.createRow(last);
    for (int c = SampleSheet.FIRST; c < SampleSheet.FIRST + SampleSheet.FIGURES; c++) {
      String letters = SampleSheet.letters(c);
      put(sums, c, sum).setCellFormula("SUM(" + letters + (HEAD + 1) + ":" + letters + last + ")");
    }
  }

  private static Cell put(Row row, int column, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }
}
