package org.lienthong.core.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.UnitLevel;

/**
 * The two tables behind {@code AdministrativeUnits}, as they stand in the resources.
 *
 * @param units every version, ordered by level, code and first day
 * @param continuing the versions that are the same unit as the version before them
 */
public record UnitTables(
    List<AdministrativeUnit> units, Set<AdministrativeUnit> continuing, List<Edge> edges) {

  private static final Comparator<AdministrativeUnit> ORDER =
      Comparator.comparing(AdministrativeUnit::level)
          .thenComparing(AdministrativeUnit::code)
          .thenComparing(AdministrativeUnit::validFrom);

  /** One line of the succession table: which code went into which, and when. */
  public record Edge(
      LocalDate on, UnitLevel fromLevel, String from, UnitLevel toLevel, String to) {}

  public static UnitTables bundled() {
    Map<String, LocalDate> dates = new HashMap<>();
    List<AdministrativeUnit> units = new ArrayList<>();
    Set<AdministrativeUnit> continuing = new HashSet<>();
    for (String[] row : rows("units.csv", 8)) {
      AdministrativeUnit unit =
          new AdministrativeUnit(
              row[1],
              row[2],
              level(row[0]),
              row[3],
              row[4],
              row[3] + " " + row[4],
              dates.computeIfAbsent(row[5], LocalDate::parse),
              row[6].isEmpty() ? null : dates.computeIfAbsent(row[6], LocalDate::parse));
      units.add(unit);
      if (!row[7].isEmpty()) continuing.add(unit);
    }
    List<Edge> edges = new ArrayList<>();
    for (String[] row : rows("successions.csv", 5)) {
      LocalDate on = dates.computeIfAbsent(row[0], LocalDate::parse);
      edges.add(new Edge(on, level(row[1]), row[2], level(row[3]), row[4]));
    }
    return checked(units, continuing, edges);
  }

  /**
   * In order, each code with one version at a time, each continuation right after what it
   * continues.
   *
   * @throws IllegalArgumentException naming what does not fit
   */
  public static UnitTables checked(
      Collection<AdministrativeUnit> units, Set<AdministrativeUnit> continuing, List<Edge> edges) {
    List<AdministrativeUnit> ordered = new ArrayList<>(units);
    ordered.sort(ORDER);
    AdministrativeUnit before = null;
    for (AdministrativeUnit unit : ordered) {
      boolean same =
          before != null && before.level() == unit.level() && before.code().equals(unit.code());
      LocalDate end = same && before != null ? before.validTo() : null;
      if (same && (end == null || unit.validFrom().isBefore(end))) {
        throw new IllegalArgumentException(
            unit.fullName()
                + " ("
                + unit.code()
                + ") begins while the code is another's: "
                + before);
      }
      if (continuing.contains(unit) && !unit.validFrom().equals(end)) {
        throw new IllegalArgumentException(
            unit.fullName() + " (" + unit.code() + ") continues nothing that ended that day");
      }
      before = unit;
    }
    return new UnitTables(List.copyOf(ordered), Set.copyOf(continuing), List.copyOf(edges));
  }

  private static UnitLevel level(String letter) {
    return switch (letter) {
      case "P" -> UnitLevel.PROVINCE;
      case "D" -> UnitLevel.DISTRICT;
      case "C" -> UnitLevel.COMMUNE;
      default -> throw new IllegalStateException("Unknown level " + letter);
    };
  }

  /** After the line of origin and the line of headings; no field is quoted. */
  private static List<String[]> rows(String name, int columns) {
    List<String[]> rows = new ArrayList<>(16_000);
    var stream = UnitTables.class.getResourceAsStream(name);
    if (stream == null) throw new IllegalStateException(name + " is missing from the jar");
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines.readLine();
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split(",", -1);
        if (fields.length != columns) throw new IllegalStateException(name + ": " + line);
        rows.add(fields);
      }
    } catch (IOException e) {
      throw new IllegalStateException(name + " in the jar cannot be read", e);
    }
    return rows;
  }
}
