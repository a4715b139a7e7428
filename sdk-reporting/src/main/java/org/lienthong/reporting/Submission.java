package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;

/** What one unit reported for one form and period. Immutable. */
public final class Submission {
  /**
   * One figure and what stands beside it.
   *
   * @param note what the unit wrote about it; empty if nothing
   * @param origin where the unit has it from, as printed under the table; empty if not said
   */
  public record Cell(Figure figure, String note, String origin) {
    public Cell {
      requireNonNull(figure, "figure");
      requireNonNull(note, "note");
      requireNonNull(origin, "origin");
    }
  }

  private final AdministrativeUnit unit;
  private final String source;
  private final Map<String, Cell> cells;

  private Submission(AdministrativeUnit unit, Map<String, Cell> cells, String source) {
    this.unit = requireNonNull(unit, "unit");
    this.source = requireNonNull(source, "source");
    this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /**
   * @param source the file it came in
   * @param values by key of the indicator; what is not there is missing
   * @param notes by key of the indicator, where the unit wrote one
   */
  public Submission(
      AdministrativeUnit unit,
      String source,
      Map<String, ReportValue> values,
      Map<String, String> notes) {
    this(unit, cells(values, notes), source);
  }

  /**
   * With figures that were put together before, such as those of a commune's branches.
   *
   * @param source the file it came in
   * @param cells by key of the indicator; what is not there is missing
   */
  public static Submission of(AdministrativeUnit unit, String source, Map<String, Cell> cells) {
    return new Submission(unit, cells, source);
  }

  private static Map<String, Cell> cells(
      Map<String, ReportValue> values, Map<String, String> notes) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    values.forEach((key, value) -> cells.put(key, new Cell(Figure.reported(value), "", "")));
    notes.forEach(
        (key, note) -> {
          Cell cell = cells.get(key);
          Figure figure = cell == null ? Figure.reported(ReportValue.missing()) : cell.figure();
          cells.put(key, new Cell(figure, note, ""));
        });
    return cells;
  }

  public AdministrativeUnit unit() {
    return unit;
  }

  /** The file it came in. */
  public String source() {
    return source;
  }

  /** By key of the indicator. */
  public Map<String, Cell> cells() {
    return cells;
  }

  /** By key of the indicator; what is not there is missing. */
  public Map<String, ReportValue> values() {
    return view(cell -> cell.figure().value());
  }

  /** By key of the indicator, where the unit wrote one. */
  public Map<String, String> notes() {
    return view(cell -> cell.note().isEmpty() ? null : cell.note());
  }

  private <T> Map<String, T> view(Function<Cell, @Nullable T> of) {
    Map<String, T> view = new LinkedHashMap<>();
    cells.forEach(
        (key, cell) -> {
          T value = of.apply(cell);
          if (value != null) view.put(key, value);
        });
    return Collections.unmodifiableMap(view);
  }

  public ReportValue value(String indicator) {
    Cell cell = cells.get(indicator);
    return cell == null ? ReportValue.missing() : cell.figure().value();
  }

  /** Missing, of one unit, where nothing was reported. */
  public Figure figure(String indicator) {
    Cell cell = cells.get(indicator);
    return cell == null ? Figure.reported(ReportValue.missing()) : cell.figure();
  }

  @Nullable String note(String indicator) {
    Cell cell = cells.get(indicator);
    return cell == null || cell.note().isEmpty() ? null : cell.note();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Submission that
        && unit.equals(that.unit)
        && source.equals(that.source)
        && cells.equals(that.cells);
  }

  @Override
  public int hashCode() {
    return unit.hashCode() * 31 + cells.hashCode();
  }

  @Override
  public String toString() {
    return "Submission[" + unit.fullName() + " (" + unit.code() + ") in " + source + "]";
  }
}
