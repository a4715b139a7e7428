package org.lienthong.documents.internal.edxml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final List<Extension> extensions;
  private final Set<Extension> written = new HashSet<>();

  MarkupWriter(List<Extension> extensions) {
    this.extensions = extensions;
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
    for (Extension extension : extensions) {
      if (extension.parent().equals(path) && written.add(extension)) {
        element("edXML:" + extension.name(), extension.name(), extension.text());
      }
    }
    return close();
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
    indent();
    out.append('<').append(qualified).append('>');
    escape(text, paths.isEmpty() ? name : paths.peek() + "/" + name);
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
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        // A parser would make a line feed of it.
        case '\r' -> out.append("&#13;");
        default -> {
          if (!allowed(c)) throw Refusals.of("DOC-123", where, "U+%04X".formatted(c));
          out.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean allowed(int c) {
    if (c < ' ') return c == '\n' || c == '\t';
    boolean surrogate = c >= 0xD800 && c < 0xE000;
    return !surrogate && c != 0xFFFE && c != 0xFFFF;
  }
}
