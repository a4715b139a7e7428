package org.lienthong.cli.reporting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.reporting.CheckFinding;
import org.lienthong.reporting.Checks;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.RollUp;
import org.lienthong.reporting.Severity;
import org.lienthong.reporting.Submissions;
import picocli.CommandLine;

/** Holds values against the checks of their forms. */
@CommandLine.Command
public final class CheckReportCommand implements Command {
  @CommandLine.Option(names = "--forms", paramLabel = "DIR", required = true)
  private Path forms = Path.of("");

  @CommandLine.Option(names = "--values", paramLabel = "FILE", required = true, arity = "1..*")
  private List<Path> values = List.of();

  @CommandLine.Mixin private final UnitsOptions lists = new UnitsOptions();

  @Override
  public Answer run(Context context) {
    Locale language = context.language();
    FormsFolder folder = FormsFolder.load(forms);
    Reported reported = new Reported(lists.load(), language);
    for (Path file : values) reported.add(ValuesFile.scan(file), folder);
    List<Finding> findings = new ArrayList<>(reported.findings());
    for (ValuesFile file : reported.unreadable()) {
      findings.addAll(Unreadable.findings(file, folder.first(), language));
    }
    List<JsonObject> submissions = new ArrayList<>();
    int checked = check(reported, findings, submissions, language);
    return answer(findings, submissions, checked, context);
  }

  /** The units that were checked. */
  private static int check(
      Reported reported, List<Finding> findings, List<JsonObject> submissions, Locale language) {
    Map<Reported.Key, Consolidation> earlier = new HashMap<>();
    Map<String, Finding> refusals = new LinkedHashMap<>();
    List<Finding> found = new ArrayList<>();
    int checked = 0;
    for (Reported.Key key : reported.keys()) {
      Submissions read = reported.read(key, reported.mentioned(key), Set.of());
      for (InputFinding finding : read.findings()) {
        refusals.putIfAbsent(finding.toString(), Finding.of(finding, language));
      }
      for (CheckFinding finding : Checks.run(key.form(), read, before(key, earlier))) {
        found.add(Finding.of(finding, key.period(), language));
      }
      earlier.put(key, RollUp.of(key.form()).findings(List.of()).run(read));
      checked += read.received().size();
      submissions.add(
          new JsonObject()
              .put("form", key.form().id())
              .put("period", key.period().toString())
              .put("units", read.received().size()));
    }
    findings.addAll(refusals.values());
    findings.addAll(found);
    return checked;
  }

  /** Null if the files do not hold the period before as well. */
  private static @Nullable Consolidation before(
      Reported.Key key, Map<Reported.Key, Consolidation> earlier) {
    Optional<Period> previous = key.period().previous();
    return previous.map(period -> earlier.get(new Reported.Key(key.form(), period))).orElse(null);
  }

  private static Answer answer(
      List<Finding> findings, List<JsonObject> submissions, int checked, Context context) {
    Lines lines = new Lines(context.words());
    Findings.say(findings, lines);
    long errors = findings.stream().filter(one -> one.severity() == Severity.ERROR).count();
    long warnings = findings.size() - errors;
    lines.say("report.checked", checked, errors, warnings);
    JsonObject json =
        new JsonObject()
            .put("submissions", submissions)
            .put("units", checked)
            .put("errors", errors)
            .put("warnings", warnings)
            .put("findings", findings.stream().map(Finding::json).toList());
    boolean refused = findings.stream().anyMatch(Finding::input);
    int exitCode = refused ? ExitCode.BAD_INPUT : errors > 0 ? ExitCode.NO : ExitCode.YES;
    return new Answer(exitCode, json, lines.lines());
  }
}
