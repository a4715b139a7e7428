package org.lienthong.cli.reporting;

import java.time.LocalDate;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.Lines;
import org.lienthong.core.AdministrativeUnit;
import picocli.CommandLine;

/** Which unit a code named on a day. */
@CommandLine.Command
public final class ResolveUnitCommand implements Command {
  @CommandLine.Parameters(paramLabel = "CODE", descriptionKey = "code")
  private String code = "";

  @CommandLine.Option(names = "--on", paramLabel = "DATE", required = true)
  private LocalDate on = LocalDate.EPOCH;

  @CommandLine.Mixin private final UnitsOptions lists = new UnitsOptions();

  @Override
  public Answer run(Context context) {
    AdministrativeUnit unit = Units.require(lists.load(), code, on);
    Lines lines = new Lines(context.words());
    Units.describe(lines, unit);
    return Answer.done(Units.json(unit).put("on", on.toString()), lines.lines());
  }
}
