package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Builds the signature and the elements around it as a tree, and nothing else of a file. */
final class SignatureTree {
  private final StrictXml xml;
  private final Document document;
  private Node at;

  private SignatureTree(StrictXml xml, Document document) {
    this.xml = xml;
    this.document = document;
    at = document;
  }

  /** The first signature; null when there is none. */
  static @Nullable Element first(Content file) throws IOException, XMLStreamException {
    try (InputStream in = file.open()) {
      Document empty =
          DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
      return new SignatureTree(StrictXml.open(in, file.length()), empty).read();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform makes empty documents", e);
    }
  }

  private @Nullable Element read() throws IOException, XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (CanonicalFile.isSignature(xml)) return signature();
          around();
          xml.takePast(OutputStream.nullOutputStream());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          Node parent = at.getParentNode();
          if (parent == null) return null;
          parent.removeChild(at);
          at = parent;
        }
        default -> {}
      }
    }
    return null;
  }

  /** Only what the canonical form of something inside can inherit. */
  private void around() {
    Element element = element();
    for (CanonicalWriter.Attribute attribute : xml.attributes()) {
      if (attribute.prefix().equals("xml")) attribute(element, attribute);
    }
    at = at.appendChild(element);
  }

  private Element signature() throws XMLStreamException {
    Element signature = full();
    for (Node inside = signature; inside != at; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> inside = inside.appendChild(full());
        case XMLStreamConstants.END_ELEMENT -> {
          Node parent = inside.getParentNode();
          if (parent == null) return signature;
          inside = parent;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            inside.appendChild(document.createTextNode(xml.getText()));
        default -> {}
      }
    }
    return signature;
  }

  private Element full() {
    Element element = element();
    for (CanonicalWriter.Attribute attribute : xml.attributes()) attribute(element, attribute);
    if (CanonicalFile.isSignature(xml)) at.appendChild(element);
    return element;
  }

  private Element element() {
    String prefix = xml.prefix();
    String name = prefix.isEmpty() ? xml.getLocalName() : prefix + ":" + xml.getLocalName();
    String namespace = xml.getNamespaceURI();
    Element element =
        document.createElementNS(namespace == null || namespace.isEmpty() ? null : namespace, name);
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String declared = xml.getNamespacePrefix(i);
      boolean isDefault = declared == null || declared.isEmpty();
      element.setAttributeNS(
          XMLConstants.XMLNS_ATTRIBUTE_NS_URI,
          isDefault ? "xmlns" : "xmlns:" + declared,
          Map.copyOf(xml.scope()).getOrDefault(isDefault ? "" : declared, ""));
    }
    return element;
  }

  private static void attribute(Element element, CanonicalWriter.Attribute attribute) {
    String prefix = attribute.prefix();
    element.setAttributeNS(
        attribute.namespace().isEmpty() ? null : attribute.namespace(),
        prefix.isEmpty() ? attribute.localName() : prefix + ":" + attribute.localName(),
        attribute.value());
  }
}
