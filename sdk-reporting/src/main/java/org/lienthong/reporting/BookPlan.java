package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.ReportTable.Heading;

/** Which sheets a workbook has, and where in them each figure stands. */
final class BookPlan {

  private static final int FIGURE_WIDTH = 11;

  private final Form form;
  private final Locale language;
  private final List<AdministrativeUnit> units;
  private final List<BookSheet> sheets = new ArrayList<>();
  private final Map<BookSlot, BookPlace> places = new LinkedHashMap<>();

  BookPlan(Form form, List<AdministrativeUnit> units, Locale language) {
    this.form = form;
    this.units = units;
    this.language = language;
    int number = 0;
    for (FormPart.Table table : BookParts.tables(form)) {
      boolean others = table.key().equals(BookMarker.OTHERS);
      String name =
          others ? BookWords.OTHERS.in(language) : BookWords.TABLE.in(language) + " " + ++number;
      if (table.layout() != FormPart.Layout.MATRIX) {
        sheets.add(sheet(name, table));
      } else {
        for (AdministrativeUnit unit : units) {
          sheets.add(matrix(units.size() == 1 ? name : name + " " + unit.code(), table, unit));
        }
      }
    }
    for (BookSheet sheet : sheets) place(sheet);
  }

  private void place(BookSheet sheet) {
    int first = sheet.row(0);
    for (int line = 0; line < sheet.lines().size(); line++) {
      for (int leaf = 0; leaf < sheet.leaves().size(); leaf++) {
        BookSlot slot = sheet.slot(line, leaf);
        BookPlace place = new BookPlace(sheet.name(), first + line, BookSheet.column(leaf));
        if (slot != null) places.putIfAbsent(slot, place);
      }
    }
  }

  private BookSheet sheet(String name, FormPart.Table table) {
    boolean onRows = table.layout() == FormPart.Layout.UNITS_ON_ROWS;
    List<Heading> headings = before(onRows);
    List<String> leaves = new ArrayList<>();
    List<BookLine> lines = new ArrayList<>();
    List<Integer> breaks = new ArrayList<>();
    if (onRows) {
      for (Column column : table.columns()) headings.add(heading(column, leaves));
      lines.addAll(units());
      for (int i = 1; i < leaves.size(); i++) {
        if (begins(table, leaves.get(i))) breaks.add(i);
      }
    } else {
      List<Heading> below = new ArrayList<>();
      for (AdministrativeUnit unit : units) {
        below.add(Heading.column(unit.fullName(), unit.code(), FIGURE_WIDTH + 3));
        leaves.add(unit.code());
      }
      if (units.size() > 1) {
        below.add(Heading.column(BookWords.TOTAL.in(language), "", FIGURE_WIDTH + 3));
        leaves.add(BookSheet.TOTAL);
      }
      headings.add(new Heading(BookWords.FIGURES.in(language), "", 1, below));
      lines(table.rows(), "", lines);
    }
    return new BookSheet(name, table, "", headings, leaves, lines, breaks);
  }

  private BookSheet matrix(String name, FormPart.Table table, AdministrativeUnit unit) {
    List<Heading> headings = before(false);
    List<String> leaves = new ArrayList<>();
    for (Column column : table.columns()) headings.add(heading(column, leaves));
    List<BookLine> lines = new ArrayList<>();
    lines(table.rows(), "", lines);
    return new BookSheet(name, table, unit.code(), headings, leaves, lines, List.of());
  }

  /** Blocks name the top heading or the leaf that they begin with. */
  private static boolean begins(FormPart.Table table, String leaf) {
    return table.blocks().contains(leaf);
  }

  private List<Heading> before(boolean onRows) {
    Label code = onRows ? BookWords.CODE : BookWords.MEASURE;
    Label name = onRows ? BookWords.UNIT : BookWords.INDICATOR;
    List<Heading> headings = new ArrayList<>();
    headings.add(Heading.column(BookWords.NUMBER.in(language), "A", onRows ? 6 : 12));
    headings.add(Heading.column(code.in(language), "B", 10));
    headings.add(Heading.column(name.in(language), "C", onRows ? 24 : 44));
    return headings;
  }

  private List<BookLine> units() {
    List<BookLine> lines = new ArrayList<>();
    for (AdministrativeUnit unit : units) {
      String number = Integer.toString(lines.size() + 1);
      lines.add(new BookLine(unit.code(), List.of(number, unit.code(), unit.fullName())));
    }
    if (units.size() > 1) {
      lines.add(new BookLine(BookSheet.TOTAL, List.of("", "", BookWords.TOTAL.in(language))));
    }
    return lines;
  }

  private void lines(List<Column> rows, String indent, List<BookLine> lines) {
    for (Column row : rows) {
      String title = indent + row.title(language);
      if (row.children().isEmpty()) {
        String key = String.valueOf(row.indicator());
        String measure =
            form.indicator(key).map(one -> one.measure().label().in(language)).orElse("");
        lines.add(new BookLine(key, List.of(printed(row), measure, title)));
      } else {
        lines.add(new BookLine(BookSheet.GROUP, List.of("", "", title)));
        lines(row.children(), indent + "– ", lines);
      }
    }
  }

  private Heading heading(Column column, List<String> leaves) {
    if (column.children().isEmpty()) {
      leaves.add(String.valueOf(column.indicator()));
      return Heading.column(column.title(language), printed(column), FIGURE_WIDTH);
    }
    List<Heading> below =
        column.children().stream()
            .map(child -> heading(child, leaves))
            .collect(Collectors.toList());
    return new Heading(column.title(language), "", 1, below);
  }

  /** As on paper: the formula stands where the id does. */
  private String printed(Column leaf) {
    return BookTitles.printed(form, leaf);
  }

  List<BookSheet> sheets() {
    return sheets;
  }

  /** Of every figure, in reading order; of one that stands twice, the first. */
  Map<BookSlot, BookPlace> places() {
    return places;
  }
}
