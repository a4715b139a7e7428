package org.lienthong.cli.exchange;

import java.util.List;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.SentDocument;
import org.lienthong.documents.Tracking;
import picocli.CommandLine;

/** Asks everybody who has a document to give it back. */
@CommandLine.Command
public final class RecallCommand implements Command {
  @CommandLine.Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @CommandLine.Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  @CommandLine.Mixin private final NodeOption node = new NodeOption();

  @Override
  public Answer run(Context context) {
    ExchangeId document = ExchangeId.parse(id);
    try (DocumentExchange exchange = node.open(context)) {
      SentDocument request = exchange.recall(document, reason);
      Tracking tracking = exchange.track(document);
      boolean withdrawn = request.id().equals(document);
      JsonObject json =
          new JsonObject()
              .put("id", request.id().value())
              .put("recalls", document.value())
              .put("state", tracking.state().word());
      Lines lines = new Lines(context.words());
      lines.say(withdrawn ? "recall.withdrawn" : "recall.asked", document, request.id());
      context.answer(json, lines.lines());
      NodeOption.transmit(exchange, context);
      return Answer.said(ExitCode.YES, List.of());
    }
  }
}
