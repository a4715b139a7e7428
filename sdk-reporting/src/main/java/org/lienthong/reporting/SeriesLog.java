package org.lienthong.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lienthong.core.VietnamTime;
import org.lienthong.reporting.Series.Revision;

/** All that a series was ever told, and when that became known. Immutable. */
record SeriesLog(Map<Period, List<Revision>> reports, List<Step> steps) {
  /** A reorganisation, as it was known from then on. */
  record Step(Reorganisation reorganisation, Instant recorded) {}

  static final SeriesLog EMPTY = new SeriesLog(Map.of(), List.of());

  List<Revision> revisions(Period period) {
    return reports.getOrDefault(period, List.of());
  }

  SeriesLog report(Submissions submissions, Instant recorded) {
    Period period = submissions.period();
    List<Revision> revisions = new ArrayList<>(revisions(period));
    if (!revisions.isEmpty()) {
      requireInOrder(revisions.get(revisions.size() - 1).recorded(), recorded, period);
    }
    revisions.add(new Revision(submissions, recorded));
    Map<Period, List<Revision>> more = new LinkedHashMap<>(reports);
    more.put(period, List.copyOf(revisions));
    return new SeriesLog(more, steps);
  }

  SeriesLog apply(Reorganisation reorganisation, Instant recorded) {
    SortedMap<LocalDate, Step> applied = byDay();
    if (!applied.isEmpty() && !reorganisation.on().isAfter(applied.lastKey())) {
      throw Refusals.refusal(
          "REP-422",
          VietnamTime.format(reorganisation.on()),
          VietnamTime.format(applied.lastKey()));
    }
    return with(new Step(reorganisation, recorded));
  }

  SeriesLog correct(Reorganisation reorganisation, Instant recorded) {
    String day = VietnamTime.format(reorganisation.on());
    Step known = byDay().get(reorganisation.on());
    if (known == null) throw Refusals.refusal("REP-430", day);
    requireInOrder(known.recorded(), recorded, day);
    return with(new Step(reorganisation, recorded));
  }

  private SeriesLog with(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new SeriesLog(reports, List.copyOf(more));
  }

  SeriesLog undo() {
    if (steps.isEmpty()) throw new IllegalStateException("no reorganisation is applied");
    return new SeriesLog(reports, steps.subList(0, steps.size() - 1));
  }

  /** Without what became known only later. */
  SeriesLog knownAt(Instant instant) {
    Map<Period, List<Revision>> known = new LinkedHashMap<>();
    reports.forEach(
        (period, revisions) -> {
          List<Revision> then =
              revisions.stream().filter(one -> !one.recorded().isAfter(instant)).toList();
          if (!then.isEmpty()) known.put(period, then);
        });
    return new SeriesLog(
        known, steps.stream().filter(step -> !step.recorded().isAfter(instant)).toList());
  }

  /** In order of their days, each as it is known last. */
  List<Reorganisation> applied() {
    return byDay().values().stream().map(Step::reorganisation).toList();
  }

  private SortedMap<LocalDate, Step> byDay() {
    SortedMap<LocalDate, Step> days = new TreeMap<>();
    for (Step step : steps) days.put(step.reorganisation().on(), step);
    return days;
  }

  private static void requireInOrder(Instant before, Instant recorded, Object what) {
    if (recorded.isBefore(before)) {
      throw Refusals.refusal("REP-427", what, format(recorded), format(before));
    }
  }

  /** What nobody gave a time for counts as always known. */
  private static String format(Instant instant) {
    return instant.equals(Instant.MIN) ? "-" : VietnamTime.format(instant);
  }
}
