package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;

/** Figures far from the period before or from the units beside. Hints, never more. */
final class Outliers {
  /** Fewer units than these have no usual figure. */
  private static final int FEWEST = 8;

  /** What makes the median of distances comparable with a standard deviation. */
  private static final BigDecimal NORMAL = new BigDecimal("0.6745");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Consolidation now;
  private final @Nullable Consolidation before;
  private final Checks.OutlierLimits limits;
  private final List<CheckFinding> findings = new ArrayList<>();

  Outliers(Consolidation now, @Nullable Consolidation before, Checks.OutlierLimits limits) {
    this.now = now;
    this.before = before;
    this.limits = limits;
  }

  List<CheckFinding> run() {
    for (Indicator indicator : now.form().indicators()) {
      if (before != null) changes(indicator, before);
      beside(indicator);
    }
    return findings;
  }

  private void changes(Indicator indicator, Consolidation previous) {
    // A flow or a rate of one period says little about the next; what stands does.
    if (indicator.kind() != Indicator.Kind.STOCK) return;
    for (AdministrativeUnit unit : now.units()) {
      if (!previous.covers(unit)) continue;
      Optional<BigDecimal> is = number(now, unit, indicator);
      Optional<BigDecimal> was = number(previous, unit, indicator);
      if (is.isEmpty() || was.isEmpty() || was.get().signum() == 0) continue;
      BigDecimal change = is.get().subtract(was.get()).abs();
      BigDecimal allowed = was.get().abs().multiply(BigDecimal.valueOf(limits.percent()));
      if (change.compareTo(limits.least()) < 0) continue;
      if (change.multiply(HUNDRED).compareTo(allowed) > 0) {
        find("REP-408", unit, indicator, is.get(), was.get());
      }
    }
  }

  private void beside(Indicator indicator) {
    List<BigDecimal> all = new ArrayList<>();
    for (AdministrativeUnit unit : now.units()) number(now, unit, indicator).ifPresent(all::add);
    if (all.size() < FEWEST) return;
    BigDecimal middle = median(all);
    BigDecimal usual = median(all.stream().map(n -> n.subtract(middle).abs()).toList());
    if (usual.signum() == 0) return;
    for (AdministrativeUnit unit : now.units()) {
      Optional<BigDecimal> is = number(now, unit, indicator);
      if (is.isEmpty()) continue;
      BigDecimal far = is.get().subtract(middle).abs().multiply(NORMAL);
      if (far.compareTo(limits.distance().multiply(usual)) > 0) {
        find("REP-409", unit, indicator, is.get(), middle);
      }
    }
  }

  private static Optional<BigDecimal> number(
      Consolidation figures, AdministrativeUnit unit, Indicator indicator) {
    return figures.figure(unit, indicator.key()).value().number();
  }

  private static BigDecimal median(List<BigDecimal> numbers) {
    List<BigDecimal> sorted = numbers.stream().sorted().toList();
    int half = sorted.size() / 2;
    if (sorted.size() % 2 == 1) return sorted.get(half);
    BigDecimal two = sorted.get(half - 1).add(sorted.get(half));
    return two.multiply(new BigDecimal("0.5"));
  }

  private void find(
      String code,
      AdministrativeUnit unit,
      Indicator indicator,
      BigDecimal actual,
      BigDecimal usual) {
    findings.add(
        new CheckFinding(
            new CheckFinding.Place(
                code, "outlier", Severity.WARNING, unit, now.notes(unit).get(indicator.key())),
            indicator,
            indicator.label(),
            actual,
            usual,
            List.of()));
  }
}
