package org.lienthong.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;

/** Figures as a tidy table for other programs: one figure a line, UTF-8, LF, dot decimals. */
public final class TidyCsv {
  private final Form form;
  private final Period period;
  private final List<String> dimensions;
  private final boolean origins;

  private TidyCsv(Form form, Period period, boolean origins) {
    this.form = form;
    this.period = period;
    this.origins = origins;
    TreeSet<String> lists = new TreeSet<>();
    form.indicators().forEach(indicator -> lists.addAll(indicator.breakdown().keySet()));
    this.dimensions = List.copyOf(lists);
  }

  /**
   * The total first, unless its unit is the only one listed, then the units in order, each with the
   * indicators in the order of the form. Each line has {@code provenance}, {@code covered} and
   * {@code expected}, which {@link SubmissionReader} reads back. Equal figures give equal bytes.
   *
   * @param totalUnit code of the unit that the total is of, such as the province's
   */
  public static Content write(Consolidation figures, String totalUnit) {
    TidyCsv table = new TidyCsv(figures.form(), figures.period(), false);
    return table.write(
        csv -> {
          table.header(csv);
          List<AdministrativeUnit> units = figures.units();
          boolean alone = units.size() == 1 && units.get(0).code().equals(totalUnit);
          for (Indicator indicator : table.form.indicators()) {
            if (alone) break;
            table.line(csv, totalUnit, indicator, figures.total(indicator.key()), "", "");
          }
          for (AdministrativeUnit unit : figures.units()) {
            Map<String, String> notes = figures.notes(unit);
            for (Indicator indicator : table.form.indicators()) {
              String key = indicator.key();
              String note = notes.getOrDefault(key, "");
              table.line(csv, unit.code(), indicator, figures.figure(unit, key), note, "");
            }
          }
        });
  }

  /** What units reported, as they reported it: only what they filled in, with notes and origins. */
  public static Content write(Submissions submissions) {
    boolean origins =
        submissions.received().stream()
            .flatMap(submission -> submission.cells().values().stream())
            .anyMatch(cell -> !cell.origin().isEmpty());
    TidyCsv table = new TidyCsv(submissions.form(), submissions.period(), origins);
    return table.write(
        csv -> {
          table.header(csv);
          for (Submission submission : submissions.received()) {
            for (Indicator indicator : table.form.indicators()) {
              Submission.Cell cell = submission.cells().get(indicator.key());
              if (cell == null) continue;
              String unit = submission.unit().code();
              table.line(csv, unit, indicator, cell.figure(), cell.note(), cell.origin());
            }
          }
        });
  }

  @FunctionalInterface
  private interface Lines {
    void to(CsvWriter csv) throws IOException;
  }

  private Content write(Lines lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes, StandardCharsets.UTF_8)) {
      lines.to(csv);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return Content.of(bytes.toByteArray());
  }

  private void header(CsvWriter csv) {
    List<String> names = new ArrayList<>(List.of("unit", "period", "form", "indicator"));
    names.addAll(dimensions);
    names.addAll(List.of("value", "qualifier", "note"));
    if (origins) names.add("source");
    names.addAll(List.of("provenance", "covered", "expected"));
    csv.writeRecord(names);
  }

  private void line(
      CsvWriter csv, String unit, Indicator indicator, Figure figure, String note, String origin) {
    ReportValue value = figure.value();
    List<String> fields = new ArrayList<>();
    fields.add(unit);
    fields.add(period.toString());
    fields.add(form.id());
    fields.add(indicator.base());
    for (String dimension : dimensions) {
      fields.add(indicator.breakdown().getOrDefault(dimension, ""));
    }
    fields.add(value.isPresent() ? value.number().orElseThrow().toPlainString() : value.toString());
    fields.add(value.qualifier().sign());
    fields.add(note);
    if (origins) fields.add(origin);
    fields.add(figure.provenance().toString());
    fields.add(Integer.toString(figure.covered()));
    fields.add(Integer.toString(figure.expected()));
    csv.writeRecord(fields);
  }
}
