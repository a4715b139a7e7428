package org.lienthong.documents.internal.edxml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.edxml.EdxmlLimits;

/** The list of attachments in the body, only to compare: the attachments themselves govern. */
final class Manifest {
  private final Map<String, String> types = new HashMap<>();
  private final EdxmlLimits limits;
  private final Findings findings;
  private int references;

  Manifest(EdxmlLimits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
  }

  /** From the start tag of {@code Reference} to its end. */
  void read(Markup markup) throws XMLStreamException {
    if (++references > limits.attachments()) {
      throw Refusals.tooMuch("attachments", limits.attachments());
    }
    String where = "Reference[" + references + "]";
    String contentId = AttachmentReader.withoutCid(markup.attribute("href"));
    String type = "";
    int inside = markup.depth();
    while (markup.next() != XMLStreamConstants.END_ELEMENT || markup.depth() >= inside) {
      if (markup.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
      switch (markup.getLocalName()) {
        case "ContentId" -> contentId = AttachmentReader.withoutCid(markup.text());
        case "ContentType" -> type = markup.text();
        case "AttachmentName", "Description" -> markup.text();
        default -> {
          findings.info("DOC-132", where, markup.getLocalName());
          markup.text();
        }
      }
    }
    if (!contentId.isEmpty() && types.put(contentId, type) != null) {
      throw Refusals.of("DOC-108", where, contentId);
    }
  }

  void compare(Iterable<Attachment> attachments) {
    Set<String> listed = new HashSet<>(types.keySet());
    for (Attachment attachment : attachments) {
      String contentId = attachment.contentId().orElse("");
      String type = types.get(contentId);
      listed.remove(contentId);
      if (type == null) {
        findings.warning("DOC-139", attachment.name(), contentId);
      } else if (!type.equalsIgnoreCase(attachment.declaredType())) {
        findings.warning("DOC-136", attachment.name(), type, attachment.declaredType());
      }
    }
    for (String missing : listed) findings.error("DOC-138", "Reference", missing);
  }
}
