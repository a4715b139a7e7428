package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.reporting.ReportTable.Cell;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.ReportTable.Kind;
import org.lienthong.reporting.ReportTables.ComparedFigure;
import org.lienthong.reporting.ReportTables.UnitFigures;

class ReportTablesTest {
  private static List<Cell> compared(String now, String then) {
    var figure =
        new ComparedFigure(
            "Hội viên",
            "người",
            now.isEmpty() ? null : new BigDecimal(now),
            then.isEmpty() ? null : new BigDecimal(then));
    return ReportTables.comparing("Biểu 1", "Quý III năm 2026", "Quý III năm 2025", List.of(figure))
        .rows()
        .get(0)
        .cells();
  }

  @Test
  void two_periods_are_compared_exactly() {
    assertEquals(new BigDecimal("-12"), compared("388", "400").get(5).number());
    assertEquals(new BigDecimal("97.00"), compared("388", "400").get(6).number());
  }

  @Test
  void nothing_is_compared_with_what_is_missing_or_zero() {
    assertEquals(Kind.MISSING, compared("", "400").get(3).kind());
    assertEquals(Kind.MISSING, compared("", "400").get(5).kind());
    assertEquals(Kind.CHANGE, compared("5", "0").get(5).kind());
    assertEquals("Kỳ trước bằng 0", compared("5", "0").get(6).text());
  }

  @Test
  void only_a_total_that_is_the_sum_becomes_a_formula() {
    var units =
        List.of(
            new UnitFigures("001", "Đơn vị mẫu 1", List.of(BigDecimal.ONE, BigDecimal.TEN), ""),
            new UnitFigures(
                "002", "Đơn vị mẫu 2", Arrays.asList(null, BigDecimal.TEN), "Chưa gửi báo cáo"));
    var table =
        ReportTables.byUnit(
            "Phụ lục",
            List.of(Heading.column("Hội viên", "1", 5), Heading.column("Tỷ lệ (%)", "2", 5)),
            units,
            List.of(BigDecimal.ONE, BigDecimal.TEN));
    var total = table.rows().get(2).cells();
    assertEquals(Kind.SUM, total.get(3).kind());
    assertEquals(Kind.NUMBER, total.get(4).kind());
    assertEquals("Chưa gửi báo cáo", table.rows().get(1).cells().get(3).text());
    assertEquals(true, table.rows().get(1).marked());
  }

  @Test
  void a_row_that_does_not_fit_its_headings_is_refused() {
    var table = ReportTable.builder("Biểu 1", List.of(Heading.column("Hội viên", "", 1)));
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> table.row(List.of(Cell.text("a"), Cell.text("b"))).build());
    assertEquals("row 1 of \"Biểu 1\" has 2 cells for 1 columns", refusal.getMessage());
  }
}
