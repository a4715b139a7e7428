package org.lienthong.reporting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.workbook.SheetCell;
import org.lienthong.reporting.internal.workbook.SheetRows;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;

/** Looks for hidden ids while a sheet goes by, and hands on the lines after them. */
final class BookIds implements SheetRows {
  /** Ids may have been pushed down by inserted lines, but not for ever. */
  private static final int MOST_ROWS = 200;

  private final String sheet;
  private final Form form;
  private final BookEntries entries;
  private final Consumer<BookLayout> found;
  private final BookLineReader lines;
  private @Nullable BookLayout layout;

  BookIds(
      String sheet,
      Form form,
      BookEntries entries,
      Consumer<BookLayout> found,
      BookLineReader lines) {
    this.sheet = sheet;
    this.form = form;
    this.entries = entries;
    this.found = found;
    this.lines = lines;
  }

  @Nullable BookLayout layout() {
    return layout;
  }

  @Override
  public void row(int row, List<SheetCell> cells) throws WorkbookProblem {
    if (layout != null) {
      lines.line(layout, cells);
      return;
    }
    if (row > MOST_ROWS) return;
    for (SheetCell cell : cells) {
      if (cell.kind() != SheetCell.Kind.TEXT) continue;
      Optional<BookMarker> marker = BookMarker.parse(cell.text());
      if (marker.isEmpty()) continue;
      layout = layout(marker.get(), cell, cells);
      found.accept(layout);
      return;
    }
  }

  private BookLayout layout(BookMarker marker, SheetCell at, List<SheetCell> cells) {
    Map<Integer, String> columns = new LinkedHashMap<>();
    Map<String, SheetCell> seen = new HashMap<>();
    for (SheetCell cell : cells) {
      if (cell.column() == at.column() || cell.kind() != SheetCell.Kind.TEXT) continue;
      String id = cell.text().strip();
      SheetCell first = seen.putIfAbsent(id, cell);
      if (first == null) columns.put(cell.column(), id);
      else entries.find(BookSpot.of(sheet, cell), "REP-338", id, BookSpot.of(sheet, first));
    }
    FormPart.Table table = BookParts.table(form, marker.part()).orElse(null);
    return new BookLayout(
        marker, marker.part(), table, marker.unit(), at.row(), at.column(), columns);
  }
}
