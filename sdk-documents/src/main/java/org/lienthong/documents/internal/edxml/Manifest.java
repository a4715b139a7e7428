package org.lienthong.documents.internal.edxml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.edxml.EdxmlLimits;
import org.lienthong.documents.edxml.Extension;

/** The list of attachments in the body, only to compare: the attachments themselves govern. */
final class Manifest {
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final EdxmlLimits limits;
  private final Findings findings;
  private final List<Extension> extensions;
  private int references;

  Manifest(EdxmlLimits limits, Findings findings, List<Extension> extensions) {
    this.limits = limits;
    this.findings = findings;
    this.extensions = extensions;
  }

  /** From the start tag of {@code Reference} to its end. */
  void read(Markup markup) throws XMLStreamException {
    if (++references > limits.attachments()) {
      throw Refusals.tooMuch("attachments", limits.attachments());
    }
    String where = "Reference[" + references + "]";
    String contentId = AttachmentReader.withoutCid(markup.attribute("href"));
    String type = "";
    String name = "";
    Oddities oddities = new Oddities(findings);
    oddities.element(markup, where);
    int inside = markup.depth();
    while (markup.next() != XMLStreamConstants.END_ELEMENT || markup.depth() >= inside) {
      oddities.text(markup, where);
      if (markup.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
      switch (markup.getLocalName()) {
        case "ContentId" -> contentId = AttachmentReader.withoutCid(markup.text());
        case "ContentType" -> type = markup.text();
        case "AttachmentName" -> name = markup.text();
        case "Description" -> markup.text();
        default -> {
          findings.info("DOC-132", where, markup.getLocalName());
          extensions.add(Fragment.extension(markup, where));
        }
      }
    }
    if (!contentId.isEmpty() && types.put(contentId, type) != null) {
      throw Refusals.of("DOC-108", where, contentId);
    }
    names.put(contentId, name);
  }

  /** For an attachment that does not say its name itself; empty when there is none. */
  String name(String contentId) {
    return names.getOrDefault(contentId, "");
  }

  void compare(Iterable<Attachment> attachments) {
    Set<String> listed = new LinkedHashSet<>(types.keySet());
    int i = 0;
    for (Attachment attachment : attachments) {
      String where = "Attachment[" + ++i + "]";
      String contentId = attachment.contentId().orElse("");
      String type = types.get(contentId);
      listed.remove(contentId);
      if (type == null) {
        findings.warning("DOC-139", where, attachment.name());
      } else if (!type.equalsIgnoreCase(attachment.declaredType())) {
        findings.warning("DOC-136", where, type, attachment.declaredType());
      }
    }
    for (String missing : listed) findings.error("DOC-138", "edXMLManifest", missing);
  }
}
