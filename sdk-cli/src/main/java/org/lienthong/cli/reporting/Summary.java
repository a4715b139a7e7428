package org.lienthong.cli.reporting;

import java.nio.file.Path;
import java.util.List;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.reporting.Consolidation;

/** What a roll-up came to: which units are in it, which are not, and what did not fit. */
record Summary(
    Path output,
    OutputFile target,
    Content written,
    Consolidation figures,
    Territory territory,
    LeftAside aside) {

  Answer answer(Context context) {
    List<Finding> findings =
        figures.findings().stream()
            .map(found -> Finding.of(found, figures.period(), context.language()))
            .toList();
    int reporting = territory.reporting().size();
    List<AdministrativeUnit> missing = figures.missing();
    JsonObject json =
        new JsonObject()
            .put("output", output.toString())
            .put("size", written.length().orElse(0))
            .put("sha256", written.sha256().hex())
            .put("replaced", target.replaced())
            .put("form", figures.form().id())
            .put("period", figures.period().toString())
            .put("on", territory.on().toString())
            .put("under", Units.brief(territory.under()))
            .put("units", figures.units().size())
            .put("reportingUnits", reporting)
            .put("missing", Units.brief(missing))
            .put("excluded", Units.brief(figures.excluded()))
            .put("refused", WithoutFigure.json(figures, context.language()))
            .put("leftAside", aside.json())
            .put("findings", findings.stream().map(Finding::json).toList());
    Lines lines = new Lines(context.words());
    Findings.say(findings, lines);
    for (AdministrativeUnit unit : missing) lines.say("report.missing", Units.title(unit));
    for (AdministrativeUnit unit : figures.excluded()) {
      lines.say("report.excluded", Units.title(unit));
    }
    WithoutFigure.say(figures, lines, context.language());
    aside.say(lines, territory.under());
    String key = target.replaced() ? "report.rolled-up.replaced" : "report.rolled-up";
    lines.say(key, output, figures.units().size() - missing.size(), figures.units().size());
    return Answer.done(json, lines.lines());
  }
}
