package org.lienthong.cli.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.core.Content;
import org.lienthong.core.SdkException;
import org.lienthong.documents.DocumentExchange;
import org.lienthong.documents.ExchangeId;
import picocli.CommandLine;

/** Packs what happened to a document into one file that can be checked anywhere. */
@CommandLine.Command
public final class ExportEvidenceCommand implements Command {
  @CommandLine.Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @CommandLine.Option(
      names = {"-o", "--output"},
      paramLabel = "FILE.zip",
      required = true)
  private Path output = Path.of("");

  @CommandLine.Option(names = "--tsa", paramLabel = "URL")
  private List<URI> timestampAuthorities = List.of();

  @CommandLine.Mixin private final NodeOption node = new NodeOption();

  @Override
  public Answer run(Context context) {
    OutputFile target = OutputFile.at(output);
    Optional<SdkException> unanswered;
    try (Witness witness = Witness.of(timestampAuthorities);
        DocumentExchange exchange = node.openStore(context, witness)) {
      unanswered = exchange.exportEvidence(ExchangeId.parse(id), output.toAbsolutePath(), Map.of());
    }
    unanswered.ifPresent(
        e -> context.remark(context.words().of("evidence.no-timestamp", e.code())));
    Content written = Content.of(output);
    long size = written.length().orElse(0);
    JsonObject json =
        new JsonObject()
            .put("output", output.toString())
            .put("id", id)
            .put("timestamp", !timestampAuthorities.isEmpty() && unanswered.isEmpty())
            .put("size", size)
            .put("sha256", written.sha256().hex())
            .put("replaced", target.replaced());
    String key = target.replaced() ? "written.replaced" : "written";
    String shown = context.words().number(size);
    return Answer.done(json, new Lines(context.words()).say(key, output, shown).lines());
  }
}
