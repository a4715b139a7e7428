package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.SdkException;
import org.lienthong.reporting.internal.csv.UnitCodes;

/** What has been read of one workbook so far, and what is wrong with it. Used once. */
final class BookEntries {
  static final int MOST_FINDINGS = 100;

  private record Entry(ReportValue value, BookSpot spot) {}

  private final String name;
  private final Period period;
  private final UnitCodes units;
  private final Map<AdministrativeUnit, Map<String, Entry>> entries = new LinkedHashMap<>();
  private final Map<AdministrativeUnit, Map<String, BookBeside>> beside = new LinkedHashMap<>();
  private final Map<AdministrativeUnit, Long> firstLines = new LinkedHashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final List<InputFinding> findings = new ArrayList<>();
  private final Map<String, Map<String, List<Map<String, String>>>> lists = new LinkedHashMap<>();
  private boolean refused;

  BookEntries(String name, Period period, UnitCodes units) {
    this.name = name;
    this.period = period;
    this.units = units;
  }

  List<InputFinding> findings() {
    return findings;
  }

  List<AdministrativeUnit> expected() {
    return units.all();
  }

  /** Null if no unit of that code is expected. */
  @Nullable AdministrativeUnit expected(String code) {
    return units.all().stream().filter(unit -> unit.code().equals(code)).findFirst().orElse(null);
  }

  /** Those that have been met so far. */
  Set<AdministrativeUnit> met() {
    return firstLines.keySet();
  }

  boolean isFull() {
    return findings.size() >= MOST_FINDINGS;
  }

  void find(BookSpot spot, String code, Object... arguments) {
    find(spot, null, code, arguments);
  }

  private void find(
      BookSpot spot, @Nullable SdkException reason, String code, Object... arguments) {
    if (isFull()) return;
    findings.add(InputFinding.at(name, spot.line(), spot.toString(), reason, code, arguments));
  }

  /** Whether the file as a whole is of no use. */
  boolean isRefused() {
    return refused;
  }

  /** Of the file as a whole. */
  void refuse(String code, Object... arguments) {
    refused = true;
    findings.add(InputFinding.at(name, 1, "", null, code, arguments));
  }

  /** Null after a finding that says why there is none; said once for each code. */
  @Nullable AdministrativeUnit unit(String code, BookSpot spot) {
    UnitCodes.Found found = units.find(code, period.lastDay());
    AdministrativeUnit unit = found.unit();
    if (unit != null) {
      firstLines.putIfAbsent(unit, spot.line());
    } else if (unknown.add(code)) {
      find(spot, found.reason(), found.error(), found.arguments().toArray());
    }
    return unit;
  }

  /** A figure that is not missing. */
  void put(AdministrativeUnit unit, String key, ReportValue value, BookSpot spot) {
    Entry first =
        entries
            .computeIfAbsent(unit, u -> new LinkedHashMap<>())
            .putIfAbsent(key, new Entry(value, spot));
    if (first != null && !first.value().equals(value)) {
      find(spot, "REP-350", unit.code() + " " + key, first.spot());
    }
  }

  void put(AdministrativeUnit unit, String key, BookBeside said) {
    BookBeside first =
        beside.computeIfAbsent(unit, u -> new LinkedHashMap<>()).putIfAbsent(key, said);
    if (first != null) find(said.spot(), "REP-350", unit.code() + " " + key, first.spot());
  }

  /** A line of a list. */
  void put(String part, String unit, Map<String, String> line) {
    lists
        .computeIfAbsent(unit, own -> new LinkedHashMap<>())
        .computeIfAbsent(part, own -> new ArrayList<>())
        .add(line);
  }

  /** Lines by code of the unit and key of the list. */
  Map<String, Map<String, List<Map<String, String>>>> lists() {
    return lists;
  }

  /** Where a unit is met first, from 1. */
  long firstLine(AdministrativeUnit unit) {
    return firstLines.getOrDefault(unit, 1L);
  }

  /** Nothing if there are findings. */
  List<Submission> submissions(Form form) {
    List<Submission> submissions = new ArrayList<>();
    Set<AdministrativeUnit> all = new LinkedHashSet<>(entries.keySet());
    all.addAll(beside.keySet());
    for (AdministrativeUnit unit : all) {
      Map<String, Submission.Cell> cells = new LinkedHashMap<>();
      Map<String, Entry> own = entries.getOrDefault(unit, Map.of());
      Map<String, BookBeside> said = beside.getOrDefault(unit, Map.of());
      for (Indicator indicator : form.indicators()) {
        String key = indicator.key();
        Entry entry = own.get(key);
        BookBeside words = said.get(key);
        if (entry == null && words == null) continue;
        ReportValue value = entry == null ? ReportValue.missing() : entry.value();
        Submission.Cell cell = cell(value, words);
        if (cell != null) cells.put(key, cell);
      }
      submissions.add(Submission.of(unit, name, cells));
    }
    return findings.isEmpty() ? submissions : List.of();
  }

  private Submission.@Nullable Cell cell(ReportValue value, @Nullable BookBeside words) {
    if (words == null) return new Submission.Cell(Figure.reported(value), "", "");
    BookFigure figure = BookFigure.of(value, words);
    if (figure.figure() == null) {
      find(words.spot(figure.field()), figure.error(), figure.arguments().toArray());
      return null;
    }
    return new Submission.Cell(figure.figure(), words.field("note"), words.field("source"));
  }
}
