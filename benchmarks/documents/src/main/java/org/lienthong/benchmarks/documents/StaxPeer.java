package org.lienthong.benchmarks.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.lienthong.benchmarks.Folders;
import org.lienthong.core.Sha256;

/** The careful way: a pull parser, the text decoded and encoded in pieces. */
final class StaxPeer {
  private static final int PIECE = 48 * 1024;

  private final @Nullable XMLInputFactory readers;
  private final @Nullable XMLOutputFactory writers;

  StaxPeer(XMLInputFactory readers) {
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    readers.setProperty(XMLInputFactory.IS_COALESCING, false);
    this.readers = readers;
    writers = null;
  }

  StaxPeer(XMLOutputFactory writers) {
    readers = null;
    this.writers = writers;
  }

  Sha256 read(Path envelope, Path out) throws IOException, XMLStreamException {
    if (readers == null) throw new IllegalStateException("this one writes");
    MessageDigest digest = Sha256.newDigest();
    try (InputStream in = Files.newInputStream(envelope);
        OutputStream to = new DigestOutputStream(Folders.fresh(out), digest)) {
      XMLStreamReader xml = readers.createXMLStreamReader(in, "UTF-8");
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && xml.getLocalName().equals("ContentTransferEncoded")) {
          decode(xml, to);
        }
      }
    }
    return Sha256.ofDigest(digest.digest());
  }

  private static void decode(XMLStreamReader xml, OutputStream out)
      throws IOException, XMLStreamException {
    byte[] text = new byte[PIECE];
    int held = 0;
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      char[] characters = xml.getTextCharacters();
      int end = xml.getTextStart() + xml.getTextLength();
      for (int i = xml.getTextStart(); i < end; i++) {
        if (characters[i] <= ' ') continue;
        text[held++] = (byte) characters[i];
        if (held == PIECE) {
          out.write(Base64.getDecoder().decode(text));
          held = 0;
        }
      }
    }
    out.write(Base64.getDecoder().decode(Arrays.copyOf(text, held)));
  }

  void write(Path attachment, Path out) throws IOException, XMLStreamException {
    if (writers == null) throw new IllegalStateException("this one reads");
    try (InputStream in = Files.newInputStream(attachment);
        OutputStream to = new BufferedOutputStream(Folders.fresh(out))) {
      XMLStreamWriter xml = writers.createXMLStreamWriter(to, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("edXML");
      xml.writeDefaultNamespace(BoundEnvelope.NAMESPACE);
      xml.writeStartElement("AttachmentEncoded");
      xml.writeStartElement("ContentTransferEncoded");
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        byte[] text = Base64.getEncoder().encode(piece);
        xml.writeCharacters(new String(text, StandardCharsets.ISO_8859_1));
      }
      xml.writeEndDocument();
      xml.close();
    }
  }
}
