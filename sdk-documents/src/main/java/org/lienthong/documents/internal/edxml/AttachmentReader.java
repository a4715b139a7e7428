package org.lienthong.documents.internal.edxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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
  private static final String ENCODED = "ContentTransferEncoded";

  private final Content file;
  private final EdxmlLimits limits;
  private final Manifest manifest;
  private final Findings findings;
  private final List<Extension> extensions;
  private final UnpackBudget budget;
  private final List<Attachment> attachments = new ArrayList<>();
  private final Set<String> contentIds = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  AttachmentReader(
      Content file,
      EdxmlLimits limits,
      Manifest manifest,
      Findings findings,
      List<Extension> extensions) {
    this.file = file;
    this.limits = limits;
    this.manifest = manifest;
    this.findings = findings;
    this.extensions = extensions;
    budget = new UnpackBudget(limits);
  }

  List<Attachment> attachments() {
    return attachments;
  }

  /** From the start tag of {@code Attachment} to its end. */
  void read(Markup markup) throws XMLStreamException, IOException {
    int index = attachments.size();
    if (index >= limits.attachments()) throw Refusals.tooMuch("attachments", limits.attachments());
    String where = "Attachment[" + (index + 1) + "]";
    String contentId = "";
    String name = "";
    String description = "";
    String type = "";
    Payload payload = null;
    int inside = markup.depth();
    while (markup.next() != XMLStreamConstants.END_ELEMENT || markup.depth() >= inside) {
      if (markup.getEventType() != XMLStreamConstants.START_ELEMENT) continue;
      switch (markup.getLocalName()) {
        case "ContentId" -> contentId = withoutCid(markup.text());
        case "AttachmentName" -> name = markup.text();
        case "Description" -> description = markup.text();
        case "ContentType" -> type = markup.text();
        case ENCODED -> {
          if (payload != null) throw Refusals.of("DOC-110", where + "/" + ENCODED);
          markup.countText(false);
          payload = Payload.read(new Base64Text(markup, where), budget, wanted(name, type));
          markup.countText(true);
        }
        default -> {
          findings.info("DOC-132", where, markup.getLocalName());
          extensions.add(Fragment.extension(markup, where));
        }
      }
    }
    if (payload == null) {
      findings.error("DOC-153", where, name);
      return;
    }
    if (!contentId.isEmpty() && !contentIds.add(contentId)) {
      throw Refusals.of("DOC-108", where, contentId);
    }
    attachments.add(attachment(index, where, contentId, name, description, type, payload));
  }

  /** What was said so far decides; where nothing was, it may still be said behind the content. */
  private static Predicate<String> wanted(String name, String type) {
    if (name.isEmpty() || type.isEmpty()) return entry -> true;
    return entry -> Payload.isWrapping(entry, name, isZip(type));
  }

  private static boolean isZip(String type) {
    return MediaTypes.ofLabel(type).equals(MediaTypes.ZIP);
  }

  private Attachment attachment(
      int index,
      String where,
      String contentId,
      String wireName,
      String description,
      String type,
      Payload payload) {
    boolean unpacked = payload.isWrapped(wireName, isZip(type));
    if (unpacked && payload.oversized() > 0) {
      throw Refusals.of("DOC-109", where, payload.oversized());
    }
    Measurement measured = unpacked ? payload.inner() : payload.raw();
    String name = safeName(index, where, wireName, manifest.name(contentId));
    String detected = measured.detectedType(name);
    PayloadChecks.run(findings, where, name, type, payload, unpacked, detected);
    Content content = Content.from(() -> reopen(file, limits, index, unpacked), measured.size());
    Attachment.Builder attachment =
        Attachment.builder(name, content, measured.size(), measured.sha256())
            .declaredType(type)
            .detectedType(detected)
            .description(description)
            .unpacked(unpacked);
    if (!contentId.isEmpty()) attachment.contentId(contentId);
    return attachment.build();
  }

  private String safeName(int index, String where, String wireName, String listedName) {
    String meant = wireName.isEmpty() ? listedName : wireName;
    String safe = FileNames.safe(meant, "attachment-" + (index + 1));
    String unique = safe;
    for (int i = 2; !names.add(FileNames.key(unique)); i++) {
      unique = FileNames.numbered(safe, i);
    }
    if (!unique.equals(wireName)) findings.warning("DOC-143", where, unique, wireName);
    return unique;
  }

  static String withoutCid(String contentId) {
    return contentId.regionMatches(true, 0, "cid:", 0, 4) ? contentId.substring(4) : contentId;
  }

  /** Parses up to the attachment once more; the caller closes it. */
  private static InputStream reopen(Content file, EdxmlLimits limits, int index, boolean unpacked)
      throws IOException {
    Markup markup = Markup.open(file, limits, new Findings());
    try {
      markup.countText(false);
      seek(markup, index);
      InputStream in = new Base64Text(markup, "Attachment[" + (index + 1) + "]");
      return new Reopened(unpacked ? Payload.unpacked(in) : in, markup);
    } catch (XMLStreamException e) {
      markup.close();
      throw Markup.refused(e);
    } catch (IOException | RuntimeException e) {
      markup.close();
      throw e;
    }
  }

  private static void seek(Markup markup, int index) throws XMLStreamException, IOException {
    int left = index;
    while (markup.hasNext()) {
      if (markup.next() != XMLStreamConstants.START_ELEMENT) continue;
      if (!markup.getLocalName().equals(ENCODED) || !markup.parent().equals("Attachment")) continue;
      if (left-- == 0) return;
    }
    throw new IOException("the edXML file changed: attachment " + (index + 1) + " is gone");
  }

  /** Closes the file with the stream. */
  private static final class Reopened extends FilterInputStream {
    private @Nullable Markup markup;

    Reopened(InputStream in, Markup markup) {
      super(in);
      this.markup = markup;
    }

    @Override
    public void close() throws IOException {
      if (markup != null) markup.close();
      markup = null;
      super.close();
    }
  }
}
