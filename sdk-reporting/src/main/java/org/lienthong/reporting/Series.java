package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.VietnamTime;

/**
 * The figures of one form through time, kept as they were reported for ever, and seen on the units
 * of another day. A correction is one more revision; a reorganisation changes only what is seen;
 * {@link #knownAt} goes back to what was known once. Immutable: each step gives a new series.
 */
public final class Series {
  /**
   * A report or a correction of it.
   *
   * @param recorded when it became known; {@link Instant#MIN} if nobody said
   */
  public record Revision(Submissions submissions, Instant recorded) {
    public Revision {
      requireNonNull(submissions, "submissions");
      requireNonNull(recorded, "recorded");
    }
  }

  private final Form form;
  private final SeriesLog log;
  private final List<Reorganisation> applied;

  private Series(Form form, SeriesLog log) {
    this.form = requireNonNull(form, "form");
    this.log = log;
    this.applied = log.applied();
  }

  public static Series of(Form form) {
    return new Series(form, SeriesLog.EMPTY);
  }

  /** The same where nobody asks when it became known. */
  public Series report(Submissions submissions) {
    return report(submissions, Instant.MIN);
  }

  /**
   * With a first report of a period, or a correction of it.
   *
   * @throws InputException REP-426 if it is of another form, or another version of it; REP-427 if
   *     it became known before what it corrects
   */
  public Series report(Submissions submissions, Instant recorded) {
    Form other = submissions.form();
    if (!other.id().equals(form.id()) || !other.version().equals(form.version())) {
      throw Refusals.refusal(
          "REP-426", other.id(), other.version(), form.id(), form.version(), submissions.period());
    }
    return new Series(form, log.report(submissions, recorded));
  }

  /** The same where nobody asks when it became known. */
  public Series apply(Reorganisation reorganisation) {
    return apply(reorganisation, Instant.MIN);
  }

  /**
   * Seen through one more reorganisation; {@link Reorganisation#dryRun} says beforehand what it
   * does.
   *
   * @param recorded when it became known, which may be long before its day, or after
   * @throws InputException REP-422 if it is not later than those applied
   */
  public Series apply(Reorganisation reorganisation, Instant recorded) {
    return new Series(form, log.apply(reorganisation, recorded));
  }

  /**
   * Seen through a reorganisation that is known better by now, such as by a recount of what went
   * where. What was seen before is still {@linkplain #knownAt known}.
   *
   * @throws InputException REP-430 if none of that day is applied, REP-427 if it became known
   *     before that one
   */
  public Series correct(Reorganisation reorganisation, Instant recorded) {
    return new Series(form, log.correct(reorganisation, recorded));
  }

  /**
   * Without the reorganisation applied or corrected last, exactly as if that had never been.
   *
   * @throws IllegalStateException if none is applied
   */
  public Series undo() {
    return new Series(form, log.undo());
  }

  /** As it was known then: without reports, corrections and reorganisations recorded later. */
  public Series knownAt(Instant instant) {
    return new Series(form, log.knownAt(instant));
  }

  /** In order of their days, each as it is known last. */
  public List<Reorganisation> applied() {
    return applied;
  }

  /** In the order of their first report. */
  public List<Period> periods() {
    return List.copyOf(log.reports().keySet());
  }

  /** Everything ever reported for the period, oldest first; empty if nothing was. */
  public List<Revision> revisions(Period period) {
    return log.revisions(period);
  }

  /**
   * The latest revision, on the units that reported.
   *
   * @throws InputException REP-423 if nothing was reported for the period
   */
  public Consolidation asReported(Period period) {
    List<Revision> revisions = revisions(period);
    if (revisions.isEmpty()) {
      throw Refusals.refusal("REP-423", form.id(), period, known());
    }
    return RollUp.of(form).run(revisions.get(revisions.size() - 1).submissions());
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
      throw Refusals.refusal(
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
    String all = periods().stream().map(Period::toString).collect(Collectors.joining(", "));
    return all.isEmpty() ? "-" : all;
  }

  private Reorganisation last() {
    return applied.get(applied.size() - 1);
  }
}
