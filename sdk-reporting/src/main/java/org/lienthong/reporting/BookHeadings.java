package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.internal.workbook.SheetCell;
import org.lienthong.reporting.internal.workbook.SheetRows;

/**
 * Finds out from its headings alone which table of a form a sheet is. A heading must stand over one
 * column and no other; nothing is guessed.
 */
final class BookHeadings implements SheetRows {
  private final String sheet;
  private final Form form;
  private final BookEntries entries;
  private final Set<String> parts;
  private final BookHeadGrid grid = new BookHeadGrid();

  /**
   * @param parts keys of what other sheets hold already
   */
  BookHeadings(String sheet, Form form, BookEntries entries, Set<String> parts) {
    this.sheet = sheet;
    this.form = form;
    this.entries = entries;
    this.parts = parts;
  }

  @Override
  public void row(int row, List<SheetCell> cells) {
    cells.forEach(grid::add);
  }

  @Override
  public void merged(int top, int left, int bottom, int right) {
    grid.merge(top, left, bottom, right);
  }

  /** Null if it is none of them. */
  @Nullable BookLayout layout() {
    Supplier<BookLayout> best = null;
    int most = 0;
    for (FormPart.Table table : BookParts.tables(form)) {
      boolean taken = parts.contains(table.key()) && table.layout() != FormPart.Layout.MATRIX;
      if (taken) continue;
      Map<String, List<List<String>>> wanted = wanted(table);
      BookMatch match = grid.match(wanted);
      int fits = match.leaves().size() * 2 < wanted.size() ? 0 : match.leaves().size();
      if (table.layout() == FormPart.Layout.UNITS_ON_COLUMNS) fits = titles(table, match);
      if (fits <= most) continue;
      most = fits;
      best = () -> layout(table, wanted, match);
    }
    if (best != null) return best.get();
    return parts.contains(BookMarker.NOTES) ? null : notes();
  }

  /** Whether the hidden ids of some columns are gone. */
  boolean isLacking(BookLayout layout, FormPart.Table table) {
    List<String> ids = new ArrayList<>(BookSheet.BEFORE);
    if (table.layout() == FormPart.Layout.UNITS_ON_COLUMNS) {
      entries.expected().forEach(unit -> ids.add(unit.code()));
    } else {
      ids.addAll(wanted(table).keySet());
    }
    return !layout.columns().values().containsAll(ids);
  }

  /**
   * The layout with the columns that have lost their ids, each by its heading. Units need not have
   * columns; all else that is not there is found fault with.
   */
  BookLayout mended(BookLayout layout, FormPart.Table table) {
    Map<Integer, String> columns = new LinkedHashMap<>(layout.columns());
    Map<String, List<List<String>>> wanted = wanted(table);
    BookMatch match = grid.match(wanted);
    wanted.forEach(
        (id, ways) -> {
          if (layout.columns().containsValue(id)) return;
          List<Integer> free =
              match.leaves().getOrDefault(id, List.of()).stream()
                  .filter(column -> !layout.columns().containsKey(column))
                  .toList();
          if (free.size() == 1) columns.put(free.get(0), id);
          else lost(match, String.join(" / ", ways.get(0)), free);
        });
    boolean onRows = table.layout() == FormPart.Layout.UNITS_ON_ROWS;
    if (layout.column("#name") < 0) {
      before(columns, match.bottom(), "#name", onRows ? BookWords.UNIT : BookWords.INDICATOR);
    }
    if (layout.column("#code") < 0) {
      before(columns, match.bottom(), "#code", onRows ? BookWords.CODE : BookWords.MEASURE);
    }
    return new BookLayout(
        layout.marker(), layout.part(), table, layout.unit(), layout.top(), layout.ids(), columns);
  }

  private void lost(BookMatch match, String title, List<Integer> columns) {
    BookSpot head = new BookSpot(sheet, match.bottom(), 0);
    if (columns.isEmpty()) {
      entries.find(head, "REP-337", title);
    } else {
      BookSpot second = new BookSpot(sheet, match.bottom(), columns.get(1));
      BookSpot first = new BookSpot(sheet, match.bottom(), columns.get(0));
      entries.find(second, "REP-338", title, first);
    }
  }

  /** Ids of the columns, with the texts that stand over each, from the top down. */
  private Map<String, List<List<String>>> wanted(FormPart.Table table) {
    Map<String, List<List<String>>> wanted = new LinkedHashMap<>();
    if (table.layout() == FormPart.Layout.UNITS_ON_COLUMNS) {
      Set<String> texts = grid.texts();
      for (AdministrativeUnit unit : entries.expected()) {
        if (texts.contains(unit.code())) wanted.put(unit.code(), List.of(List.of(unit.code())));
      }
      return wanted;
    }
    for (Locale in : BookTitles.LANGUAGES) {
      for (Column column : table.columns()) collect(column, List.of(), in, wanted);
    }
    return wanted;
  }

  private void collect(
      Column column, List<String> above, Locale in, Map<String, List<List<String>>> wanted) {
    List<String> path = new ArrayList<>(above);
    path.add(BookTitles.normal(column.title(in)));
    column.children().forEach(child -> collect(child, path, in, wanted));
    if (!column.children().isEmpty()) return;
    String printed = BookTitles.normal(BookTitles.printed(form, column));
    List<List<String>> ways =
        wanted.computeIfAbsent(String.valueOf(column.indicator()), key -> new ArrayList<>());
    if (!printed.isEmpty()) {
      List<String> whole = new ArrayList<>(path);
      whole.add(printed);
      ways.add(whole);
      ways.add(List.of(path.get(path.size() - 1), printed));
    }
    ways.add(path);
    ways.add(List.of(path.get(path.size() - 1)));
  }

  /** How many of the lines that can be seen have titles of that table; 0 if only a few. */
  private int titles(FormPart.Table table, BookMatch match) {
    int column = layout(table, match).column("#name");
    if (column < 0 || match.leaves().isEmpty()) return 0;
    List<Map<Integer, SheetCell>> lines = grid.below(match.bottom());
    long seen =
        lines.stream()
            .map(line -> BookTitles.normal(BookLines.text(line.get(column))))
            .filter(title -> BookTitles.isLine(table, title))
            .count();
    long rows = table.rows().stream().flatMap(Column::leaves).count();
    return seen * 2 >= Math.min(rows, lines.size() / 2) ? (int) seen : 0;
  }

  private BookLayout layout(
      FormPart.Table table, Map<String, List<List<String>>> wanted, BookMatch match) {
    BookSpot head = new BookSpot(sheet, match.bottom(), 0);
    for (Map.Entry<String, List<List<String>>> leaf : wanted.entrySet()) {
      List<Integer> columns = match.leaves().getOrDefault(leaf.getKey(), List.of());
      String title = String.join(" / ", leaf.getValue().get(0));
      if (columns.size() != 1) lost(match, title, columns);
    }
    boolean onRows = table.layout() == FormPart.Layout.UNITS_ON_ROWS;
    BookLayout layout = layout(table, match);
    String must = onRows ? "#code" : "#name";
    Label label = onRows ? BookWords.CODE : BookWords.INDICATOR;
    if (layout.column(must) < 0) entries.find(head, "REP-337", label.vi());
    return layout;
  }

  private BookLayout layout(FormPart.Table table, BookMatch match) {
    boolean onRows = table.layout() == FormPart.Layout.UNITS_ON_ROWS;
    Map<Integer, String> columns = new LinkedHashMap<>();
    match.leaves().forEach((id, own) -> columns.put(own.get(0), id));
    before(columns, match.bottom(), "#number", BookWords.NUMBER);
    before(columns, match.bottom(), "#code", onRows ? BookWords.CODE : BookWords.MEASURE);
    before(columns, match.bottom(), "#name", onRows ? BookWords.UNIT : BookWords.INDICATOR);
    String unit = table.layout() == FormPart.Layout.MATRIX ? unit() : "";
    return new BookLayout(null, table.key(), table, unit, match.bottom(), -1, columns);
  }

  private void before(Map<Integer, String> columns, int bottom, String id, Label label) {
    for (Locale in : BookTitles.LANGUAGES) {
      int column = grid.under(BookTitles.normal(label.in(in)), bottom);
      if (column >= 0) columns.putIfAbsent(column, id);
    }
  }

  /** The unit that a sheet of its own is of: named by the sheet, or the only one there is. */
  private String unit() {
    List<AdministrativeUnit> all = entries.expected();
    if (all.size() == 1) return all.get(0).code();
    String last = sheet.substring(sheet.lastIndexOf(' ') + 1);
    return all.stream().map(AdministrativeUnit::code).filter(last::equals).findFirst().orElse(last);
  }

  private @Nullable BookLayout notes() {
    Map<String, List<List<String>>> wanted = new LinkedHashMap<>();
    for (int i = 0; i < BookNotes.KEYS.size(); i++) {
      Label label = BookNotes.LABELS.get(i);
      wanted.put(
          BookNotes.KEYS.get(i),
          List.of(List.of(BookTitles.normal(label.vi())), List.of(BookTitles.normal(label.en()))));
    }
    BookMatch match = grid.match(wanted);
    boolean all = match.leaves().keySet().containsAll(BookNotes.KEYS.subList(0, 5));
    if (!all) return null;
    Map<Integer, String> columns = new LinkedHashMap<>();
    match.leaves().forEach((id, own) -> columns.put(own.get(0), id));
    return new BookLayout(null, BookMarker.NOTES, null, "", match.bottom(), -1, columns);
  }
}
