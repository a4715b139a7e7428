package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements in the one form that canonical XML allows for them, without comments: what is
 * signed, and what is written again as it was read.
 */
final class CanonicalWriter {
  private static final Comparator<Attribute> ORDER =
      Comparator.comparing(Attribute::namespace).thenComparing(Attribute::localName);

  private static final @Nullable String[] IN_TEXT =
      escapes(Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '\r', "&#xD;"));
  private static final @Nullable String[] IN_ATTRIBUTE =
      escapes(
          Map.of(
              '&', "&amp;", '<', "&lt;", '"', "&quot;", '\r', "&#xD;", '\t', "&#x9;", '\n',
              "&#xA;"));

  private final Writer out;
  private final boolean exclusive;
  private final Set<String> always;
  private final Deque<Map<String, String>> rendered = new ArrayDeque<>();

  /** A name and its value; the prefix is empty for attributes without a namespace. */
  record Attribute(String prefix, String namespace, String localName, String value) {}

  /**
   * @param exclusive whether namespaces appear only where a name uses them
   * @param always prefixes whose namespaces appear wherever they are declared nevertheless
   * @param around the namespaces by prefix that stand already around what is written
   */
  CanonicalWriter(Writer out, boolean exclusive, Set<String> always, Map<String, String> around) {
    this.out = out;
    this.exclusive = exclusive;
    this.always = always;
    rendered.push(around);
  }

  /**
   * @param scope namespaces by prefix at this element, empty texts for none
   */
  void start(String prefix, String localName, List<Attribute> attributes, Map<String, String> scope)
      throws IOException {
    out.append('<').append(qualified(prefix, localName));
    TreeSet<String> wanted = new TreeSet<>();
    wanted.add(prefix);
    for (Attribute attribute : attributes) {
      if (!attribute.prefix().isEmpty()) wanted.add(attribute.prefix());
    }
    for (String declared : scope.keySet()) {
      if (!exclusive || always.contains(declared)) wanted.add(declared);
    }
    Map<String, String> before = rendered.element();
    Map<String, String> after = new TreeMap<>();
    for (String name : wanted) {
      String namespace = scope.getOrDefault(name, "");
      if (name.equals("xml") || namespace.equals(before.getOrDefault(name, ""))) continue;
      after.put(name, namespace);
      out.append(name.isEmpty() ? " xmlns" : " xmlns:" + name).append("=\"");
      attribute(namespace);
      out.append('"');
    }
    for (Attribute attribute : attributes.stream().sorted(ORDER).toList()) {
      out.append(' ').append(qualified(attribute.prefix(), attribute.localName())).append("=\"");
      attribute(attribute.value());
      out.append('"');
    }
    out.append('>');
    rendered.push(after.isEmpty() ? before : merged(before, after));
  }

  void text(char[] text, int start, int length) throws IOException {
    escape(text, start, length, false);
  }

  void instruction(String target, @Nullable String data) throws IOException {
    out.append("<?").append(target);
    if (data != null && !data.isEmpty()) out.append(' ').append(data.replace("\r", "&#xD;"));
    out.append("?>");
  }

  void end(String prefix, String localName) throws IOException {
    rendered.pop();
    out.append("</").append(qualified(prefix, localName)).append('>');
  }

  private static Map<String, String> merged(Map<String, String> before, Map<String, String> after) {
    Map<String, String> both = new HashMap<>(before);
    both.putAll(after);
    return both;
  }

  private static String qualified(String prefix, String localName) {
    return prefix.isEmpty() ? localName : prefix + ":" + localName;
  }

  private void attribute(String value) throws IOException {
    escape(value.toCharArray(), 0, value.length(), true);
  }

  private void escape(char[] text, int start, int length, boolean attribute) throws IOException {
    @Nullable String[] escapes = attribute ? IN_ATTRIBUTE : IN_TEXT;
    int written = start;
    for (int i = start; i < start + length; i++) {
      if (text[i] >= escapes.length) continue; // no letter is ever escaped
      String escaped = escapes[text[i]];
      if (escaped == null) continue;
      out.write(text, written, i - written);
      out.write(escaped);
      written = i + 1;
    }
    out.write(text, written, start + length - written);
  }

  private static @Nullable String[] escapes(Map<Character, String> given) {
    @Nullable String[] escapes = new @Nullable String['>' + 1];
    given.forEach((c, escaped) -> escapes[c] = escaped);
    return escapes;
  }
}
