package org.lienthong.documents.internal.edxml;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
  private boolean closing;

  private StrictXml(XMLStreamReader reader) {
    super(reader);
    scopes.push(Map.of());
  }

  static StrictXml open(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return new StrictXml(factory.createXMLStreamReader(in, "UTF-8"));
  }

  @Override
  public int next() throws XMLStreamException {
    if (closing) scopes.pop();
    int event = super.next();
    closing = event == END_ELEMENT;
    if (event == START_ELEMENT) scopes.push(declared(scopes.element()));
    return event;
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
