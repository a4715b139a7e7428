package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.core.VietnameseText;
import org.lienthong.reporting.internal.workbook.SheetCell;

/** Headings as people read them: whatever their case, blanks and the dash before them. */
final class BookTitles {
  static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

  private BookTitles() {}

  static String normal(String text) {
    return VietnameseText.searchKey(text).replaceFirst("^[-–— ]+", "").replaceFirst(" \\*$", "");
  }

  /** Whether a line of the table may have that title. */
  static boolean isLine(FormPart.Table table, String title) {
    return table.rows().stream().flatMap(Column::leaves).anyMatch(leaf -> isTitle(leaf, title));
  }

  private static boolean isTitle(Column column, String title) {
    return LANGUAGES.stream().anyMatch(in -> normal(column.title(in)).equals(title));
  }

  /**
   * The id of a line whose own is gone: by its title; where several have that title, by the heading
   * over it, or by its number. Empty if none or several fit.
   *
   * @param group the last heading without figures above it
   */
  static String line(
      Form form,
      FormPart.Table table,
      BookLayout layout,
      Map<Integer, SheetCell> byColumn,
      String group) {
    String title = normal(BookLines.text(byColumn.get(layout.column("#name"))));
    String number = BookLines.text(byColumn.get(layout.column("#number")));
    if (title.isEmpty()) return "";
    List<Column> fitting =
        table.rows().stream().flatMap(Column::leaves).filter(leaf -> isTitle(leaf, title)).toList();
    if (fitting.size() > 1) {
      List<Column> below = new ArrayList<>();
      table.rows().forEach(row -> below(row, group, below));
      List<Column> grouped = fitting.stream().filter(below::contains).toList();
      if (grouped.size() == 1) fitting = grouped;
    }
    if (fitting.size() > 1 && !number.isEmpty()) {
      fitting =
          fitting.stream()
              .filter(leaf -> number.equals(leaf.printedId()) || number.equals(printed(form, leaf)))
              .toList();
    }
    return fitting.size() == 1 ? String.valueOf(fitting.get(0).indicator()) : "";
  }

  /** The lines right below headings of that title. */
  private static void below(Column column, String group, List<Column> below) {
    for (Column child : column.children()) {
      if (child.children().isEmpty() && isTitle(column, group)) below.add(child);
      below(child, group, below);
    }
  }

  /** What stands where the id does. */
  static String printed(Form form, Column leaf) {
    if (!leaf.printedFormula().isEmpty()) return leaf.printedFormula();
    String id = leaf.printedId();
    if (id.isEmpty()) return id;
    return form.indicator(String.valueOf(leaf.indicator()))
        .flatMap(Indicator::formula)
        .filter(text -> text.startsWith(id + "="))
        .orElse(id);
  }
}
