package org.lienthong.reporting.internal.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table ready to be drawn, on paper or in a workbook.
 *
 * @param unitNote such as "Đơn vị tính: người"; may be empty
 * @param widths of the columns, relative
 * @param notes printed under the table
 */
public record Grid(
    String caption,
    String unitNote,
    List<Integer> widths,
    List<HeadCell> head,
    List<Row> rows,
    List<String> notes) {
  public Grid {
    widths = List.copyOf(widths);
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  int headRows() {
    return head.stream().mapToInt(cell -> cell.row() + cell.rows()).max().orElse(0);
  }

  /** A heading and the rectangle it covers, counted from 0 within the head. */
  public record HeadCell(int row, int column, int rows, int columns, String text) {}

  /**
   * @param total whether it sums the rows above it
   * @param marked whether its unit is named in the notes
   */
  public record Row(List<Cell> cells, boolean total, boolean marked) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** How a cell is shown. */
  public enum Kind {
    TEXT,
    CENTERED,
    NUMBER,
    /** A number shown with its sign. */
    CHANGE,
    /** A number shown with two decimals. */
    PERCENT,
    /** A number that is the sum of the rows above. */
    SUM,
    /** Nothing was reported; the text says why. */
    MISSING
  }

  /**
   * @param text for the kinds that are text; the reason of {@link Kind#MISSING}; else empty
   * @param number for the kinds that are numbers
   */
  public record Cell(Kind kind, String text, @Nullable BigDecimal number) {
    public static Cell text(String text) {
      return new Cell(Kind.TEXT, text, null);
    }

    public static Cell centered(String text) {
      return new Cell(Kind.CENTERED, text, null);
    }

    public static Cell of(Kind kind, Optional<BigDecimal> number) {
      return number
          .map(value -> new Cell(kind, "", value))
          .orElseGet(() -> missing("Chưa có số liệu"));
    }

    public static Cell missing(String reason) {
      return new Cell(Kind.MISSING, reason, null);
    }

    boolean isText() {
      return kind == Kind.TEXT || kind == Kind.CENTERED;
    }

    String printed() {
      if (number == null) return isText() ? text : Figures.MISSING;
      return switch (kind) {
        case CHANGE -> Figures.signed(number);
        case PERCENT -> Figures.percent(number);
        default -> Figures.text(number);
      };
    }
  }
}
