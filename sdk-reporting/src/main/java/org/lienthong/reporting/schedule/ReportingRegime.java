package org.lienthong.reporting.schedule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.PeriodProfile;
import org.lienthong.reporting.PeriodSpan;
import org.lienthong.reporting.internal.json.JsonFile;

/**
 * Which periods of a form are asked for, and when each level owes them to whom. Loaded from JSON.
 * Immutable.
 */
public final class ReportingRegime {
  private final String id;
  private final Label title;
  private final String form;
  private final PeriodProfile profile;
  private final boolean merged;
  private final int workingDaysAfterData;
  private final List<DueRule> rules;

  ReportingRegime(
      String id,
      Label title,
      String form,
      PeriodProfile profile,
      boolean merged,
      int workingDaysAfterData,
      List<DueRule> rules) {
    this.id = id;
    this.title = title;
    this.form = form;
    this.profile = profile;
    this.merged = merged;
    this.workingDaysAfterData = workingDaysAfterData;
    this.rules = List.copyOf(rules);
  }

  /**
   * With the profiles of the decree and of the calendar.
   *
   * @throws InputException REP-101 to REP-106 naming file, line and key; CORE-001 if there is no
   *     such file
   */
  public static ReportingRegime load(Path json) {
    List<PeriodProfile> usual = List.of(PeriodProfile.ND09, PeriodProfile.CALENDAR);
    return load(json.toString(), Content.of(json), usual);
  }

  /**
   * The same from anywhere.
   *
   * @param name what messages shall call it
   * @param profiles those that the regime may name
   */
  public static ReportingRegime load(String name, Content json, List<PeriodProfile> profiles) {
    return RegimeJson.read(JsonFile.read(name, json), profiles);
  }

  public String id() {
    return id;
  }

  public Label title() {
    return title;
  }

  /** Id of the form that is asked for. */
  public String form() {
    return form;
  }

  public PeriodProfile profile() {
    return profile;
  }

  /**
   * What is owed for the periods of that year, by due date, then longest period first. Where
   * reports are merged, a period that ends with a longer one has no obligation of its own: March is
   * in the first quarter, so that nobody is asked twice.
   */
  public List<Obligation> obligations(int year, WorkingDays days) {
    List<Obligation> all = new ArrayList<>();
    for (DueRule rule : rules) {
      for (int index = 1; index <= rule.span().perYear(); index++) {
        Period period = new Period(profile, year, rule.span(), index);
        if (merged && ownedByLonger(rule, period)) continue;
        LocalDate due = rule.due(period, days);
        all.add(
            new Obligation(
                id,
                form,
                period,
                rule.level(),
                rule.recipient(),
                merged ? shorter(rule, period) : List.of(),
                period.lastDay(),
                due,
                days.plus(due, rule.graceDays()),
                days.plus(due, -rule.reminderDays())));
      }
    }
    all.sort(
        Comparator.comparing(Obligation::due)
            .thenComparing(owed -> owed.period().from())
            .thenComparing(Obligation::level)
            .thenComparing(Obligation::recipient));
    return List.copyOf(all);
  }

  /**
   * Obligations of that year that leave fewer working days between the end of data-taking and the
   * due date than the regime promises (Decree 09/2019/NĐ-CP, Article 8: at least one).
   */
  public List<Obligation> tooEarly(int year, WorkingDays days) {
    return obligations(year, days).stream()
        .filter(owed -> days.between(owed.dataUntil(), owed.due()) < workingDaysAfterData)
        .toList();
  }

  private boolean ownedByLonger(DueRule rule, Period period) {
    return peers(rule)
        .anyMatch(
            span ->
                span.months() > period.span().months()
                    && ending(period.year(), span, period.to()) != null);
  }

  private List<Period> shorter(DueRule rule, Period period) {
    List<Period> shorter = new ArrayList<>();
    peers(rule)
        .filter(span -> span.months() < period.span().months())
        .sorted()
        .forEach(
            span -> {
              Period part = ending(period.year(), span, period.to());
              if (part != null) shorter.add(part);
            });
    return shorter;
  }

  /** The spans that the same level owes to the same recipient. */
  private Stream<PeriodSpan> peers(DueRule rule) {
    return rules.stream()
        .filter(
            other ->
                other.level().equals(rule.level()) && other.recipient().equals(rule.recipient()))
        .map(DueRule::span)
        .distinct();
  }

  private @Nullable Period ending(int year, PeriodSpan span, LocalDate to) {
    for (int index = 1; index <= span.perYear(); index++) {
      Period period = new Period(profile, year, span, index);
      if (period.to().equals(to)) return period;
    }
    return null;
  }

  @Override
  public String toString() {
    return "ReportingRegime[" + id + "]";
  }
}
