package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.ReportTable.Cell;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.ReportTable.Kind;

/** The two tables that nearly every periodic report carries. */
public final class ReportTables {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * One indicator in two periods.
   *
   * @param unit of measure, such as "người"
   * @param current null where nothing was reported
   * @param previous null where nothing was reported
   */
  public record ComparedFigure(
      String label, String unit, @Nullable BigDecimal current, @Nullable BigDecimal previous) {
    public ComparedFigure {
      requireNonNull(label, "label");
      requireNonNull(unit, "unit");
    }
  }

  /**
   * What one unit reported.
   *
   * @param code kept as text, with its leading zeros
   * @param figures one for each column; null where nothing was reported
   * @param remark why the unit stands out, such as "Chưa gửi báo cáo"; empty if it does not
   */
  public record UnitFigures(
      String code, String name, List<@Nullable BigDecimal> figures, String remark) {
    public UnitFigures {
      requireNonNull(code, "code");
      requireNonNull(name, "name");
      requireNonNull(remark, "remark");
      figures = Collections.unmodifiableList(new ArrayList<>(figures));
    }
  }

  private ReportTables() {}

  /**
   * Indicators on rows: this period, the one before, the difference and the percentage of it (half
   * up, two decimals). Difference and percentage are missing where a figure is, and the percentage
   * also where the earlier figure is zero.
   *
   * @param current heading of this period, such as "Quý III năm 2026"
   */
  public static ReportTable comparing(
      String caption, String current, String previous, List<ComparedFigure> figures) {
    ReportTable.Builder table =
        ReportTable.builder(
                caption,
                List.of(
                    Heading.column("STT", "A", 7),
                    Heading.column("Chỉ tiêu", "B", 29),
                    Heading.column("Đơn vị tính", "C", 11),
                    Heading.column(current, "1", 16),
                    Heading.column(previous, "2", 16),
                    Heading.group(
                        "So sánh",
                        Heading.column("Tăng, giảm", "3=1-2", 16),
                        Heading.column("Tỷ lệ (%)", "4=1/2", 11))))
            .sheetName("So cùng kỳ");
    int number = 0;
    for (ComparedFigure figure : figures) {
      BigDecimal now = figure.current();
      BigDecimal then = figure.previous();
      Cell change = Cell.missing("Không đủ số liệu để so sánh");
      Cell percent = change;
      if (now != null && then != null) {
        change = Cell.of(Kind.CHANGE, Optional.of(now.subtract(then)));
        percent = Cell.missing("Kỳ trước bằng 0");
        if (then.signum() != 0) {
          BigDecimal share = now.multiply(HUNDRED).divide(then, 2, RoundingMode.HALF_UP);
          percent = Cell.of(Kind.PERCENT, Optional.of(share));
        }
      }
      table.row(
          List.of(
              Cell.centered(Integer.toString(++number)),
              Cell.text(figure.label()),
              Cell.centered(figure.unit()),
              Cell.of(Kind.NUMBER, Optional.ofNullable(now)),
              Cell.of(Kind.NUMBER, Optional.ofNullable(then)),
              change,
              percent));
    }
    return table.build();
  }

  /**
   * Units on rows under the form's own headings, and their total. A total that is the sum of its
   * column becomes a live formula in a workbook; any other total stays the number given.
   *
   * @param headings of the figures; their lowest level has one heading for each figure
   * @param totals one for each figure; null where there is none
   */
  public static ReportTable byUnit(
      String caption,
      List<Heading> headings,
      List<UnitFigures> units,
      List<@Nullable BigDecimal> totals) {
    List<Heading> all = new ArrayList<>();
    all.add(Heading.column("STT", "A", 7));
    all.add(Heading.column("Mã đơn vị", "B", 9));
    all.add(Heading.column("Đơn vị", "C", 20));
    all.addAll(headings);
    all.add(Heading.column("Ghi chú", "", 14));
    ReportTable.Builder table = ReportTable.builder(caption, all).sheetName("Theo đơn vị");
    int number = 0;
    for (UnitFigures unit : units) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.centered(Integer.toString(++number)));
      cells.add(Cell.centered(unit.code()));
      cells.add(Cell.text(unit.name()));
      String reason = unit.remark().isEmpty() ? "Chưa có số liệu" : unit.remark();
      for (BigDecimal figure : unit.figures()) {
        cells.add(
            figure == null ? Cell.missing(reason) : Cell.of(Kind.NUMBER, Optional.of(figure)));
      }
      cells.add(Cell.text(unit.remark()));
      if (unit.remark().isEmpty()) table.row(cells);
      else table.markedRow(cells);
    }
    List<Cell> last = new ArrayList<>(List.of(Cell.text(""), Cell.text(""), Cell.text("Cộng")));
    for (int c = 0; c < totals.size(); c++) {
      BigDecimal total = totals.get(c);
      boolean sum = total != null && total.compareTo(sum(units, c)) == 0;
      last.add(Cell.of(sum ? Kind.SUM : Kind.NUMBER, Optional.ofNullable(total)));
    }
    last.add(Cell.text(""));
    return table.totalRow(last).notes("…: chưa có số liệu, không tính là 0.").build();
  }

  private static BigDecimal sum(List<UnitFigures> units, int column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (UnitFigures unit : units) {
      BigDecimal figure = unit.figures().get(column);
      if (figure != null) sum = sum.add(figure);
    }
    return sum;
  }
}
