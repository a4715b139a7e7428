package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitSuccession;

/**
 * Units joined, divided or renamed on one day, at any level, branches of a commune included. A
 * value: it changes nothing until a {@link Series} applies it.
 *
 * <p>Its constructor throws InputException REP-428 if a share of that day belongs to no division.
 *
 * @param units with what changed on that day in it
 * @param on the first day of the new units
 */
public record Reorganisation(AdministrativeUnits units, LocalDate on, ShareTable shares) {
  public Reorganisation {
    requireNonNull(units, "units");
    requireNonNull(on, "on");
    requireNonNull(shares, "shares");
    shares.requireDivisions(units, on, on);
  }

  /**
   * What becomes of one unit.
   *
   * @param basis what its figures would be divided by; null where it is not divided
   * @param weights of {@code to}, in its order; empty where it is not divided
   * @param recount indicators that nobody can derive for {@code to}: they must be counted again
   */
  public record Change(
      AdministrativeUnit from,
      List<AdministrativeUnit> to,
      @Nullable ShareBasis basis,
      List<BigDecimal> weights,
      List<String> recount) {
    public Change {
      requireNonNull(from, "from");
      to = List.copyOf(to);
      weights = List.copyOf(weights);
      recount = List.copyOf(recount);
    }
  }

  /**
   * What would change for these figures, without changing them; units that stay are left out.
   *
   * @throws InputException REP-425 if a unit did not exist on the day before
   */
  public List<Change> dryRun(Consolidation figures) {
    Consolidation before = Boundaries.listed(figures, units, on.minusDays(1));
    Consolidation after = apply(figures, on.minusDays(1));
    List<Change> changes = new ArrayList<>();
    for (AdministrativeUnit unit : before.units()) {
      List<UnitSuccession> edges =
          units.successors(unit).stream().filter(edge -> edge.on().equals(on)).toList();
      if (edges.isEmpty()) continue;
      List<AdministrativeUnit> to = edges.stream().map(edge -> current(edge.to(), on)).toList();
      List<String> recount = new ArrayList<>();
      for (Indicator indicator : figures.form().indicators()) {
        boolean lost =
            to.stream()
                .map(target -> after.figure(target, indicator.key()).provenance())
                .anyMatch(Provenance.NEEDS_RECOUNT::equals);
        if (lost) recount.add(indicator.key());
      }
      boolean divided = edges.size() > 1;
      ShareTable.Shares by = shares.shares(edges);
      changes.add(
          new Change(
              unit, to, divided ? by.basis() : null, divided ? by.weights() : List.of(), recount));
    }
    return List.copyOf(changes);
  }

  /** The figures on the new units; the ones given stay as they are. */
  Consolidation apply(Consolidation figures, LocalDate from) {
    return Boundaries.bring(figures, units, from, on, shares);
  }

  private AdministrativeUnit current(AdministrativeUnit unit, LocalDate day) {
    return units
        .resolve(unit.level(), unit.code(), day)
        .orElseThrow(() -> Refusals.unknown(unit, day));
  }
}
