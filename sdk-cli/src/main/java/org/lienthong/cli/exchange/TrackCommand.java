package org.lienthong.cli.exchange;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Content;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.ExchangeId;
import org.lienthong.documents.Tracking;
import picocli.CommandLine;

/** How far a document is, or which documents there are. */
@CommandLine.Command
public final class TrackCommand implements Command {
  private static final int MOST = 100;

  @CommandLine.Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "id")
  private @Nullable String id;

  @CommandLine.Option(names = "--html", paramLabel = "FILE.html")
  private @Nullable Path html;

  @CommandLine.Mixin private final NodeOption node = new NodeOption();

  @Override
  public Answer run(Context context) {
    if (html != null && id == null) throw WrongUseException.of("CLI-014", "--html");
    OutputFile page = html == null ? null : OutputFile.at(html);
    try (DocumentExchange exchange = node.openStore(context)) {
      if (id == null) return newest(exchange.documents(MOST), context);
      Tracking tracking = exchange.track(ExchangeId.parse(id));
      if (page != null) page.write(Content.ofUtf8(tracking.html(context.language())));
      return Answer.done(
          TrackingView.json(tracking, context.language()), TrackingView.text(tracking, context));
    }
  }

  private static Answer newest(List<Tracking> documents, Context context) {
    return Answer.done(
        new JsonObject().put("documents", documents.stream().map(TrackingView::brief).toList()),
        documents.stream().map(one -> TrackingView.line(one, context.language())).toList());
  }
}
