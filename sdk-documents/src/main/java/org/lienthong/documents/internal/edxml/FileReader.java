package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlLimits;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.EnvelopeSignature;
import org.lienthong.documents.edxml.Extension;
import org.lienthong.documents.edxml.Variant;
import org.lienthong.documents.internal.edxml.wire.MessageHeaderWire;
import org.lienthong.documents.internal.edxml.wire.TraceListWire;

/** One pass over one file. */
public final class FileReader {
  private final Extraction extraction;
  private final @Nullable Content signed;
  private final Findings findings = new Findings();
  private final HeaderMapper mapper = new HeaderMapper(findings);
  private final Manifest manifest;
  private final AttachmentReader attachments;
  private final List<Extension> extensions = new ArrayList<>();
  private final FormClues clues = new FormClues();
  private final Oddities oddities = new Oddities(findings);
  private @Nullable MessageHeaderWire header;
  private @Nullable TraceListWire trace;
  private @Nullable SignatureElement signature;

  private FileReader(
      Content file, EdxmlLimits limits, Extraction extraction, @Nullable Content signed) {
    this.signed = signed;
    this.extraction = extraction;
    manifest = new Manifest(limits, findings, extensions);
    attachments = new AttachmentReader(file, limits, manifest, findings, extensions, extraction);
  }

  /**
   * @param folder for the attachments; null to leave them in the file
   */
  public static EdxmlMessage read(Content file, EdxmlLimits limits, @Nullable Path folder) {
    return read(file, limits, new Extraction(folder), file);
  }

  /**
   * For a file whose own opening checks it, which once is enough.
   *
   * @param signed the same file without that check, to prove its signature after it was read
   */
  public static EdxmlMessage read(Content file, Content signed) {
    return read(file, EdxmlLimits.DEFAULT, new Extraction(null), signed);
  }

  /** Leaves the signature of the envelope to a later reading. */
  public static EdxmlMessage readUnproved(Content file, EdxmlLimits limits) {
    return read(file, limits, new Extraction(null), null);
  }

  private static EdxmlMessage read(
      Content file, EdxmlLimits limits, Extraction extraction, @Nullable Content signed) {
    FileReader reader = new FileReader(file, limits, extraction, signed);
    try (Markup markup = Markup.open(file, limits, reader.findings)) {
      return reader.read(markup);
    } catch (IOException e) {
      extraction.undo();
      throw Refusals.because(e, "DOC-111", file);
    } catch (RuntimeException e) {
      extraction.undo();
      throw e;
    }
  }

  private EdxmlMessage read(Markup markup) throws IOException {
    try {
      walk(markup);
    } catch (XMLStreamException e) {
      throw markup.refused(e);
    }
    return message(markup);
  }

  private void walk(Markup markup) throws XMLStreamException, IOException {
    int event = markup.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      oddities.text(markup, "edXML");
      boolean moved = event == XMLStreamConstants.START_ELEMENT && element(markup);
      if (markup.atOtherParts()) {
        findings.warning("DOC-155", "file");
        break;
      }
      event = moved ? markup.getEventType() : markup.next();
    }
  }

  /** Whether the markup already stands on an event nobody has looked at. */
  private boolean element(Markup markup) throws XMLStreamException, IOException {
    String name = markup.getLocalName();
    if (markup.depth() == 1) clues.root(markup, findings);
    clues.element(markup);
    oddities.place(markup);
    if (name.equals("edXMLEnvelope")) oddities.prefix(markup);
    if (clues.isHeader(name)) {
      if (header != null) throw Refusals.of("DOC-110", name);
      header = bind(markup, MessageHeaderWire.class, "MessageHeader");
      return true;
    }
    switch (name) {
      case "TraceHeaderList" -> {
        if (trace != null) throw Refusals.of("DOC-110", name);
        trace = bind(markup, TraceListWire.class, name);
        return true;
      }
      case "Signature", "DigitalSignature" -> {
        if (signature != null) throw Refusals.of("DOC-110", name);
        signature = SignatureElement.read(markup);
      }
      case "Reference" -> manifest.read(markup);
      case "Attachment" -> attachments.read(markup);
      case "edXMLManifest", "Manifest" -> {
        clues.manifest();
        oddities.element(markup, name);
      }
      case "edXML",
          "edXMLEnvelope",
          "edXMLHeader",
          "edXMLBody",
          "AttachmentEncoded",
          "Envelope",
          "Header",
          "Body" ->
          oddities.element(markup, name);
      default -> unknown(markup);
    }
    return false;
  }

  private <T> T bind(Markup markup, Class<T> type, String where) {
    return HeaderBinding.bind(markup, type, where, findings, extensions);
  }

  private void unknown(Markup markup) throws XMLStreamException {
    String around = markup.parent();
    // The older form's names for the same places.
    String parent =
        switch (around) {
          case "Envelope" -> "edXMLEnvelope";
          case "Header" -> "edXMLHeader";
          case "Body" -> "edXMLBody";
          case "Manifest" -> "edXMLManifest";
          default -> around;
        };
    if (parent.equals("edXMLBody")) clues.otherBody(markup.getLocalName());
    findings.info("DOC-132", parent, markup.getLocalName());
    extensions.add(Fragment.extension(markup, parent));
  }

  private EdxmlMessage message(Markup markup) {
    clues.refuseOtherBusiness();
    if (header == null) throw Refusals.of("DOC-112");
    Variant variant = clues.variant();
    OtherKind otherKind = new OtherKind(findings, extensions);
    if (HeaderMapper.isStatus(header)) {
      EdxmlStatus.Builder status = mapper.status(header);
      int files = attachments.attachments().size();
      if (files > 0) findings.error("DOC-156", "AttachmentEncoded", files);
      extraction.undo();
      otherKind.inStatus(header, trace);
      signature(markup);
      return status.extensions(extensions).variant(variant).findings(findings.all()).build();
    }
    EdxmlDocument.Builder document = mapper.document(header, trace);
    otherKind.inDocument(header);
    manifest.compare(attachments.attachments());
    return document
        .envelopeSignature(signature(markup))
        .attachments(attachments.attachments())
        .extensions(extensions)
        .variant(variant)
        .findings(findings.all())
        .build();
  }

  private EnvelopeSignature signature(Markup markup) {
    if (signature == null) return EnvelopeSignature.ABSENT;
    EnvelopeSignature found = signature.classify(markup.broken());
    if (found == EnvelopeSignature.UNPROVED && signed != null) {
      found = SignatureElement.prove(signed);
    }
    switch (found) {
      case PLACEHOLDER -> findings.info("DOC-150", "Signature");
      case UNSUPPORTED_ALGORITHM -> findings.warning("DOC-147", "Signature", signature.method());
      case MALFORMED, INVALID -> findings.warning("DOC-151", "Signature", found);
      case ABSENT, UNPROVED, VALID -> {}
    }
    return found;
  }
}
