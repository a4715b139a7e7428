package org.lienthong.cli.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.Lines;
import org.lienthong.cli.frame.Words;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.VietnamTime;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.BusinessInfo;
import org.lienthong.documents.edxml.BusinessType;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.Finding;
import org.lienthong.documents.edxml.ResponseFor;

/** A message as people read it. */
final class MessageText {
  private MessageText() {}

  static List<String> of(EdxmlStatus status, Context context) {
    Words words = context.words();
    ResponseFor target = status.responseFor();
    String code = status.status().code() + " " + status.status().label(context.language());
    Lines lines =
        new Lines(words)
            .say("inspect.status", status.variant().label())
            .field("inspect.from", status.from().toString())
            .field("inspect.state", code)
            .field("inspect.description", status.description())
            .field("inspect.time", status.timestamp().map(VietnamTime::format).orElse(""))
            .field("inspect.about", target.code())
            .field("inspect.document-id", target.documentId());
    if (target.organizationId() != null) {
      lines.field("inspect.about-organization", target.organizationId().value());
    }
    return findings(lines, status, context.language());
  }

  static List<String> of(EdxmlDocument document, List<Extraction.Saved> saved, Context context) {
    Words words = context.words();
    Lines lines =
        new Lines(words)
            .say("inspect.document", document.variant().label())
            .field("inspect.code", document.code().map(DocumentCode::toString).orElse(""))
            .field("inspect.type", document.typeName())
            .field("inspect.subject", document.subject())
            .field("inspect.date", document.issueDate().map(VietnamTime::format).orElse(""))
            .field("inspect.place", document.place())
            .field("inspect.signer", document.signatory().map(one -> one.fullName()).orElse(""))
            .field("inspect.due", document.dueDate().map(VietnamTime::format).orElse(""))
            .field("inspect.from", document.from().toString());
    list(lines, "inspect.to", document.to().stream().map(Party::toString).toList());
    lines.field("inspect.document-id", document.documentId());
    business(lines, words, document.business());
    List<String> attachments = new ArrayList<>();
    for (int i = 0; i < document.attachments().size(); i++) {
      attachment(attachments, words, document.attachments().get(i));
      if (!saved.isEmpty()) attachments.add(saved(words, saved.get(i)));
    }
    list(lines, "inspect.attachments", attachments);
    lines.field(
        "inspect.envelope-signature",
        words.of("inspect.envelope-signature." + document.envelopeSignature()));
    return findings(lines, document, context.language());
  }

  private static void business(Lines lines, Words words, BusinessInfo business) {
    if (business.type().equals(BusinessType.NEW)) return;
    String type =
        business.type().isKnown()
            ? words.of("inspect.business." + business.type().word())
            : business.type().word();
    list(lines, "inspect.business", List.of(type, String.join("; ", business.targets())));
    lines.field("inspect.reason", business.reason());
  }

  private static void attachment(List<String> lines, Words words, Attachment attachment) {
    String key = attachment.unpacked() ? "inspect.attachment.unpacked" : "inspect.attachment";
    String size = words.number(attachment.size());
    lines.add(words.of(key, attachment.name(), attachment.detectedType(), size));
    lines.add("sha256 " + attachment.sha256());
  }

  private static String saved(Words words, Extraction.Saved saved) {
    return words.of("inspect.saved." + saved.state(), saved.path());
  }

  private static void list(Lines lines, String key, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (i == 0) lines.field(key, values.get(0));
      else if (!values.get(i).isEmpty()) lines.below(values.get(i));
    }
  }

  static List<String> findings(Lines lines, EdxmlMessage message, Locale language) {
    for (Finding finding : message.findings()) {
      lines.say(
          "inspect.finding." + finding.severity(),
          finding.code(),
          finding.where(),
          finding.message(language));
    }
    return lines.lines();
  }
}
