package org.lienthong.documents.internal.edxml;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.StorageException;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlProfile;
import org.lienthong.documents.edxml.EdxmlStatus;
import org.lienthong.documents.edxml.EnvelopeSigner;
import org.lienthong.documents.edxml.Finding;

/** Writes one file: the header built and checked in memory, then the attachments streamed. */
public final class FileWriter {
  private static final String DEFAULT_NAMESPACE = " xmlns=\"" + FormClues.NAMESPACE + "\"";
  private static final String PREFIX = " xmlns:edXML=\"" + FormClues.NAMESPACE + "\"";

  private final MarkupWriter markup;
  private final OutputStream out;

  private FileWriter(MarkupWriter markup, OutputStream out) {
    this.markup = markup;
    this.out = new Sink(out);
  }

  public static void write(EdxmlMessage message, EdxmlProfile profile, OutputStream out) {
    try {
      run(message, profile, new Findings(), out, true, null);
    } catch (IOException e) {
      // The target's own failures are turned into storage exceptions at the sink.
      throw Refusals.because(e, "DOC-111", "Attachment");
    }
  }

  /** Goes through the attachments twice, since the signature stands in front of them. */
  public static void write(
      EdxmlDocument document, EdxmlProfile profile, EnvelopeSigner signer, OutputStream out) {
    EnvelopeSigning signing = new EnvelopeSigning(signer);
    CanonicalDigest digest = new CanonicalDigest();
    try {
      run(document, profile, new Findings(), digest, true, "");
      run(document, profile, new Findings(), out, true, signing.element(digest.value()));
    } catch (IOException e) {
      throw Refusals.because(e, "DOC-111", "Attachment");
    }
  }

  /** Everything but the attachments, to nowhere. */
  public static List<Finding> check(EdxmlMessage message, EdxmlProfile profile) {
    Findings findings = new Findings();
    try {
      run(message, profile, findings, OutputStream.nullOutputStream(), false, null);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is read or written here", e);
    }
    return List.copyOf(findings.all());
  }

  private static void run(
      EdxmlMessage message,
      EdxmlProfile profile,
      Findings warnings,
      OutputStream out,
      boolean withFiles,
      @Nullable String signature)
      throws IOException {
    Lengths lengths = new Lengths(profile, warnings);
    if (message instanceof EdxmlStatus status) {
      new FileWriter(new MarkupWriter(lengths, status.extensions()), out).status(status);
    } else if (message instanceof EdxmlDocument document) {
      List<Packing> packings = packings(document.attachments(), profile);
      FileWriter writer = new FileWriter(new MarkupWriter(lengths, document.extensions()), out);
      writer.envelope(document, profile, packings, signature);
      if (withFiles) writer.attachments(packings);
    }
  }

  private void status(EdxmlStatus status) throws IOException {
    openEnvelope();
    new HeaderWriter(markup).status(status);
    markup.keep("edXMLHeader").close().keepRest(true).close().keepRest(false).close();
    flush();
  }

  private void envelope(
      EdxmlDocument document,
      EdxmlProfile profile,
      List<Packing> packings,
      @Nullable String signature) {
    openEnvelope();
    new HeaderWriter(markup).document(document, profile);
    markup.keep("edXMLHeader");
    if (signature != null) {
      markup.indent();
      markup.literal(signature + "\n");
    }
    markup.close();
    if (!packings.isEmpty()) manifest(packings);
    markup.keepRest(true).close();
  }

  private void openEnvelope() {
    markup.open("edXML", DEFAULT_NAMESPACE);
    markup.open("edXML:edXMLEnvelope", PREFIX);
    markup.open("edXML:edXMLHeader", "");
  }

  private static List<Packing> packings(List<Attachment> attachments, EdxmlProfile profile) {
    List<Packing> packings = new ArrayList<>();
    Set<String> links = new HashSet<>();
    for (Attachment attachment : attachments) {
      int index = packings.size();
      Packing packing = Packing.of(attachment, index, profile.packaging());
      while (!links.add(packing.contentId())) packing = packing.relinked(index);
      packings.add(packing);
    }
    return packings;
  }

  private void manifest(List<Packing> packings) {
    markup.open("edXML:edXMLBody", "");
    markup.open("edXML:edXMLManifest", " version=\"1.0\"");
    for (int i = 0; i < packings.size(); i++) {
      markup.open("edXML:Reference", "");
      describe(packings.get(i), "edXML:");
      markup.keep("Reference[" + (i + 1) + "]").close();
    }
    markup.keep("edXMLManifest").close().keep("edXMLBody").close();
  }

  private void attachments(List<Packing> packings) throws IOException {
    if (!packings.isEmpty()) {
      markup.open("AttachmentEncoded", "");
      for (int i = 0; i < packings.size(); i++) attachment(packings.get(i), i + 1);
      markup.keep("AttachmentEncoded").close();
    }
    markup.keepRest(false).close();
    flush();
  }

  private void attachment(Packing packing, int number) throws IOException {
    markup.open("Attachment", "");
    describe(packing, "");
    markup.keep("Attachment[" + number + "]").indent();
    markup.literal("<edXML:ContentTransferEncoded" + PREFIX + ">");
    flush();
    try (OutputStream base64 = new Base64Output(out, packing.attachment().size())) {
      packing.writeTo(base64);
    }
    markup.literal("</edXML:ContentTransferEncoded>\n").close();
  }

  /** The manifest and the attachment order the same four differently. */
  private void describe(Packing packing, String prefix) {
    Attachment attachment = packing.attachment();
    markup.element(prefix + "ContentId", "ContentId", "cid:" + packing.contentId());
    if (prefix.isEmpty()) {
      markup
          .element("AttachmentName", "AttachmentName", attachment.name())
          .element("Description", "Description", attachment.description())
          .element("ContentType", "ContentType", packing.type());
    } else {
      markup
          .element(prefix + "ContentType", "ContentType", packing.type())
          .element(prefix + "Description", "Description", attachment.description())
          .element(prefix + "AttachmentName", "AttachmentName", attachment.name());
    }
  }

  private void flush() throws IOException {
    out.write(markup.take().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Tells the target's failures from those of the attachments read into it. */
  private static final class Sink extends FilterOutputStream {
    Sink(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw refused(e);
      }
    }

    @Override
    public void flush() {
      try {
        out.flush();
      } catch (IOException e) {
        throw refused(e);
      }
    }

    private static StorageException refused(IOException e) {
      return new StorageException(ErrorDetail.of("DOC-121", Party.class), e);
    }
  }
}
