package org.lienthong.reporting.bulk;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.internal.csv.UnitCodes;

/**
 * Cells in tidy CSV files, of any number of units and periods, as {@link
 * org.lienthong.reporting.SubmissionReader} reads them of one period. Read line by line, so that no
 * file is ever in memory; all of it is used or nothing.
 */
public final class TidyCells implements CellSource {
  private final Form form;
  private final List<Period> periods;
  private final UnitCodes units;
  private final Map<String, Content> files = new LinkedHashMap<>();

  private TidyCells(
      Form form,
      List<AdministrativeUnit> units,
      List<Period> periods,
      AdministrativeUnits registry) {
    this.form = requireNonNull(form, "form");
    this.periods = List.copyOf(periods);
    if (periods.isEmpty()) throw new IllegalArgumentException("no periods");
    this.units = new UnitCodes(units, periods.get(periods.size() - 1).lastDay(), registry);
  }

  /**
   * @param units that may stand in the files, as they are on the last day of the last period
   * @param periods that may stand in the files, of one profile
   * @param registry explains codes that are not among the units
   */
  public static TidyCells of(
      Form form,
      List<AdministrativeUnit> units,
      List<Period> periods,
      AdministrativeUnits registry) {
    return new TidyCells(form, units, periods, registry);
  }

  /**
   * @throws InputException CORE-001 if there is no such file
   */
  public TidyCells add(Path file) {
    return add(file.toString(), Content.of(file));
  }

  /**
   * @param name what findings shall call the file
   */
  public TidyCells add(String name, Content content) {
    files.put(name, content);
    return this;
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public List<AdministrativeUnit> units() {
    return units.all();
  }

  @Override
  public List<Period> periods() {
    return periods;
  }

  /**
   * Everything that is wrong with the files, a hundred findings at most; empty if they can be used.
   *
   * @throws CancellationException if the watch ends it
   */
  public List<InputFinding> check(Watch watch) {
    return read(new Nobody(), watch);
  }

  /**
   * @throws InputException the first of what {@link #check} finds; what was given before it is not
   *     to be used
   */
  @Override
  public void forEach(Consumer consumer, Watch watch) {
    List<InputFinding> findings = read(consumer, watch);
    if (!findings.isEmpty()) throw findings.get(0).asException();
  }

  private List<InputFinding> read(Consumer consumer, Watch watch) {
    long total = 0;
    for (Content file : files.values()) {
      OptionalLong length = file.length();
      total = length.isEmpty() || total < 0 ? -1 : total + length.getAsLong();
    }
    TidyLines lines = new TidyLines(form, units, periods, consumer, watch, total);
    List<InputFinding> findings = new ArrayList<>();
    files.forEach((name, content) -> findings.addAll(lines.read(name, content)));
    return findings;
  }

  /** Wants to know only whether the files can be read. */
  private static final class Nobody implements Consumer {
    @Override
    public void number(int unit, int period, int indicator, long steps) {}

    @Override
    public void figure(int unit, int period, int indicator, Figure figure) {}
  }
}
