package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.internal.render.Grid;

/** The sheet for what stands beside figures: signs, explanations, sources; and lists to fill. */
final class BookNotes {
  /** What the columns are called in files. */
  static final List<String> KEYS =
      List.of(
          "unit", "indicator", "qualifier", "note", "source", "provenance", "covered", "expected");

  static final List<Label> LABELS =
      List.of(
          BookWords.CODE,
          BookWords.INDICATOR,
          BookWords.QUALIFIER,
          BookWords.NOTE,
          BookWords.SOURCE,
          BookWords.PROVENANCE,
          BookWords.COVERED,
          BookWords.EXPECTED);

  private static final List<Integer> WIDTHS = List.of(24, 40, 8, 40, 20, 14, 10, 10);
  private static final int HEAD = 2;
  private static final int EMPTY_LINES = 40;
  private static final int EMPTY_ROWS = 200;

  private final Locale language;
  private final BookLists lists;

  BookNotes(Locale language, BookLists lists) {
    this.language = language;
    this.lists = lists;
  }

  void write(
      Form form,
      List<AdministrativeUnit> units,
      BookFigures figures,
      String marker,
      BookPainter to) {
    to.id(0, 0, marker);
    List<Heading> headings = new ArrayList<>();
    for (int i = 0; i < KEYS.size(); i++) {
      to.id(0, 1 + i, KEYS.get(i));
      headings.add(Heading.column(LABELS.get(i).in(language), "", WIDTHS.get(i)));
    }
    int top = head(to, BookWords.NOTES.in(language), headings);
    int row = top;
    for (AdministrativeUnit unit : units) {
      Submission own = figures.submission(unit.code());
      if (own == null) continue;
      for (Indicator indicator : form.indicators()) {
        Submission.Cell cell = own.cells().get(indicator.key());
        if (cell != null && says(cell)) line(to, row++, unit, indicator, cell);
      }
    }
    int bottom = row + EMPTY_LINES - 1;
    for (int r = row; r <= bottom; r++) blank(to, r, KEYS.size());
    lists.choose(to, BookLists.UNITS, top, bottom, 1);
    lists.choose(to, BookLists.INDICATORS, top, bottom, 2);
    lists.choose(to, BookLists.SIGNS, top, bottom, 3);
  }

  private static boolean says(Submission.Cell cell) {
    boolean plain = cell.figure().equals(Figure.reported(cell.figure().value()));
    boolean exact = cell.figure().value().qualifier() == ReportValue.Qualifier.EXACT;
    return !plain || !exact || !cell.note().isEmpty() || !cell.origin().isEmpty();
  }

  private void line(
      BookPainter to, int row, AdministrativeUnit unit, Indicator indicator, Submission.Cell cell) {
    blank(to, row, KEYS.size());
    Figure figure = cell.figure();
    boolean plain = figure.equals(Figure.reported(figure.value()));
    to.text(row, 1, lists.entry(BookLists.UNITS, unit.code()));
    to.text(row, 2, lists.entry(BookLists.INDICATORS, indicator.key()));
    put(to, row, 3, figure.value().qualifier().sign());
    put(to, row, 4, cell.note());
    put(to, row, 5, cell.origin());
    if (plain) return;
    put(to, row, 6, figure.provenance().toString());
    put(to, row, 7, Integer.toString(figure.covered()));
    put(to, row, 8, Integer.toString(figure.expected()));
  }

  private static void put(BookPainter to, int row, int column, String text) {
    if (!text.isEmpty()) to.text(row, column, text);
  }

  /** A list with room for one person or thing on each line. */
  void list(FormPart.Rows part, String marker, BookPainter to) {
    to.id(0, 0, marker);
    List<Heading> headings = new ArrayList<>();
    for (FormPart.Field field : part.fields()) {
      to.id(0, 1 + headings.size(), field.key());
      String star = field.required() ? " *" : "";
      headings.add(Heading.column(field.label().in(language) + star, "", 22));
    }
    int top = head(to, part.title().in(language), headings);
    int bottom = top + EMPTY_ROWS - 1;
    for (int row = top; row <= bottom; row++) blank(to, row, headings.size());
    for (int i = 0; i < part.fields().size(); i++) {
      String list = part.fields().get(i).codeList();
      if (list != null) lists.choose(to, list, top, bottom, 1 + i);
    }
  }

  private static int head(BookPainter to, String title, List<Heading> headings) {
    to.line(1, 1, headings.size(), title, true, "center", 14);
    Grid grid = Grid.of(ReportTable.builder(title, headings).build());
    for (int row = 1; row < HEAD + grid.headRows(); row++) to.id(row, 0, BookSheet.HEAD);
    to.head(grid, HEAD, 1);
    to.sheet().freezePane(0, HEAD + grid.headRows());
    return HEAD + grid.headRows();
  }

  private static void blank(BookPainter to, int row, int columns) {
    for (int c = 1; c <= columns; c++) to.open(row, c, "@");
  }
}
