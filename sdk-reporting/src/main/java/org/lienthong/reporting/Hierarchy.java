package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.UnitLevel;

/**
 * One way in which units are put together, as it was on one day: that of the administration, of a
 * union, of the bank whose transaction offices serve several communes. The same units may stand in
 * several. Immutable.
 */
public final class Hierarchy {
  private final String id;
  private final AdministrativeUnit root;
  private final Map<AdministrativeUnit, AdministrativeUnit> parents;
  private final Map<AdministrativeUnit, List<AdministrativeUnit>> children;
  private final List<AdministrativeUnit> nodes;

  private Hierarchy(Builder builder) {
    id = builder.id;
    root = builder.root;
    parents = Collections.unmodifiableMap(new LinkedHashMap<>(builder.parents));
    Map<AdministrativeUnit, List<AdministrativeUnit>> below = new LinkedHashMap<>();
    parents.forEach(
        (child, parent) -> below.computeIfAbsent(parent, p -> new ArrayList<>()).add(child));
    children = new LinkedHashMap<>();
    below.forEach((parent, own) -> children.put(parent, List.copyOf(own)));
    List<AdministrativeUnit> all = new ArrayList<>();
    Deque<AdministrativeUnit> next = new ArrayDeque<>(List.of(root));
    while (!next.isEmpty()) {
      AdministrativeUnit unit = next.removeFirst();
      all.add(unit);
      next.addAll(children(unit));
    }
    if (all.size() != parents.size() + 1) {
      throw new IllegalArgumentException(
          "hierarchy "
              + id
              + " is not one tree: "
              + lost(all).fullName()
              + " hangs free of "
              + root.fullName());
    }
    nodes = List.copyOf(all);
  }

  private AdministrativeUnit lost(List<AdministrativeUnit> reached) {
    return parents.keySet().stream()
        .filter(unit -> !reached.contains(unit))
        .findFirst()
        .orElse(root);
  }

  public static Builder builder(String id, AdministrativeUnit root) {
    return new Builder(id, root);
  }

  /** One unit over others. */
  public static Hierarchy flat(AdministrativeUnit root, List<AdministrativeUnit> units) {
    Builder builder = builder("flat", root);
    units.forEach(unit -> builder.add(root, unit));
    return builder.build();
  }

  /** A province with all below it that is on the list on that day. */
  public static Hierarchy province(AdministrativeUnits units, String code, LocalDate on) {
    AdministrativeUnit province = units.require(UnitLevel.PROVINCE, code, on);
    Builder builder = builder("administrative", province);
    addBelow(builder, units, province, on);
    return builder.build();
  }

  /** All provinces under one root, with all below them that is on the list on that day. */
  public static Hierarchy country(AdministrativeUnits units, LocalDate on) {
    AdministrativeUnit country =
        new AdministrativeUnit(
            "VN", "", UnitLevel.PROVINCE, "", "Cả nước", "Cả nước", LocalDate.MIN, null);
    Builder builder = builder("administrative", country);
    for (AdministrativeUnit province : units.units(UnitLevel.PROVINCE, on)) {
      builder.add(country, province);
      addBelow(builder, units, province, on);
    }
    return builder.build();
  }

  private static void addBelow(
      Builder builder, AdministrativeUnits units, AdministrativeUnit parent, LocalDate on) {
    for (AdministrativeUnit child : units.children(parent, on)) {
      builder.add(parent, child);
      addBelow(builder, units, child, on);
    }
  }

  /** Such as {@code administrative}. */
  public String id() {
    return id;
  }

  public AdministrativeUnit root() {
    return root;
  }

  /** Every unit, each after the one above it. */
  public List<AdministrativeUnit> nodes() {
    return nodes;
  }

  /** The units that have none below them, in order. */
  public List<AdministrativeUnit> leaves() {
    return nodes.stream().filter(unit -> children(unit).isEmpty()).toList();
  }

  /** Those right below, in the order they were added. */
  public List<AdministrativeUnit> children(AdministrativeUnit unit) {
    return children.getOrDefault(unit, List.of());
  }

  /** Empty at the root, and of what is not in it. */
  public Optional<AdministrativeUnit> parent(AdministrativeUnit unit) {
    return Optional.ofNullable(parents.get(unit));
  }

  public boolean contains(AdministrativeUnit unit) {
    return unit.equals(root) || parents.containsKey(unit);
  }

  @Override
  public String toString() {
    return "Hierarchy[" + id + ", " + nodes.size() + " units]";
  }

  /** Collects the units. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private final AdministrativeUnit root;
    private final Map<AdministrativeUnit, AdministrativeUnit> parents = new LinkedHashMap<>();

    private Builder(String id, AdministrativeUnit root) {
      this.id = requireNonNull(id, "id");
      this.root = requireNonNull(root, "root");
    }

    /**
     * @throws IllegalArgumentException if the child has a place already, or is the root
     */
    public Builder add(AdministrativeUnit parent, AdministrativeUnit child) {
      requireNonNull(parent, "parent");
      if (child.equals(root) || parents.putIfAbsent(child, parent) != null) {
        throw new IllegalArgumentException(
            child.fullName() + " (" + child.code() + ") has a place in " + id + " already");
      }
      return this;
    }

    /**
     * @throws IllegalArgumentException if not all of it hangs under the root
     */
    public Hierarchy build() {
      return new Hierarchy(this);
    }
  }
}
