package org.lienthong.cli.reporting;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.WrongUseException;
import picocli.CommandLine;

/** Puts values of one form and period into a format that other systems take. */
@CommandLine.Command
public final class ExportReportCommand implements Command {
  @CommandLine.Option(names = "--format", paramLabel = "FORMAT", required = true)
  private String format = "";

  @CommandLine.Option(names = "--forms", paramLabel = "DIR", required = true)
  private Path forms = Path.of("");

  @CommandLine.Option(names = "--form", paramLabel = "ID")
  private String form = "";

  @CommandLine.Option(names = "--values", paramLabel = "FILE", arity = "1..*")
  private List<Path> values = List.of();

  @CommandLine.Option(
      names = "--period",
      paramLabel = "PERIOD",
      converter = WantedPeriod.Converter.class)
  private @Nullable WantedPeriod period;

  @CommandLine.Option(names = "--under", paramLabel = "UNIT")
  private String under = "";

  @CommandLine.Option(names = "--agency", paramLabel = "ID")
  private String agency = ExchangeFormat.AGENCY;

  @CommandLine.Option(names = "--structure", paramLabel = "FILE")
  private @Nullable Path structure;

  @CommandLine.Mixin private final UnitsOptions lists = new UnitsOptions();

  @CommandLine.Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private Path output = Path.of("");

  @Override
  public Answer run(Context context) {
    ExchangeFormat wanted = ExchangeFormat.of(format);
    if (structure != null && !wanted.hasStructure()) throw WrongUseException.of("CLI-022", format);
    lists.files().and(forms).and(values).keepFrom(output, structure);
    FormsFolder folder = FormsFolder.load(forms);
    if (values.isEmpty()) {
      if (wanted != ExchangeFormat.XLSX || form.isEmpty() || period == null || under.isEmpty()) {
        throw WrongUseException.of("CLI-054");
      }
      return new EmptyForm(folder, form, period.in(folder.profiles()))
          .write(output, lists.load(), under, context);
    }
    Reported reported = new Reported(lists.load(), context.language());
    for (Path file : values) reported.add(ValuesFile.scan(file), folder);
    TravellingFigures.Wanted which =
        new TravellingFigures.Wanted(form, period == null ? null : period.in(folder.profiles()));
    TravellingFigures figures = new TravellingFigures(reported, folder, which, context);
    return figures.write(output, wanted, agency, structure, context);
  }
}
