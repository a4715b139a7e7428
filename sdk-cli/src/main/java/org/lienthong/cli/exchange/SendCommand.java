package org.lienthong.cli.exchange;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Content;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.SentDocument;
import org.lienthong.documents.Tracking;
import picocli.CommandLine;

/** Stores a document durably, says so, then hands it to the network. */
@CommandLine.Command
public final class SendCommand implements Command {
  @CommandLine.Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @CommandLine.Mixin private final NodeOption node = new NodeOption();

  @CommandLine.Option(names = "--idempotency-key", paramLabel = "KEY")
  private @Nullable String key;

  @CommandLine.Option(names = "--later")
  private boolean later;

  /** Nothing yet while the node is opened, whose failures name themselves. */
  private String about = "";

  @Override
  public String subject() {
    return about;
  }

  @Override
  public Answer run(Context context) {
    if (key != null && key.isBlank()) {
      throw WrongUseException.of("CLI-007", "lienthong send", "--idempotency-key", "KEY");
    }
    Content content = Content.of(file);
    try (DocumentExchange exchange = node.open(context)) {
      about = file.toString();
      SentDocument sent = key == null ? exchange.send(content) : exchange.send(content, key);
      Tracking stored = exchange.track(sent.id());
      JsonObject json =
          new JsonObject()
              .put("id", sent.id().value())
              .put("state", stored.state().word())
              .put("documentId", stored.documentId())
              .put("code", stored.code());
      if (sent.duplicate()) json.put("duplicateOf", sent.id().value());
      Lines lines = new Lines(context.words());
      lines.say(sent.duplicate() ? "send.duplicate" : "send.stored", sent.id(), stored.code());
      context.answer(json, lines.lines());
      if (later) return Answer.said(ExitCode.YES, List.of());

      // The promise is made; what the network does now changes nothing about it.
      NodeOption.transmit(exchange, context);
      String state = exchange.track(sent.id()).state().label(context.language());
      return Answer.said(ExitCode.YES, new Lines(context.words()).say("send.state", state).lines());
    }
  }
}
