package org.lienthong.cli.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.core.Content;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlProfile;
import org.lienthong.documents.edxml.EdxmlReader;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.EdxmlWriter;
import org.lienthong.documents.edxml.EnvelopeSignature;
import picocli.CommandLine;

/** Reads an edXML file and writes it again: the same meaning in the form the axis accepts. */
@CommandLine.Command
public final class ConvertCommand implements Command {
  @CommandLine.Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file = Path.of("");

  @CommandLine.Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private Path output = Path.of("");

  @Override
  public String subject() {
    return file.toString();
  }

  @Override
  public Answer run(Context context) {
    OutputFile target = OutputFile.at(output);
    EdxmlMessage message = EdxmlReader.read(Content.of(file));
    Content written =
        target.write(out -> EdxmlWriter.write(message, EdxmlProfile.unchanged(), out));
    if (isSigned(message)) context.remark(context.words().of("convert.signature"));
    Locale language = context.language();
    List<JsonObject> findings = MessageJson.findings(message, language);
    JsonObject json =
        Written.json(output, target, written)
            .put("kind", message instanceof EdxmlStatus ? "status" : "document")
            .put("findings", findings);
    Lines lines = Written.lines(context.words(), output, target, written);
    return Answer.done(json, MessageText.findings(lines, message, language));
  }

  private static boolean isSigned(EdxmlMessage message) {
    return message instanceof EdxmlDocument document
        && document.envelopeSignature() != EnvelopeSignature.ABSENT
        && document.envelopeSignature() != EnvelopeSignature.PLACEHOLDER;
  }
}
