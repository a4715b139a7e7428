package org.lienthong.cli.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.Values;
import org.lienthong.documents.DeadLetter;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.OrphanStatus;
import picocli.CommandLine;

/** What waits for a person because it could not be sent or handed over. */
@CommandLine.Command
public final class DeadCommand implements Command {
  @CommandLine.Option(names = "--retry", paramLabel = "ID")
  private @Nullable String retry;

  @CommandLine.Mixin private final NodeOption node = new NodeOption();

  @Override
  public Answer run(Context context) {
    if (retry == null) {
      try (DocumentExchange exchange = node.openStore(context)) {
        return list(exchange.deadLetters(), exchange.orphanStatuses(), context);
      }
    }
    try (DocumentExchange exchange = node.open(context)) {
      return retry(exchange, ExchangeId.parse(retry), context);
    }
  }

  private static Answer list(
      List<DeadLetter> letters, List<OrphanStatus> orphans, Context context) {
    Lines lines = new Lines(context.words());
    for (DeadLetter letter : letters) {
      String reason = letter.reason(context.language());
      lines.say("dead.letter", letter.id(), letter.label(), letter.connection(), reason);
    }
    if (letters.isEmpty()) lines.say("dead.none");
    for (OrphanStatus orphan : orphans) {
      String status = orphan.status().code() + " " + orphan.status().label(context.language());
      lines.say("dead.orphan", orphan.from(), status, orphan.code(), orphan.documentId());
    }
    return Answer.done(
        new JsonObject()
            .put("dead", letters.stream().map(DeadCommand::json).toList())
            .put("orphans", orphans.stream().map(DeadCommand::json).toList()),
        lines.lines());
  }

  private static JsonObject json(OrphanStatus orphan) {
    return new JsonObject()
        .put("from", orphan.from())
        .put("status", orphan.status().code())
        .put("documentId", orphan.documentId())
        .put("code", orphan.code())
        .put("connection", orphan.connection())
        .put("receivedAt", Values.iso(orphan.receivedAt()));
  }

  private static JsonObject json(DeadLetter letter) {
    return new JsonObject()
        .put("id", letter.id().value())
        .put("direction", letter.outgoing() ? "outgoing" : "incoming")
        .put("label", letter.label())
        .put("connection", letter.connection())
        .put("reason", letter.reason());
  }

  private static Answer retry(DocumentExchange exchange, ExchangeId id, Context context) {
    exchange.retry(id);
    JsonObject json =
        new JsonObject().put("id", id.value()).put("state", exchange.track(id).state().word());
    context.answer(json, new Lines(context.words()).say("dead.queued", id).lines());
    NodeOption.transmit(exchange, context);
    return Answer.said(ExitCode.YES, List.of());
  }
}
