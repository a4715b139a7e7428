package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.VietnamTime;

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
   * @throws InputException REP-426 if it is of another form, or another version of it
   */
  public Series report(Submissions submissions) {
    Form other = submissions.form();
    if (!other.id().equals(form.id()) || !other.version().equals(form.version())) {
      throw Boundaries.refusal(
          "REP-426", other.id(), other.version(), form.id(), form.version(), submissions.period());
    }
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
   * @throws InputException REP-422 if it is not later than those applied
   */
  public Series apply(Reorganisation reorganisation) {
    if (!applied.isEmpty() && !reorganisation.on().isAfter(last().on())) {
      throw Boundaries.refusal(
          "REP-422", VietnamTime.format(reorganisation.on()), VietnamTime.format(last().on()));
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
   * @throws InputException REP-423 if nothing was reported for the period
   */
  public Consolidation asReported(Period period) {
    List<Submissions> revisions = revisions(period);
    if (revisions.isEmpty()) {
      throw Boundaries.refusal("REP-423", form.id(), period, known());
    }
    return RollUp.of(form).run(revisions.get(revisions.size() - 1));
  }

  /**
   * On the units of a day, by the reorganisations applied between it and the end of the period.
   * Onto an earlier day only what can be told exactly is carried back; {@link
   * Consolidation#refused()} says of each indicator why it was not.
   *
   * @throws InputException REP-423 if nothing was reported for the period; REP-424 if the day is
   *     earlier and no reorganisation applied says what a unit was before; REP-421, REP-425 if the
   *     list of one does not know a unit
   */
  public Consolidation on(LocalDate day, Period period) {
    LocalDate at = period.lastDay();
    Consolidation figures = asReported(period);
    if (day.isBefore(at)) return back(figures, day, null);
    for (Reorganisation reorganisation : applied) {
      LocalDate on = reorganisation.on();
      if (!on.isAfter(at) || on.isAfter(day)) continue;
      figures = reorganisation.apply(figures, at);
      at = on;
    }
    return figures;
  }

  /**
   * The same, put together at a level of that day: the figures of 2026 on the districts of 2025.
   *
   * @throws InputException also REP-433 if a unit had none of that level above it
   * @throws IllegalStateException if no reorganisation is applied, so that no list says what is
   *     above a unit
   */
  public Consolidation on(LocalDate day, UnitLevel level, Period period) {
    boolean earlier = day.isBefore(period.lastDay());
    return earlier ? back(asReported(period), day, level) : grouped(on(day, period), day, level);
  }

  private Consolidation back(Consolidation figures, LocalDate day, @Nullable UnitLevel level) {
    LocalDate at = figures.period().lastDay();
    for (int i = applied.size() - 1; i >= 0; i--) {
      Reorganisation latest = applied.get(i);
      if (latest.on().isAfter(at) || !latest.on().isAfter(day)) continue;
      return Boundaries.regroup(figures, latest.units(), at, day, level);
    }
    for (AdministrativeUnit unit : figures.units()) {
      if (unit.isValidOn(day)) continue;
      String began = VietnamTime.format(unit.validFrom());
      throw Boundaries.refusal(
          "REP-424", unit.fullName(), unit.code(), began, VietnamTime.format(day));
    }
    return level == null ? figures : grouped(figures, day, level);
  }

  private Consolidation grouped(Consolidation figures, LocalDate day, UnitLevel level) {
    if (applied.isEmpty()) throw new IllegalStateException("no reorganisation is applied");
    return Boundaries.regroup(figures, last().units(), day, day, level);
  }

  /** On the units after the last reorganisation applied. */
  public Consolidation onCurrent(Period period) {
    LocalDate at = period.lastDay();
    boolean later = !applied.isEmpty() && last().on().isAfter(at);
    return on(later ? last().on() : at, period);
  }

  private String known() {
    return reports.isEmpty()
        ? "-"
        : reports.keySet().stream().map(Period::toString).collect(Collectors.joining(", "));
  }

  private Reorganisation last() {
    return applied.get(applied.size() - 1);
  }
}
