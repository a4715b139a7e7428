package org.lienthong.signature.internal.xml;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Names of XML Signature and XAdES, and the elements that carry them. */
final class Names {
  static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  static final String XADES_141 = "http://uri.etsi.org/01903/v1.4.1#";
  static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";

  private Names() {}

  static boolean is(Node node, String namespace, String name) {
    return node.getNodeType() == Node.ELEMENT_NODE
        && namespace.equals(node.getNamespaceURI())
        && name.equals(node.getLocalName());
  }

  static boolean isSignature(Node node) {
    return is(node, DSIG, "Signature");
  }

  /** The child elements, in order. */
  static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) children.add(element);
    }
    return children;
  }

  static List<Element> children(Node parent, String namespace, String name) {
    return children(parent).stream().filter(one -> is(one, namespace, name)).toList();
  }

  /**
   * @throws MalformedException unless there is exactly one
   */
  static Element only(Node parent, String namespace, String name) throws MalformedException {
    List<Element> found = children(parent, namespace, name);
    if (found.size() != 1) throw new MalformedException(found.size() + " elements " + name);
    return found.get(0);
  }

  /** Empty if the attribute is not there. */
  static String attribute(Element element, String name) {
    return element.getAttributeNS(null, name);
  }

  static byte[] base64(Node element) throws MalformedException {
    try {
      return Base64.getDecoder().decode(element.getTextContent().replaceAll("[ \t\r\n]", ""));
    } catch (IllegalArgumentException e) {
      throw new MalformedException("not Base64");
    }
  }

  /** What other standards and common practice take for the identifier of an element. */
  static boolean isIdentifier(Attr attribute) {
    String namespace = attribute.getNamespaceURI();
    String name = attribute.getLocalName();
    if (namespace == null) return name.equalsIgnoreCase("id");
    return (namespace.equals("http://www.w3.org/XML/1998/namespace") && name.equals("id"))
        || (namespace.endsWith("wssecurity-utility-1.0.xsd") && name.equals("Id"));
  }

  /** In document order, below or after; null at the end. */
  static @Nullable Node next(Node node, Node within) {
    if (node.getFirstChild() != null) return node.getFirstChild();
    return after(node, within);
  }

  /** In document order, without what is below. */
  static @Nullable Node after(Node node, Node within) {
    for (Node n = node; n != null && n != within; n = n.getParentNode()) {
      if (n.getNextSibling() != null) return n.getNextSibling();
    }
    return null;
  }

  static boolean contains(Node outer, Node inner) {
    for (Node n = inner; n != null; n = n.getParentNode()) if (n == outer) return true;
    return false;
  }
}
