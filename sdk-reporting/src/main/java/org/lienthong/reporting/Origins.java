package org.lienthong.reporting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Consolidation.Refused;

/** Collects, for units on new boundaries, those that reported. */
final class Origins {
  private final Consolidation figures;
  private final Map<AdministrativeUnit, Set<AdministrativeUnit>> found = new LinkedHashMap<>();

  Origins(Consolidation figures) {
    this.figures = figures;
  }

  void add(AdministrativeUnit unit, AdministrativeUnit from) {
    found.computeIfAbsent(unit, u -> new LinkedHashSet<>()).addAll(figures.origins(from));
  }

  Lineage with(List<Refused> refused) {
    Map<AdministrativeUnit, List<AdministrativeUnit>> origins = new LinkedHashMap<>();
    found.forEach((unit, from) -> origins.put(unit, List.copyOf(from)));
    return new Lineage(origins, refused);
  }
}
