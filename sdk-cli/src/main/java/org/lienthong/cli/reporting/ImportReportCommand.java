package org.lienthong.cli.reporting;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Submissions;
import picocli.CommandLine;

/** Takes values out of another system's format, held against the form they are of. */
@CommandLine.Command
public final class ImportReportCommand implements Command {
  @CommandLine.Option(names = "--format", paramLabel = "FORMAT", required = true)
  private String format = "";

  @CommandLine.Option(names = "--forms", paramLabel = "DIR", required = true)
  private Path forms = Path.of("");

  @CommandLine.Option(names = "--form", paramLabel = "ID")
  private String form = "";

  @CommandLine.Option(names = "--values", paramLabel = "FILE", required = true, arity = "1..*")
  private List<Path> values = List.of();

  @CommandLine.Option(
      names = "--period",
      paramLabel = "PERIOD",
      converter = WantedPeriod.Converter.class)
  private @Nullable WantedPeriod period;

  @CommandLine.Mixin private final UnitsOptions lists = new UnitsOptions();

  @CommandLine.Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private Path output = Path.of("");

  @Override
  public Answer run(Context context) {
    ExchangeFormat given = ExchangeFormat.of(format);
    lists.files().and(forms).and(values).keepFrom(output);
    FormsFolder folder = FormsFolder.load(forms);
    Period wanted = period == null ? null : period.in(folder.profiles());
    if (given == ExchangeFormat.XLSX) {
      Submissions read = new FilledForms(folder, form, wanted, lists.load()).read(values);
      return new TravellingFigures(read, context)
          .write(output, ExchangeFormat.CSV, ExchangeFormat.AGENCY, context);
    }
    Reported reported = new Reported(lists.load(), context.language());
    for (Path file : values) {
      reported.add(ValuesFile.scan(file, given.tidy(file, form)), folder);
    }
    TravellingFigures.Wanted which = new TravellingFigures.Wanted(form, wanted);
    return new TravellingFigures(reported, folder, which, context)
        .write(output, ExchangeFormat.CSV, ExchangeFormat.AGENCY, context);
  }
}
