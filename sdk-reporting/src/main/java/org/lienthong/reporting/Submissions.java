package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.InputException;

/** What the units expected to report one form for one period have sent. Immutable. */
public final class Submissions {
  private final Form form;
  private final Period period;
  private final List<AdministrativeUnit> expected;
  private final Map<AdministrativeUnit, Submission> received;
  private final List<InputFinding> findings;

  Submissions(
      Form form,
      Period period,
      List<AdministrativeUnit> expected,
      Map<AdministrativeUnit, Submission> received,
      List<InputFinding> findings) {
    this.form = requireNonNull(form, "form");
    this.period = requireNonNull(period, "period");
    this.expected = List.copyOf(expected);
    this.received = Collections.unmodifiableMap(new LinkedHashMap<>(received));
    this.findings = List.copyOf(findings);
  }

  /**
   * From a caller's own store instead of files.
   *
   * @throws IllegalArgumentException if a submission is of a unit that is not expected, of one that
   *     has another, has an indicator that the form has not, or more decimals than it takes
   */
  public static Submissions of(
      Form form,
      Period period,
      List<AdministrativeUnit> expected,
      Collection<Submission> submissions) {
    Set<AdministrativeUnit> known = new HashSet<>(expected);
    Map<AdministrativeUnit, Submission> received = new LinkedHashMap<>();
    for (Submission submission : submissions) {
      AdministrativeUnit unit = submission.unit();
      if (!known.contains(unit)) {
        throw new IllegalArgumentException(unit.fullName() + " is not expected to report");
      }
      submission.values().forEach((key, value) -> requireFitting(form.require(key), value));
      if (received.put(unit, submission) != null) {
        throw new IllegalArgumentException(unit.fullName() + " has two submissions");
      }
    }
    return new Submissions(form, period, expected, received, List.of());
  }

  private static void requireFitting(Indicator indicator, ReportValue value) {
    int decimals = indicator.measure().decimals();
    if (value.number().map(number -> number.scale() > decimals).orElse(false)) {
      throw new IllegalArgumentException(
          indicator + " takes " + decimals + " decimals, was " + value);
    }
  }

  public Form form() {
    return form;
  }

  public Period period() {
    return period;
  }

  /** In the order given. */
  public List<AdministrativeUnit> expected() {
    return expected;
  }

  public List<Submission> received() {
    return List.copyOf(received.values());
  }

  public Optional<Submission> submission(AdministrativeUnit unit) {
    return Optional.ofNullable(received.get(unit));
  }

  /** Missing, not zero, where nothing was reported. */
  public ReportValue value(AdministrativeUnit unit, String indicator) {
    form.require(indicator);
    Submission submission = received.get(unit);
    return submission == null ? ReportValue.missing() : submission.value(indicator);
  }

  Figure figure(AdministrativeUnit unit, String indicator) {
    Submission submission = received.get(unit);
    return submission == null
        ? Figure.reported(ReportValue.missing())
        : submission.figure(indicator);
  }

  /** Units expected of which no usable file came. */
  public List<AdministrativeUnit> missing() {
    return expected.stream().filter(unit -> !received.containsKey(unit)).toList();
  }

  /** Why files were refused. A file named here counts for nothing: all of it is used, or none. */
  public List<InputFinding> findings() {
    return findings;
  }

  /**
   * Itself, if every file was usable.
   *
   * @throws InputException the first of the {@link #findings()}
   */
  public Submissions requireReadable() {
    if (!findings.isEmpty()) throw findings.get(0).asException();
    return this;
  }
}
