package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

/**
 * The lines of a list that a form asks for, and the figures that come of them: each figure with the
 * lines behind it, all of them as they were when they were counted. For lists that people keep by
 * hand; registers of millions are counted by {@code org.lienthong.reporting.bulk}. Immutable.
 */
public final class FormRows {
  private final Form form;
  private final FormPart.Rows part;
  private final List<Map<String, String>> lines;

  FormRows(Form form, FormPart.Rows part, List<Map<String, String>> lines) {
    this.form = requireNonNull(form, "form");
    this.part = requireNonNull(part, "part");
    this.lines = List.copyOf(lines);
  }

  /**
   * Reads a CSV file whose headings are the keys of the list's fields: UTF-8, commas, dot decimals,
   * days as {@code 2026-12-31}.
   *
   * @param part key of the list
   * @param name what messages shall call the file
   * @throws InputException naming file, line and column of the first line that is wrong
   * @throws IllegalArgumentException if the form has no such list
   */
  public static FormRows read(Form form, String part, String name, Content csv) {
    List<InputFinding> findings = check(form, part, name, csv);
    if (!findings.isEmpty()) throw findings.get(0).asException();
    RowsFile file = new RowsFile(name, form, require(form, part));
    return new FormRows(form, require(form, part), file.read(csv));
  }

  /** All that is wrong with such a file, a hundred findings at most. */
  public static List<InputFinding> check(Form form, String part, String name, Content csv) {
    RowsFile file = new RowsFile(name, form, require(form, part));
    file.read(csv);
    return List.copyOf(file.findings());
  }

  private static FormPart.Rows require(Form form, String part) {
    return form.parts().stream()
        .filter(known -> known instanceof FormPart.Rows && known.key().equals(part))
        .map(known -> (FormPart.Rows) known)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(form + " has no list \"" + part + "\""));
  }

  /** In order, by key of the field; what was left empty is not there. */
  public List<Map<String, String>> lines() {
    return lines;
  }

  /**
   * The lines that a figure was counted from, without what must not leave the union.
   *
   * @throws IllegalArgumentException if the list gives no such figure
   */
  public List<Map<String, String>> behind(String indicator) {
    FormPart.Count count = count(indicator);
    return lines.stream().filter(line -> counts(count, line)).map(this::withoutPersons).toList();
  }

  private Map<String, String> withoutPersons(Map<String, String> line) {
    Map<String, String> open = new LinkedHashMap<>(line);
    for (FormPart.Field field : part.fields()) {
      if (field.personal()) open.remove(field.key());
    }
    return open;
  }

  private FormPart.Count count(String indicator) {
    return part.counts().stream()
        .filter(count -> count.indicator().equals(indicator))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(part.key() + " does not give " + indicator));
  }

  /**
   * The figures, ready for a {@link Submission}: each says in its origin which copy of the list it
   * was counted from.
   */
  public Map<String, Submission.Cell> cells() {
    String origin = part.key() + " " + frozen().sha256();
    Map<String, Submission.Cell> cells = new LinkedHashMap<>();
    for (FormPart.Count count : part.counts()) {
      ReportValue value = ReportValue.of(number(count));
      Figure figure = new Figure(value, Provenance.COMPUTED, 1, 1);
      cells.put(count.indicator(), new Submission.Cell(figure, "", origin));
    }
    return cells;
  }

  private BigDecimal number(FormPart.Count count) {
    List<Map<String, String>> counted = lines.stream().filter(line -> counts(count, line)).toList();
    String field = String.valueOf(count.field());
    return switch (count.how()) {
      case LINES -> BigDecimal.valueOf(counted.size());
      case DISTINCT -> {
        Set<String> different = new HashSet<>();
        counted.forEach(line -> different.add(line.getOrDefault(field, "")));
        different.remove("");
        yield BigDecimal.valueOf(different.size());
      }
      case SUM ->
          counted.stream()
              .map(line -> new BigDecimal(line.getOrDefault(field, "0")))
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .setScale(form.require(count.indicator()).measure().decimals());
    };
  }

  private static boolean counts(FormPart.Count count, Map<String, String> line) {
    return count.where().entrySet().stream()
        .allMatch(wanted -> wanted.getValue().equals(line.get(wanted.getKey())));
  }

  /** The list as it was counted, to be kept beside the report. Equal lists give equal bytes. */
  public Content frozen() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes, StandardCharsets.UTF_8)) {
      List<String> keys = part.fields().stream().map(FormPart.Field::key).toList();
      csv.writeRecord(keys);
      for (Map<String, String> line : lines) {
        csv.writeRecord(keys.stream().map(key -> line.getOrDefault(key, "")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return Content.of(bytes.toByteArray());
  }
}
