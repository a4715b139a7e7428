package org.lienthong.cli.reporting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.cli.frame.OutputSet;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.Consolidation;
import picocli.CommandLine;

/** Draws figures of one form. */
@CommandLine.Command
public final class ChartCommand implements Command {
  @CommandLine.Option(names = "--forms", paramLabel = "DIR", required = true)
  private Path forms = Path.of("");

  @CommandLine.Option(names = "--form", paramLabel = "ID", required = true)
  private String form = "";

  @CommandLine.Option(names = "--values", paramLabel = "FILE", required = true, arity = "1..*")
  private List<Path> values = List.of();

  @CommandLine.Option(names = "--indicator", paramLabel = "KEY", required = true, arity = "1..*")
  private List<String> indicators = List.of();

  @CommandLine.Option(names = "--kind", paramLabel = "KIND")
  private Chart.Kind kind = Chart.Kind.BAR;

  @CommandLine.Option(
      names = "--period",
      paramLabel = "PERIOD",
      converter = WantedPeriod.Converter.class)
  private @Nullable WantedPeriod period;

  @CommandLine.Option(names = "--under", paramLabel = "UNIT")
  private String under = "";

  @CommandLine.Option(names = "--target", paramLabel = "KEY|NUMBER")
  private String target = "";

  @CommandLine.Option(names = "--geojson", paramLabel = "FILE")
  private @Nullable Path geoJson;

  @CommandLine.Option(names = "--code-property", paramLabel = "NAME")
  private String codeProperty = "code";

  @CommandLine.Option(names = "--title", paramLabel = "TEXT")
  private String title = "";

  @CommandLine.Mixin private final UnitsOptions lists = new UnitsOptions();

  @CommandLine.Option(names = "--table", paramLabel = "FILE")
  private @Nullable Path table;

  @CommandLine.Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private Path output = Path.of("");

  @Override
  public Answer run(Context context) {
    ChartFile picture = ChartFile.picture(output);
    ChartFile twin = table == null ? null : ChartFile.table(table);
    lists.files().and(forms).and(values).and(geoJson).keepFrom(output, table);
    FormsFolder folder = FormsFolder.load(forms);
    ChartFigures read =
        ChartFigures.read(
            values,
            folder,
            lists.load(),
            new TravellingFigures.Wanted(
                form, period == null ? null : period.in(folder.profiles())),
            under,
            kind == Chart.Kind.LINE,
            context);
    if (!read.refusals().isEmpty()) return refused(read.refusals(), context);
    Chart chart =
        new ChartPlan(kind, indicators, target, title, read.figures(), !under.isEmpty())
            .draw(GeographyFile.of(kind, geoJson, codeProperty));
    OutputSet files = new OutputSet().add(picture.target(), picture.content(chart));
    if (twin != null) files.add(twin.target(), twin.content(chart));
    Content written = files.write().get(0);
    return done(chart, read.figures(), picture.target(), written, context);
  }

  private Answer done(
      Chart chart,
      List<Consolidation> figures,
      OutputFile place,
      Content written,
      Context context) {
    Lines lines = new Lines(context.words());
    if (geoJson != null && isEmpty(chart)) lines.say("report.no-outline", geoJson, codeProperty);
    List<JsonObject> periods = new ArrayList<>();
    for (Consolidation one : figures) {
      List<AdministrativeUnit> missing = one.missing();
      for (AdministrativeUnit unit : missing) {
        String where = figures.size() == 1 ? "" : one.period() + ", ";
        lines.say("report.missing", where + Units.title(unit));
      }
      periods.add(
          new JsonObject()
              .put("period", one.period().toString())
              .put("units", one.units().size())
              .put("missing", Units.brief(missing)));
    }
    lines.say(place.replaced() ? "report.charted.replaced" : "report.charted", output);
    JsonObject json =
        new JsonObject()
            .put("output", output.toString())
            .put("size", written.length().orElse(0))
            .put("sha256", written.sha256().hex())
            .put("replaced", place.replaced())
            .put("kind", chart.kind().name().toLowerCase(Locale.ROOT))
            .put("form", figures.get(0).form().id())
            .put("description", chart.description())
            .put("periods", periods)
            .put("findings", List.of());
    if (table != null) json.put("table", table.toString());
    return Answer.done(json, lines.lines());
  }

  /** Whether no unit of a map has a place on it. */
  private static boolean isEmpty(Chart chart) {
    return chart
        .geography()
        .filter(map -> chart.codes().stream().noneMatch(code -> map.outline(code).isPresent()))
        .isPresent();
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
