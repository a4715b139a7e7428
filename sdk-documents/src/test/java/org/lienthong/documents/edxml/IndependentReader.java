package org.lienthong.documents.edxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lienthong.core.Content;
import org.lienthong.core.Sha256;

/**
 * Reads a written file with nothing of ours: the platform's namespace-aware parser, its base64 and
 * its zip. Gives every text of the header as {@code path=text} and every attachment as one line.
 */
final class IndependentReader {
  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

  private final XMLStreamReader xml;
  private final List<String> facts = new ArrayList<>();
  private final Deque<String> path = new ArrayDeque<>();
  private String contentId = "";
  private String name = "";
  private String description = "";
  private String type = "";

  private IndependentReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  static List<String> read(Content file) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = file.open()) {
      return new IndependentReader(factory.createXMLStreamReader(in)).read();
    }
  }

  private List<String> read() throws XMLStreamException, IOException {
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          text.setLength(0);
          String namespace = xml.getNamespaceURI();
          if (DSIG.equals(namespace)) {
            skip();
          } else if (!Samples.NS.equals(namespace)) {
            foreign();
          } else {
            prefixes();
            path.addLast(xml.getLocalName());
            if (xml.getLocalName().equals("ContentTransferEncoded")) attachment();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          leaf(text.toString().strip());
          path.removeLast();
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        default -> {}
      }
    }
    Collections.sort(facts);
    return facts;
  }

  /** Receivers exist that compare names with their prefix. */
  private void prefixes() {
    boolean outside = path.size() == 0 || path.contains("AttachmentEncoded");
    String local = xml.getLocalName();
    boolean bare =
        outside ? !local.equals("ContentTransferEncoded") : local.equals("AttachmentEncoded");
    String expected = bare ? "" : "edXML";
    if (!expected.equals(xml.getPrefix())) throw new AssertionError("prefix of " + local);
  }

  private void leaf(String text) {
    if (text.isEmpty()) return;
    switch (path.getLast()) {
      case "ContentId" -> contentId = text.substring("cid:".length());
      case "AttachmentName" -> name = text;
      case "ContentType" -> type = text;
      default -> {}
    }
    if (path.contains("AttachmentEncoded")) {
      if (path.getLast().equals("Description")) description = text;
    } else if (path.contains("edXMLManifest")) {
      if (path.getLast().equals("Description")) return;
      facts.add("Reference/" + path.getLast() + "=" + text);
    } else {
      facts.add(
          String.join("/", path).replace("edXML/edXMLEnvelope/edXMLHeader/", "") + "=" + text);
    }
  }

  private void foreign() throws XMLStreamException {
    int depth = 1;
    StringBuilder text = new StringBuilder();
    String where = String.join("/", path);
    String what = xml.getNamespaceURI() + " " + xml.getLocalName();
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        default -> {}
      }
    }
    facts.add(
        where.substring(where.lastIndexOf('/') + 1) + " + " + what + "=" + text.toString().strip());
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) depth++;
      if (event == XMLStreamConstants.END_ELEMENT) depth--;
    }
  }

  private void attachment() throws XMLStreamException, IOException {
    MessageDigest digest = Sha256.newDigest();
    StringBuilder pending = new StringBuilder();
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    boolean zipped =
        type.equals("application/zip") && !name.toLowerCase(Locale.ROOT).endsWith(".zip");
    long size = 0;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      pending.append(xml.getText());
      int whole = pending.length() / 4 * 4;
      byte[] bytes = Base64.getDecoder().decode(pending.substring(0, whole));
      pending.delete(0, whole);
      size += bytes.length;
      if (zipped) {
        small.write(bytes);
      } else {
        digest.update(bytes);
      }
    }
    if (pending.length() > 0) throw new AssertionError("base64 stops in the middle");
    Sha256 hash = Sha256.ofDigest(digest.digest());
    if (zipped) {
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(small.toByteArray()));
      zip.getNextEntry();
      byte[] inner = zip.readAllBytes();
      if (zip.getNextEntry() != null) throw new AssertionError("a second entry");
      size = inner.length;
      hash = Sha256.of(inner);
    }
    path.removeLast();
    facts.add(
        "Attachment "
            + contentId
            + " "
            + name
            + " "
            + type
            + " "
            + description
            + " "
            + size
            + " "
            + hash);
    description = "";
  }
}
