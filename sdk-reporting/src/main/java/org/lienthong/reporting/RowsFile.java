package org.lienthong.reporting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.Content;
import org.lienthong.core.VietnameseText;
import org.lienthong.reporting.internal.csv.CellText;
import org.lienthong.reporting.internal.csv.Csv;
import org.lienthong.reporting.internal.text.Nearest;

/** A list in a CSV file on its way in. Used once. */
final class RowsFile {
  private static final int MOST_LINES = 200_000;
  private static final int MOST_FINDINGS = 100;

  private final String name;
  private final Form form;
  private final FormPart.Rows part;
  private final List<InputFinding> findings = new ArrayList<>();
  private List<FormPart.Field> columns = List.of();

  RowsFile(String name, Form form, FormPart.Rows part) {
    this.name = name;
    this.form = form;
    this.part = part;
  }

  List<InputFinding> findings() {
    return findings;
  }

  /** Of no use if there are findings. */
  List<Map<String, String>> read(Content content) {
    List<Map<String, String>> lines = new ArrayList<>();
    long line = 1;
    try (CsvReader<CsvRecord> csv = Csv.open(content)) {
      for (CsvRecord row : csv) {
        line = row.getStartingLineNumber();
        if (columns.isEmpty()) header(row);
        else if (row.getFieldCount() != columns.size()) {
          find(line, "", "REP-305", row.getFieldCount(), columns.size());
        } else {
          lines.add(line(row, line));
        }
        if (lines.size() > MOST_LINES) find(line, "", "REP-302", MOST_LINES);
        boolean enough = findings.size() >= MOST_FINDINGS || lines.size() > MOST_LINES;
        if (columns.isEmpty() || enough) return lines;
      }
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      find(line, "", "REP-301");
    }
    if (columns.isEmpty() && findings.isEmpty()) {
      find(1, "", "REP-324", part.fields().get(0).key(), "");
    }
    return lines;
  }

  private void header(CsvRecord row) {
    List<String> keys = part.fields().stream().map(FormPart.Field::key).toList();
    Map<String, FormPart.Field> read = new LinkedHashMap<>();
    for (int i = 0; i < row.getFieldCount(); i++) {
      String key = Csv.withoutMark(row.getField(i), i);
      Optional<FormPart.Field> field = part.field(key);
      if (field.isEmpty()) {
        find(1, Csv.cut(key), "REP-304", Csv.cut(key), Nearest.of(key, keys));
      } else if (read.putIfAbsent(key, field.get()) != null) {
        find(1, key, "REP-315", key, 1);
      }
    }
    for (FormPart.Field field : part.fields()) {
      boolean missing = field.required() && !read.containsKey(field.key());
      if (missing) find(1, field.key(), "REP-324", field.key(), String.join(", ", read.keySet()));
    }
    if (findings.isEmpty()) columns = List.copyOf(read.values());
  }

  private Map<String, String> line(CsvRecord row, long line) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      FormPart.Field field = columns.get(i);
      String text = VietnameseText.nfc(row.getField(i)).strip();
      if (!text.isEmpty()) {
        check(field, text, line);
        values.put(field.key(), text);
      } else if (field.required()) {
        find(line, field.key(), "REP-327");
      }
    }
    return values;
  }

  private void check(FormPart.Field field, String text, long line) {
    // What tells about a person stays out of messages and logs.
    String shown = field.personal() ? "…" : Csv.cut(text);
    switch (field.type()) {
      case TEXT -> {}
      case NUMBER -> {
        int decimals = decimals(field);
        CellText number = CellText.of(text, "", decimals, true);
        boolean plain = number.value() != null && number.value().isPresent();
        if (number.error().equals("REP-313")) {
          find(line, field.key(), "REP-313", shown, field.key(), decimals);
        } else if (!plain) {
          find(line, field.key(), "REP-312", shown);
        }
      }
      case DATE -> {
        try {
          LocalDate.parse(text);
        } catch (DateTimeException noDay) {
          find(line, field.key(), "REP-328", shown);
        }
      }
      case CODE -> {
        CodeList list = form.codeList(String.valueOf(field.codeList())).orElseThrow();
        if (list.code(text).isPresent()) return;
        List<String> codes = list.codes().stream().map(CodeList.Code::code).toList();
        find(line, field.key(), "REP-309", list.id(), shown, Nearest.of(shown, codes));
      }
    }
  }

  /** No more than any figure it is added up to can have. */
  private int decimals(FormPart.Field field) {
    return part.counts().stream()
        .filter(count -> count.how() == FormPart.Count.How.SUM)
        .filter(count -> field.key().equals(count.field()))
        .mapToInt(count -> form.require(count.indicator()).measure().decimals())
        .min()
        .orElse(6);
  }

  private void find(long line, String column, String code, Object... arguments) {
    findings.add(InputFinding.at(name, line, column, null, code, arguments));
  }
}
