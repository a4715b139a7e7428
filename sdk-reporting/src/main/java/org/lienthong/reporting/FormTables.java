package org.lienthong.reporting;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.VietnamTime;
import org.lienthong.core.VietnameseNumbers;
import org.lienthong.reporting.Provenance.Kind;
import org.lienthong.reporting.ReportTable.Cell;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.ReportTables.ComparedFigure;
import org.lienthong.reporting.ReportTables.UnitFigures;

/** A form's figures as the tables of a Vietnamese report, under the headings of the form. */
public final class FormTables {
  private static final Locale VI = Locale.forLanguageTag("vi");

  /** After the number of the row, the code and the name of the unit. */
  private static final int FIRST_FIGURE = 3;

  private FormTables() {}

  /** Units on rows. Units that are late or whose figures do not fit are marked and say so. */
  public static ReportTable byUnit(String caption, Consolidation figures) {
    return byUnit(caption, figures, figures.form().columns());
  }

  /**
   * The same under some of the headings, for a form too wide for one page.
   *
   * @param columns of the form
   */
  public static ReportTable byUnit(String caption, Consolidation figures, List<Column> columns) {
    List<Column> leaves = columns.stream().flatMap(Column::leaves).toList();
    List<UnitFigures> units = new ArrayList<>();
    for (AdministrativeUnit unit : figures.units()) {
      List<@Nullable BigDecimal> row = new ArrayList<>();
      for (Column leaf : leaves) row.add(number(figures.figure(unit, key(leaf))));
      units.add(new UnitFigures(unit.code(), unit.fullName(), row, remark(figures, unit)));
    }
    List<@Nullable BigDecimal> totals = new ArrayList<>();
    for (Column leaf : leaves) totals.add(number(figures.total(key(leaf))));
    List<Heading> headings = columns.stream().map(column -> heading(figures, column)).toList();
    return dressed(ReportTables.byUnit(caption, headings, units, totals), figures, leaves);
  }

  /** Rates with all their decimals, and a dash, not dots, where a question does not arise. */
  private static ReportTable dressed(
      ReportTable plain, Consolidation figures, List<Column> leaves) {
    ReportTable.Builder table =
        ReportTable.builder(plain.caption(), plain.headings())
            .sheetName(plain.sheetName())
            .notes(plain.notes().toArray(String[]::new));
    boolean dashes = false;
    List<AdministrativeUnit> units = figures.units();
    for (int r = 0; r < plain.rows().size(); r++) {
      ReportTable.Row row = plain.rows().get(r);
      List<Cell> cells = new ArrayList<>(row.cells());
      for (int c = 0; c < leaves.size(); c++) {
        String key = key(leaves.get(c));
        ReportValue value =
            (row.total() ? figures.total(key) : figures.figure(units.get(r), key)).value();
        if (value.state() == ReportValue.State.NOT_APPLICABLE) {
          cells.set(FIRST_FIGURE + c, Cell.centered("-"));
          dashes = true;
        } else if (value.isPresent() && figures.form().require(key).measure().decimals() == 2) {
          cells.set(FIRST_FIGURE + c, Cell.of(ReportTable.Kind.PERCENT, value.number()));
        }
      }
      if (row.total()) table.totalRow(cells);
      else if (row.marked()) table.markedRow(cells);
      else table.row(cells);
    }
    if (dashes) table.notes("-: không áp dụng.");
    return table.build();
  }

  private static String remark(Consolidation figures, AdministrativeUnit unit) {
    if (figures.row(unit).values().stream().allMatch(figure -> figure.covered() == 0)) {
      return "Chưa gửi báo cáo";
    }
    String wrong =
        figures.findings(unit).stream()
            .filter(finding -> finding.severity() != Severity.WARNING)
            .map(FormTables::explained)
            .distinct()
            .collect(joining(", "));
    return wrong.isEmpty() ? "" : "Số liệu không khớp: " + wrong;
  }

  /** The indicator, with what the unit wrote to explain it. */
  private static String explained(CheckFinding finding) {
    String label = finding.indicator().label(VI);
    return finding.explanation().map(text -> label + " (giải trình: " + text + ")").orElse(label);
  }

  private static Heading heading(Consolidation figures, Column column) {
    if (!column.children().isEmpty()) {
      List<Heading> below =
          column.children().stream().map(child -> heading(figures, child)).toList();
      return new Heading(column.title(VI), "", 1, below);
    }
    String id = column.printedId();
    // As on paper: the formula stands in the row of ids, where the form prints one.
    Indicator indicator = figures.form().require(key(column));
    String printed = indicator.formula().filter(text -> text.startsWith(id + "=")).orElse(id);
    BigDecimal total = number(figures.total(indicator.key()));
    int digits = total == null ? 0 : VietnameseNumbers.format(total).length() + 3;
    String title = column.title(VI);
    int width = Math.max(8, Math.max(digits, bold(Math.max(printed.length(), longest(title)))));
    return Heading.column(title, printed, width);
  }

  /** Bold letters are wider than figures, and a word or formula cannot be broken. */
  private static int bold(int letters) {
    return letters * 4 / 3 + 2;
  }

  private static int longest(String title) {
    return Arrays.stream(title.split("\\s+", -1)).mapToInt(String::length).max().orElse(0);
  }

  /**
   * Indicators on rows, the totals of both periods beside each other. Notes say how many units each
   * covers and what is estimated.
   */
  public static ReportTable comparing(String caption, Comparison comparison) {
    Form form = comparison.current().form();
    List<ComparedFigure> figures = new ArrayList<>();
    List<Indicator> rows =
        form.indicators().stream().filter(whole -> whole.breakdown().isEmpty()).toList();
    for (Indicator indicator : rows) {
      Comparison.Pair pair = comparison.total(indicator.key());
      figures.add(
          new ComparedFigure(
              indicator.label(VI),
              indicator.measure().label().vi(),
              number(pair.current()),
              number(pair.base())));
    }
    ReportTable plain =
        ReportTables.comparing(
            caption,
            comparison.current().period().name(VI),
            comparison.base().period().name(VI),
            figures);
    ReportTable.Builder table =
        ReportTable.builder(caption, plain.headings()).sheetName(plain.sheetName());
    for (int i = 0; i < plain.rows().size(); i++) {
      List<Cell> cells = new ArrayList<>(plain.rows().get(i).cells());
      // The percentage of a percentage tells nobody anything.
      boolean ratio = rows.get(i).aggregation() == Indicator.Aggregation.RECOMPUTE;
      if (ratio) cells.set(cells.size() - 1, Cell.centered("-"));
      table.row(cells);
    }
    for (Indicator indicator : rows) {
      for (Indicator.Break one : comparison.breaks(indicator.key())) {
        String day = VietnamTime.format(one.on());
        table.notes(
            indicator.label(VI) + ": không so sánh được qua ngày " + day + ". " + one.note().vi());
      }
    }
    coverage(comparison.current()).ifPresent(table::notes);
    coverage(comparison.base()).ifPresent(table::notes);
    estimate(comparison.base()).ifPresent(table::notes);
    return table.build();
  }

  static Optional<String> coverage(Consolidation figures) {
    List<AdministrativeUnit> missing = figures.missing();
    if (missing.isEmpty()) return Optional.empty();
    String names =
        missing.stream().limit(5).map(AdministrativeUnit::fullName).collect(joining(", "));
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s: có số liệu của %d trên %d đơn vị; chưa có: %s%s.",
            figures.period().name(VI),
            figures.units().size() - missing.size(),
            figures.units().size(),
            names,
            missing.size() > 5 ? "…" : ""));
  }

  static Optional<String> estimate(Consolidation figures) {
    long units =
        figures.units().stream()
            .filter(
                unit ->
                    figures.row(unit).values().stream()
                        .anyMatch(figure -> figure.provenance().kind() == Kind.APPORTIONED))
            .count();
    if (units == 0) return Optional.empty();
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s: quy đổi về địa giới hiện nay; số liệu của %d đơn vị có phần ước tính,"
                + " tổng không đổi.",
            figures.period().name(VI),
            units));
  }

  private static @Nullable BigDecimal number(Figure figure) {
    return figure.value().number().orElse(null);
  }

  private static String key(Column leaf) {
    return String.valueOf(leaf.indicator());
  }
}
