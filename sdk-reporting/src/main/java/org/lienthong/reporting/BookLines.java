package org.lienthong.reporting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.VietnameseText;
import org.lienthong.reporting.internal.csv.Csv;
import org.lienthong.reporting.internal.text.Nearest;
import org.lienthong.reporting.internal.workbook.NumberText;
import org.lienthong.reporting.internal.workbook.SheetCell;

/** Reads the lines of one sheet, whichever way its layout became known. */
final class BookLines {
  private static final Set<String> TOTALS = Set.of("cong", "tong cong", "tong so", "total");

  private final String sheet;
  private final Form form;
  private final BookEntries entries;
  private final Supplier<Locale> language;
  private String group = "";

  BookLines(String sheet, Form form, BookEntries entries, Supplier<Locale> language) {
    this.sheet = sheet;
    this.form = form;
    this.entries = entries;
    this.language = language;
  }

  void line(BookLayout layout, List<SheetCell> cells) {
    if (cells.isEmpty() || cells.get(0).row() <= layout.top()) return;
    if (entries.isRefused() || entries.isFull()) return;
    Map<Integer, SheetCell> byColumn = new HashMap<>();
    cells.forEach(cell -> byColumn.put(cell.column(), cell));
    if (layout.part().equals(BookMarker.NOTES)) beside(layout, byColumn);
    else if (layout.table() != null) figures(layout, layout.table(), byColumn, cells);
    else BookParts.list(form, layout.part()).ifPresent(list -> list(layout, list, byColumn));
  }

  private void figures(
      BookLayout layout,
      FormPart.Table table,
      Map<Integer, SheetCell> byColumn,
      List<SheetCell> cells) {
    Map<SheetCell, String> figures = new LinkedHashMap<>();
    for (SheetCell cell : cells) {
      String id = layout.columns().get(cell.column());
      if (id == null || BookSheet.BEFORE.contains(id) || cell.column() == layout.ids()) continue;
      figures.put(cell, id);
    }
    if (figures.isEmpty()) {
      String title = BookTitles.normal(text(byColumn.get(layout.column("#name"))));
      if (!title.isEmpty()) group = title;
      return;
    }
    String line = id(layout, table, byColumn);
    if (line == null || line.equals(BookSheet.TOTAL)) return;
    if (line.isEmpty() || line.startsWith("#")) {
      boolean named = line.isEmpty() && !name(layout, byColumn).isEmpty();
      figures.keySet().stream()
          .filter(cell -> named ? !text(cell).isEmpty() : isFigure(cell, line))
          .findFirst()
          .ifPresent(cell -> entries.find(BookSpot.of(sheet, cell), "REP-348"));
      return;
    }
    figures.forEach((cell, leaf) -> figure(BookSheet.slot(table, layout.unit(), line, leaf), cell));
  }

  /** Whether it can be nothing else; texts may belong to the head or to a signature. */
  private boolean isFigure(SheetCell cell, String line) {
    if (cell.kind() != SheetCell.Kind.TEXT) return true;
    String text = text(cell);
    if (line.isEmpty() && NumberText.of(text, language.get(), 0).value() != null) return true;
    return text.equalsIgnoreCase("n/a") || text.equalsIgnoreCase("suppressed");
  }

  private static String name(BookLayout layout, Map<Integer, SheetCell> byColumn) {
    return text(byColumn.get(layout.column("#name")));
  }

  /** What the line is of; empty if nothing says so, null after a finding. */
  private @Nullable String id(
      BookLayout layout, FormPart.Table table, Map<Integer, SheetCell> byColumn) {
    String hidden = text(byColumn.get(layout.ids()));
    if (table.layout() != FormPart.Layout.UNITS_ON_ROWS) {
      return hidden.isEmpty() ? BookTitles.line(form, table, layout, byColumn, group) : hidden;
    }
    SheetCell visible = byColumn.get(layout.column("#code"));
    String code = text(visible);
    if (hidden.isEmpty() && code.isEmpty()) {
      String name = VietnameseText.searchKey(text(byColumn.get(layout.column("#name"))));
      return TOTALS.contains(name) ? BookSheet.TOTAL : "";
    }
    boolean differ = !hidden.isEmpty() && !code.isEmpty() && !hidden.equals(code);
    boolean ofUnit = !hidden.startsWith("#") || entries.expected(code) != null;
    if (differ && visible != null && ofUnit) {
      entries.find(BookSpot.of(sheet, visible), "REP-349", Csv.cut(code), Csv.cut(hidden));
      return null;
    }
    String id = hidden.isEmpty() ? code : hidden;
    AdministrativeUnit own = entries.expected(id);
    SheetCell shown = byColumn.get(layout.column("#name"));
    if (own == null || shown == null) return id;
    if (!BookNames.isOthers(text(shown), own, entries.expected())) return id;
    String spelt = own.fullName() + " (" + own.code() + ")";
    entries.find(BookSpot.of(sheet, shown), "REP-352", Csv.cut(text(shown)), spelt);
    return null;
  }

  static String text(@Nullable SheetCell cell) {
    return cell == null ? "" : VietnameseText.nfc(cell.text()).strip();
  }

  private void figure(@Nullable BookSlot slot, SheetCell cell) {
    BookSpot spot = BookSpot.of(sheet, cell);
    if (slot == null || slot.isTotal()) return;
    Indicator indicator = form.indicator(slot.indicator()).orElse(null);
    if (indicator == null) {
      unknown(spot, slot.indicator());
      return;
    }
    BookValue value = BookValue.of(cell, indicator, language.get());
    if (value.value() == null) {
      entries.find(spot, value.error(), value.arguments().toArray());
    } else if (value.value().state() != ReportValue.State.MISSING) {
      AdministrativeUnit unit = entries.unit(slot.unit(), spot);
      if (unit != null) entries.put(unit, indicator.key(), value.value(), spot);
    }
  }

  private void unknown(BookSpot spot, String key) {
    List<String> keys = form.indicators().stream().map(Indicator::key).toList();
    String word = Csv.cut(key);
    entries.find(spot, "REP-308", word, Nearest.of(word, keys));
  }

  private void list(BookLayout layout, FormPart.Rows list, Map<Integer, SheetCell> byColumn) {
    if (text(byColumn.get(layout.ids())).startsWith("#")) return;
    Map<String, String> line = new LinkedHashMap<>();
    for (FormPart.Field field : list.fields()) {
      SheetCell cell = byColumn.get(layout.column(field.key()));
      if (cell == null) continue;
      String text = BookLists.field(field, cell, language.get());
      if (!text.isEmpty()) line.put(field.key(), text);
    }
    if (!line.isEmpty()) entries.put(list.key(), layout.unit(), line);
  }

  private void beside(BookLayout layout, Map<Integer, SheetCell> byColumn) {
    if (text(byColumn.get(layout.ids())).startsWith("#")) return;
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, BookSpot> spots = new HashMap<>();
    BookSpot spot = null;
    for (Map.Entry<Integer, String> column : layout.columns().entrySet()) {
      SheetCell cell = byColumn.get(column.getKey());
      String text = text(cell);
      if (cell == null || text.isEmpty()) continue;
      if (spot == null) spot = BookSpot.of(sheet, cell);
      fields.put(column.getValue(), text);
      spots.put(column.getValue(), BookSpot.of(sheet, cell));
    }
    if (spot == null) return;
    String key = BookLists.code(fields.getOrDefault("indicator", ""));
    String code = BookLists.code(fields.getOrDefault("unit", ""));
    if (key.isEmpty() || code.isEmpty()) {
      entries.find(spot, "REP-348");
    } else if (form.indicator(key).isEmpty()) {
      unknown(spots.getOrDefault("indicator", spot), key);
    } else {
      AdministrativeUnit unit = entries.unit(code, spots.getOrDefault("unit", spot));
      if (unit != null) entries.put(unit, key, new BookBeside(fields, spots, spot));
    }
  }
}
