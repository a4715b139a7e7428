package org.lienthong.core;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.core.internal.UnitIndex;
import org.lienthong.core.internal.UnitTables;

/**
 * The provinces, districts and communes of Viet Nam through time: the last three-tier list of 30
 * June 2025, today's two-tier list, and which old commune went into which new one.
 *
 * <p>A new name, type or parent opens a new version of the same unit; a new territory ends the unit
 * and starts another, even where the code was used again.
 *
 * <p>Immutable and safe to share; loading takes a moment, so keep the instance.
 */
public final class AdministrativeUnits {
  /** The day the 10,040 old communes became 3,321 and the district level ended. */
  public static final LocalDate REORGANISATION_2025 = LocalDate.of(2025, 7, 1);

  /**
   * The first day the lists speak of. The three-tier list is the one of 30 June 2025; that all of
   * it already held on this day is unconfirmed.
   */
  public static final LocalDate COVERED_FROM = LocalDate.of(2025, 1, 1);

  private final UnitTables tables;
  private final UnitIndex index;

  private AdministrativeUnits(UnitTables tables) {
    this.tables = tables;
    this.index = new UnitIndex(tables);
  }

  /** Loads the lists shipped with the SDK; their origin and state are in {@code NOTICE}. */
  public static AdministrativeUnits bundled() {
    return new AdministrativeUnits(UnitTables.bundled());
  }

  /** For a list of the caller's own. */
  public static Builder builder() {
    return new Builder(new UnitTables(List.of(), Set.of(), List.of()));
  }

  /** For the same list with more in it: an organisation's own bodies, or a later reorganisation. */
  public Builder toBuilder() {
    return new Builder(tables);
  }

  /** The unit that had this code on that day; empty if none had. */
  public Optional<AdministrativeUnit> resolve(UnitLevel level, String code, LocalDate on) {
    return index.resolve(level, code, on);
  }

  /**
   * The unit that had this code on that day, for callers who cannot go on without it.
   *
   * @throws InputException CORE-030 if no unit ever had the code, CORE-031 if it ended before that
   *     day (names what it went into), CORE-032 if it began later, CORE-033 if the day is before
   *     the first that the list speaks of
   */
  public AdministrativeUnit require(UnitLevel level, String code, LocalDate on) {
    return resolve(level, code, on).orElseThrow(() -> unresolved(level, code, on));
  }

  private InputException unresolved(UnitLevel level, String code, LocalDate on) {
    List<AdministrativeUnit> known = index.everNamed(level, code);
    if (known.isEmpty()) {
      return refusal("CORE-030", code);
    }
    LocalDate covered = index.coveredFrom();
    if (on.isBefore(covered)) {
      return refusal("CORE-033", code, VietnamTime.format(on), format(covered));
    }
    AdministrativeUnit last = known.get(known.size() - 1);
    LocalDate closed = last.validTo();
    if (closed == null || on.isBefore(closed)) {
      AdministrativeUnit first = known.get(0);
      return refusal("CORE-032", first.fullName(), code, format(on), format(first.validFrom()));
    }
    Stream<AdministrativeUnit> ended = Stream.of(last);
    // A level that ended as a whole went into nothing, but what was below it did.
    if (successors(last).isEmpty()) ended = children(last, closed.minusDays(1)).stream();
    String heirs =
        ended
            .flatMap(unit -> successors(unit).stream())
            .map(edge -> edge.to().fullName() + " (" + edge.to().code() + ")")
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return refusal(
        "CORE-031", last.fullName(), code, format(closed), heirs.isEmpty() ? "-" : heirs);
  }

  private static String format(LocalDate date) {
    return VietnamTime.format(date);
  }

  private static InputException refusal(String error, Object... arguments) {
    return new InputException(ErrorDetail.of(error, AdministrativeUnits.class, arguments), null);
  }

  /** All units of one level on that day, in order of code. */
  public List<AdministrativeUnit> units(UnitLevel level, LocalDate on) {
    return sorted(index.at(level, on));
  }

  /** The units right below, in order of code; empty if the parent did not exist on that day. */
  public List<AdministrativeUnit> children(AdministrativeUnit parent, LocalDate on) {
    boolean existed = versions(parent).stream().anyMatch(version -> version.isValidOn(on));
    return existed ? sorted(index.below(parent.code(), on)) : List.of();
  }

  /**
   * All communes of a province on that day, in order of code, whether or not there was a district
   * between. One of the five island districts that had no commune stands for itself.
   */
  public List<AdministrativeUnit> communes(String provinceCode, LocalDate on) {
    return sorted(index.below(provinceCode, on).flatMap(unit -> lowest(unit, on)));
  }

  private Stream<AdministrativeUnit> lowest(AdministrativeUnit unit, LocalDate on) {
    if (unit.level() == UnitLevel.COMMUNE) return Stream.of(unit);
    if (unit.level() == UnitLevel.BRANCH) return Stream.of();
    List<AdministrativeUnit> communes = index.below(unit.code(), on).toList();
    return communes.isEmpty() ? Stream.of(unit) : communes.stream();
  }

  /**
   * What the unit went into, in order of code. Empty while it still exists, except that a commune
   * which outlived its district leads to its own next version.
   */
  public List<UnitSuccession> successors(AdministrativeUnit unit) {
    return index.successors(unit);
  }

  /** What this unit was made from, in order of code; empty if it was always there. */
  public List<UnitSuccession> predecessors(AdministrativeUnit unit) {
    return index.predecessors(unit);
  }

  /** The same unit under all its names, types and parents, oldest first; never empty for ours. */
  public List<AdministrativeUnit> versions(AdministrativeUnit unit) {
    return index.versions(unit);
  }

  /** Every version of every unit, by level, code and first day. */
  public List<AdministrativeUnit> all() {
    return tables.units();
  }

  private static List<AdministrativeUnit> sorted(Stream<AdministrativeUnit> units) {
    return units.sorted(comparing(AdministrativeUnit::code)).toList();
  }

  /**
   * Collects units and what became of them. Not thread-safe.
   *
   * <p>What it is told must fit: {@link #build()} refuses two versions of one code at a time, and
   * successions from or to what did not exist.
   */
  public static final class Builder {
    private final Set<AdministrativeUnit> units;
    private final Set<AdministrativeUnit> continuing;
    private final List<UnitTables.Edge> edges;

    private Builder(UnitTables tables) {
      units = new HashSet<>(tables.units());
      continuing = new HashSet<>(tables.continuing());
      edges = new ArrayList<>(tables.edges());
    }

    /** A unit that begins, even where the code was another's before. */
    public Builder unit(AdministrativeUnit unit) {
      units.add(requireNonNull(unit, "unit"));
      return this;
    }

    /** The unit that had this level and code until that day, under another name, type or parent. */
    public Builder nextVersion(AdministrativeUnit unit) {
      continuing.add(requireNonNull(unit, "unit"));
      return unit(unit);
    }

    /**
     * @param on the first day the unit no longer exists
     * @throws IllegalArgumentException if there is no such unit, or it began later
     */
    public Builder end(AdministrativeUnit unit, LocalDate on) {
      AdministrativeUnit ended = unit.until(on);
      if (!units.remove(unit)) throw new IllegalArgumentException("no such unit: " + unit);
      units.add(ended);
      if (continuing.remove(unit)) continuing.add(ended);
      return this;
    }

    /** All or a part of the one unit went into the other on that day. */
    public Builder succession(
        LocalDate on, UnitLevel fromLevel, String from, UnitLevel toLevel, String to) {
      edges.add(new UnitTables.Edge(on, fromLevel, from, toLevel, to));
      return this;
    }

    /**
     * @throws IllegalArgumentException naming what does not fit
     */
    public AdministrativeUnits build() {
      return new AdministrativeUnits(UnitTables.checked(units, continuing, edges));
    }
  }
}
