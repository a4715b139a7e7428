package org.lienthong.cli.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.Errors;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.FormWorkbook;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.TidyCsv;
import org.lienthong.reporting.exchange.Adx;
import org.lienthong.reporting.exchange.Dhis2Values;
import org.lienthong.reporting.exchange.Observation;
import org.lienthong.reporting.exchange.SdmxCsv;
import org.lienthong.reporting.exchange.TidyJson;

/** A format that figures of units travel in, by the name that {@code --format} gives it. */
enum ExchangeFormat {
  CSV,
  SDMX_CSV,
  SDMX_CSV_1,
  ADX,
  /** Of our own; read are also the data values of DHIS2. */
  JSON,
  DHIS2_JSON,
  DHIS2_CSV,
  /** The form itself, as a workbook. */
  XLSX;

  /** The maintainer of a dataflow where nobody names one. */
  static final String AGENCY = "LIENTHONG";

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether SDMX describes what is written. */
  boolean hasStructure() {
    return this == SDMX_CSV || this == SDMX_CSV_1;
  }

  /**
   * @throws WrongUseException CLI-069 if there is no such format
   */
  static ExchangeFormat of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                WrongUseException.of(
                    "CLI-069",
                    word,
                    Arrays.stream(values())
                        .map(ExchangeFormat::word)
                        .collect(Collectors.joining(", "))));
  }

  Content write(Submissions figures, String agency, Context context) {
    if (this == XLSX) return FormWorkbook.of(figures).write(context.clock().instant());
    List<Observation> observations = Observation.of(figures);
    return switch (this) {
      case CSV -> TidyCsv.write(figures);
      case SDMX_CSV -> SdmxCsv.write(observations, agency, SdmxCsv.Edition.V2_0);
      case SDMX_CSV_1 -> SdmxCsv.write(observations, agency, SdmxCsv.Edition.V1_0);
      case ADX -> Adx.write(observations);
      case JSON -> TidyJson.write(figures);
      case DHIS2_JSON -> Dhis2Values.writeJson(observations);
      case DHIS2_CSV -> Dhis2Values.writeCsv(observations);
      case XLSX -> throw new IllegalStateException(word());
    };
  }

  /**
   * As tidy CSV, line for line.
   *
   * @param form id for files that name none; may be empty
   * @throws InputException CLI-056 if it is empty and no file of this format names one
   */
  Content tidy(Path file, String form) {
    String name = file.toString();
    String id = form.replaceFirst("@.*", "");
    Content content = Content.of(file);
    return switch (this) {
      case CSV -> content;
      case SDMX_CSV, SDMX_CSV_1 -> SdmxCsv.read(name, content).tidy();
      case ADX -> Adx.read(name, content);
      case JSON -> {
        String start = start(content);
        if (start.matches("(?s)\\{\\s*\"form\"\\s*:.*")) {
          throw new InputException(Errors.of("CLI-028", name), null);
        }
        yield start.startsWith("{")
            ? Dhis2Values.readJson(name, content, id)
            : TidyJson.read(name, content);
      }
      case DHIS2_JSON -> Dhis2Values.readJson(name, content, id);
      case DHIS2_CSV -> {
        if (id.isEmpty()) throw new InputException(Errors.of("CLI-056", name), null);
        yield Dhis2Values.readCsv(name, content, id);
      }
      case XLSX -> throw new IllegalStateException(word());
    };
  }

  /** Our own JSON is an array, that of DHIS2 an object, a roll-up an object that names its form. */
  private static String start(Content file) {
    try (InputStream in = file.open()) {
      String start = new String(in.readNBytes(100), StandardCharsets.ISO_8859_1);
      return start.replace("\u00ef\u00bb\u00bf", "").stripLeading();
    } catch (IOException e) {
      return "";
    }
  }
}
