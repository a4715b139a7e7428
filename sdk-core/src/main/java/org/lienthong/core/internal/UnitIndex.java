package org.lienthong.core.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.UnitSuccession;

/** Finds versions of units by code, by parent and along the reorganisations. Immutable. */
public final class UnitIndex {
  private final Map<UnitLevel, Map<String, List<AdministrativeUnit>>> byCode =
      new EnumMap<>(UnitLevel.class);
  private final Map<String, List<AdministrativeUnit>> byParent = new HashMap<>();
  private final Set<AdministrativeUnit> continuing;
  private final LocalDate coveredFrom;
  private final Map<AdministrativeUnit, List<UnitSuccession>> forward = new HashMap<>();
  private final Map<AdministrativeUnit, List<UnitSuccession>> backward = new HashMap<>();

  public UnitIndex(UnitTables tables) {
    continuing = tables.continuing();
    for (UnitLevel level : UnitLevel.values()) byCode.put(level, new HashMap<>());
    for (AdministrativeUnit unit : tables.units()) {
      codes(unit.level()).computeIfAbsent(unit.code(), code -> new ArrayList<>(2)).add(unit);
      byParent.computeIfAbsent(unit.parentCode(), code -> new ArrayList<>()).add(unit);
    }
    coveredFrom =
        tables.units().stream()
            .map(AdministrativeUnit::validFrom)
            .min(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    link(tables.edges());
  }

  private void link(List<UnitTables.Edge> edges) {
    record Ending(UnitLevel level, String code, LocalDate on) {}
    Map<Ending, Integer> targets = new HashMap<>();
    for (UnitTables.Edge edge : edges) {
      targets.merge(new Ending(edge.fromLevel(), edge.from(), edge.on()), 1, Integer::sum);
    }
    for (UnitTables.Edge edge : edges) {
      Ending ending = new Ending(edge.fromLevel(), edge.from(), edge.on());
      boolean partial = targets.getOrDefault(ending, 1) > 1;
      AdministrativeUnit from = known(edge.fromLevel(), edge.from(), edge.on().minusDays(1));
      AdministrativeUnit to = known(edge.toLevel(), edge.to(), edge.on());
      UnitSuccession succession = new UnitSuccession(edge.on(), from, to, partial);
      forward.computeIfAbsent(from, unit -> new ArrayList<>(1)).add(succession);
      backward.computeIfAbsent(to, unit -> new ArrayList<>(4)).add(succession);
    }
    forward.values().forEach(list -> list.sort(Comparator.comparing(edge -> edge.to().code())));
    backward.values().forEach(list -> list.sort(Comparator.comparing(edge -> edge.from().code())));
  }

  private AdministrativeUnit known(UnitLevel level, String code, LocalDate on) {
    return resolve(level, code, on)
        .orElseThrow(() -> new IllegalArgumentException("No " + level + " " + code + " on " + on));
  }

  /** The first day any unit is known for. */
  public LocalDate coveredFrom() {
    return coveredFrom;
  }

  private Map<String, List<AdministrativeUnit>> codes(UnitLevel level) {
    return byCode.getOrDefault(level, Map.of());
  }

  public Optional<AdministrativeUnit> resolve(UnitLevel level, String code, LocalDate on) {
    return everNamed(level, code).stream().filter(unit -> unit.isValidOn(on)).findFirst();
  }

  /** Every version of every unit that ever had the code, oldest first. */
  public List<AdministrativeUnit> everNamed(UnitLevel level, String code) {
    return codes(level).getOrDefault(code, List.of());
  }

  public Stream<AdministrativeUnit> at(UnitLevel level, LocalDate on) {
    return codes(level).values().stream().flatMap(List::stream).filter(unit -> unit.isValidOn(on));
  }

  /** By the parent's code alone: two digits are a province, three a district. */
  public Stream<AdministrativeUnit> below(String parentCode, LocalDate on) {
    return byParent.getOrDefault(parentCode, List.of()).stream().filter(u -> u.isValidOn(on));
  }

  /** The versions of one and the same unit, oldest first; empty if the unit is not ours. */
  public List<AdministrativeUnit> versions(AdministrativeUnit unit) {
    List<AdministrativeUnit> same = new ArrayList<>(2);
    for (AdministrativeUnit version : everNamed(unit.level(), unit.code())) {
      if (!continuing.contains(version)) {
        if (same.contains(unit)) break;
        same.clear();
      }
      same.add(version);
    }
    return same.contains(unit) ? List.copyOf(same) : List.of();
  }

  /** The edges of this version or else of the nearest later one of the same unit. */
  public List<UnitSuccession> successors(AdministrativeUnit unit) {
    List<AdministrativeUnit> versions = versions(unit);
    for (int i = Math.max(0, versions.indexOf(unit)); i < versions.size(); i++) {
      List<UnitSuccession> edges = forward.get(versions.get(i));
      if (edges != null) return List.copyOf(edges);
    }
    return List.of();
  }

  /** The edges of this version or else of the nearest earlier one of the same unit. */
  public List<UnitSuccession> predecessors(AdministrativeUnit unit) {
    List<AdministrativeUnit> versions = versions(unit);
    for (int i = versions.indexOf(unit); i >= 0; i--) {
      List<UnitSuccession> edges = backward.get(versions.get(i));
      if (edges != null) return List.copyOf(edges);
    }
    return List.of();
  }
}
