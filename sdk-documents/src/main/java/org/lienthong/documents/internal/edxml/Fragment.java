package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.documents.edxml.EdxmlLimits;
import org.lienthong.documents.edxml.Extension;

/**
 * An element that nobody here knows, taken out of a file whole and in one fixed form: our prefixes
 * for our namespace, {@code n1}, {@code n2} … for those of others.
 *
 * @param text all text in it
 * @param markup the element itself, unless it is nothing but a name of ours and a text
 */
public record Fragment(String name, String text, String markup) {
  // Of a text that is held anyway: it was read within the caller's limits, which may be wide.
  private static final EdxmlLimits WIDE =
      new EdxmlLimits(
          Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 1, 1);

  /** Whether what stands below this parent lies in the envelope, where names have a prefix. */
  static boolean isInEnvelope(String parent) {
    return !parent.equals("edXML") && !parent.startsWith("Attachment");
  }

  /** From the start tag of the element to its end. */
  static Fragment capture(Markup markup, String parent) throws XMLStreamException {
    try {
      return new Capture(markup, isInEnvelope(parent)).run();
    } catch (IOException e) {
      throw new UncheckedIOException("a string refused to grow", e);
    }
  }

  static Extension extension(Markup markup, String parent) throws XMLStreamException {
    Fragment whole = capture(markup, parent);
    return new Extension(parent, whole.name, whole.text, whole.markup);
  }

  /**
   * The one element that the text holds, in its fixed form.
   *
   * @throws IllegalArgumentException if it holds anything else
   */
  public static Fragment parse(String parent, String text) {
    String own = isInEnvelope(parent) ? "xmlns:edXML" : "xmlns";
    String open = "<edXML " + own + "=\"" + FormClues.NAMESPACE + "\">";
    Content file = Content.ofUtf8(open + text + "</edXML>");
    Fragment found = null;
    try (Markup markup = Markup.open(file, WIDE, new Findings())) {
      while (markup.next() != XMLStreamConstants.END_DOCUMENT) {
        if (markup.depth() < 2) continue;
        if (found != null) throw new IllegalArgumentException("more than one element: " + text);
        found = capture(markup, parent);
      }
    } catch (XMLStreamException | InputException e) {
      throw new IllegalArgumentException("not an element: " + text, e);
    }
    if (found == null) throw new IllegalArgumentException("not an element: " + text);
    return found;
  }

  /** One walk over one element. */
  private static final class Capture {
    private final Markup markup;
    private final String ownPrefix;
    private final Map<String, String> scope = new HashMap<>();
    private final Map<String, String> foreign = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringWriter whole = new StringWriter();
    private final CanonicalWriter out;
    private boolean simple = true;

    Capture(Markup markup, boolean inEnvelope) {
      this.markup = markup;
      ownPrefix = inEnvelope ? "edXML" : "";
      scope.put("", FormClues.NAMESPACE);
      Map<String, String> around = new HashMap<>(scope);
      scope.put("edXML", FormClues.NAMESPACE);
      out = new CanonicalWriter(whole, true, Set.of(), inEnvelope ? Map.copyOf(scope) : around);
    }

    Fragment run() throws XMLStreamException, IOException {
      String name = markup.getLocalName();
      List<String> prefixes = new ArrayList<>();
      start(prefixes);
      while (!prefixes.isEmpty()) {
        switch (markup.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            simple = false;
            start(prefixes);
          }
          case XMLStreamConstants.END_ELEMENT ->
              out.end(prefixes.remove(prefixes.size() - 1), markup.getLocalName());
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            text.append(markup.getTextCharacters(), markup.getTextStart(), markup.getTextLength());
            out.text(markup.getTextCharacters(), markup.getTextStart(), markup.getTextLength());
          }
          default -> {}
        }
      }
      return new Fragment(name, text.toString().strip(), simple ? "" : whole.toString());
    }

    private void start(List<String> prefixes) throws IOException {
      String prefix = prefixOf(markup.elementNamespace());
      simple &= prefix.equals(ownPrefix);
      List<CanonicalWriter.Attribute> attributes = attributes();
      simple &= attributes.isEmpty();
      out.start(prefix, markup.getLocalName(), attributes, scope);
      prefixes.add(prefix);
    }

    private String prefixOf(String namespace) {
      if (namespace.isEmpty() || FormClues.isOwn(namespace)) return ownPrefix;
      String prefix = foreign.computeIfAbsent(namespace, n -> "n" + (foreign.size() + 1));
      scope.put(prefix, namespace);
      return prefix;
    }

    private List<CanonicalWriter.Attribute> attributes() {
      List<CanonicalWriter.Attribute> attributes = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (Markup.Attribute attribute : markup.attributes()) {
        if (attribute.isDeclaration() || !Extension.isName(attribute.localName())) continue;
        String namespace = attribute.namespace();
        String prefix = "";
        if (attribute.prefix().equals("xml")) {
          prefix = "xml";
          namespace = XMLConstants.XML_NS_URI;
        } else if (FormClues.isOwn(namespace)) {
          prefix = "edXML";
          namespace = FormClues.NAMESPACE;
        } else if (!namespace.isEmpty()) {
          prefix = prefixOf(namespace);
        }
        if (!seen.add(namespace + " " + attribute.localName())) continue;
        attributes.add(
            new CanonicalWriter.Attribute(
                prefix, namespace, attribute.localName(), attribute.value()));
      }
      return attributes;
    }
  }
}
