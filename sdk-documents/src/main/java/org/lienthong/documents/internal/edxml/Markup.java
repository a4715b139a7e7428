package org.lienthong.documents.internal.edxml;

import static java.util.Objects.requireNonNullElse;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.documents.edxml.EdxmlLimits;
import org.lienthong.documents.edxml.Extension;

/**
 * Reads markup by local names, bounded: no DTD, no entities, no depth, size or number beyond the
 * limits. Prefixes are resolved here because files with unbound ones circulate, which a
 * namespace-aware parser refuses.
 */
final class Markup extends StreamReaderDelegate implements AutoCloseable {
  private final MarkupInput input;
  private final EdxmlLimits limits;
  private final Findings findings;
  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
  private final List<String> path = new ArrayList<>();
  private final Set<String> unbound = new HashSet<>();
  private final Set<String> foreign = new HashSet<>();
  private final Prologue prologue;
  private int elements;
  private int encoded;
  private long characters;
  private boolean textCounts = true;
  private int shiftedLine;
  private long shiftedColumns;
  private long shiftedLines;

  private Markup(
      XMLStreamReader reader,
      MarkupInput input,
      Prologue prologue,
      EdxmlLimits limits,
      Findings found) {
    super(reader);
    this.input = input;
    this.prologue = prologue;
    this.limits = limits;
    this.findings = found;
    String skipped = prologue.skipped();
    if (!skipped.isEmpty()) findings.warning("DOC-130", "file", skipped.length(), skipped);
  }

  static Markup open(Content file, EdxmlLimits limits, Findings findings) {
    try {
      Prologue prologue = Prologue.of(file.open());
      MarkupInput input = new MarkupInput(prologue.in(), limits.fileBytes(), file.length());
      try {
        XMLStreamReader reader = factory().createXMLStreamReader(input, "UTF-8");
        String declared = reader.getCharacterEncodingScheme();
        if (declared != null && !declared.matches("(?i)utf-?8|us-ascii")) {
          throw Refusals.of("DOC-104", declared);
        }
        // Its line ends and control characters are none that programs on the way know.
        if ("1.1".equals(reader.getVersion())) throw Refusals.of("DOC-101", 1, 1, "XML 1.1");
        return new Markup(reader, input, prologue, limits, findings);
      } catch (XMLStreamException | RuntimeException refused) {
        input.close();
        throw refused;
      }
    } catch (XMLStreamException e) {
      throw refused(e, null);
    } catch (IOException e) {
      throw Refusals.because(e, "DOC-111", file);
    }
  }

  private static XMLInputFactory factory() {
    // The platform's own parser, whatever else is on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /** What the parser's exception means to our callers. */
  InputException refused(XMLStreamException e) {
    return refused(e, this);
  }

  private static InputException refused(XMLStreamException e, @Nullable Markup markup) {
    Throwable cause = e.getNestedException();
    if (cause instanceof CharConversionException) {
      return Refusals.because(e, "DOC-104", "MalformedInput");
    }
    if (cause instanceof IOException) return Refusals.because(e, "DOC-111", "edXML");
    Location at = e.getLocation();
    long line = at == null ? 0 : at.getLineNumber();
    long column = at == null ? 0 : at.getColumnNumber();
    if (markup != null) {
      if (line == markup.shiftedLine) column += markup.shiftedColumns;
      line += markup.shiftedLines;
    }
    String text = requireNonNullElse(e.getMessage(), "");
    int message = text.indexOf("Message: ");
    return Refusals.because(
        e, "DOC-101", line, column, message < 0 ? text : text.substring(message + 9).strip());
  }

  /** How many elements for the content of attachments have started, wherever they stood. */
  int encoded() {
    return encoded;
  }

  MarkupInput input() {
    return input;
  }

  /** Text was taken past the parser, which counts lines and columns without it. */
  void tookPast(PlainBase64 text) {
    Location at = getLocation();
    if (at.getLineNumber() != shiftedLine) shiftedColumns = 0;
    shiftedLine = at.getLineNumber();
    shiftedColumns =
        text.lines() == 0
            ? shiftedColumns + text.column()
            : text.column() + 1 - at.getColumnNumber();
    shiftedLines += text.lines();
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    input.eventSeen();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> started();
      case XMLStreamConstants.END_ELEMENT -> ended();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          count(getTextLength());
      // Wherever they stand: of an empty one more markup is read than of a letter.
      case XMLStreamConstants.COMMENT -> bound(8 + getTextLength());
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          bound(8 + getPITarget().length() + requireNonNullElse(getPIData(), "").length());
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw Refusals.of("DOC-102", getLocation().getLineNumber());
      default -> {}
    }
    return event;
  }

  /** As the file has it; the namespace is empty for none and for an unbound prefix. */
  record Attribute(String prefix, String localName, String namespace, String value) {
    boolean isDeclaration() {
      return prefix.equals("xmlns") || (prefix.isEmpty() && localName.equals("xmlns"));
    }
  }

  /** Of the current element. */
  List<Attribute> attributes() {
    List<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < super.getAttributeCount(); i++) {
      String name = attributeName(i);
      String prefix = prefix(name);
      String namespace = prefix.isEmpty() ? "" : requireNonNullElse(namespace(prefix), "");
      attributes.add(new Attribute(prefix, local(name), namespace, super.getAttributeValue(i)));
    }
    return attributes;
  }

  private void started() {
    if (++elements > limits.elements()) throw Refusals.tooMuch("elements", limits.elements());
    if (getLocalName().equals(MarkupInput.ENCODED)) encoded++;
    if (path.size() >= limits.depth()) throw Refusals.tooMuch("depth", limits.depth());
    if (!Extension.isName(getLocalName())) {
      Location at = getLocation();
      throw Refusals.of(
          "DOC-101", at.getLineNumber(), at.getColumnNumber(), "<" + super.getLocalName() + ">");
    }
    Map<String, String> scope = Map.of();
    int attributes = super.getAttributeCount();
    for (int i = 0; i < attributes; i++) {
      String name = attributeName(i);
      String value = super.getAttributeValue(i);
      count(name.length() + value.length());
      if (!name.equals("xmlns") && !name.startsWith("xmlns:")) continue;
      if (scope.isEmpty()) scope = new HashMap<>();
      scope.put(name.equals("xmlns") ? "" : name.substring(6), value);
    }
    scopes.push(scope);
    path.add(getLocalName());
    checkPrefix(super.getLocalName());
    for (int i = 0; i < attributes; i++) {
      String name = attributeName(i);
      if (!name.startsWith("xmlns:")) checkPrefix(name);
    }
  }

  private void ended() {
    scopes.pop();
    path.remove(path.size() - 1);
  }

  private void checkPrefix(String name) {
    String prefix = prefix(name);
    if (prefix.isEmpty() || prefix.equals("xml") || namespace(prefix) != null) return;
    if (unbound.size() < 20 && unbound.add(prefix)) {
      findings.warning("DOC-131", String.join("/", path), prefix);
    }
  }

  private void count(int more) {
    if (textCounts) bound(more);
  }

  private void bound(int more) {
    characters += more;
    if (characters > limits.headerCharacters()) {
      throw Refusals.tooMuch("headerCharacters", limits.headerCharacters());
    }
  }

  /** Text between two calls belongs to an attachment and is bounded by the file alone. */
  void countText(boolean on) {
    textCounts = on;
  }

  /** Whether no signature could be right: the file is not what a strict parser accepts. */
  boolean broken() {
    return !prologue.skipped().isEmpty() || !unbound.isEmpty();
  }

  /** Whether the root has ended and what follows are other parts of a MIME message. */
  boolean atOtherParts() {
    return prologue.inMime() && path.isEmpty() && getEventType() == END_ELEMENT;
  }

  /** Of the current element; empty for none or an unbound prefix. */
  String elementNamespace() {
    return requireNonNullElse(namespace(prefix(super.getLocalName())), "");
  }

  /** Of the current element, if it is not one of edXML; each only once, null otherwise. */
  @Nullable String foreignNamespace() {
    String namespace = elementNamespace();
    boolean known = namespace.isEmpty() || FormClues.isExpected(namespace);
    return !known && foreign.size() < 20 && foreign.add(namespace) ? namespace : null;
  }

  /** Of the current element, letter for letter; empty for none. */
  String elementPrefix() {
    return prefix(super.getLocalName());
  }

  /** By local name, as markup has it; empty when there is none. */
  String attribute(String localName) {
    for (Attribute attribute : attributes()) {
      if (attribute.localName().equals(localName)) return attribute.value();
    }
    return "";
  }

  /** Whether the current element declares or uses this prefix on an attribute. */
  boolean hasAttributePrefix(String prefix) {
    for (Attribute attribute : attributes()) {
      boolean declares = attribute.isDeclaration() && attribute.localName().equals(prefix);
      if (declares || attribute.prefix().equals(prefix)) return true;
    }
    return false;
  }

  /** How many elements are open, the current one included. */
  int depth() {
    return path.size();
  }

  /** Local name of the element around the current one; empty at the root. */
  String parent() {
    return path.size() < 2 ? "" : path.get(path.size() - 2);
  }

  /**
   * The text up to the end of the current element.
   *
   * @throws InputException DOC-110 if there is markup in it
   */
  String text() throws XMLStreamException {
    String where = getLocalName();
    int before = elements;
    String text = textAround();
    if (elements != before) throw Refusals.of("DOC-110", parent() + "/" + where);
    return text;
  }

  /** All text up to the end of the current element, markup inside it left out. */
  String textAround() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int outside = depth() - 1;
    while (true) {
      int event = next();
      if (event == END_ELEMENT && depth() == outside) return text.toString().strip();
      if (isCharacters() || event == CDATA) {
        text.append(getTextCharacters(), getTextStart(), getTextLength());
      }
    }
  }

  /** Of the byte in the file that comes next, where the input was claimed. */
  long offset() {
    return prologue.start() + input.total();
  }

  private @Nullable String namespace(String prefix) {
    for (Map<String, String> scope : scopes) {
      String uri = scope.get(prefix);
      if (uri != null) return uri;
    }
    return null;
  }

  /**
   * With its prefix, as in the file: without namespaces the parser cuts attributes, not elements.
   */
  private String attributeName(int i) {
    String prefix = super.getAttributePrefix(i);
    String name = super.getAttributeLocalName(i);
    return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
  }

  private static String prefix(String name) {
    int colon = name.lastIndexOf(':');
    return colon < 0 ? "" : name.substring(0, colon);
  }

  private static String local(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }

  @Override
  public String getLocalName() {
    return local(super.getLocalName());
  }

  @Override
  public void close() {
    try (MarkupInput closing = input) {
      super.close();
    } catch (XMLStreamException | IOException ignored) {
      // Nothing more is read: a failing close loses nothing.
    }
  }
}
