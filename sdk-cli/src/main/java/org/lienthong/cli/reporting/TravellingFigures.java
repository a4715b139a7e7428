package org.lienthong.cli.reporting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.Errors;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.cli.frame.OutputSet;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Submission;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.exchange.SdmxStructure;

/** Figures read from one format on their way into another: all of them, or none. */
final class TravellingFigures {
  /**
   * Of the forms and periods that files hold.
   *
   * @param form its id, with its version or without; empty if any
   * @param period null if any
   */
  record Wanted(String form, @Nullable Period period) {
    boolean fits(Reported.Key key) {
      Form own = key.form();
      boolean named =
          form.isEmpty() || form.equals(own.id()) || form.equals(own.id() + "@" + own.version());
      return named && (period == null || period.equals(key.period()));
    }
  }

  private final Map<String, Finding> refusals = new LinkedHashMap<>();
  private final @Nullable Submissions figures;

  /**
   * @throws InputException CLI-058 if the files do not hold it, CLI-059 if they hold several
   */
  TravellingFigures(Reported reported, FormsFolder folder, Wanted wanted, Context context) {
    for (Finding finding : reported.findings()) refuse(finding);
    for (ValuesFile file : reported.unreadable()) {
      Unreadable.findings(file, folder.first(), context.language()).forEach(this::refuse);
    }
    if (!refusals.isEmpty()) {
      figures = null;
      return;
    }
    List<Reported.Key> keys = reported.keys().stream().filter(wanted::fits).toList();
    if (keys.size() > 1) throw new InputException(Errors.of("CLI-059", reported), null);
    if (keys.isEmpty()) {
      String period = wanted.period() == null ? "-" : wanted.period().toString();
      throw new InputException(
          Errors.of("CLI-058", wanted.form(), period, shown(reported, wanted)), null);
    }
    Reported.Key key = keys.get(0);
    figures = reported.read(key, reported.mentioned(key), Set.of());
    for (InputFinding finding : figures.findings()) {
      refuse(Finding.of(finding, context.language()));
    }
  }

  /** With versions where one was asked for. */
  static String shown(Reported reported, Wanted wanted) {
    if (!wanted.form().contains("@")) return reported.toString();
    return reported.keys().stream()
        .map(key -> key.form().id() + "@" + key.form().version() + " " + key.period())
        .collect(java.util.stream.Collectors.joining(", "));
  }

  /** Figures that were read already, with what is wrong with their files. */
  TravellingFigures(Submissions read, Context context) {
    figures = read;
    for (InputFinding finding : read.findings()) {
      refuse(Finding.of(finding, context.language()));
    }
  }

  private void refuse(Finding finding) {
    refusals.putIfAbsent(finding.message(), finding);
  }

  /**
   * What the columns and codes of the figures mean.
   *
   * @throws InputException CLI-089 if SDMX has no such names
   */
  private static Content structure(Submissions figures, String agency, Context context) {
    List<AdministrativeUnit> units = figures.received().stream().map(Submission::unit).toList();
    try {
      return SdmxStructure.write(figures.form(), agency, units, context.clock().instant());
    } catch (IllegalArgumentException noName) {
      throw new InputException(Errors.of("CLI-089", figures.form().id(), agency), noName);
    }
  }

  private static Content content(
      Submissions figures, ExchangeFormat format, String agency, Context context) {
    try {
      return format.write(figures, agency, context);
    } catch (IllegalArgumentException noName) {
      if (!format.hasStructure()) throw noName;
      throw new InputException(Errors.of("CLI-089", figures.form().id(), agency), noName);
    }
  }

  /**
   * @throws InputException CLI-089 if SDMX has no such names
   */
  Answer write(Path output, ExchangeFormat format, String agency, Context context) {
    return write(output, format, agency, null, context);
  }

  /**
   * @param structure where the structure of the data goes; null if nowhere
   * @throws InputException CLI-089 if SDMX has no such names
   */
  Answer write(
      Path output,
      ExchangeFormat format,
      String agency,
      @Nullable Path structure,
      Context context) {
    OutputFile target = OutputFile.at(output);
    OutputFile beside = structure == null ? null : OutputFile.at(structure);
    Lines lines = new Lines(context.words());
    if (figures == null || !refusals.isEmpty()) {
      List<Finding> all = new ArrayList<>(refusals.values());
      all.forEach(finding -> finding.say(lines));
      lines.lines().forEach(context::remark);
      context.remark(context.words().of("report.nothing-written", output));
      JsonObject json = new JsonObject().put("findings", all.stream().map(Finding::json).toList());
      return new Answer(ExitCode.BAD_INPUT, json, List.of());
    }
    OutputSet files = new OutputSet().add(target, content(figures, format, agency, context));
    if (beside != null) files.add(beside, structure(figures, agency, context));
    Content written = files.write().get(0);
    int units = figures.received().size();
    lines.say(target.replaced() ? "report.carried.replaced" : "report.carried", output, units);
    JsonObject json =
        new JsonObject()
            .put("output", output.toString())
            .put("format", format.word())
            .put("size", written.length().orElse(0))
            .put("sha256", written.sha256().hex())
            .put("replaced", target.replaced())
            .put("form", figures.form().id())
            .put("period", figures.period().toString())
            .put("units", units)
            .put("findings", List.of());
    return Answer.done(json, lines.lines());
  }
}
