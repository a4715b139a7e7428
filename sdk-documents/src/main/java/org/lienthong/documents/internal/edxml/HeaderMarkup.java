package org.lienthong.documents.internal.edxml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import org.lienthong.documents.edxml.Extension;
import org.lienthong.documents.internal.edxml.wire.WireForm;

/**
 * Shows the binding one block of the header: only the elements it knows, each as often as it may
 * be, by local names alone. What is unknown is put aside whole.
 */
final class HeaderMarkup extends StreamReaderDelegate {
  private static final String INTERNED =
      "http://java.sun.com/xml/stream/properties/implementation-name";

  private final Markup markup;
  private final Findings findings;
  private final List<Extension> extensions;
  private final Oddities oddities;
  private final Deque<Level> levels = new ArrayDeque<>();

  /** An open element: its form, null for a text, and how often each child was met. */
  private record Level(@Nullable WireForm form, String path, Map<String, Integer> seen) {
    Level(@Nullable WireForm form, String path) {
      this(form, path, new HashMap<>());
    }
  }

  /** The markup stands on the start tag of the block. */
  HeaderMarkup(
      Markup markup, WireForm form, String path, Findings findings, List<Extension> extensions) {
    super(markup);
    this.markup = markup;
    this.findings = findings;
    this.extensions = extensions;
    oddities = new Oddities(findings);
    oddities.element(markup, path);
    levels.push(new Level(form, path));
  }

  @Override
  public int next() throws XMLStreamException {
    // The binding looks one event beyond the block.
    if (levels.isEmpty()) return markup.next();
    int event = markup.next();
    while (event == START_ELEMENT && !known()) event = markup.next();
    Level around = levels.element();
    if (around.form != null) oddities.text(markup, around.path);
    if (event == END_ELEMENT) levels.pop();
    return event;
  }

  /** Enters a known element; takes an unknown one out and leaves the markup on its end tag. */
  private boolean known() throws XMLStreamException {
    Level around = levels.element();
    String name = getLocalName();
    if (around.form == null) throw Refusals.of("DOC-110", around.path + "/" + name);
    WireForm.Child child = around.form.child(name);
    if (child == null) {
      findings.info("DOC-132", around.path, name);
      extensions.add(Fragment.extension(markup, around.path));
      return false;
    }
    int count = around.seen.merge(name, 1, Integer::sum);
    String path = around.path + "/" + name;
    if (count > 1 && !child.repeats()) throw Refusals.of("DOC-110", path);
    if (child.repeats()) path += "[" + count + "]";
    oddities.element(markup, path);
    levels.push(new Level(child.form(), path));
    return true;
  }

  @Override
  public String getLocalName() {
    return markup.getLocalName();
  }

  @Override
  public QName getName() {
    return new QName(getLocalName());
  }

  @Override
  public String getNamespaceURI() {
    return "";
  }

  @Override
  public String getPrefix() {
    return "";
  }

  @Override
  public int getNamespaceCount() {
    return 0;
  }

  @Override
  public int getAttributeCount() {
    return 0;
  }

  @Override
  public @Nullable Object getProperty(String name) {
    // The binding trusts this parser to intern names; ours are cut from theirs.
    return name.equals(INTERNED) ? null : super.getProperty(name);
  }
}
