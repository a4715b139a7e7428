package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.internal.formula.Expression;
import org.lienthong.reporting.internal.render.Grid;
import org.lienthong.reporting.internal.workbook.SheetCell;

/**
 * The checks of a form that need nothing but its own figures, alive in the workbook: a sheet that
 * lists them with both sides, and red in the table where one does not hold.
 */
final class BookChecks {
  private static final int HEAD = 2;
  private static final int MOST_WORDS = 300;

  private final Form form;
  private final Locale language;
  private final List<AdministrativeUnit> units;
  private final Map<BookSlot, BookPlace> places;
  private final BookFigures figures;
  private final List<BookDemand> demands = new ArrayList<>();

  BookChecks(
      Form form,
      Locale language,
      List<AdministrativeUnit> units,
      Map<BookSlot, BookPlace> places,
      BookFigures figures) {
    this.form = form;
    this.language = language;
    this.units = units;
    this.places = places;
    this.figures = figures;
    for (CheckRule rule : form.checks()) demand(rule).ifPresent(demands::add);
  }

  boolean isEmpty() {
    return demands.isEmpty();
  }

  private Optional<BookDemand> demand(CheckRule rule) {
    CheckRule.Sides sides = rule.sides();
    Expression subject = new Expression.Reference(rule.subject());
    Expression sum = BookFormula.sum(rule.plus(), rule.minus());
    BookDemand demand =
        switch (rule.type()) {
          case SUM, MOVEMENT -> new BookDemand(rule, subject, CheckRule.Operator.EQUAL, sum, "0");
          case NOT_GREATER ->
              new BookDemand(rule, subject, CheckRule.Operator.NOT_GREATER, sum, "0");
          case CONTINUITY -> null;
          case COMPARE ->
              sides == null
                  ? null
                  : new BookDemand(
                      rule,
                      sides.left(),
                      sides.operator(),
                      sides.right(),
                      sides.tolerance().toPlainString());
        };
    boolean own =
        demand != null && demand.keys().stream().allMatch(key -> form.indicator(key).isPresent());
    return own ? Optional.ofNullable(demand) : Optional.empty();
  }

  void write(BookPainter painter) {
    painter.line(0, 1, 6, BookWords.CHECKS.in(language), true, "center", 14);
    Grid grid =
        Grid.of(
            ReportTable.builder(
                    "",
                    List.of(
                        Heading.column(BookWords.CODE.in(language), "", 10),
                        Heading.column(BookWords.UNIT.in(language), "", 24),
                        Heading.column(BookWords.RULE.in(language), "", 60),
                        Heading.column(BookWords.LEFT.in(language), "", 16),
                        Heading.column(BookWords.RIGHT.in(language), "", 16),
                        Heading.column(BookWords.RESULT.in(language), "", 16)))
                .build());
    painter.head(grid, HEAD, 1);
    int row = HEAD + grid.headRows();
    int first = row;
    for (AdministrativeUnit unit : units) {
      for (BookDemand demand : demands) write(painter, row++, unit, demand);
    }
    String fails = "$G" + (first + 1) + "=\"" + BookWords.FAILS.in(language) + "\"";
    painter
        .sheet()
        .range(first, 1, row - 1, 6)
        .style()
        .fillColor("FFC7CE")
        .set(new ConditionalFormattingExpressionRule(BookPainter.xml(fails), false));
  }

  private void write(BookPainter painter, int row, AdministrativeUnit unit, BookDemand demand) {
    UnaryOperator<String> cells = key -> far(new BookSlot(unit.code(), key));
    Function<String, ReportValue> own = figures.seen(unit.code());
    ReportValue left = demand.left().evaluate(own, 6);
    ReportValue right = demand.right().evaluate(own, 6);
    painter.words(row, 1, unit.code(), false, true);
    painter.words(row, 2, unit.fullName(), false, false);
    String rule = words(demand);
    painter.words(row, 3, rule, false, false);
    painter.height(row, BookPainter.lines(rule, 60));
    String most = BookPainter.format(6);
    painter.formula(row, 4, BookFormula.side(demand.left(), cells), number(left));
    painter.locked(row, 4, most);
    painter.formula(row, 5, BookFormula.side(demand.right(), cells), number(right));
    painter.locked(row, 5, most);
    String e = SheetCell.place(row, 4);
    String f = SheetCell.place(row, 5);
    String holds = BookFormula.holds(e, demand.operator(), f, demand.off());
    painter.formula(
        row,
        6,
        "IF(COUNT(%s,%s)<2,\"%s\",IF(%s,\"%s\",\"%s\"))"
            .formatted(
                e,
                f,
                BookWords.OPEN.in(language),
                holds,
                BookWords.HOLDS.in(language),
                BookWords.FAILS.in(language)),
        verdict(demand, left, right).in(language));
    painter.locked(row, 6, "General");
  }

  private static String number(ReportValue value) {
    return value.isPresent() ? BookFigures.cached(value) : "";
  }

  private static Label verdict(BookDemand demand, ReportValue left, ReportValue right) {
    if (!left.isPresent() || !right.isPresent()) return BookWords.OPEN;
    boolean holds =
        demand
            .operator()
            .holds(
                left.number().orElseThrow().subtract(right.number().orElseThrow()),
                new BigDecimal(demand.off()));
    return holds ? BookWords.HOLDS : BookWords.FAILS;
  }

  private String words(BookDemand demand) {
    UnaryOperator<String> labels = key -> form.require(key).label(language);
    String words =
        demand.left().text(labels)
            + " "
            + demand.operator().sign()
            + " "
            + demand.right().text(labels);
    return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS) + "…";
  }

  private String far(BookSlot slot) {
    BookPlace place = places.get(slot);
    if (place == null) return "0";
    return "'" + place.sheet() + "'!" + SheetCell.place(place.row(), place.column());
  }

  /** Red where a check of figures on this one sheet does not hold. */
  void mark(BookSheet sheet, BookPainter painter) {
    for (BookDemand demand : demands) {
      if (sheet.table().layout() == FormPart.Layout.MATRIX) {
        mark(sheet, painter, demand, sheet.unit(), sheet.unit());
      } else if (!units.isEmpty()) {
        mark(sheet, painter, demand, units.get(0).code(), units.get(units.size() - 1).code());
      }
    }
  }

  private void mark(
      BookSheet sheet, BookPainter painter, BookDemand demand, String first, String last) {
    BookPlace from = places.get(new BookSlot(first, demand.rule().subject()));
    BookPlace to = places.get(new BookSlot(last, demand.rule().subject()));
    if (from == null || to == null || !from.sheet().equals(sheet.name())) return;
    List<String> cells = new ArrayList<>();
    for (String key : demand.keys()) {
      BookPlace place = places.get(new BookSlot(first, key));
      if (place == null || !place.sheet().equals(sheet.name())) return;
      cells.add(SheetCell.place(place.row(), place.column()));
    }
    UnaryOperator<String> near =
        key -> {
          BookPlace place = places.getOrDefault(new BookSlot(first, key), from);
          return SheetCell.place(place.row(), place.column());
        };
    String holds =
        BookFormula.holds(
            demand.left().text(near), demand.operator(), demand.right().text(near), demand.off());
    String rule = "IF(" + BookFormula.whole(cells) + ",NOT(" + holds + "),FALSE)";
    painter
        .sheet()
        .range(from.row(), from.column(), to.row(), to.column())
        .style()
        .fillColor(demand.rule().severity() == Severity.WARNING ? "FFEB9C" : "FFC7CE")
        .set(new ConditionalFormattingExpressionRule(BookPainter.xml(rule), false));
  }
}
