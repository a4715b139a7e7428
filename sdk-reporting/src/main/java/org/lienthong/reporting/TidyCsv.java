package org.lienthong.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;

/** Figures as a tidy table for other programs: one figure a line, UTF-8, LF, dot decimals. */
public final class TidyCsv {
  private TidyCsv() {}

  /**
   * The total first, then the units in order, each with the indicators in the order of the form.
   * Beside what {@link SubmissionReader} reads, each line has {@code provenance}, {@code covered}
   * and {@code expected}. Equal figures give equal bytes.
   *
   * @param totalUnit code of the unit that the total is of, such as the province's
   */
  public static Content write(Consolidation figures, String totalUnit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes, StandardCharsets.UTF_8)) {
      csv.writeRecord(
          "unit",
          "period",
          "form",
          "indicator",
          "value",
          "qualifier",
          "note",
          "provenance",
          "covered",
          "expected");
      for (Indicator indicator : figures.form().indicators()) {
        write(csv, figures, totalUnit, indicator, figures.total(indicator.key()));
      }
      for (AdministrativeUnit unit : figures.units()) {
        for (Indicator indicator : figures.form().indicators()) {
          write(csv, figures, unit.code(), indicator, figures.figure(unit, indicator.key()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return Content.of(bytes.toByteArray());
  }

  private static void write(
      CsvWriter csv, Consolidation figures, String unit, Indicator indicator, Figure figure) {
    ReportValue value = figure.value();
    String number =
        switch (value.state()) {
          case PRESENT -> value.number().orElseThrow().toPlainString();
          case NOT_APPLICABLE -> "n/a";
          case MISSING, SUPPRESSED -> "";
        };
    boolean withheld = value.state() == ReportValue.State.SUPPRESSED;
    csv.writeRecord(
        unit,
        figures.period().toString(),
        figures.form().id(),
        indicator.key(),
        number,
        value.qualifier().sign(),
        withheld ? value.state().name().toLowerCase(Locale.ROOT) : "",
        figure.provenance().toString(),
        Integer.toString(figure.covered()),
        Integer.toString(figure.expected()));
  }
}
