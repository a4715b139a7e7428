package org.lienthong.reporting.internal.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.SdkException;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.exchange.Action;
import org.lienthong.reporting.internal.csv.Csv;

/** One file of SDMX-CSV on its way in. Used once. */
public final class SdmxFile {
  private static final int HEAD = 8192;
  private static final List<String> REQUIRED =
      List.of("REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE");

  /** Rows of one action that follow each other. */
  public record DataSet(Action action, StatedRows rows) {
    public DataSet(Action action, String name) {
      this(action, new StatedRows(name));
    }
  }

  private final String name;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<Boolean> labelled = new ArrayList<>();
  private final List<DataSet> dataSets = new ArrayList<>();

  private SdmxFile(String name) {
    this.name = name;
  }

  public static List<DataSet> read(String name, Content file) {
    SdmxFile reading = new SdmxFile(name);
    long line = 1;
    try (CsvReader<CsvRecord> csv = Csv.open(file, separator(file))) {
      for (CsvRecord row : csv) {
        line = row.getStartingLineNumber();
        if (reading.columns.isEmpty()) {
          reading.head(row);
        } else if (row.getFieldCount() != reading.labelled.size()) {
          int expected = reading.labelled.size();
          throw reading.refusal(line, "", "REP-305", row.getFieldCount(), expected);
        } else {
          reading.row(new SdmxRow(reading, row));
        }
      }
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      throw reading.refusal(line, "", "REP-301");
    }
    if (reading.columns.isEmpty()) throw reading.refusal(1, "", "REP-303", "OBS_VALUE");
    return reading.dataSets;
  }

  /** The locale of a writer decides: what separates is what its head has most. */
  private static char separator(Content file) throws IOException {
    try (InputStream in = file.open()) {
      String start = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      String head = start.lines().findFirst().orElse("");
      long semicolons = head.chars().filter(c -> c == ';').count();
      return semicolons > head.chars().filter(c -> c == ',').count() ? ';' : ',';
    }
  }

  private void head(CsvRecord row) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      String text = Csv.withoutMark(row.getField(i), i).strip();
      int colon = text.indexOf(": ");
      labelled.add(colon > 0);
      String column = colon > 0 ? text.substring(0, colon) : text;
      // It may announce the separator inside a field, of which nothing is used here.
      if (column.startsWith("STRUCTURE[")) column = "STRUCTURE";
      if (columns.putIfAbsent(column, i) != null) {
        throw refusal(1, column, "REP-315", Csv.cut(column), 1);
      }
    }
    for (String column : REQUIRED) {
      if (!columns.containsKey(column)) throw refusal(1, column, "REP-303", column);
    }
    if (!columns.containsKey("STRUCTURE_ID") && !columns.containsKey("DATAFLOW")) {
      throw refusal(1, "STRUCTURE_ID", "REP-303", "STRUCTURE_ID");
    }
  }

  private void row(SdmxRow row) {
    Action action = Action.parse(row.text("ACTION")).orElse(null);
    if (action == null) throw row.unknown("ACTION", "M, R, D");
    DataSet last = dataSets.isEmpty() ? null : dataSets.get(dataSets.size() - 1);
    if (last == null || last.action() != action) {
      last = new DataSet(action, name);
      dataSets.add(last);
    }
    row.addTo(last.rows(), action);
  }

  @Nullable Integer index(String column) {
    return columns.get(column);
  }

  boolean isLabelled(int index) {
    return labelled.get(index);
  }

  /** Those that must be dimensions, nothing else being known of them. */
  List<String> dimensions() {
    return columns.keySet().stream()
        .filter(column -> !SdmxColumns.TIDY.containsKey(column))
        .filter(column -> !SdmxColumns.OTHERS.contains(column))
        .toList();
  }

  InputException refusal(long line, String column, String code, Object... arguments) {
    return InputFinding.at(name, line, column, null, code, arguments).asException();
  }

  InputException refusal(long line, String column, SdkException reason, String text) {
    return InputFinding.at(name, line, column, reason, "REP-603", text).asException();
  }
}
