package org.lienthong.cli.reporting;

import java.nio.file.Path;
import java.util.List;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.FormWorkbook;
import org.lienthong.reporting.Period;

/** A form as a workbook that units fill in. */
record EmptyForm(FormsFolder folder, String form, Period period) {
  /**
   * @param under code of the unit that fills it in, or that all of them are below
   * @throws InputException CLI-053 if there is no such form, CORE-030 to CORE-033 if no such unit
   */
  Answer write(Path output, AdministrativeUnits registry, String under, Context context) {
    Form wanted = folder.require(form, period.lastDay());
    List<AdministrativeUnit> units =
        Territory.of(registry, under, period.lastDay(), period.lastDay()).rows();
    OutputFile target = OutputFile.at(output);
    Content written =
        target.write(FormWorkbook.template(wanted, period, units).write(context.clock().instant()));
    Lines lines = new Lines(context.words());
    lines.say(target.replaced() ? "report.empty.replaced" : "report.empty", output, units.size());
    JsonObject json =
        new JsonObject()
            .put("output", output.toString())
            .put("format", ExchangeFormat.XLSX.word())
            .put("size", written.length().orElse(0))
            .put("sha256", written.sha256().hex())
            .put("replaced", target.replaced())
            .put("form", wanted.id())
            .put("period", period.toString())
            .put("units", units.size())
            .put("findings", List.of());
    return Answer.done(json, lines.lines());
  }
}
