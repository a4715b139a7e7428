package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.edxml.EdxmlLimits;
import org.lienthong.documents.edxml.Extension;

/** Takes the attachments out of a file, one after the other. */
final class AttachmentReader {
  private final Content file;
  private final EdxmlLimits limits;
  private final Manifest manifest;
  private final Findings findings;
  private final List<Extension> extensions;
  private final Extraction extraction;
  private final UnpackBudget budget;
  private final List<Attachment> attachments = new ArrayList<>();
  private final Set<String> contentIds = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  AttachmentReader(
      Content file,
      EdxmlLimits limits,
      Manifest manifest,
      Findings findings,
      List<Extension> extensions,
      Extraction extraction) {
    this.file = file;
    this.limits = limits;
    this.manifest = manifest;
    this.findings = findings;
    this.extensions = extensions;
    this.extraction = extraction;
    budget = new UnpackBudget(limits);
  }

  List<Attachment> attachments() {
    return attachments;
  }

  /** From the start tag of {@code Attachment} to its end. */
  void read(Markup markup) throws XMLStreamException, IOException {
    int index = attachments.size();
    if (index >= limits.attachments()) throw Refusals.tooMuch("attachments", limits.attachments());
    try (Extraction.Parts parts = extraction.begin()) {
      Element element = new Element(index, parts);
      Oddities oddities = new Oddities(findings);
      oddities.element(markup, element.where);
      int inside = markup.depth();
      while (markup.next() != XMLStreamConstants.END_ELEMENT || markup.depth() >= inside) {
        oddities.text(markup, element.where);
        if (markup.getEventType() == XMLStreamConstants.START_ELEMENT) element.child(markup);
      }
      element.finish();
    }
  }

  static String withoutCid(String contentId) {
    return contentId.regionMatches(true, 0, "cid:", 0, 4) ? contentId.substring(4) : contentId;
  }

  /** What one element says, in whatever order. */
  private final class Element {
    private final int index;
    private final String where;
    private final Extraction.Parts parts;
    private String contentId = "";
    private String name = "";
    private String description = "";
    private String type = "";
    private @Nullable Payload payload;
    private @Nullable Base64Text text;
    private int encoded;

    Element(int index, Extraction.Parts parts) {
      this.index = index;
      this.parts = parts;
      where = "Attachment[" + (index + 1) + "]";
    }

    void child(Markup markup) throws XMLStreamException, IOException {
      switch (markup.getLocalName()) {
        case "ContentId" -> contentId = withoutCid(markup.text());
        case "AttachmentName" -> name = markup.text();
        case "Description" -> description = markup.text();
        case "ContentType" -> type = markup.text();
        case MarkupInput.ENCODED -> content(markup);
        default -> {
          findings.info("DOC-132", where, markup.getLocalName());
          extensions.add(Fragment.extension(markup, where));
        }
      }
    }

    private void content(Markup markup) throws IOException {
      if (payload != null) throw Refusals.of("DOC-110", where + "/" + MarkupInput.ENCODED);
      markup.countText(false);
      encoded = markup.encoded();
      text = new Base64Text(markup, where);
      payload = Payload.read(text, budget, wanted(), parts);
      markup.countText(true);
    }

    /** What was said so far decides; where nothing was, it may still be said behind the content. */
    private Predicate<String> wanted() {
      if (name.isEmpty() || type.isEmpty()) return entry -> true;
      return entry -> Payload.isWrapping(entry, name, isZip());
    }

    private boolean isZip() {
      return MediaTypes.ofLabel(type).equals(MediaTypes.ZIP);
    }

    void finish() {
      if (payload == null || text == null) {
        findings.error("DOC-153", where, name);
        return;
      }
      if (!contentId.isEmpty() && !contentIds.add(contentId)) {
        throw Refusals.of("DOC-108", where, contentId);
      }
      boolean unpacked = payload.isWrapped(name, isZip());
      if (unpacked && payload.oversized() > 0) {
        throw Refusals.of("DOC-109", where, payload.oversized());
      }
      attachments.add(attachment(payload, text, unpacked));
    }

    private Attachment attachment(Payload payload, Base64Text text, boolean unpacked) {
      Measurement measured = unpacked ? payload.inner() : payload.raw();
      AttachmentSource source = new AttachmentSource(file, limits, where, encoded, unpacked);
      Content content = source.content(text, measured.size());
      String safe = FileNames.safe(meantName(), "attachment-" + (index + 1));
      String unique = safe;
      for (int i = 2; ; i++) {
        if (names.add(FileNames.key(unique))) {
          if (!extraction.isAsked()) break;
          Path kept = parts.keep(unpacked, unique);
          if (kept != null) {
            content = Content.of(kept);
            break;
          }
        }
        unique = FileNames.numbered(safe, i);
      }
      if (!unique.equals(name)) findings.warning("DOC-143", where, unique, name);
      String detected = measured.detectedType(unique);
      PayloadChecks.run(findings, where, unique, type, payload, unpacked, detected);
      Attachment.Builder attachment =
          Attachment.builder(unique, content, measured.size(), measured.sha256())
              .declaredType(type)
              .detectedType(detected)
              .description(description)
              .unpacked(unpacked);
      if (!contentId.isEmpty()) attachment.contentId(contentId);
      return attachment.build();
    }

    private String meantName() {
      return name.isEmpty() ? manifest.name(contentId) : name;
    }
  }
}
