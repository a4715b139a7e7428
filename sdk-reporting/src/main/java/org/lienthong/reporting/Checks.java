package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

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

  static void requireSame(Form form, Form other) {
    if (!form.id().equals(other.id()) || !form.version().equals(other.version())) {
      throw new IllegalArgumentException(form + " was expected, was " + other);
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
