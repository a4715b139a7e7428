package org.lienthong.reporting.internal.render;

import java.io.OutputStream;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Result;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.lienthong.core.VietnameseText;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Sends XML to a receiver event by event, so that no text can break out of its place. */
public final class Markup {
  public static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final ContentHandler out;
  private final Map<String, String> namespaces = new TreeMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  Markup(ContentHandler out) {
    this.out = out;
  }

  /** Writes UTF-8 without an XML declaration, so that it can stand inside a page as well. */
  public static Markup to(OutputStream stream) {
    return new Markup(serializer(new StreamResult(stream)));
  }

  public static Markup to(StringWriter text) {
    return new Markup(serializer(new StreamResult(text)));
  }

  private static ContentHandler serializer(Result result) {
    try {
      var factory = (SAXTransformerFactory) TransformerFactory.newDefaultInstance();
      TransformerHandler handler = factory.newTransformerHandler();
      handler.getTransformer().setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      handler.getTransformer().setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      handler.setResult(result);
      return handler;
    } catch (TransformerConfigurationException e) {
      throw new IllegalStateException("the JDK has no XML serializer", e);
    }
  }

  public Markup begin() throws SAXException {
    out.startDocument();
    return this;
  }

  public void end() throws SAXException {
    if (!open.isEmpty()) throw new IllegalStateException("still open: " + open.peek());
    out.endDocument();
  }

  /** The prefix holds from here to the end of the document; "" is the default namespace. */
  public Markup namespace(String prefix, String uri) throws SAXException {
    namespaces.put(prefix, uri);
    out.startPrefixMapping(prefix, uri);
    return this;
  }

  /**
   * @param attributes name, value, name, value …; an empty value leaves the attribute out
   */
  public Markup start(String name, String... attributes) throws SAXException {
    AttributesImpl list = new AttributesImpl();
    for (int i = 0; i < attributes.length; i += 2) {
      String attribute = attributes[i];
      if (attributes[i + 1].isEmpty()) continue;
      int colon = attribute.indexOf(':');
      String uri = colon < 0 ? "" : uri(attribute.substring(0, colon));
      list.addAttribute(
          uri, attribute.substring(colon + 1), attribute, "CDATA", clean(attributes[i + 1]));
    }
    int colon = name.indexOf(':');
    String uri = uri(colon < 0 ? "" : name.substring(0, colon));
    out.startElement(uri, name.substring(colon + 1), name, list);
    open.push(name);
    return this;
  }

  public Markup stop() throws SAXException {
    String name = open.pop();
    int colon = name.indexOf(':');
    String uri = uri(colon < 0 ? "" : name.substring(0, colon));
    out.endElement(uri, name.substring(colon + 1), name);
    return this;
  }

  public Markup empty(String name, String... attributes) throws SAXException {
    return start(name, attributes).stop();
  }

  public Markup text(String text) throws SAXException {
    char[] chars = clean(text).toCharArray();
    out.characters(chars, 0, chars.length);
    return this;
  }

  /** An element with nothing but text in it. */
  public Markup leaf(String name, String text, String... attributes) throws SAXException {
    return start(name, attributes).text(text).stop();
  }

  private String uri(String prefix) {
    return prefix.equals("xml") ? XML : namespaces.getOrDefault(prefix, "");
  }

  /** NFC, and U+FFFD for what XML 1.0 cannot carry. */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    VietnameseText.nfc(text)
        .codePoints()
        .map(
            c ->
                c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000
                    ? c
                    : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
