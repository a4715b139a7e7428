package org.lienthong.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.internal.render.Grid;

/**
 * One sheet of figures before it is written: ids in a hidden first row and column, a head, then a
 * line for each unit or indicator.
 *
 * @param unit code of the unit that a matrix is of; else empty
 * @param leaves ids of the columns: keys of indicators, codes of units, or keys of the columns of a
 *     matrix
 * @param breaks leaves with which a new page begins
 */
record BookSheet(
    String name,
    FormPart.Table table,
    String unit,
    List<Heading> headings,
    List<String> leaves,
    List<BookLine> lines,
    List<Integer> breaks) {
  /** Ids of lines and columns that belong to no unit and no indicator. */
  static final String TOTAL = "#total";

  static final String GROUP = "#group";
  static final String HEAD = "#head";

  /** Ids of the columns before the figures. */
  static final List<String> BEFORE = List.of("#number", "#code", "#name");

  /** Under the ids and the head of the document. */
  static final int TOP = 8;

  /** After the ids and what names the line. */
  static final int FIRST = 4;

  /** The laid out headings, those before the figures included. */
  Grid grid() {
    return Grid.of(ReportTable.builder(table.title().vi(), headings).build());
  }

  int row(int line) {
    return TOP + grid().headRows() + line;
  }

  static int column(int leaf) {
    return FIRST + leaf;
  }

  /** Null of a cell that is blank by design. */
  @Nullable BookSlot slot(int line, int leaf) {
    return slot(table, unit, lines.get(line).id(), leaves.get(leaf));
  }

  /** The same by the ids of line and column. */
  static @Nullable BookSlot slot(FormPart.Table table, String unit, String line, String leaf) {
    if (line.equals(GROUP)) return null;
    return switch (table.layout()) {
      case UNITS_ON_ROWS -> new BookSlot(line, leaf);
      case UNITS_ON_COLUMNS -> new BookSlot(leaf, line);
      case MATRIX -> {
        String key = table.cells().getOrDefault(line, Map.of()).get(leaf);
        yield key == null ? null : new BookSlot(unit, key);
      }
    };
  }
}
