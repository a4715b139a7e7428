package org.lienthong.reporting.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Submission;
import org.lienthong.reporting.Submissions;

/**
 * One figure with all that says what it is of: the shape that every statistical format carries in
 * its own way.
 *
 * @param unit code of the unit
 * @param note what the unit wrote about it; empty if nothing
 * @param origin where the unit has it from; empty if not said
 */
public record Observation(
    String unit,
    Period period,
    Form form,
    Indicator indicator,
    Figure figure,
    String note,
    String origin) {
  public Observation {
    requireNonNull(unit, "unit");
    requireNonNull(period, "period");
    requireNonNull(form, "form");
    requireNonNull(indicator, "indicator");
    requireNonNull(figure, "figure");
    requireNonNull(note, "note");
    requireNonNull(origin, "origin");
  }

  /** What units reported, as they reported it: only what they filled in. */
  public static List<Observation> of(Submissions submissions) {
    Form form = submissions.form();
    List<Observation> observations = new ArrayList<>();
    for (Submission submission : submissions.received()) {
      for (Indicator indicator : form.indicators()) {
        Submission.Cell cell = submission.cells().get(indicator.key());
        if (cell == null) continue;
        observations.add(
            new Observation(
                submission.unit().code(),
                submissions.period(),
                form,
                indicator,
                cell.figure(),
                cell.note(),
                cell.origin()));
      }
    }
    return observations;
  }

  /**
   * The total first, unless its unit is the only one listed, then the units in order.
   *
   * @param totalUnit code of the unit that the total is of, such as the province's
   */
  public static List<Observation> of(Consolidation figures, String totalUnit) {
    Form form = figures.form();
    List<Observation> observations = new ArrayList<>();
    List<AdministrativeUnit> units = figures.units();
    boolean alone = units.size() == 1 && units.get(0).code().equals(totalUnit);
    for (Indicator indicator : form.indicators()) {
      if (alone) break;
      Figure total = figures.total(indicator.key());
      observations.add(
          new Observation(totalUnit, figures.period(), form, indicator, total, "", ""));
    }
    for (AdministrativeUnit unit : units) {
      Map<String, String> notes = figures.notes(unit);
      for (Indicator indicator : form.indicators()) {
        observations.add(
            new Observation(
                unit.code(),
                figures.period(),
                form,
                indicator,
                figures.figure(unit, indicator.key()),
                notes.getOrDefault(indicator.key(), ""),
                ""));
      }
    }
    return observations;
  }
}
