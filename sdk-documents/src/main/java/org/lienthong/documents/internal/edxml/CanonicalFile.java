package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.lienthong.core.Content;

/** Digests a whole file without its signature, in canonical form and in small memory. */
final class CanonicalFile {
  private final StrictXml xml;
  private final OutputStream sink;
  private final Writer out;
  private final CanonicalWriter writer;
  private int signatures;
  private int depth;
  private boolean rootOver;

  private CanonicalFile(StrictXml xml, OutputStream sink, Writer out, CanonicalWriter writer) {
    this.xml = xml;
    this.sink = sink;
    this.out = out;
    this.writer = writer;
  }

  /**
   * @param exclusive whether namespaces appear only where a name uses them
   * @param always prefixes that appear wherever they are declared nevertheless
   * @return whether the file holds one signature and no more
   */
  static boolean digest(Content file, boolean exclusive, Set<String> always, MessageDigest digest)
      throws IOException, XMLStreamException {
    OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    try (InputStream in = file.open();
        Writer out = new OutputStreamWriter(sink, StandardCharsets.UTF_8)) {
      CanonicalWriter writer = new CanonicalWriter(out, exclusive, always, Map.of());
      CanonicalFile canonical =
          new CanonicalFile(StrictXml.open(in, file.length()), sink, out, writer);
      canonical.run();
      return canonical.signatures == 1;
    }
  }

  private void run() throws IOException, XMLStreamException {
    int event = xml.getEventType();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> {
          writer.end(xml.prefix(), xml.getLocalName());
          rootOver = --depth == 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (depth > 0) {
            writer.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction();
        default -> {}
      }
      event = xml.next();
    }
  }

  private void start() throws IOException, XMLStreamException {
    if (isSignature(xml)) {
      signatures++;
      skip();
      return;
    }
    depth++;
    writer.start(xml.prefix(), xml.getLocalName(), xml.attributes(), xml.scope());
    if (!xml.getLocalName().equals(MarkupInput.ENCODED)) return;
    out.flush();
    xml.takePast(sink);
  }

  static boolean isSignature(StrictXml xml) {
    return xml.getLocalName().equals("Signature")
        && XMLSignature.XMLNS.equals(xml.getNamespaceURI());
  }

  private void skip() throws XMLStreamException {
    for (int inside = 1; inside > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) inside--;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      inside++;
      // One inside another: nobody signs so.
      if (isSignature(xml)) signatures++;
    }
  }

  private void instruction() throws IOException {
    if (depth == 0 && rootOver) out.write('\n');
    writer.instruction(xml.getPITarget(), xml.getPIData());
    if (depth == 0 && !rootOver) out.write('\n');
  }
}
