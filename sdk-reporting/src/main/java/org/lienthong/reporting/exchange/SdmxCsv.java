package org.lienthong.reporting.exchange;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.internal.exchange.SdmxColumns;
import org.lienthong.reporting.internal.exchange.SdmxFile;

/**
 * SDMX-CSV, the editions 1.0 and 2.0: dimensions {@code REF_AREA}, {@code INDICATOR}, one for each
 * code list under its own id, and {@code TIME_PERIOD} as a time range such as {@code
 * 2025-12-15/P1M}, which no reader can take for another window. Nothing of an {@link Observation}
 * is lost: what SDMX has no place for stands in attributes of our own, {@code REPORTING_PERIOD},
 * {@code QUALIFIER}, {@code SOURCE}, {@code PROVENANCE}, {@code COVERED} and {@code EXPECTED}.
 *
 * <p>Made from the published field guide; not held against any registry.
 */
public final class SdmxCsv {
  /** Of the format. */
  public enum Edition {
    /** Begins with {@code DATAFLOW} and knows no actions. */
    V1_0,
    /** Begins with {@code STRUCTURE}, {@code STRUCTURE_ID} and {@code ACTION}. */
    V2_0
  }

  private SdmxCsv() {}

  /**
   * UTF-8, commas, LF. Equal observations give equal bytes.
   *
   * @param observations of one form; in edition 2.0 the action is to merge
   * @param agency that maintains the dataflow, which has id and version of the form
   * @throws IllegalArgumentException if there is none, they are of several forms, or the agency is
   *     no id of SDMX
   */
  public static Content write(List<Observation> observations, String agency, Edition edition) {
    requireNonNull(edition, "edition");
    if (!agency.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
      throw new IllegalArgumentException("not the id of an agency: " + agency);
    }
    if (observations.isEmpty()) throw new IllegalArgumentException("there is no observation");
    Form form = observations.get(0).form();
    TreeSet<String> lists = new TreeSet<>();
    form.indicators().forEach(indicator -> lists.addAll(indicator.breakdown().keySet()));
    String flow = agency + ":" + form.id() + "(" + form.version() + ")";
    List<String> start =
        edition == Edition.V1_0 ? List.of(flow) : List.of("dataflow", flow, Action.MERGE.letter());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes, StandardCharsets.UTF_8)) {
      csv.writeRecord(SdmxColumns.head(edition == Edition.V1_0, List.copyOf(lists)));
      for (Observation observation : observations) {
        if (!observation.form().id().equals(form.id())
            || !observation.form().version().equals(form.version())) {
          throw new IllegalArgumentException(observation.form() + " and " + form + " in one file");
        }
        csv.writeRecord(row(start, List.copyOf(lists), observation));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return Content.of(bytes.toByteArray());
  }

  private static List<String> row(List<String> start, List<String> lists, Observation one) {
    ReportValue value = one.figure().value();
    List<String> row = new ArrayList<>(start);
    row.add(one.unit());
    row.add(one.indicator().base());
    for (String list : lists) {
      row.add(one.indicator().breakdown().getOrDefault(list, SdmxColumns.TOTAL));
    }
    row.add(one.period().range());
    row.add(value.number().map(BigDecimal::toPlainString).orElse(""));
    row.add(SdmxColumns.status(value, one.figure().provenance()));
    row.add(value.qualifier().sign());
    row.add(one.note());
    row.add(one.origin());
    row.add(one.period().toString());
    row.add(one.figure().provenance().toString());
    row.add(Integer.toString(one.figure().covered()));
    row.add(Integer.toString(one.figure().expected()));
    return row;
  }

  /**
   * Reads either edition, with commas or semicolons, whatever the order of the columns, with ids
   * alone or with labels behind them ({@code REF_AREA: Area}). A time range is read as such; {@code
   * 2025-M01} by the attribute {@code REPORTING_YEAR_START_DAY}, 1 January without one. Estimated
   * and imputed numbers ({@code OBS_STATUS} E and I) without a provenance that says why are taken
   * as "about"; a number of another status than A is refused, as a figure here cannot say that it
   * is provisional or a forecast.
   *
   * @param name what findings shall call the file
   * @throws InputException REP-301 to REP-305 if it is no such CSV, REP-601 if an action or a
   *     status is not known, REP-602 if a period or a value contradicts itself
   */
  public static SdmxMessage read(String name, Content file) {
    return new SdmxMessage(name, SdmxFile.read(name, file));
  }
}
