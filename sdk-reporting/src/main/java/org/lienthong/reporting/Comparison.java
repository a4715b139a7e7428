package org.lienthong.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.AdministrativeUnit;

/** Two periods of one form side by side, on the same units. Immutable. */
public final class Comparison {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * One cell of both periods.
   *
   * @param difference current less base; missing if either is missing, else not applicable if
   *     either is
   * @param percent of the base, half up to two decimals; not applicable if the base is missing or
   *     zero, and for ratios, whose difference is in points
   */
  public record Pair(Figure current, Figure base, ReportValue difference, ReportValue percent) {}

  private final Consolidation current;
  private final Consolidation base;

  private Comparison(Consolidation current, Consolidation base) {
    this.current = current;
    this.base = base;
  }

  /**
   * @throws IllegalArgumentException if form, profile, length of period or units differ; bring the
   *     base onto the current units first
   */
  public static Comparison of(Consolidation current, Consolidation base) {
    if (!current.form().id().equals(base.form().id())
        || !current.form().version().equals(base.form().version())) {
      throw new IllegalArgumentException(current.form() + " differs from " + base.form());
    }
    Period now = current.period();
    Period then = base.period();
    if (!now.profile().equals(then.profile()) || now.span() != then.span()) {
      throw new IllegalArgumentException(now + " cannot be compared with " + then);
    }
    Set<AdministrativeUnit> units = new HashSet<>(current.units());
    for (AdministrativeUnit unit : base.units()) {
      if (!units.remove(unit)) {
        throw new IllegalArgumentException(
            unit.fullName() + " (" + unit.code() + ") stands only in " + then);
      }
    }
    for (AdministrativeUnit unit : units) {
      throw new IllegalArgumentException(
          unit.fullName() + " (" + unit.code() + ") stands only in " + now);
    }
    return new Comparison(current, base);
  }

  public Consolidation current() {
    return current;
  }

  public Consolidation base() {
    return base;
  }

  /**
   * The totals as they are. They cover what each of them covers: see {@link #likeForLike} where
   * units are missing.
   */
  public Pair total(String indicator) {
    return pair(indicator, current.total(indicator), base.total(indicator));
  }

  public Pair unit(AdministrativeUnit unit, String indicator) {
    return pair(indicator, current.figure(unit, indicator), base.figure(unit, indicator));
  }

  /** Totals of those units alone whose figures are complete in both periods. */
  public Pair likeForLike(String indicator) {
    Set<String> parts = FormValues.parts(current.form(), indicator);
    List<Map<String, Figure>> now = new ArrayList<>();
    List<Map<String, Figure>> then = new ArrayList<>();
    int left = 0;
    for (AdministrativeUnit unit : current.units()) {
      boolean both =
          !current.excludes(unit)
              && !base.excludes(unit)
              && parts.stream()
                  .allMatch(
                      part ->
                          current.figure(unit, part).complete()
                              && base.figure(unit, part).complete());
      if (both) {
        now.add(current.row(unit));
        then.add(base.row(unit));
      } else {
        left++;
      }
    }
    Indicator of = current.form().require(indicator);
    return pair(
        indicator,
        new Totals(current.form(), now, left).of(of),
        new Totals(current.form(), then, left).of(of));
  }

  /** The days between the two from which the indicator means something else; usually none. */
  public List<Indicator.Break> breaks(String indicator) {
    return current.form().require(indicator).metadata().breaks().stream()
        .filter(one -> one.on().isAfter(base.period().from()))
        .filter(one -> one.on().isBefore(current.period().to()))
        .toList();
  }

  private Pair pair(String key, Figure now, Figure then) {
    Optional<BigDecimal> first = now.value().number();
    Optional<BigDecimal> second = then.value().number();
    ReportValue percent = ReportValue.notApplicable();
    if (first.isEmpty() || second.isEmpty()) {
      boolean missing =
          now.value().state() == ReportValue.State.MISSING
              || then.value().state() == ReportValue.State.MISSING;
      ReportValue none = missing ? ReportValue.missing() : ReportValue.notApplicable();
      return new Pair(now, then, none, percent);
    }
    boolean ratio = current.form().require(key).aggregation() == Indicator.Aggregation.RECOMPUTE;
    if (!ratio && second.get().signum() != 0) {
      percent =
          ReportValue.of(
              first.get().multiply(HUNDRED).divide(second.get(), 2, RoundingMode.HALF_UP));
    }
    return new Pair(now, then, ReportValue.of(first.get().subtract(second.get())), percent);
  }
}
