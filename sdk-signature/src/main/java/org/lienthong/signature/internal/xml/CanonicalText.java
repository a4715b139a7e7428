package org.lienthong.signature.internal.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Canonical XML 1.0 and 1.1 and Exclusive XML Canonicalization of one element or the whole file
 * without one element at most: the only shapes of node sets that are allowed here.
 */
final class CanonicalText {
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final int MOST_NAMESPACES = 200;
  private static final Comparator<Attr> ORDER =
      Comparator.comparing((Attr one) -> namespace(one)).thenComparing(CanonicalText::localName);

  private final Writer out;
  private final CanonicalForm form;
  private final Predicate<Element> left;

  private CanonicalText(Writer out, CanonicalForm form, Predicate<Element> left) {
    this.out = out;
    this.form = form;
    this.left = left;
  }

  /**
   * @param left which elements are left out, with all below them
   */
  static void write(Node apex, Predicate<Element> left, CanonicalForm form, OutputStream out)
      throws IOException {
    try (Writer writer = new Utf8Writer(out)) {
      CanonicalText text = new CanonicalText(writer, form, left);
      if (apex instanceof Element element) {
        text.apex(element);
      } else {
        text.document(apex);
      }
    }
  }

  private void document(Node document) throws IOException {
    boolean after = false;
    for (Node n = document.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        if (!left.test(element)) element(element, Map.of(), Map.of(), List.of());
        after = true;
      } else if (shown(n)) {
        if (after) out.write('\n');
        node(n, Map.of(), Map.of());
        if (!after) out.write('\n');
      }
    }
  }

  private boolean shown(Node node) {
    return node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE
        || (node.getNodeType() == Node.COMMENT_NODE && form.comments());
  }

  /** With what it inherits from elements that are not written. */
  private void apex(Element element) throws IOException {
    Map<String, String> scope = new HashMap<>();
    Map<String, Attr> inherited = new TreeMap<>();
    List<Element> around = new ArrayList<>();
    for (Node n = element.getParentNode(); n instanceof Element e; n = n.getParentNode()) {
      around.add(0, e);
    }
    for (Element one : around) {
      declare(one, scope);
      NamedNodeMap attributes = one.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Attr attribute = (Attr) attributes.item(i);
        if (XML.equals(attribute.getNamespaceURI())) inherit(attribute, inherited);
      }
    }
    List<Attr> more = new ArrayList<>();
    for (Attr attribute : inherited.values()) {
      if (!form.exclusive() && !element.hasAttributeNS(XML, attribute.getLocalName())) {
        more.add(attribute);
      }
    }
    element(element, scope, Map.of(), more);
  }

  private void inherit(Attr attribute, Map<String, Attr> inherited) throws IOException {
    String name = localName(attribute);
    if (form.inheritsIds() || name.equals("lang") || name.equals("space")) {
      inherited.put(name, attribute);
    } else if (name.equals("base") && !form.exclusive()) {
      throw new MalformedException("xml:base around a part in the form of Canonical XML 1.1");
    }
  }

  private void node(Node node, Map<String, String> scope, Map<String, String> written)
      throws IOException {
    switch (node.getNodeType()) {
      case Node.ELEMENT_NODE -> {
        Element element = (Element) node;
        if (!left.test(element)) element(element, scope, written, List.of());
      }
      case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> escape(node.getNodeValue(), false);
      case Node.PROCESSING_INSTRUCTION_NODE -> {
        out.write("<?" + node.getNodeName());
        if (!node.getNodeValue().isEmpty()) out.write(" " + plain(node.getNodeValue()));
        out.write("?>");
      }
      case Node.COMMENT_NODE -> {
        if (form.comments()) out.write("<!--" + plain(node.getNodeValue()) + "-->");
      }
      default -> throw new MalformedException("a node of type " + node.getNodeType());
    }
  }

  private static String plain(String text) {
    return text.replace("\r", "&#xD;");
  }

  /**
   * @param around namespaces in scope outside
   * @param written those that stand in the output already
   */
  private void element(
      Element element, Map<String, String> around, Map<String, String> written, List<Attr> more)
      throws IOException {
    Map<String, String> scope = around;
    if (declares(element)) {
      scope = new HashMap<>(around);
      declare(element, scope);
      if (scope.size() > MOST_NAMESPACES) throw new MalformedException("too many namespaces");
    }
    // Without declarations of its own nothing is new in the inclusive form.
    boolean unchanged = !form.exclusive() && scope == around && !written.isEmpty();
    Map<String, String> news = unchanged ? Map.of() : news(element, scope, written);
    out.write('<');
    out.write(element.getTagName());
    for (Map.Entry<String, String> one : news.entrySet()) {
      out.write(one.getKey().isEmpty() ? " xmlns=\"" : " xmlns:" + one.getKey() + "=\"");
      escape(one.getValue(), true);
      out.write('"');
    }
    attributes(element, more);
    out.write('>');
    Map<String, String> inside = written;
    if (!news.isEmpty()) {
      inside = new HashMap<>(written);
      inside.putAll(news);
    }
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      node(n, scope, inside);
    }
    out.write("</" + element.getTagName() + ">");
  }

  /** The namespaces that have to be written here, sorted by prefix. */
  private Map<String, String> news(
      Element element, Map<String, String> scope, Map<String, String> written) {
    Map<String, String> news = new TreeMap<>();
    for (String prefix : wanted(element, scope)) {
      String uri = scope.getOrDefault(prefix, "");
      if (prefix.equals("xml") || uri.equals(written.getOrDefault(prefix, ""))) continue;
      news.put(prefix, uri);
    }
    return news;
  }

  private Set<String> wanted(Element element, Map<String, String> scope) {
    // In the inclusive form only an element that declares, or the first, has anything new.
    if (!form.exclusive()) return scope.keySet();
    Set<String> used = new TreeSet<>();
    used.add(prefix(element));
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      boolean named = attribute.getPrefix() != null;
      if (named && !XMLNS.equals(attribute.getNamespaceURI())) used.add(attribute.getPrefix());
    }
    for (String prefix : form.always()) if (scope.containsKey(prefix)) used.add(prefix);
    return used;
  }

  private void attributes(Element element, List<Attr> more) throws IOException {
    NamedNodeMap attributes = element.getAttributes();
    if (attributes.getLength() == 0 && more.isEmpty()) return;
    List<Attr> sorted = new ArrayList<>(more);
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (!XMLNS.equals(attribute.getNamespaceURI())) sorted.add(attribute);
    }
    sorted.sort(ORDER);
    for (Attr attribute : sorted) {
      out.write(' ');
      out.write(attribute.getName());
      out.write("=\"");
      escape(attribute.getValue(), true);
      out.write('"');
    }
  }

  private static boolean declares(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (XMLNS.equals(attributes.item(i).getNamespaceURI())) return true;
    }
    return false;
  }

  private static void declare(Element element, Map<String, String> scope) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!XMLNS.equals(attribute.getNamespaceURI())) continue;
      boolean named = attribute.getPrefix() != null;
      scope.put(named ? attribute.getLocalName() : "", attribute.getNodeValue());
    }
  }

  private static String prefix(Node node) {
    return node.getPrefix() == null ? "" : node.getPrefix();
  }

  private static String namespace(Node node) {
    return node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
  }

  private static String localName(Node node) {
    return node.getLocalName();
  }

  private void escape(String text, boolean attribute) throws IOException {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i), attribute);
      if (escaped.isEmpty()) continue;
      out.write(text, from, i - from);
      out.write(escaped);
      from = i + 1;
    }
    out.write(text, from, text.length() - from);
  }

  private static String escaped(char character, boolean attribute) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '\r' -> "&#xD;";
      case '>' -> attribute ? "" : "&gt;";
      case '"' -> attribute ? "&quot;" : "";
      case '\t' -> attribute ? "&#x9;" : "";
      case '\n' -> attribute ? "&#xA;" : "";
      default -> "";
    };
  }
}
