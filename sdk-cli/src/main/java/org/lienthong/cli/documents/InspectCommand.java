package org.lienthong.cli.documents;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.ExitCode;
import org.lienthong.cli.frame.Failure;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlReader;
import org.lienthong.documents.edxml.EdxmlStatus;
import picocli.CommandLine;

/** Shows what an edXML file says, and takes its attachments out. */
@CommandLine.Command
public final class InspectCommand implements Command {
  @CommandLine.Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @CommandLine.Option(names = "--extract", paramLabel = "DIR")
  private @Nullable Path directory;

  @Override
  public String subject() {
    return file.toString();
  }

  @Override
  public Answer run(Context context) {
    Content content = Content.of(file);
    EdxmlMessage message;
    try {
      message = EdxmlReader.read(content);
    } catch (InputException refusal) {
      return refused(refusal, context);
    }
    if (message instanceof EdxmlStatus status) {
      return Answer.done(MessageJson.of(status, context), MessageText.of(status, context));
    }
    EdxmlDocument document = (EdxmlDocument) message;
    List<Extraction.Saved> saved =
        directory == null ? List.of() : Extraction.of(document.attachments(), directory);
    return Answer.done(
        MessageJson.of(document, saved, context), MessageText.of(document, saved, context));
  }

  /** A file that cannot be used is still an answer: programs find why under {@code findings}. */
  private Answer refused(InputException refusal, Context context) {
    Failure failure = Failure.of(refusal, context.language(), subject());
    JsonObject finding =
        new JsonObject()
            .put("code", refusal.code())
            .put("severity", "error")
            .put("message", refusal.message(context.language()));
    JsonObject json =
        new JsonObject()
            .put("variant", "unknown")
            .put("wellFormed", false)
            .put("findings", List.of(finding))
            .put("error", failure.json());
    context.remark(context.words().of("error", failure.code(), failure.message(), failure.next()));
    return new Answer(ExitCode.BAD_INPUT, json, List.of());
  }
}
