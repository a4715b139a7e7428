package org.lienthong.cli.reporting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Errors;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.VietnameseText;

/** Lists of units and of what became of them, from files that somebody else keeps. Used once. */
final class UnitLists {
  private final AdministrativeUnits.Builder builder = AdministrativeUnits.builder();
  private final Map<String, List<AdministrativeUnit>> known = new HashMap<>();

  private UnitLists() {}

  /**
   * @throws InputException CLI-060 to CLI-064 naming file and line
   */
  static AdministrativeUnits load(Path units, @Nullable Path changes) {
    UnitLists lists = new UnitLists();
    for (CsvTable.Row row : CsvTable.read(units, "level", "code", "name", "from")) {
      lists.unit(row);
    }
    if (changes != null) {
      for (CsvTable.Row row :
          CsvTable.read(changes, "on", "from_level", "from_code", "to_level", "to_code")) {
        lists.change(row);
      }
    }
    try {
      return lists.builder.build();
    } catch (IllegalArgumentException contradiction) {
      String why = String.valueOf(contradiction.getMessage());
      throw new InputException(Errors.of("CLI-065", units, why), contradiction);
    }
  }

  private void unit(CsvTable.Row row) {
    UnitLevel level = level(row, "level");
    String code = filled(row, "code");
    String type = VietnameseText.nfc(row.text("type"));
    String name = VietnameseText.nfc(filled(row, "name"));
    LocalDate from = row.day("from");
    LocalDate to = row.text("to").isEmpty() ? null : row.day("to");
    if (to != null && !from.isBefore(to)) throw row.refused("CLI-061", "to", to);
    String fullName = (type + " " + name).strip();
    AdministrativeUnit unit =
        new AdministrativeUnit(
            code, row.text("parent", "parent_code"), level, type, name, fullName, from, to);
    List<AdministrativeUnit> same = known.computeIfAbsent(key(level, code), k -> new ArrayList<>());
    for (AdministrativeUnit other : same) {
      if (overlap(other, unit)) throw row.refused("CLI-062", word(level), code);
    }
    same.add(unit);
    if (row.text("continues").isEmpty()) builder.unit(unit);
    else builder.nextVersion(unit);
  }

  private static boolean overlap(AdministrativeUnit one, AdministrativeUnit other) {
    LocalDate oneEnd = one.validTo();
    LocalDate otherEnd = other.validTo();
    return (oneEnd == null || other.validFrom().isBefore(oneEnd))
        && (otherEnd == null || one.validFrom().isBefore(otherEnd));
  }

  private void change(CsvTable.Row row) {
    LocalDate on = row.day("on");
    UnitLevel fromLevel = level(row, "from_level");
    UnitLevel toLevel = level(row, "to_level");
    String from = row.text("from_code");
    String to = row.text("to_code");
    requireThere(row, fromLevel, from, on.minusDays(1));
    requireThere(row, toLevel, to, on);
    builder.succession(on, fromLevel, from, toLevel, to);
  }

  private void requireThere(CsvTable.Row row, UnitLevel level, String code, LocalDate day) {
    boolean there =
        known.getOrDefault(key(level, code), List.of()).stream()
            .anyMatch(unit -> unit.isValidOn(day));
    if (!there) throw row.refused("CLI-063", day, word(level), code);
  }

  private static String filled(CsvTable.Row row, String column) {
    if (row.text(column).isEmpty()) throw row.refused("CLI-061", column, "");
    return row.text(column);
  }

  private static UnitLevel level(CsvTable.Row row, String column) {
    String text = row.text(column).toLowerCase(Locale.ROOT);
    for (UnitLevel level : UnitLevel.values()) {
      String word = word(level);
      if (text.equals(word) || text.equals(word.substring(0, 1))) return level;
    }
    throw row.refused("CLI-061", column, row.text(column));
  }

  private static String word(UnitLevel level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static String key(UnitLevel level, String code) {
    return level + " " + code;
  }
}
