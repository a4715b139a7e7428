package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one form through time, kept as they were reported for ever, and seen on the units
 * of any later day. A correction is one more revision; a reorganisation changes only what is seen.
 * Immutable: each step gives a new series.
 */
public final class Series {
  private final Form form;
  private final Map<Period, List<Submissions>> reports;
  private final List<Reorganisation> applied;

  private Series(Form form, Map<Period, List<Submissions>> reports, List<Reorganisation> applied) {
    this.form = requireNonNull(form, "form");
    this.reports = reports;
    this.applied = List.copyOf(applied);
  }

  public static Series of(Form form) {
    return new Series(form, Map.of(), List.of());
  }

  /**
   * With a first report of a period, or a correction of it.
   *
   * @throws IllegalArgumentException if it is of another form
   */
  public Series report(Submissions submissions) {
    Checks.requireSame(form, submissions.form());
    Map<Period, List<Submissions>> more = new LinkedHashMap<>(reports);
    List<Submissions> revisions = new ArrayList<>(revisions(submissions.period()));
    revisions.add(submissions);
    more.put(submissions.period(), List.copyOf(revisions));
    return new Series(form, more, applied);
  }

  /**
   * Seen through one more reorganisation; {@link Reorganisation#dryRun} says beforehand what it
   * does.
   *
   * @throws IllegalArgumentException if it is not later than those applied
   */
  public Series apply(Reorganisation reorganisation) {
    if (!applied.isEmpty() && !reorganisation.on().isAfter(last().on())) {
      throw new IllegalArgumentException(
          reorganisation.on() + " is not after " + last().on() + ", applied before");
    }
    List<Reorganisation> more = new ArrayList<>(applied);
    more.add(reorganisation);
    return new Series(form, reports, more);
  }

  /**
   * Without the reorganisation applied last, exactly as if it had never been.
   *
   * @throws IllegalStateException if none is applied
   */
  public Series undo() {
    if (applied.isEmpty()) throw new IllegalStateException("no reorganisation is applied");
    return new Series(form, reports, applied.subList(0, applied.size() - 1));
  }

  public List<Reorganisation> applied() {
    return applied;
  }

  /** In the order of their first report. */
  public List<Period> periods() {
    return List.copyOf(reports.keySet());
  }

  /** Everything ever reported for the period, oldest first; empty if nothing was. */
  public List<Submissions> revisions(Period period) {
    return reports.getOrDefault(period, List.of());
  }

  /**
   * The latest revision, on the units that reported.
   *
   * @throws IllegalArgumentException if nothing was reported for the period
   */
  public Consolidation asReported(Period period) {
    List<Submissions> revisions = revisions(period);
    if (revisions.isEmpty()) throw new IllegalArgumentException("no report of " + period);
    return RollUp.of(form).run(revisions.get(revisions.size() - 1));
  }

  /**
   * On the units of a day, by the reorganisations applied up to it.
   *
   * @throws IllegalArgumentException if nothing was reported for the period, or the day is before
   *     its last: figures are never carried back to units that had ended
   */
  public Consolidation on(LocalDate day, Period period) {
    LocalDate at = period.lastDay();
    if (day.isBefore(at)) throw new IllegalArgumentException(day + " is before " + at);
    Consolidation figures = asReported(period);
    for (Reorganisation reorganisation : applied) {
      LocalDate on = reorganisation.on();
      if (!on.isAfter(at) || on.isAfter(day)) continue;
      figures = reorganisation.apply(figures, at);
      at = on;
    }
    return figures;
  }

  /** On the units after the last reorganisation applied. */
  public Consolidation onCurrent(Period period) {
    LocalDate at = period.lastDay();
    boolean later = !applied.isEmpty() && last().on().isAfter(at);
    return on(later ? last().on() : at, period);
  }

  private Reorganisation last() {
    return applied.get(applied.size() - 1);
  }
}
