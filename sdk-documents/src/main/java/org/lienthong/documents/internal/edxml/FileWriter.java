package org.lienthong.documents.internal.edxml;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.StorageException;
import org.lienthong.documents.Attachment;
import org.lienthong.documents.Party;
import org.lienthong.documents.edxml.EdxmlDocument;
import org.lienthong.documents.edxml.EdxmlMessage;
import org.lienthong.documents.edxml.EdxmlProfile;
import org.lienthong.documents.edxml.EdxmlStatus;

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
      if (message instanceof EdxmlStatus status) {
        new FileWriter(new MarkupWriter(status.extensions()), out).status(status);
      } else if (message instanceof EdxmlDocument document) {
        new FileWriter(new MarkupWriter(document.extensions()), out).document(document, profile);
      }
    } catch (IOException e) {
      // The target's own failures are turned into storage exceptions at the sink.
      throw Refusals.because(e, "DOC-111", "an attachment");
    }
  }

  private void status(EdxmlStatus status) throws IOException {
    openEnvelope();
    new HeaderWriter(markup).status(status);
    markup.close().close().close();
    flush();
  }

  private void document(EdxmlDocument document, EdxmlProfile profile) throws IOException {
    List<Packing> packings = packings(document.attachments(), profile);
    openEnvelope();
    new HeaderWriter(markup).document(document, profile);
    markup.close();
    if (packings.isEmpty()) {
      markup.close().close();
      flush();
      return;
    }
    manifest(packings);
    markup.open("AttachmentEncoded", "");
    for (Packing packing : packings) attachment(packing);
    markup.close().close();
    flush();
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
    for (Packing packing : packings) {
      markup.open("edXML:Reference", "");
      describe(packing, "edXML:");
      markup.close();
    }
    markup.close().close().close();
  }

  private void attachment(Packing packing) throws IOException {
    markup.open("Attachment", "");
    describe(packing, "");
    markup.indent();
    markup.literal("<edXML:ContentTransferEncoded" + PREFIX + ">");
    flush();
    try (OutputStream base64 = Base64.getEncoder().wrap(new Packing.Unclosed(out))) {
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
