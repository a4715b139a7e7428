package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Indicator.Aggregation;
import org.lienthong.reporting.ReportTable.Cell;
import org.lienthong.reporting.ReportTable.Heading;
import org.lienthong.reporting.ReportTable.Kind;

/**
 * A table of one period with the columns that reports ask for beside it: the period before, the
 * same of last year, the count since the start of the year, the target and how much of it is
 * reached, and each unit's share of the total. Only what was given gets columns. Percentages are
 * half up to two decimals; what is missing stays missing, and what cannot be told, such as the
 * percentage of a percentage or of zero, is a dash.
 */
public final class ComparedColumns {
  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Cell DASH = Cell.centered("-");

  private final Consolidation current;
  private final List<Comparison> bases;
  private final @Nullable Consolidation cumulative;
  private final Map<String, BigDecimal> targets;
  private final Map<String, Map<String, BigDecimal>> unitTargets;

  private ComparedColumns(Builder builder) {
    current = builder.current;
    bases = List.copyOf(builder.bases);
    cumulative = builder.cumulative;
    targets = Map.copyOf(builder.targets);
    unitTargets = Map.copyOf(builder.unitTargets);
  }

  public static Builder builder(Consolidation current) {
    return new Builder(current);
  }

  /** Indicators on rows, with their totals. */
  public ReportTable totals(String caption) {
    boolean aimed = !targets.isEmpty();
    ReportTable.Builder table =
        ReportTable.builder(caption, headings("Chỉ tiêu", aimed, false)).sheetName("So sánh");
    int number = 0;
    for (Indicator indicator : current.form().indicators()) {
      if (!indicator.breakdown().isEmpty()) continue;
      String key = indicator.key();
      List<Cell> cells = row(++number, indicator.label(VI) + measure(indicator));
      cells.add(number(current.total(key)));
      for (Comparison base : bases) add(cells, base.total(key));
      Figure whole = cumulative == null ? current.total(key) : cumulative.total(key);
      if (cumulative != null) cells.add(number(whole));
      if (aimed) target(cells, indicator, whole, targets.get(key));
      table.row(cells);
    }
    return table.notes(notes(false)).build();
  }

  /**
   * Units on rows, for one indicator, with the share that each has of the total.
   *
   * @throws IllegalArgumentException if the form has no such indicator
   */
  public ReportTable units(String caption, String indicator) {
    Indicator of = current.form().require(indicator);
    Map<String, BigDecimal> aims = unitTargets.getOrDefault(indicator, Map.of());
    ReportTable.Builder table =
        ReportTable.builder(caption, headings("Đơn vị", !aims.isEmpty(), true))
            .sheetName("So sánh")
            .unitNote("Đơn vị tính: " + of.measure().label().in(VI));
    int number = 0;
    for (AdministrativeUnit unit : current.units()) {
      List<Cell> cells = row(++number, unit.fullName());
      Figure figure = current.figure(unit, indicator);
      cells.add(number(figure));
      for (Comparison base : bases) add(cells, base.unit(unit, indicator));
      Figure whole = cumulative == null ? figure : cumulative.figure(unit, indicator);
      if (cumulative != null) cells.add(number(whole));
      if (!aims.isEmpty()) target(cells, of, whole, aims.get(unit.code()));
      cells.add(share(of, figure.value(), current.total(indicator).value()));
      table.row(cells);
    }
    return table.notes(notes(true)).build();
  }

  private List<Heading> headings(String rows, boolean aimed, boolean shared) {
    List<Heading> headings = new ArrayList<>();
    headings.add(Heading.column("STT", "", 5));
    headings.add(Heading.column(rows, "", 24));
    headings.add(Heading.column(current.period().name(VI), "", 12));
    for (Comparison base : bases) {
      headings.add(
          Heading.group(
              base.base().period().name(VI),
              Heading.column("Số liệu", "", 12),
              Heading.column("Tăng, giảm", "", 12),
              Heading.column("Tỷ lệ (%)", "", 9)));
    }
    if (cumulative != null) headings.add(Heading.column("Lũy kế", "", 12));
    if (aimed) {
      headings.add(Heading.column("Chỉ tiêu giao", "", 12));
      headings.add(Heading.column("Đạt chỉ tiêu (%)", "", 9));
    }
    if (shared) headings.add(Heading.column("Tỷ trọng (%)", "", 9));
    return headings;
  }

  private String[] notes(boolean shared) {
    List<String> notes = new ArrayList<>();
    if (cumulative != null) {
      notes.add("Lũy kế: " + cumulative.period().label(VI) + ".");
      notes.add("Đạt chỉ tiêu: lũy kế so với chỉ tiêu giao.");
    }
    if (shared) notes.add("Tỷ trọng: so với tổng của các đơn vị đã có số liệu.");
    List<Consolidation> used = new ArrayList<>(List.of(current));
    bases.forEach(base -> used.add(base.base()));
    if (cumulative != null) used.add(cumulative);
    for (Consolidation one : used) {
      FormTables.coverage(one).ifPresent(notes::add);
      FormTables.estimate(one).ifPresent(notes::add);
    }
    notes.add("…: chưa có số liệu; -: không tính.");
    return notes.toArray(String[]::new);
  }

  private static List<Cell> row(int number, String text) {
    return new ArrayList<>(List.of(Cell.centered(Integer.toString(number)), Cell.text(text)));
  }

  private static String measure(Indicator indicator) {
    return " (" + indicator.measure().label().in(VI) + ")";
  }

  private static Cell number(Figure figure) {
    return cell(Kind.NUMBER, figure.value());
  }

  private static Cell cell(Kind kind, ReportValue value) {
    return value.state() == ReportValue.State.NOT_APPLICABLE ? DASH : Cell.of(kind, value.number());
  }

  private static void add(List<Cell> cells, Comparison.Pair pair) {
    cells.add(number(pair.base()));
    cells.add(cell(Kind.CHANGE, pair.difference()));
    boolean missing = pair.difference().state() == ReportValue.State.MISSING;
    cells.add(missing ? cell(Kind.PERCENT, pair.difference()) : cell(Kind.PERCENT, pair.percent()));
  }

  private static void target(
      List<Cell> cells, Indicator indicator, Figure reached, @Nullable BigDecimal target) {
    if (target == null) {
      cells.add(DASH);
      cells.add(DASH);
      return;
    }
    cells.add(new Cell(Kind.NUMBER, "", target));
    cells.add(share(indicator, reached.value(), ReportValue.of(target)));
  }

  private static Cell share(Indicator indicator, ReportValue part, ReportValue whole) {
    if (indicator.aggregation() == Aggregation.RECOMPUTE) return DASH;
    if (part.number().isEmpty()) return cell(Kind.PERCENT, part);
    if (whole.number().isEmpty()) return cell(Kind.PERCENT, whole);
    BigDecimal divisor = whole.number().get();
    if (divisor.signum() == 0) return DASH;
    return new Cell(
        Kind.PERCENT,
        "",
        part.number().get().multiply(HUNDRED).divide(divisor, 2, RoundingMode.HALF_UP));
  }

  /** Collects the columns. Not thread-safe. */
  public static final class Builder {
    private final Consolidation current;
    private final List<Comparison> bases = new ArrayList<>();
    private @Nullable Consolidation cumulative;
    private final Map<String, BigDecimal> targets = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> unitTargets = new HashMap<>();

    private Builder(Consolidation current) {
      this.current = requireNonNull(current, "current");
    }

    /**
     * @throws IllegalArgumentException if it is not the period right before, or cannot be compared
     */
    public Builder previous(Consolidation figures) {
      return base(figures, current.period().previous().orElse(null), "right before");
    }

    /**
     * @throws IllegalArgumentException if it is not the same period of the year before, or cannot
     *     be compared
     */
    public Builder lastYear(Consolidation figures) {
      return base(figures, current.period().sameOfLastYear(), "a year before");
    }

    private Builder base(Consolidation figures, @Nullable Period wanted, String where) {
      if (!figures.period().equals(wanted)) {
        throw new IllegalArgumentException(
            figures.period() + " is not " + where + " " + current.period());
      }
      bases.add(Comparison.of(current, figures));
      return this;
    }

    /**
     * Since the start of the year, such as by {@link RollUp#over}.
     *
     * @throws IllegalArgumentException if it does not end with the period, or is of another form or
     *     other units
     */
    public Builder cumulative(Consolidation figures) {
      Period whole = figures.period();
      boolean around =
          whole.to().equals(current.period().to())
              && !whole.from().isAfter(current.period().from());
      if (!around) {
        throw new IllegalArgumentException(whole + " does not run up to " + current.period());
      }
      boolean same =
          figures.form().id().equals(current.form().id())
              && figures.form().version().equals(current.form().version())
              && figures.units().equals(current.units());
      if (!same) {
        throw new IllegalArgumentException(whole + " is of another form or of other units");
      }
      cumulative = figures;
      return this;
    }

    /** What all units together are to reach. */
    public Builder target(String indicator, BigDecimal value) {
      current.form().require(indicator);
      targets.put(indicator, requireNonNull(value, "value"));
      return this;
    }

    /** What each unit is to reach, by its code; one that is not there has none. */
    public Builder targets(String indicator, Map<String, BigDecimal> byUnit) {
      current.form().require(indicator);
      unitTargets.put(indicator, Map.copyOf(byUnit));
      return this;
    }

    public ComparedColumns build() {
      return new ComparedColumns(this);
    }
  }
}
