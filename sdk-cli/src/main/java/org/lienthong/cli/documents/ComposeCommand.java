package org.lienthong.cli.documents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.frame.Answer;
import org.lienthong.cli.frame.Command;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.InputFiles;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Urgency;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlWriter;
import picocli.CommandLine;

/** Makes an edXML document out of files and what the command line says about them. */
@CommandLine.Command
public final class ComposeCommand implements Command {
  @CommandLine.Option(names = "--from", paramLabel = "ID", required = true)
  private OrganizationId from = OrganizationId.of("-");

  @CommandLine.Option(names = "--from-name", paramLabel = "NAME")
  private String fromName = "";

  @CommandLine.Option(names = "--to", paramLabel = "ID", required = true, arity = "1..*")
  private List<OrganizationId> to = List.of();

  @CommandLine.Option(names = "--to-name", paramLabel = "NAME", arity = "1..*")
  private List<String> toNames = List.of();

  @CommandLine.Option(
      names = "--code",
      paramLabel = "CODE",
      required = true,
      converter = CodeConverter.class)
  private DocumentCode code = DocumentCode.unnumbered("-");

  @CommandLine.Option(names = "--type", paramLabel = "NAME", required = true)
  private String type = "";

  @CommandLine.Option(names = "--subject", paramLabel = "TEXT", required = true)
  private String subject = "";

  @CommandLine.Option(names = "--attach", paramLabel = "FILE", arity = "1..*")
  private List<Path> attach = List.of();

  @CommandLine.Option(names = "--number-date", paramLabel = "DATE")
  private @Nullable LocalDate numberDate;

  @CommandLine.Option(names = "--place", paramLabel = "NAME")
  private String place = "";

  @CommandLine.Option(names = "--signer", paramLabel = "NAME")
  private String signer = "";

  @CommandLine.Option(names = "--signer-position", paramLabel = "TEXT")
  private String signerPosition = "";

  @CommandLine.Option(names = "--signer-capacity", paramLabel = "TEXT")
  private String signerCapacity = "";

  @CommandLine.Option(names = "--due", paramLabel = "DATE")
  private @Nullable LocalDate due;

  @CommandLine.Option(
      names = "--priority",
      paramLabel = "0..4|WORD",
      converter = UrgencyConverter.class)
  private Urgency priority = Urgency.NORMAL;

  @CommandLine.Mixin private final BusinessOptions business = new BusinessOptions();

  @CommandLine.Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private Path output = Path.of("");

  @Override
  public Answer run(Context context) {
    InputFiles.of().and(attach).keepFrom(output);
    OutputFile target = OutputFile.at(output);
    EdxmlDocument.Builder builder =
        EdxmlDocument.builder(Party.of(from, fromName), metadata())
            .to(receivers())
            .business(business.info())
            .attachments(Attached.of(attach));
    if (due != null) builder.dueDate(due);
    EdxmlDocument document = builder.build();
    if (document.documentId().isEmpty()) context.remark(context.words().of("compose.no-date"));
    Content written = target.write(out -> EdxmlWriter.write(document, out));
    JsonObject json =
        Written.json(output, target, written)
            .put("documentId", document.documentId())
            .put("code", code.toString())
            .put("attachments", document.attachments().stream().map(MessageJson::of).toList());
    Lines lines = Written.lines(context.words(), output, target, written);
    return Answer.done(json, lines.field("inspect.document-id", document.documentId()).lines());
  }

  private DocumentMetadata metadata() {
    DocumentMetadata.Builder metadata =
        DocumentMetadata.builder(code, DocumentType.named(type), subject, fromName)
            .place(place)
            .urgency(priority);
    if (numberDate != null) metadata.issueDate(numberDate);
    if (!(signer + signerPosition + signerCapacity).isEmpty()) {
      metadata.signatory(new DocumentMetadata.Signatory(signerCapacity, signerPosition, signer));
    }
    return metadata.build();
  }

  private List<Party> receivers() {
    if (!toNames.isEmpty() && toNames.size() != to.size()) {
      throw WrongUseException.of("CLI-034", toNames.size(), to.size());
    }
    List<Party> receivers = new ArrayList<>();
    for (int i = 0; i < to.size(); i++) {
      receivers.add(Party.of(to.get(i), toNames.isEmpty() ? "" : toNames.get(i)));
    }
    return receivers;
  }

  /** Number and notation in either style. */
  static final class CodeConverter implements CommandLine.ITypeConverter<DocumentCode> {
    @Override
    public DocumentCode convert(String text) {
      return DocumentCode.parse(text);
    }
  }
}
