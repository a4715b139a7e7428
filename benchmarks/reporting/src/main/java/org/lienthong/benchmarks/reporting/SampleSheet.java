package org.lienthong.benchmarks.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.ReportTable;
import org.lienthong.reporting.ReportTable.Cell;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.ReportTable.Kind;

/**
 * Every commune on a row, 75 columns of figures under two rows of merged headings and one of ids, a
 * row of sums as formulas below.
 */
final class SampleSheet {
  static final int FIGURES = 75;

  /** Columns under one heading. */
  static final int GROUP = 5;

  /** Before the figures: code and name. */
  static final int FIRST = 2;

  static final List<AdministrativeUnit> UNITS = Country.COMMUNES;

  private SampleSheet() {}

  static long[][] numbers() {
    Random random = new Random(75);
    long[][] numbers = new long[UNITS.size()][FIGURES];
    for (long[] row : numbers) {
      for (int c = 0; c < row.length; c++) row[c] = random.nextInt(100_000);
    }
    return numbers;
  }

  static ReportTable table(long[][] numbers) {
    List<Heading> headings = new ArrayList<>();
    headings.add(Heading.column("Mã đơn vị", "A", 5));
    headings.add(Heading.column("Đơn vị", "B", 20));
    for (int g = 0; g < FIGURES / GROUP; g++) {
      Heading[] columns = new Heading[GROUP];
      for (int c = 0; c < GROUP; c++) {
        int id = g * GROUP + c + 1;
        columns[c] = Heading.column("Chỉ tiêu " + id, Integer.toString(id), 5);
      }
      headings.add(Heading.group("Nhóm " + (g + 1), columns));
    }
    ReportTable.Builder table = ReportTable.builder("SỐ LIỆU THEO ĐƠN VỊ", headings);
    table.sheetName("Biểu");
    List<Cell> sums = new ArrayList<>(List.of(Cell.text(""), Cell.text("Tổng số")));
    for (int c = 0; c < FIGURES; c++) {
      long sum = 0;
      for (long[] row : numbers) sum += row[c];
      sums.add(Cell.of(Kind.SUM, Optional.of(BigDecimal.valueOf(sum))));
    }
    for (int u = 0; u < UNITS.size(); u++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(UNITS.get(u).code()));
      cells.add(Cell.text(UNITS.get(u).fullName()));
      for (long number : numbers[u]) {
        cells.add(Cell.of(Kind.NUMBER, Optional.of(BigDecimal.valueOf(number))));
      }
      table.row(cells);
    }
    return table.totalRow(sums).build();
  }

  /** Letters of a column, counted from zero. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
