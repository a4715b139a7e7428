package org.lienthong.cli.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.ReceiveReport;
import picocli.CommandLine;

/** Takes in what waits at the networks and sends what is due, once or until it is stopped. */
@CommandLine.Command
public final class ReceiveCommand implements Command {
  @CommandLine.Mixin private final NodeOption node = new NodeOption();

  @CommandLine.Option(names = "--into", paramLabel = "DIR")
  private @Nullable Path into;

  @CommandLine.Option(names = "--once")
  private boolean once;

  @Override
  public Answer run(Context context) {
    try (DocumentExchange exchange = node.open(context)) {
      return once ? once(exchange, context) : forever(exchange, context);
    }
  }

  private Answer once(DocumentExchange exchange, Context context) {
    List<Intake.News> taken = new ArrayList<>();
    List<Intake.News> requests = new ArrayList<>();
    Intake intake = new Intake(into, context.words(), taken::add, requests::add);
    ReceiveReport report = exchange.receive(intake);
    Problems.say(report.problems(), context);
    JsonObject json =
        new JsonObject()
            .put("stored", report.stored())
            .put("redelivered", report.redelivered())
            .put("statuses", report.statuses())
            .put("orphans", report.orphans())
            .put("quarantined", report.quarantined())
            .put("handedOver", report.handedOver())
            .put("rejected", report.rejected())
            .put("leftAlone", report.leftAlone())
            .put("documents", taken.stream().map(Intake.News::json).toList())
            .put("changes", requests.stream().map(Intake.News::json).toList())
            .put("problems", Problems.json(report.problems(), context));
    Lines lines = new Lines(context.words());
    taken.forEach(one -> lines.add(one.line()));
    requests.forEach(one -> lines.add(one.line()));
    lines.say("receive.summary", taken.size(), report.statuses(), report.quarantined());
    return new Answer(Problems.exitCode(report.problems()), json, lines.lines());
  }

  /** One object or line for each document, as it comes. */
  private Answer forever(DocumentExchange exchange, Context context) {
    Consumer<Intake.News> print = news -> context.answer(news.json(), List.of(news.line()));
    exchange.start(new Intake(into, context.words(), print, print));
    context.remark(context.words().of("receive.waiting"));
    context.untilStopped();
    return Answer.said(ExitCode.YES, List.of());
  }
}
