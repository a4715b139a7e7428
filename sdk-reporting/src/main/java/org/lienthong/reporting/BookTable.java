package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.internal.formula.Expression;
import org.lienthong.reporting.internal.render.Grid;
import org.lienthong.reporting.internal.workbook.SheetCell;

/** Writes one sheet of figures: ids, head, lines, figures, formulas and what a cell may take. */
final class BookTable {
  private final Form form;
  private final Locale language;
  private final BookSheet plan;
  private final Map<BookSlot, BookPlace> places;
  private final BookFigures figures;
  private final BookPainter painter;
  private final List<AdministrativeUnit> units;
  private final int first;

  BookTable(
      Form form,
      List<AdministrativeUnit> units,
      Locale language,
      BookSheet plan,
      Map<BookSlot, BookPlace> places,
      BookFigures figures,
      BookPainter painter) {
    this.form = form;
    this.units = units;
    this.language = language;
    this.plan = plan;
    this.places = places;
    this.figures = figures;
    this.painter = painter;
    this.first = plan.row(0);
  }

  /** Returns the first row after the table. */
  int write(BookMarker marker) {
    Grid grid = plan.grid();
    painter.id(0, 0, marker.of(plan.table().key(), plan.unit()).toString());
    for (int i = 0; i < BookSheet.BEFORE.size(); i++) {
      painter.id(0, 1 + i, BookSheet.BEFORE.get(i));
    }
    for (int leaf = 0; leaf < plan.leaves().size(); leaf++) {
      painter.id(0, BookSheet.column(leaf), plan.leaves().get(leaf));
    }
    for (int row = 1; row < first; row++) painter.id(row, 0, BookSheet.HEAD);
    painter.head(grid, BookSheet.TOP, 1);
    for (int line = 0; line < plan.lines().size(); line++) line(line, grid);
    validate();
    return first + plan.lines().size();
  }

  private void line(int number, Grid grid) {
    BookLine line = plan.lines().get(number);
    int row = first + number;
    painter.id(row, 0, line.id());
    boolean bold = line.isGroup() || line.id().equals(BookSheet.TOTAL);
    for (int i = 0; i < line.words().size(); i++) {
      painter.words(row, 1 + i, line.words().get(i), bold, i < 2);
    }
    String title = line.words().get(2);
    painter.height(row, BookPainter.lines(title, grid.widths().get(2)));
    for (int leaf = 0; leaf < plan.leaves().size(); leaf++) {
      cell(row, BookSheet.column(leaf), plan.slot(number, leaf));
    }
  }

  private void cell(int row, int column, @Nullable BookSlot slot) {
    if (slot == null) {
      painter.locked(row, column, "General");
      return;
    }
    Indicator indicator = form.require(slot.indicator());
    String format = BookPainter.format(indicator.measure().decimals());
    String formula = formula(slot, row, column);
    if (formula != null) {
      painter.formula(row, column, formula, BookFigures.cached(figures.value(slot)));
      painter.locked(row, column, format);
      return;
    }
    ReportValue value = figures.value(slot);
    if (slot.isTotal()) {
      text(row, column, value);
      painter.locked(row, column, format);
      return;
    }
    value
        .number()
        .filter(BookFigures::fits)
        .ifPresentOrElse(
            number -> painter.number(row, column, number), () -> text(row, column, value));
    painter.open(row, column, format);
  }

  /** Marks, and numbers of more digits than a spreadsheet keeps. */
  private void text(int row, int column, ReportValue value) {
    String text = value.number().map(number -> number.toPlainString()).orElse(value.toString());
    String written = BookWords.isVietnamese(language) ? text.replace('.', ',') : text;
    if (!text.isEmpty()) painter.text(row, column, value.isPresent() ? written : text);
  }

  /** Null of a cell that is filled in. */
  private @Nullable String formula(BookSlot slot, int row, int column) {
    BookPlace own = new BookPlace(plan.name(), row, column);
    BookPlace place = places.getOrDefault(slot, own);
    if (!place.equals(own)) return "IF(" + cell(place) + "=\"\",\"\"," + cell(place) + ")";
    Indicator indicator = form.require(slot.indicator());
    Expression expression = indicator.expression();
    if (slot.isTotal()) {
      boolean live = figures.totals().isLive(slot.indicator());
      return live ? figures.totals().formula(slot.indicator(), this::run) : null;
    }
    if (!figures.isLive(slot)) return null;
    if (expression == null) return null;
    return BookFormula.computed(
        expression,
        indicator.measure().decimals(),
        key -> cell(places.getOrDefault(new BookSlot(slot.unit(), key), own)));
  }

  /** The cells of all units; null if they stand in another sheet. */
  private @Nullable String run(String key) {
    String one = units.get(0).code();
    String other = units.get(units.size() - 1).code();
    BookPlace from = places.get(new BookSlot(one, key));
    BookPlace to = places.get(new BookSlot(other, key));
    if (from == null || to == null || !from.sheet().equals(plan.name())) return null;
    return SheetCell.place(from.row(), from.column())
        + ":"
        + SheetCell.place(to.row(), to.column());
  }

  private String cell(BookPlace place) {
    String cell = SheetCell.place(place.row(), place.column());
    return place.sheet().equals(plan.name()) ? cell : "'" + place.sheet() + "'!" + cell;
  }

  /** One rule for each run of cells in a column that take the same. */
  private void validate() {
    for (int leaf = 0; leaf < plan.leaves().size(); leaf++) {
      List<Indicator> run = new ArrayList<>();
      for (int line = 0; line <= plan.lines().size(); line++) {
        Indicator next = line == plan.lines().size() ? null : input(line, leaf);
        boolean same = next != null && !run.isEmpty() && takesTheSame(run.get(0), next);
        if (!run.isEmpty() && !same) {
          validate(first + line - run.size(), first + line - 1, BookSheet.column(leaf), run.get(0));
          run.clear();
        }
        if (next != null) run.add(next);
      }
    }
  }

  private @Nullable Indicator input(int line, int leaf) {
    BookSlot slot = plan.slot(line, leaf);
    if (slot == null || slot.isTotal()) return null;
    Indicator indicator = form.require(slot.indicator());
    return indicator.expression() == null ? indicator : null;
  }

  private static boolean takesTheSame(Indicator one, Indicator other) {
    return one.measure().decimals() == other.measure().decimals()
        && one.allowsNegative() == other.allowsNegative();
  }

  private void validate(int top, int bottom, int column, Indicator indicator) {
    String cell = SheetCell.place(top, column);
    int decimals = indicator.measure().decimals();
    String number = "ISNUMBER(" + cell + ")";
    if (!indicator.allowsNegative()) number += "," + cell + ">=0";
    number += ",ROUND(" + cell + "," + decimals + ")=" + cell;
    String rule = "IF(ISNUMBER(" + cell + "),AND(" + number + ")";
    rule += ",OR(" + cell + "=\"n/a\"," + cell + "=\"suppressed\"))";
    String message =
        decimals == 0
            ? BookWords.WHOLE.in(language)
            : BookWords.DECIMAL.in(language) + decimals + ".";
    painter
        .sheet()
        .range(top, column, bottom, column)
        .validateWithFormula(BookPainter.xml(rule))
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle(BookWords.FIGURES.in(language))
        .error(message);
  }
}
