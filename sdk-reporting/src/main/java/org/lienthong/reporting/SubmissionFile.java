package org.lienthong.reporting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.core.SdkException;
import org.lienthong.core.VietnameseText;
import org.lienthong.reporting.internal.csv.Csv;
import org.lienthong.reporting.internal.csv.UnitCodes;
import org.lienthong.reporting.internal.text.Nearest;

/** One CSV file on its way in: a header, then a figure on each line. Used once. */
final class SubmissionFile {
  private static final int MOST_FINDINGS = 100;
  private static final int MOST_LINES = 5_000_000;
  private static final List<String> REQUIRED =
      List.of("unit", "period", "form", "indicator", "value");
  private static final List<String> OPTIONAL =
      List.of("qualifier", "note", "source", "provenance", "covered", "expected");

  private final String name;
  private final Form form;
  private final Period period;
  private final UnitCodes units;
  private final List<String> dimensions;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<AdministrativeUnit, Map<String, Long>> lines = new LinkedHashMap<>();
  private final Map<AdministrativeUnit, Map<String, Submission.Cell>> cells = new LinkedHashMap<>();
  private final List<InputFinding> findings = new ArrayList<>();

  SubmissionFile(String name, Form form, Period period, UnitCodes units) {
    this.name = name;
    this.form = form;
    this.period = period;
    this.units = units;
    TreeSet<String> lists = new TreeSet<>();
    form.indicators().forEach(indicator -> lists.addAll(indicator.breakdown().keySet()));
    this.dimensions = List.copyOf(lists);
  }

  /** Nothing if there are findings. */
  List<Submission> read(Content content) {
    long line = 1;
    try (CsvReader<CsvRecord> csv = Csv.open(content)) {
      for (CsvRecord row : csv) {
        line = row.getStartingLineNumber();
        if (columns.isEmpty()) {
          header(row);
          if (!findings.isEmpty()) return List.of();
        } else if (row.getFieldCount() != columns.size()) {
          find(line, "", "REP-305", row.getFieldCount(), columns.size());
        } else {
          new SubmissionLine(this, row).read();
        }
        if (line > MOST_LINES) find(line, "", "REP-302", MOST_LINES);
        if (findings.size() >= MOST_FINDINGS || line > MOST_LINES) return List.of();
      }
    } catch (CsvParseException e) {
      find(line, "", "REP-301");
    } catch (IOException | UncheckedIOException e) {
      find(line, "", "REP-301");
    }
    if (columns.isEmpty() && findings.isEmpty()) find(1, "", "REP-303", "unit");
    return findings.isEmpty() ? submissions() : List.of();
  }

  private void header(CsvRecord row) {
    if (row.getFieldCount() == 1 && row.getField(0).contains(";")) {
      find(1, "unit", "REP-303", "unit");
      return;
    }
    List<String> known = new ArrayList<>(REQUIRED);
    known.addAll(OPTIONAL);
    known.addAll(dimensions);
    for (int i = 0; i < row.getFieldCount(); i++) {
      String column = Csv.withoutMark(row.getField(i), i);
      if (!known.contains(column)) {
        find(1, Csv.cut(column), "REP-304", Csv.cut(column), Nearest.of(column, known));
      } else if (columns.putIfAbsent(column, i) != null) {
        find(1, column, "REP-315", column, 1);
      }
    }
    if (!findings.isEmpty()) return;
    for (String column : REQUIRED) {
      if (!columns.containsKey(column)) find(1, column, "REP-303", column);
    }
  }

  String field(CsvRecord row, String column) {
    Integer index = columns.get(column);
    return index == null ? "" : VietnameseText.nfc(row.getField(index)).strip();
  }

  Form form() {
    return form;
  }

  Period period() {
    return period;
  }

  /** Ids of the code lists by which the form breaks figures down. */
  List<String> dimensions() {
    return dimensions;
  }

  /** Null after a finding that says why there is none. */
  @Nullable AdministrativeUnit unit(String code, long line) {
    UnitCodes.Found found = units.find(code, period.lastDay());
    if (found.unit() != null) return found.unit();
    Object[] arguments = found.arguments().toArray();
    add(line, "unit", found.reason(), found.error(), arguments);
    return null;
  }

  void accept(AdministrativeUnit unit, String indicator, long line, Submission.Cell cell) {
    Long first =
        lines.computeIfAbsent(unit, u -> new LinkedHashMap<>()).putIfAbsent(indicator, line);
    if (first != null) {
      find(line, "indicator", "REP-315", unit.code() + " " + indicator, first);
      return;
    }
    cells.computeIfAbsent(unit, u -> new LinkedHashMap<>()).put(indicator, cell);
  }

  void find(long line, String column, String code, Object... arguments) {
    add(line, column, null, code, arguments);
  }

  private void add(
      long line, String column, @Nullable SdkException reason, String code, Object... arguments) {
    findings.add(InputFinding.at(name, line, column, reason, code, arguments));
  }

  /** Where a unit is met first. */
  long firstLine(AdministrativeUnit unit) {
    return lines.getOrDefault(unit, Map.of()).values().stream().findFirst().orElse(1L);
  }

  List<InputFinding> findings() {
    return findings;
  }

  private List<Submission> submissions() {
    List<Submission> submissions = new ArrayList<>();
    cells.forEach((unit, own) -> submissions.add(Submission.of(unit, name, own)));
    return submissions;
  }
}
