package org.lienthong.cli.reporting;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.Errors;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;
import org.lienthong.reporting.Boundaries;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.RollUp;
import org.lienthong.reporting.ShareTable;
import org.lienthong.reporting.Submissions;
import picocli.CommandLine;

/** Adds the values of one form and period up, on the units of a day. */
@CommandLine.Command
public final class RollUpCommand implements Command {
  @CommandLine.Option(names = "--forms", paramLabel = "DIR", required = true)
  private Path forms = Path.of("");

  @CommandLine.Option(names = "--form", paramLabel = "ID", required = true)
  private String form = "";

  @CommandLine.Option(names = "--values", paramLabel = "FILE", required = true, arity = "1..*")
  private List<Path> values = List.of();

  @CommandLine.Option(
      names = "--period",
      paramLabel = "PERIOD",
      required = true,
      converter = WantedPeriod.Converter.class)
  private WantedPeriod wantedPeriod = new WantedPeriod("");

  @CommandLine.Option(names = "--on", paramLabel = "DATE")
  private @Nullable LocalDate on;

  @CommandLine.Option(names = "--level", paramLabel = "LEVEL")
  private @Nullable UnitLevel level;

  @CommandLine.Option(names = "--shares", paramLabel = "FILE")
  private @Nullable Path shares;

  @CommandLine.Option(names = "--under", paramLabel = "UNIT", required = true)
  private String under = "";

  @CommandLine.Mixin private final UnitsOptions lists = new UnitsOptions();

  @CommandLine.Option(names = "--exclude-failed")
  private boolean excludeFailed;

  @CommandLine.Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private Path output = Path.of("");

  @Override
  public Answer run(Context context) {
    RollUpFormat format = RollUpFormat.of(output);
    lists.files().and(forms).and(values).and(shares).keepFrom(output);
    OutputFile target = OutputFile.at(output);
    FormsFolder folder = FormsFolder.load(forms);
    Period period = wantedPeriod.in(folder.profiles());
    LocalDate lastDay = period.lastDay();
    Form wanted = folder.require(form, lastDay);
    AdministrativeUnits units = lists.load();
    ShareTable divided = SharesFile.load(shares);
    Territory territory = Territory.of(units, under, lastDay, on == null ? lastDay : on);
    Reported reported = new Reported(units, context.language());
    for (Path file : values) reported.add(ValuesFile.scan(file), folder);
    Reported.Key key = new Reported.Key(wanted, period);
    Map<String, Long> strangers = reported.strangers(key, territory.reporting());
    Submissions read = reported.read(key, territory.reporting(), strangers.keySet());
    List<Finding> refusals = refusals(reported, read, context.language());
    if (!refusals.isEmpty()) return refused(refusals, context);
    if (read.received().isEmpty() && !strangers.isEmpty()) {
      String codes = strangers.keySet().stream().limit(5).collect(joining(", "));
      throw new InputException(
          Errors.of("CLI-068", form, period, Units.title(territory.under()), codes), null);
    }
    if (read.received().isEmpty()) {
      throw new InputException(Errors.of("CLI-058", form, period, reported), null);
    }

    Consolidation figures = consolidated(units, territory, read, divided);
    Content written = target.write(format.write(figures, territory, context));
    LeftAside aside = LeftAside.of(reported, key, strangers);
    return new Summary(output, target, written, figures, territory, aside).answer(context);
  }

  private Consolidation consolidated(
      AdministrativeUnits units, Territory territory, Submissions read, ShareTable divided) {
    RollUp rollUp = RollUp.of(read.form());
    Consolidation figures = (excludeFailed ? rollUp.excludingFailed() : rollUp).run(read);
    if (!territory.reorganised() && level == null) return figures;
    LocalDate from = read.period().lastDay();
    LocalDate to = territory.on();
    Consolidation brought =
        level == null
            ? Boundaries.bring(figures, units, from, to, divided)
            : Boundaries.bring(figures, units, from, to, divided, level);
    for (AdministrativeUnit unit : brought.units()) {
      if (Units.isIn(units, unit, territory.under(), to)) continue;
      // The total would hold more than the rows, and nobody could say how much.
      throw new InputException(
          Errors.of("CLI-055", Units.title(territory.under()), Units.title(unit)), null);
    }
    return brought;
  }

  /** All or nothing: a file that is refused stops the whole. */
  private static List<Finding> refusals(Reported reported, Submissions read, Locale language) {
    List<Finding> refusals = new ArrayList<>(reported.findings());
    read.findings().forEach(finding -> refusals.add(Finding.of(finding, language)));
    for (ValuesFile file : reported.unreadable()) {
      refusals.addAll(Unreadable.findings(file, read.form(), language));
    }
    return refusals;
  }

  private Answer refused(List<Finding> refusals, Context context) {
    Lines lines = new Lines(context.words());
    refusals.forEach(finding -> finding.say(lines));
    lines.lines().forEach(context::remark);
    context.remark(context.words().of("report.nothing-written", output));
    JsonObject json =
        new JsonObject().put("findings", refusals.stream().map(Finding::json).toList());
    return new Answer(ExitCode.BAD_INPUT, json, List.of());
  }
}
