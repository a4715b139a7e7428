package org.lienthong.cli.exchange;

import java.util.List;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.ProcessingStatus;
import picocli.CommandLine;

/** Tells the sender of a document how far it is here. */
@CommandLine.Command
public final class StatusCommand implements Command {
  @CommandLine.Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @CommandLine.Parameters(index = "1", paramLabel = "CODE", descriptionKey = "code")
  private String code = "";

  @CommandLine.Option(names = "--description", paramLabel = "TEXT")
  private String description = "";

  @CommandLine.Mixin private final NodeOption node = new NodeOption();

  @Override
  public Answer run(Context context) {
    ExchangeId document = ExchangeId.parse(id);
    ProcessingStatus status = status();
    try (DocumentExchange exchange = node.open(context)) {
      exchange.report(document, status, description);
      JsonObject json =
          new JsonObject()
              .put("id", document.value())
              .put("status", new JsonObject().put("code", status.code()).put("word", status.word()))
              .put("state", exchange.track(document).state().word());
      Lines lines = new Lines(context.words());
      lines.say("status.stored", status.code(), status.label(context.language()));
      context.answer(json, lines.lines());
      NodeOption.transmit(exchange, context);
      return Answer.said(ExitCode.YES, List.of());
    }
  }

  /** By its number or its word; others than the known ones belong to no agreed list. */
  private ProcessingStatus status() {
    return ProcessingStatus.known().stream()
        .filter(known -> known.code().equals(code) || known.word().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                WrongUseException.of(
                    "CLI-013",
                    code,
                    String.join(
                        ", ",
                        ProcessingStatus.known().stream()
                            .map(known -> known.code() + " (" + known.word() + ")")
                            .toList())));
  }
}
