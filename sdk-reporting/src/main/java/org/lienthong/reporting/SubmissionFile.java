package org.lienthong.reporting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.core.SdkException;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.VietnamTime;
import org.lienthong.core.VietnameseText;
import org.lienthong.reporting.internal.text.Nearest;

/** One CSV file on its way in: a header, then a figure on each line. Used once. */
final class SubmissionFile {
  private static final int MOST_FINDINGS = 100;
  private static final int MOST_LINES = 5_000_000;
  private static final int MOST_CHARACTERS_OF_A_FIELD = 10_000;
  private static final List<String> REQUIRED =
      List.of("unit", "period", "form", "indicator", "value");
  private static final List<String> KNOWN =
      List.of("unit", "period", "form", "indicator", "value", "qualifier", "note");

  private final String name;
  private final Form form;
  private final Period period;
  private final Map<String, AdministrativeUnit> expected;
  private final @Nullable AdministrativeUnits registry;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<AdministrativeUnit, Map<String, Long>> lines = new LinkedHashMap<>();
  private final Map<AdministrativeUnit, Map<String, ReportValue>> values = new LinkedHashMap<>();
  private final Map<AdministrativeUnit, Map<String, String>> notes = new LinkedHashMap<>();
  private final List<InputFinding> findings = new ArrayList<>();

  SubmissionFile(
      String name,
      Form form,
      Period period,
      Map<String, AdministrativeUnit> expected,
      @Nullable AdministrativeUnits registry) {
    this.name = name;
    this.form = form;
    this.period = period;
    this.expected = expected;
    this.registry = registry;
  }

  /** Nothing if there are findings. */
  List<Submission> read(Content content) {
    long line = 1;
    try (Reader text = strict(content);
        CsvReader<CsvRecord> csv = parser().ofCsvRecord(text)) {
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

  private static Reader strict(Content content) throws IOException {
    return new InputStreamReader(
        content.open(),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static CsvReader.CsvReaderBuilder parser() {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(MOST_CHARACTERS_OF_A_FIELD);
  }

  private void header(CsvRecord row) {
    if (row.getFieldCount() == 1 && row.getField(0).contains(";")) {
      find(1, "unit", "REP-303", "unit");
      return;
    }
    for (int i = 0; i < row.getFieldCount(); i++) {
      String column = row.getField(i);
      // Spreadsheets put a byte order mark before the first name.
      if (i == 0 && column.startsWith("\uFEFF")) column = column.substring(1);
      if (!KNOWN.contains(column)) {
        find(1, cut(column), "REP-304", cut(column), Nearest.of(column, KNOWN));
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

  /** Null after a finding that says why there is none. */
  @Nullable AdministrativeUnit unit(String code, long line) {
    AdministrativeUnit unit = expected.get(code);
    if (unit != null) return unit;
    String day = VietnamTime.format(period.lastDay());
    SdkException reason = null;
    if (registry != null) {
      UnitLevel level =
          switch (code.length()) {
            case 2 -> UnitLevel.PROVINCE;
            case 3 -> UnitLevel.DISTRICT;
            default -> UnitLevel.COMMUNE;
          };
      try {
        AdministrativeUnit other = registry.require(level, code, period.lastDay());
        find(line, "unit", "REP-311", code, other.fullName());
        return null;
      } catch (InputException unresolved) {
        reason = unresolved;
      }
    }
    add(line, "unit", reason, "REP-310", cut(code), day);
    return null;
  }

  void accept(
      AdministrativeUnit unit, String indicator, long line, ReportValue value, String note) {
    Long first =
        lines.computeIfAbsent(unit, u -> new LinkedHashMap<>()).putIfAbsent(indicator, line);
    if (first != null) {
      find(line, "indicator", "REP-315", unit.code() + " " + indicator, first);
      return;
    }
    values.computeIfAbsent(unit, u -> new LinkedHashMap<>()).put(indicator, value);
    if (!note.isEmpty())
      notes.computeIfAbsent(unit, u -> new LinkedHashMap<>()).put(indicator, note);
  }

  void find(long line, String column, String code, Object... arguments) {
    add(line, column, null, code, arguments);
  }

  private void add(
      long line, String column, @Nullable SdkException reason, String code, Object... arguments) {
    Object[] all = new Object[arguments.length + 3];
    all[0] = name;
    all[1] = line;
    all[2] = column;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    ErrorDetail detail = ErrorDetail.of(code, SubmissionReader.class, all);
    findings.add(new InputFinding(name, line, column, detail, reason));
  }

  static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  List<InputFinding> findings() {
    return findings;
  }

  private List<Submission> submissions() {
    List<Submission> submissions = new ArrayList<>();
    values.forEach(
        (unit, own) ->
            submissions.add(
                new Submission(
                    unit, name, own, Objects.requireNonNullElse(notes.get(unit), Map.of()))));
    return submissions;
  }
}
