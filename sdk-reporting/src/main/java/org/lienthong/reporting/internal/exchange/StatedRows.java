package org.lienthong.reporting.internal.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.Content;
import org.lienthong.reporting.InputFinding;

/**
 * What a file of some format states, as tidy lines that stand where they stood in it, so that every
 * finding names the place its author knows. Not thread-safe.
 */
public final class StatedRows {
  public static final int MOST = 1_000_000;

  private static final List<String> COLUMNS =
      List.of(
          "unit",
          "period",
          "form",
          "indicator",
          "value",
          "qualifier",
          "note",
          "source",
          "provenance",
          "covered",
          "expected");

  /**
   * @param fields by column of tidy CSV; what is not there is empty
   */
  public record Row(long line, Map<String, String> fields) {
    public Row {
      fields = Map.copyOf(fields);
    }

    public String field(String column) {
      return fields.getOrDefault(column, "");
    }
  }

  private final String name;
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> dimensions = new LinkedHashSet<>();

  public StatedRows(String name) {
    this.name = name;
  }

  /**
   * @param line from 1, the head of the file being the first
   */
  public void add(long line, Map<String, String> fields, Map<String, String> breakdown) {
    if (rows.size() == MOST) {
      throw InputFinding.at(name, line, "", null, "REP-302", MOST).asException();
    }
    Map<String, String> all = new HashMap<>(fields);
    breakdown.forEach(
        (dimension, code) -> {
          dimensions.add(dimension);
          all.put(dimension, code);
        });
    rows.add(new Row(line, all));
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** For the reader of submissions. */
  public Content tidy() {
    List<String> head = new ArrayList<>(COLUMNS);
    head.addAll(dimensions);
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(head);
      long next = 2;
      for (Row row : rows) {
        csv.flush();
        for (; next < row.line(); next++) text.append('\n');
        csv.writeRecord(head.stream().map(row::field).toList());
        next += 1 + row.fields().values().stream().mapToLong(StatedRows::lineEnds).sum();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return Content.ofUtf8(text.toString());
  }

  /** Whether tidy CSV has such a column whatever the form. */
  static boolean isColumn(String name) {
    return COLUMNS.contains(name);
  }

  /** No longer than a message can bear. */
  static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static long lineEnds(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }
}
