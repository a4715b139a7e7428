package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.InputException;

/** Holds what units reported against what the form demands. Nothing is changed by it. */
public final class Checks {
  private Checks() {}

  /**
   * Without the checks that need other periods, forms or targets. A check of which a figure is
   * missing or not applicable finds nothing; what is missing has a finding of its own.
   *
   * @return in the order of the units expected, then of the form
   */
  public static List<CheckFinding> run(Form form, Submissions submissions) {
    return run(form, submissions, new Context());
  }

  /**
   * With the checks that need the period before, on the same units.
   *
   * @param previous ends where this period begins
   */
  public static List<CheckFinding> run(
      Form form, Submissions submissions, @Nullable Consolidation previous) {
    Context context = new Context();
    return run(form, submissions, previous == null ? context : context.previous(previous));
  }

  /**
   * With all checks for which the context has what they need.
   *
   * @throws IllegalArgumentException if the context is of another form or of periods that do not
   *     fit
   */
  public static List<CheckFinding> run(Form form, Submissions submissions, Context context) {
    requireSame(form, submissions.form());
    context.requireFitting(form, submissions.period());
    Period period = submissions.period();
    return submissions.expected().stream()
        .flatMap(unit -> submissions.submission(unit).stream())
        .flatMap(sent -> new UnitCheck(form, period, sent, context).findings().stream())
        .toList();
  }

  /**
   * What must be settled before the figures may be sent: errors, and what needs an explanation and
   * has none. A warning is never among them.
   */
  public static List<CheckFinding> blocking(List<CheckFinding> findings) {
    return findings.stream().filter(CheckFinding::blocks).toList();
  }

  /**
   * @throws InputException the first finding that {@linkplain #blocking(List) blocks}
   */
  public static void requireSendable(List<CheckFinding> findings) {
    for (CheckFinding finding : blocking(findings)) throw finding.asException();
  }

  /**
   * Holds what units reported against what the units right below them did: each must be their sum,
   * and what it has of its own. Nothing is said where one of them is missing.
   *
   * @param reported by units of several levels
   * @param findings what {@link #run} found of the same units, from which the guilty one is told
   * @return from the top down, in the order of the form
   */
  public static List<Difference> hierarchy(
      Submissions reported, Hierarchy hierarchy, List<CheckFinding> findings) {
    return new HierarchyCheck(reported, hierarchy, null, findings).run();
  }

  /**
   * The same where units have figures of their own beside those below them.
   *
   * @param own what they report of themselves alone
   */
  public static List<Difference> hierarchy(
      Submissions reported, Hierarchy hierarchy, List<CheckFinding> findings, Submissions own) {
    requireSame(reported.form(), own.form());
    return new HierarchyCheck(reported, hierarchy, own, findings).run();
  }

  /** Figures far from the period before or from the units beside, by the usual limits. */
  public static List<CheckFinding> outliers(
      Consolidation figures, @Nullable Consolidation previous) {
    return outliers(figures, previous, OutlierLimits.USUAL);
  }

  /**
   * Warnings, in the order of the form: what stands and has changed a lot since the period before,
   * and whatever lies far from the middle of the units beside.
   *
   * @param previous on the same units; null to compare units alone
   */
  public static List<CheckFinding> outliers(
      Consolidation figures, @Nullable Consolidation previous, OutlierLimits limits) {
    if (previous != null) requireSame(figures.form(), previous.form());
    return new Outliers(figures, previous, limits).run();
  }

  static void requireSame(Form form, Form other) {
    if (!form.id().equals(other.id()) || !form.version().equals(other.version())) {
      throw new IllegalArgumentException(form + " was expected, was " + other);
    }
  }

  /**
   * A unit's figure that is not what is below it.
   *
   * @param finding REP-410
   * @param suspects units right below whose own figures contradict each other by just as much;
   *     empty if that tells nothing
   */
  public record Difference(CheckFinding finding, List<AdministrativeUnit> suspects) {
    public Difference {
      requireNonNull(finding, "finding");
      suspects = List.copyOf(suspects);
    }
  }

  /**
   * When a figure is called far.
   *
   * @param percent change since the period before
   * @param least a smaller change than this is never far
   * @param distance from the middle, in units of what is usual: the robust z
   */
  public record OutlierLimits(int percent, BigDecimal least, BigDecimal distance) {
    /** Half as much again, ten at least, or a robust z of 3.5. */
    public static final OutlierLimits USUAL =
        new OutlierLimits(50, BigDecimal.TEN, new BigDecimal("3.5"));

    public OutlierLimits {
      requireNonNull(least, "least");
      requireNonNull(distance, "distance");
    }
  }

  /** Figures besides those that are checked. Not thread-safe while it is filled. */
  public static final class Context {
    private @Nullable Consolidation previous;
    private @Nullable Consolidation lastYear;
    private final Map<String, Submissions> forms = new HashMap<>();
    private BiFunction<AdministrativeUnit, String, ReportValue> targets =
        (unit, indicator) -> ReportValue.missing();

    /**
     * @param previous ends where the period that is checked begins
     */
    public Context previous(Consolidation previous) {
      this.previous = requireNonNull(previous, "previous");
      return this;
    }

    /** The same period of last year. */
    public Context lastYear(Consolidation lastYear) {
      this.lastYear = requireNonNull(lastYear, "lastYear");
      return this;
    }

    /** Another form of the same period. */
    public Context form(Submissions submissions) {
      forms.put(submissions.form().id(), submissions);
      return this;
    }

    /** What each unit is to reach, by key of the indicator; missing where nothing is set. */
    public Context targets(BiFunction<AdministrativeUnit, String, ReportValue> targets) {
      this.targets = requireNonNull(targets, "targets");
      return this;
    }

    @Nullable Consolidation previous() {
      return previous;
    }

    @Nullable Consolidation lastYear() {
      return lastYear;
    }

    @Nullable Submissions form(String id) {
      return forms.get(id);
    }

    ReportValue target(AdministrativeUnit unit, String indicator) {
      return targets.apply(unit, indicator);
    }

    private void requireFitting(Form form, Period period) {
      if (previous != null) {
        requireSame(form, previous.form());
        Period before = previous.period();
        if (!before.profile().equals(period.profile()) || !before.to().equals(period.from())) {
          throw new IllegalArgumentException(before + " does not lead up to " + period);
        }
      }
      if (lastYear != null) {
        requireSame(form, lastYear.form());
        if (!lastYear.period().equals(period.sameOfLastYear())) {
          throw new IllegalArgumentException(
              lastYear.period() + " is not the year before " + period);
        }
      }
      for (Submissions other : forms.values()) {
        if (!other.period().equals(period)) {
          throw new IllegalArgumentException(other.period() + " differs from " + period);
        }
      }
    }
  }
}
