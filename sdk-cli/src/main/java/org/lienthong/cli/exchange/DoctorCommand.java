package org.lienthong.cli.exchange;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.core.SdkException;
import org.lienthong.documents.DocumentExchange;
import picocli.CommandLine;

/** Looks whether a node can do its work: settings, secrets, disk, store, networks, clock. */
@CommandLine.Command
public final class DoctorCommand implements Command {
  @CommandLine.Mixin private final NodeOption option = new NodeOption();

  @Override
  public Answer run(Context context) {
    NodeFolder node = option.folder();
    NodeSettings settings = node.settings();
    FolderChecks folder = new FolderChecks(context);
    NetworkChecks network = new NetworkChecks(context);
    List<Check> checks = new ArrayList<>();
    checks.add(Check.of("settings", "", Check.Result.OK, context, "settings", settings.self()));
    settings.links().forEach(link -> checks.add(folder.secret(link)));
    checks.add(folder.permissions(node));
    checks.add(folder.disk(node));
    checks.addAll(store(node, settings, context));
    settings.links().forEach(link -> checks.addAll(network.of(link)));
    return answer(checks, context);
  }

  private static List<Check> store(NodeFolder node, NodeSettings settings, Context context) {
    try (DocumentExchange exchange = node.openStore(settings, context.clock())) {
      int dead = exchange.deadLetters().size();
      int orphans = exchange.orphanStatuses().size();
      return List.of(
          Check.of("store", "", Check.Result.OK, context, "store", node.store()),
          Check.of(
              "dead",
              "",
              dead == 0 ? Check.Result.OK : Check.Result.WARNING,
              context,
              "dead",
              dead,
              orphans));
    } catch (SdkException e) {
      return List.of(Check.failed("store", "", e, context));
    }
  }

  private static Answer answer(List<Check> checks, Context context) {
    List<Check> failed =
        checks.stream().filter(check -> check.result() == Check.Result.FAILED).toList();
    Lines lines = new Lines(context.words());
    for (Check check : checks) {
      String what = check.subject().isEmpty() ? check.name() : check.name() + " " + check.subject();
      lines.labelled(what, context.words().of("doctor.result." + check.result()));
      lines.below(check.message());
    }
    JsonObject json =
        new JsonObject()
            .put("ok", failed.isEmpty())
            .put("checks", checks.stream().map(Check::json).toList());
    boolean passing = failed.stream().allMatch(Check::passing);
    int exitCode = failed.isEmpty() ? ExitCode.YES : passing ? ExitCode.TRY_AGAIN : ExitCode.NO;
    return new Answer(exitCode, json, lines.lines());
  }
}
