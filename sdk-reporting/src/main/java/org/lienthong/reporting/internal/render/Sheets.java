package org.lienthong.reporting.internal.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.ReportTable;

/** Writes grids as the sheets of one workbook. */
public final class Sheets {
  /** In characters: more would be too small to read. */
  private static final double MOST_ON_A_PAGE = 220;

  private Sheets() {}

  public static byte[] write(ReportDocument report, List<ReportTable> tables, Instant created)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // By sheet file and cell: formulas get their value with them, for readers that do not
    // calculate.
    Map<String, Map<String, String>> values = new TreeMap<>();
    try (Workbook book = new Workbook(bytes, "Lien thong SDK", "0.1")) {
      book.setCompressionLevel(Deflater.NO_COMPRESSION);
      book.properties()
          .setTitle(report.metadata().type().name() + " " + report.metadata().subject())
          .setCompany(report.metadata().issuer());
      Set<String> names = new HashSet<>();
      for (int i = 0; i < tables.size(); i++) {
        Grid grid = Grid.of(tables.get(i));
        Worksheet sheet = book.newWorksheet(name(tables.get(i).sheetName(), names));
        int columns = grid.columnsWithin(SheetTable.PAGE_WIDTH);
        int top = SheetHead.write(sheet, report, grid, columns);
        values.put(
            "xl/worksheets/sheet" + (i + 1) + ".xml", new SheetTable(sheet, grid, top).write());
        print(sheet, top, grid, report.sample());
      }
    }
    return StableZip.of(bytes.toByteArray(), created, values);
  }

  private static void print(Worksheet sheet, int top, Grid grid, boolean sample) {
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    int pages = (int) Math.ceil(grid.widthSum() / MOST_ON_A_PAGE);
    int first = Math.min(3, grid.widths().size());
    sheet.fitToWidth((short) pages);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(top, top + grid.headRows() - 1);
    if (pages > 1) sheet.repeatCols(0, first - 1);
    sheet.freezePane(first, top + grid.headRows());
    sheet.leftMargin(0.6f);
    sheet.rightMargin(0.6f);
    sheet.topMargin(0.8f);
    sheet.bottomMargin(0.8f);
    sheet.footer("Trang &P/&N", Position.CENTER);
    if (sample) sheet.header(PageMasters.SAMPLE, Position.RIGHT);
  }

  /** At most 31 characters, none of {@code []:*?/\}, no two alike whatever their case. */
  public static String name(String wanted, Set<String> taken) {
    String clean = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    if (clean.isEmpty()) clean = "Biểu";
    String name = cut(clean, 31);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = cut(clean, 27) + " " + i;
    }
    return name;
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most).strip();
  }
}
