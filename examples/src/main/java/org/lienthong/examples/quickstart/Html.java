package org.lienthong.examples.quickstart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes HTML so that no text can become markup. Not thread-safe. */
final class Html {
  private static final Set<String> WITHIN_TEXT =
      Set.of("a", "b", "code", "small", "span", "strong", "time");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param attributes name, value, name, value …
   */
  Html start(String tag, String... attributes) {
    tag(tag, attributes);
    open.push(tag);
    return this;
  }

  /** An element that has no end, such as {@code img}. */
  Html empty(String tag, String... attributes) {
    tag(tag, attributes);
    return this;
  }

  Html leaf(String tag, String text, String... attributes) {
    return start(tag, attributes).text(text).stop();
  }

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** Markup of our own making, such as a chart's. */
  Html trusted(String markup) {
    out.append(markup);
    return this;
  }

  Html stop() {
    String tag = open.pop();
    out.append("</").append(tag).append('>');
    // A line end between words would show as a blank.
    if (!WITHIN_TEXT.contains(tag)) out.append('\n');
    return this;
  }

  private void tag(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1])).append('"');
    }
    out.append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * @throws IllegalStateException if an element was not ended
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) throw new IllegalStateException("not ended: " + open);
    return out.toString();
  }
}
