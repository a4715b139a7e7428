package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * A namespace-aware parser without document types, for files that were read within limits before.
 * Knows the namespaces in scope.
 */
final class StrictXml extends StreamReaderDelegate {
  private static final boolean[] PLAIN = new boolean[128];

  static {
    String plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \n";
    for (int i = 0; i < plain.length(); i++) PLAIN[plain.charAt(i)] = true;
  }

  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
  private final MarkupInput input;
  private boolean closing;

  private StrictXml(XMLStreamReader reader, MarkupInput input) {
    super(reader);
    this.input = input;
    scopes.push(Map.of());
  }

  static StrictXml open(InputStream in, OptionalLong length) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    MarkupInput input = new MarkupInput(in, Long.MAX_VALUE, length);
    return new StrictXml(factory.createXMLStreamReader(input, "UTF-8"), input);
  }

  @Override
  public int next() throws XMLStreamException {
    if (closing) scopes.pop();
    int event = super.next();
    input.eventSeen();
    closing = event == END_ELEMENT;
    if (event == START_ELEMENT) scopes.push(declared(scopes.element()));
    return event;
  }

  /**
   * Takes the text of an attachment past the parser as far as its bytes stand for themselves in any
   * form of XML. Does nothing at other places; the parser gives the rest.
   */
  void takePast(OutputStream out) throws IOException {
    if (!getLocalName().equals(MarkupInput.ENCODED) || !input.claim()) return;
    wholePieces(out);
    for (int n; (n = plain(input.atLeast(1))) > 0; input.take(n)) {
      out.write(input.buffer(), input.position(), n);
    }
  }

  /** The platform decodes faster than anybody can look at each byte. */
  private void wholePieces(OutputStream out) throws IOException {
    if (input.atLeast(MarkupInput.CHUNK) < MarkupInput.CHUNK) return;
    Base64Decoder decoder = new Base64Decoder(MarkupInput.ENCODED);
    byte[] piece = new byte[MarkupInput.CHUNK];
    byte[] decoded = new byte[MarkupInput.CHUNK];
    while (input.atLeast(piece.length) >= piece.length) {
      System.arraycopy(input.buffer(), input.position(), piece, 0, piece.length);
      if (!decoder.acceptAll(piece, decoded)) return;
      out.write(piece, 0, piece.length);
      input.take(piece.length);
    }
  }

  private int plain(int available) {
    byte[] buffer = input.buffer();
    int start = input.position();
    int at = start;
    while (at < start + available && buffer[at] >= 0 && PLAIN[buffer[at]]) at++;
    return at - start;
  }

  private Map<String, String> declared(Map<String, String> around) {
    if (getNamespaceCount() == 0) return around;
    Map<String, String> scope = new HashMap<>(around);
    for (int i = 0; i < getNamespaceCount(); i++) {
      scope.put(given(getNamespacePrefix(i)), given(getNamespaceURI(i)));
    }
    return scope;
  }

  /** Namespaces by prefix at the current element. */
  Map<String, String> scope() {
    return scopes.element();
  }

  /** Of the current element, namespaces left out. */
  List<CanonicalWriter.Attribute> attributes() {
    List<CanonicalWriter.Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < getAttributeCount(); i++) {
      attributes.add(
          new CanonicalWriter.Attribute(
              given(getAttributePrefix(i)),
              given(getAttributeNamespace(i)),
              getAttributeLocalName(i),
              getAttributeValue(i)));
    }
    return attributes;
  }

  String prefix() {
    return given(getPrefix());
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }
}
