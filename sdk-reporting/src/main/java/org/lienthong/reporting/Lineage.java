package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Consolidation.Refused;

/**
 * What a change of boundaries did to some figures.
 *
 * @param origins the units as they reported, of each unit that is not itself one of them
 */
record Lineage(Map<AdministrativeUnit, List<AdministrativeUnit>> origins, List<Refused> refused) {
  static final Lineage NONE = new Lineage(Map.of(), List.of());

  Lineage {
    requireNonNull(origins, "origins");
    origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
    refused = List.copyOf(refused);
  }

  List<AdministrativeUnit> of(AdministrativeUnit unit) {
    return origins.getOrDefault(unit, List.of(unit));
  }

  /** Of one unit as it is; of several together, each note with the name of who wrote it. */
  Map<String, String> notes(
      AdministrativeUnit unit, Map<AdministrativeUnit, Map<String, String>> written) {
    List<AdministrativeUnit> from = of(unit);
    if (from.size() == 1) return written.getOrDefault(from.get(0), Map.of());
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (AdministrativeUnit one : from) {
      written
          .getOrDefault(one, Map.of())
          .forEach(
              (key, note) ->
                  lines
                      .computeIfAbsent(key, k -> new ArrayList<>())
                      .add(one.fullName() + ": " + note));
    }
    return lines.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, line -> String.join("; ", line.getValue())));
  }
}
