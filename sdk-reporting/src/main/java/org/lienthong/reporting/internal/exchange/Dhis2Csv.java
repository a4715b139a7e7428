package org.lienthong.reporting.internal.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.PeriodCodes;
import org.lienthong.reporting.exchange.Observation;
import org.lienthong.reporting.internal.csv.Csv;
import org.lienthong.reporting.internal.text.Nearest;

/** The CSV of DHIS2 for data values. */
public final class Dhis2Csv {
  private static final List<String> HEAD =
      List.of(
          "dataelement",
          "period",
          "orgunit",
          "categoryoptioncombo",
          "attributeoptioncombo",
          "value",
          "storedby",
          "lastupdated",
          "comment",
          "followup",
          "deleted");
  private static final List<String> REQUIRED = List.of("dataelement", "period", "orgunit", "value");

  private Dhis2Csv() {}

  public static Content write(List<Observation> observations) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(HEAD);
      for (Observation one : observations) {
        Optional<String> number = PlainFigure.of(one, "DHIS2");
        if (number.isEmpty()) continue;
        csv.writeRecord(
            one.indicator().base(),
            PeriodCodes.dhis2(one.period()),
            one.unit(),
            PlainFigure.combination(one.indicator().breakdown()),
            "",
            number.get(),
            "",
            "",
            one.note(),
            "",
            "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return Content.ofUtf8(text.toString());
  }

  public static Content read(String name, Content file, String form) {
    StatedRows rows = new StatedRows(name);
    Map<String, Integer> columns = new LinkedHashMap<>();
    long line = 1;
    try (CsvReader<CsvRecord> csv = Csv.open(file)) {
      for (CsvRecord row : csv) {
        line = row.getStartingLineNumber();
        if (columns.isEmpty()) {
          head(name, row, columns);
        } else if (row.getFieldCount() != columns.size()) {
          throw refusal(name, line, "", "REP-305", row.getFieldCount(), columns.size());
        } else {
          PlainFigure.requireGiven(
              name,
              line,
              text(row, columns, "deleted"),
              text(row, columns, "attributeoptioncombo"));
          Map<String, String> fields = new LinkedHashMap<>();
          fields.put("form", form);
          fields.put("indicator", text(row, columns, "dataelement"));
          fields.put("unit", text(row, columns, "orgunit"));
          fields.put("period", Dhis2Json.period(name, line, text(row, columns, "period")));
          fields.put("value", text(row, columns, "value"));
          fields.put("note", text(row, columns, "comment"));
          String combination = text(row, columns, "categoryoptioncombo");
          rows.add(line, fields, PlainFigure.breakdown(combination, "categoryoptioncombo"));
        }
      }
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      throw refusal(name, line, "", "REP-301");
    }
    if (columns.isEmpty()) throw refusal(name, 1, "", "REP-303", REQUIRED.get(0));
    return rows.tidy();
  }

  private static void head(String name, CsvRecord row, Map<String, Integer> columns) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      String column = Csv.withoutMark(row.getField(i), i).strip();
      // Older instances write it so.
      if (column.equals("followUp") || column.equals("follow_up")) column = "followup";
      if (!HEAD.contains(column)) {
        String shown = Csv.cut(column);
        throw refusal(name, 1, shown, "REP-304", shown, Nearest.of(column, HEAD));
      }
      if (columns.putIfAbsent(column, i) != null) {
        throw refusal(name, 1, column, "REP-315", column, 1);
      }
    }
    for (String column : REQUIRED) {
      if (!columns.containsKey(column)) throw refusal(name, 1, column, "REP-303", column);
    }
  }

  private static String text(CsvRecord row, Map<String, Integer> columns, String column) {
    Integer index = columns.get(column);
    return index == null ? "" : row.getField(index).strip();
  }

  private static InputException refusal(
      String name, long line, String column, String code, Object... arguments) {
    return InputFinding.at(name, line, column, null, code, arguments).asException();
  }
}
