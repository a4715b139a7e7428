package org.lienthong.documents.internal.edxml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lienthong.documents.edxml.Extension;

/**
 * Builds the small part of a file in memory, with literal prefixes: receivers exist that compare
 * names with their prefix. Empty values are left out, as the axis's own programs do.
 */
final class MarkupWriter {
  private final StringBuilder out = new StringBuilder(4096);
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<String> paths = new ArrayDeque<>();
  private final Lengths lengths;
  private final List<Extension> waiting;

  MarkupWriter(Lengths lengths, List<Extension> extensions) {
    this.lengths = lengths;
    this.waiting = new ArrayList<>(extensions);
    // Those of attachments are written late, and nothing may be written of a faulty message.
    for (Extension one : extensions) check(one.text(), one.parent() + "/" + one.name());
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Opens an element; attributes are given as they are to appear. */
  MarkupWriter open(String name, String attributes) {
    indent();
    out.append('<').append(name).append(attributes).append(">\n");
    open.push(name);
    return this;
  }

  /**
   * Opens a block of the header.
   *
   * @param place its name as in findings, such as {@code To[2]}
   */
  MarkupWriter block(String name, String place) {
    paths.push(paths.isEmpty() ? place : paths.peek() + "/" + place);
    return open("edXML:" + name, "");
  }

  MarkupWriter block(String name) {
    return block(name, name);
  }

  /** Ends the block and first puts back what was unknown in it; an empty block disappears. */
  MarkupWriter end() {
    String path = paths.pop();
    return keep(path).close();
  }

  /** Puts back what was unknown in this place, or in places inside it that are not written. */
  MarkupWriter keep(String place) {
    return keep(parent -> parent.equals(place) || parent.startsWith(place + "/"));
  }

  /** Puts back what has found no place: in the envelope, or else anything. */
  MarkupWriter keepRest(boolean inEnvelope) {
    return keep(parent -> !inEnvelope || Fragment.isInEnvelope(parent));
  }

  private MarkupWriter keep(Predicate<String> parent) {
    for (Iterator<Extension> rest = waiting.iterator(); rest.hasNext(); ) {
      Extension extension = rest.next();
      if (!parent.test(extension.parent())) continue;
      rest.remove();
      indent();
      out.append(extension.markup());
      if (extension.markup().isEmpty()) {
        String prefix = Fragment.isInEnvelope(extension.parent()) ? "edXML:" : "";
        String name = prefix + extension.name();
        out.append('<').append(name).append('>');
        escape(extension.text(), name);
        out.append("</").append(name).append('>');
      }
      out.append('\n');
    }
    return this;
  }

  MarkupWriter close() {
    String name = open.pop();
    String start = "<" + name + ">\n";
    int length = out.length() - start.length();
    if (out.indexOf(start, Math.max(0, length)) == length) {
      out.setLength(length - 2 * open.size());
      return this;
    }
    indent();
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** An element of the header, unless there is nothing to say. */
  MarkupWriter field(String name, @Nullable Object value) {
    return element("edXML:" + name, name, value);
  }

  /** Any element, unless there is nothing to say. */
  MarkupWriter element(String qualified, String name, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (text.isEmpty()) return this;
    String where = paths.isEmpty() ? name : paths.peek() + "/" + name;
    lengths.check(where, text);
    indent();
    out.append('<').append(qualified).append('>');
    escape(text, where);
    out.append("</").append(qualified).append(">\n");
    return this;
  }

  /** What was built since the last call. */
  String take() {
    String text = out.toString();
    out.setLength(0);
    return text;
  }

  /** The blanks in front of the next element. */
  void indent() {
    out.append("  ".repeat(open.size()));
  }

  /** A piece that needs no escaping. */
  MarkupWriter literal(String markup) {
    out.append(markup);
    return this;
  }

  private void escape(String text, String where) {
    check(text, where);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        // A parser would make a line feed of it.
        case '\r' -> out.append("&#xD;");
        default -> out.append(c);
      }
    }
  }

  private static void check(String text, String where) {
    text.codePoints()
        .filter(c -> !allowed(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw Refusals.of("DOC-123", where, "U+%04X".formatted(c));
            });
  }

  private static boolean allowed(int c) {
    if (c < ' ') return c == '\n' || c == '\t' || c == '\r';
    boolean surrogate = c >= 0xD800 && c < 0xE000;
    return !surrogate && c != 0xFFFE && c != 0xFFFF;
  }
}
