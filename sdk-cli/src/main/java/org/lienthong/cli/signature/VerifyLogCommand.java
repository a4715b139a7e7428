package org.lienthong.cli.signature;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.Sha256;
import org.lienthong.signature.EvidenceCheck;
import org.lienthong.signature.EvidenceLog;
import picocli.CommandLine;

/** Says whether a log of verdicts is as it was written. */
@CommandLine.Command
public final class VerifyLogCommand implements Command {
  @CommandLine.Parameters(paramLabel = "LOG", descriptionKey = "file")
  private Path file = Path.of("");

  @CommandLine.Option(names = "--kept", paramLabel = "SHA256")
  private @Nullable Sha256 kept;

  @Override
  public Answer run(Context context) {
    Lines lines = new Lines(context.words());
    Content.of(file);
    try {
      EvidenceCheck check =
          kept == null ? EvidenceLog.verify(file) : EvidenceLog.verify(file, kept);
      lines
          .say("evidence.intact", file)
          .field("evidence.lines", Long.toString(check.records()))
          .field("evidence.head", check.head().hex());
      if (check.torn()) lines.say("evidence.torn");
      JsonObject json =
          new JsonObject()
              .put("intact", true)
              .put("records", check.records())
              .put("head", check.head().hex())
              .put("torn", check.torn())
              .put("problems", List.of());
      return Answer.done(json, lines.lines());
    } catch (InputException changed) {
      String problem = changed.message(context.language());
      JsonObject json = new JsonObject().put("intact", false).put("problems", List.of(problem));
      return new Answer(
          ExitCode.NO, json, lines.say("evidence.changed", file).add(problem).lines());
    }
  }
}
