package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table as it is printed, on paper and in a workbook alike. Immutable. */
public final class ReportTable {
  /** How a cell is shown. */
  public enum Kind {
    TEXT,
    CENTERED,
    NUMBER,
    /** A number shown with its sign. */
    CHANGE,
    /** A number shown with two decimals. */
    PERCENT,
    /** The sum of the rows above; a live formula in a workbook. */
    SUM,
    /** Nothing was reported; the text says why. */
    MISSING
  }

  /**
   * A heading over one column, or over the headings below it.
   *
   * @param printedId such as {@code 10.1}, in a row of its own under the headings; may be empty
   * @param width of the column, relative to the others
   */
  public record Heading(String text, String printedId, int width, List<Heading> children) {
    public Heading {
      requireNonNull(text, "text");
      requireNonNull(printedId, "printedId");
      children = List.copyOf(children);
      if (width < 1) throw new IllegalArgumentException("width must be 1 or more, was " + width);
    }

    public static Heading column(String text, String printedId, int width) {
      return new Heading(text, printedId, width, List.of());
    }

    public static Heading group(String text, Heading... children) {
      return new Heading(text, "", 1, List.of(children));
    }
  }

  /**
   * @param text of the kinds that are text; the reason of {@link Kind#MISSING}; before a number its
   *     sign such as ≈, else empty
   * @param number of the kinds that are numbers
   */
  public record Cell(Kind kind, String text, @Nullable BigDecimal number) {
    public Cell {
      requireNonNull(kind, "kind");
      requireNonNull(text, "text");
      boolean wanted = kind != Kind.TEXT && kind != Kind.CENTERED && kind != Kind.MISSING;
      if (wanted != (number != null)) {
        throw new IllegalArgumentException(
            kind + (wanted ? " needs a number" : " takes no number, was " + number));
      }
    }

    public static Cell text(String text) {
      return new Cell(Kind.TEXT, text, null);
    }

    public static Cell centered(String text) {
      return new Cell(Kind.CENTERED, text, null);
    }

    /** Missing when the number is. */
    public static Cell of(Kind kind, Optional<BigDecimal> number) {
      return number
          .map(value -> new Cell(kind, "", value))
          .orElseGet(() -> missing("Chưa có số liệu"));
    }

    public static Cell missing(String reason) {
      return new Cell(Kind.MISSING, reason, null);
    }
  }

  /**
   * @param total whether it sums the rows above it
   * @param marked whether the notes name its unit
   */
  public record Row(List<Cell> cells, boolean total, boolean marked) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  private final String caption;
  private final String sheetName;
  private final String unitNote;
  private final List<Heading> headings;
  private final List<Row> rows;
  private final List<String> notes;

  private ReportTable(Builder builder) {
    caption = requireNonNull(builder.caption, "caption");
    sheetName = builder.sheetName;
    unitNote = builder.unitNote;
    headings = List.copyOf(builder.headings);
    rows = List.copyOf(builder.rows);
    notes = List.copyOf(builder.notes);
    int columns = headings.stream().mapToInt(ReportTable::columns).sum();
    for (int i = 0; i < rows.size(); i++) {
      int cells = rows.get(i).cells().size();
      if (cells != columns) {
        throw new IllegalArgumentException(
            "row %d of \"%s\" has %d cells for %d columns"
                .formatted(i + 1, caption, cells, columns));
      }
    }
  }

  private static int columns(Heading heading) {
    int below = heading.children().stream().mapToInt(ReportTable::columns).sum();
    return Math.max(1, below);
  }

  public static Builder builder(String caption, List<Heading> headings) {
    return new Builder(caption, headings);
  }

  public String caption() {
    return caption;
  }

  /** What a workbook's sheet is called, as far as Excel's rules allow; the caption by default. */
  public String sheetName() {
    return sheetName;
  }

  /** Such as "Đơn vị tính: người"; may be empty. */
  public String unitNote() {
    return unitNote;
  }

  public List<Heading> headings() {
    return headings;
  }

  public List<Row> rows() {
    return rows;
  }

  /** Printed under the table. */
  public List<String> notes() {
    return notes;
  }

  /** Collects the rows. Not thread-safe. */
  public static final class Builder {
    private final String caption;
    private final List<Heading> headings;
    private String sheetName;
    private String unitNote = "";
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Builder(String caption, List<Heading> headings) {
      this.caption = caption;
      this.headings = headings;
      this.sheetName = caption;
    }

    public Builder sheetName(String sheetName) {
      this.sheetName = requireNonNull(sheetName, "sheetName");
      return this;
    }

    public Builder unitNote(String unitNote) {
      this.unitNote = requireNonNull(unitNote, "unitNote");
      return this;
    }

    public Builder row(List<Cell> cells) {
      rows.add(new Row(cells, false, false));
      return this;
    }

    /** A row whose unit the notes name: late, or inconsistent. */
    public Builder markedRow(List<Cell> cells) {
      rows.add(new Row(cells, false, true));
      return this;
    }

    /** The last row, whose {@link Kind#SUM} cells sum all rows above. */
    public Builder totalRow(List<Cell> cells) {
      rows.add(new Row(cells, true, false));
      return this;
    }

    public Builder notes(String... notes) {
      Collections.addAll(this.notes, notes);
      return this;
    }

    public ReportTable build() {
      return new ReportTable(this);
    }
  }
}
