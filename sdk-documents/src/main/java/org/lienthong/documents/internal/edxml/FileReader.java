package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlLimits;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EnvelopeSignature;
import org.lienthong.documents.edxml.Variant;
import org.lienthong.documents.internal.edxml.wire.MessageHeaderWire;
import org.lienthong.documents.internal.edxml.wire.TraceListWire;

/** One pass over one file. */
public final class FileReader {
  private final Content file;
  private final Findings findings = new Findings();
  private final HeaderMapper mapper = new HeaderMapper(findings);
  private final Manifest manifest;
  private final AttachmentReader attachments;
  private final FormClues clues = new FormClues();
  private @Nullable MessageHeaderWire header;
  private @Nullable TraceListWire trace;
  private @Nullable SignatureElement signature;

  private FileReader(Content file, EdxmlLimits limits) {
    this.file = file;
    manifest = new Manifest(limits, findings);
    attachments = new AttachmentReader(file, limits, findings);
  }

  public static EdxmlMessage read(Content file, EdxmlLimits limits) {
    FileReader reader = new FileReader(file, limits);
    try (Markup markup = Markup.open(file, limits, reader.findings)) {
      return reader.read(markup);
    } catch (XMLStreamException e) {
      throw Markup.refused(e);
    } catch (IOException e) {
      throw Refusals.because(e, "DOC-111", file);
    }
  }

  private EdxmlMessage read(Markup markup) throws XMLStreamException, IOException {
    int event = markup.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      boolean moved = event == XMLStreamConstants.START_ELEMENT && element(markup);
      event = moved ? markup.getEventType() : markup.next();
    }
    return message(markup);
  }

  /** Whether the markup already stands on an event nobody has looked at. */
  private boolean element(Markup markup) throws XMLStreamException, IOException {
    String name = markup.getLocalName();
    if (markup.depth() == 1) clues.root(markup, findings);
    switch (name) {
      case "MessageHeader" -> {
        if (header != null) throw Refusals.of("DOC-110", name);
        header = HeaderBinding.bind(markup, MessageHeaderWire.class);
        return true;
      }
      case "TraceHeaderList" -> {
        if (trace != null) throw Refusals.of("DOC-110", name);
        clues.element(markup);
        trace = HeaderBinding.bind(markup, TraceListWire.class);
        return true;
      }
      case "Signature", "DigitalSignature" -> {
        clues.element(markup);
        if (signature != null) throw Refusals.of("DOC-110", name);
        signature = SignatureElement.read(markup);
      }
      case "Reference" -> {
        clues.element(markup);
        manifest.read(markup);
      }
      case "Attachment" -> attachments.read(markup);
      case "edXML",
          "edXMLEnvelope",
          "edXMLHeader",
          "edXMLBody",
          "edXMLManifest",
          "AttachmentEncoded",
          "Envelope",
          "Header",
          "Body",
          "Manifest" -> {}
      default -> {
        findings.info("DOC-132", markup.parent(), name);
        markup.text();
      }
    }
    return false;
  }

  private EdxmlMessage message(Markup markup) {
    if (header == null) throw Refusals.of("DOC-105", "XML without a MessageHeader");
    Variant variant = clues.variant();
    if (HeaderMapper.isStatus(header)) {
      return mapper.status(header).variant(variant).findings(findings.all()).build();
    }
    EdxmlDocument.Builder document = mapper.document(header, trace);
    manifest.compare(attachments.attachments());
    return document
        .envelopeSignature(signature(markup))
        .attachments(attachments.attachments())
        .variant(variant)
        .findings(findings.all())
        .build();
  }

  private EnvelopeSignature signature(Markup markup) {
    if (signature == null) return EnvelopeSignature.ABSENT;
    EnvelopeSignature found = signature.classify(markup.broken(), file, markup.bytesRead());
    switch (found) {
      case PLACEHOLDER -> findings.info("DOC-150", "Signature");
      case UNSUPPORTED_ALGORITHM -> findings.warning("DOC-147", "Signature", signature.method());
      case MALFORMED, INVALID -> findings.warning("DOC-151", "Signature", found);
      case ABSENT, VALID -> {}
    }
    return found;
  }
}
