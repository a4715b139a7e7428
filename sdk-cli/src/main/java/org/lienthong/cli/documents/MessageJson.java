package org.lienthong.cli.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Values;
import org.lienthong.core.DocumentCode;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.BusinessInfo;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.Finding;
import org.lienthong.documents.edxml.ResponseFor;

/** A message as programs read it. */
final class MessageJson {
  private MessageJson() {}

  static JsonObject of(EdxmlStatus status, Context context) {
    ResponseFor target = status.responseFor();
    JsonObject own =
        new JsonObject()
            .put("code", status.status().code())
            .put("word", status.status().word())
            .put("description", status.description())
            .put("timestamp", status.timestamp().map(Values::iso))
            .put(
                "responseFor",
                new JsonObject()
                    .put("id", Optional.ofNullable(target.organizationId()).map(Object::toString))
                    .put("code", target.code())
                    .put("documentId", target.documentId())
                    .put("date", Optional.ofNullable(target.date()).map(Object::toString)));
    return head("status", status)
        .put("status", own)
        .put("findings", findings(status, context.language()));
  }

  static JsonObject of(EdxmlDocument document, List<Extraction.Saved> saved, Context context) {
    List<JsonObject> attachments = new ArrayList<>();
    for (int i = 0; i < document.attachments().size(); i++) {
      JsonObject attachment = of(document.attachments().get(i));
      if (!saved.isEmpty()) {
        attachment
            .put("savedAs", saved.get(i).path().toString())
            .put("saved", saved.get(i).state().name().toLowerCase(Locale.ROOT));
      }
      attachments.add(attachment);
    }
    return head("document", document)
        .put("to", document.to().stream().map(MessageJson::party).toList())
        .put("documentId", document.documentId())
        .put("number", document.number())
        .put("notation", document.notation())
        .put("code", document.code().map(DocumentCode::toString))
        .put("typeName", document.typeName())
        .put("subject", document.subject())
        .put("issueDate", document.issueDate().map(Object::toString))
        .put("place", document.place())
        .put("signer", document.signatory().map(signatory -> signatory.fullName()))
        .put("priority", document.urgency().priority())
        .put("dueDate", document.dueDate().map(Object::toString))
        .put("business", business(document.business()))
        .put("attachments", attachments)
        .put("envelopeSignature", document.envelopeSignature().name())
        .put("findings", findings(document, context.language()));
  }

  private static JsonObject head(String kind, EdxmlMessage message) {
    return new JsonObject()
        .put("kind", kind)
        .put("variant", message.variant().label())
        .put("wellFormed", message.findings().stream().noneMatch(MessageJson::breaksXml))
        .put("from", party(message.from()));
  }

  /** Read all the same, but a strict program refuses what stands before the XML or is unbound. */
  private static boolean breaksXml(Finding finding) {
    return finding.code().equals("DOC-130") || finding.code().equals("DOC-131");
  }

  private static JsonObject party(Party party) {
    return new JsonObject().put("id", party.id().value()).put("name", party.name());
  }

  private static JsonObject business(BusinessInfo business) {
    JsonObject json = new JsonObject().put("type", business.type().word());
    if (!business.targets().isEmpty()) json.put("targets", business.targets());
    return json.put("reason", business.reason());
  }

  static JsonObject of(Attachment attachment) {
    return new JsonObject()
        .put("name", attachment.name())
        .put("declaredType", attachment.declaredType())
        .put("detectedType", attachment.detectedType())
        .put("size", attachment.size())
        .put("sha256", attachment.sha256().hex())
        .put("unpacked", attachment.unpacked());
  }

  static List<JsonObject> findings(EdxmlMessage message, Locale language) {
    List<JsonObject> findings = new ArrayList<>();
    for (Finding finding : message.findings()) {
      findings.add(
          new JsonObject()
              .put("code", finding.code())
              .put("severity", finding.severity().label())
              .put("where", finding.where())
              .put("message", finding.message(language)));
    }
    return findings;
  }
}
