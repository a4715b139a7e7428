package org.lienthong.signature.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF syntax as it is written and repairs nothing: a reader that guesses may guess otherwise
 * than the next one. Strings become empty text, for nobody here asks what they say.
 */
final class PdfTokens {
  private static final int DEEPEST = 64;
  private static final int MOST_VALUES = 500_000;
  private static final int LONGEST_COMMENT = 200;
  private static final String DELIMITERS = "()<>[]{}/%";

  private final Snapshot file;
  private final int end;
  private int at;
  private int values;

  PdfTokens(Snapshot file, int from, int end) {
    this.file = file;
    this.at = from;
    this.end = end;
  }

  /** A number and generation, as in {@code 12 0 R}. */
  record Reference(long number, long generation) {}

  /** What follows a slash. */
  record Name(String text) {}

  int at() {
    return at;
  }

  void moveTo(int offset) throws IOException {
    if (offset < at || offset > end) throw wrong("a place outside");
    at = offset;
  }

  boolean finished() throws IOException {
    space();
    return at >= end;
  }

  /** Skips space and comments, but stops at the mark of the end. */
  void space() throws IOException {
    while (at < end) {
      byte b = file.at(at);
      if (isSpace(b)) {
        at++;
      } else if (b == '%' && !isNext("%%EOF")) {
        comment();
      } else {
        return;
      }
    }
  }

  /** Readers that repair search for words of the structure, in comments too. */
  private void comment() throws IOException {
    int start = at;
    while (at < end && file.at(at) != '\n' && file.at(at) != '\r') at++;
    if (at - start > LONGEST_COMMENT) throw wrong("a long comment");
    String text = text(start, at);
    if (text.contains("obj") || text.contains("xref") || text.contains("trailer")) {
      throw wrong("structure in a comment");
    }
  }

  /** Takes the word if it stands here. */
  boolean take(String word) throws IOException {
    space();
    if (!isNext(word)) return false;
    at += word.length();
    return true;
  }

  void expect(String word) throws IOException {
    if (!take(word)) throw wrong("something else than " + word);
  }

  boolean isNext(String word) {
    if (at + word.length() > end) return false;
    for (int i = 0; i < word.length(); i++) {
      if (file.at(at + i) != word.charAt(i)) return false;
    }
    return true;
  }

  /** Behind the line end that must follow the word {@code stream}. */
  void streamStart() throws IOException {
    if (isNext("\r\n")) {
      at += 2;
    } else if (isNext("\n")) {
      at++;
    } else {
      throw wrong("no line end");
    }
  }

  long integer() throws IOException {
    space();
    int start = at;
    while (at < end && file.at(at) >= '0' && file.at(at) <= '9') at++;
    if (at == start || at - start > 18) throw wrong("no whole number");
    return Long.parseLong(text(start, at));
  }

  boolean isDigit() throws IOException {
    space();
    return at < end && file.at(at) >= '0' && file.at(at) <= '9';
  }

  Map<String, @Nullable Object> dictionary() throws IOException {
    return dictionary(0);
  }

  @Nullable Object value() throws IOException {
    return value(0);
  }

  private @Nullable Object value(int depth) throws IOException {
    space();
    if (depth > DEEPEST || ++values > MOST_VALUES) throw wrong("too much");
    if (isNext("<<")) return dictionary(depth);
    if (take("[")) return array(depth);
    if (isNext("/")) return name();
    if (isNext("(")) return literal();
    if (isNext("<")) return hexadecimal();
    if (isDigit()) return number();
    int start = at;
    while (at < end && !isSpace(file.at(at)) && DELIMITERS.indexOf(file.at(at)) < 0) at++;
    String word = text(start, at);
    return switch (word) {
      case "true", "false" -> Boolean.valueOf(word);
      case "null" -> null;
      default -> {
        if (!word.matches("[+-]?[0-9]*\\.?[0-9]*") || !word.matches(".*[0-9].*")) {
          throw wrong("an unknown word");
        }
        yield Double.valueOf(word);
      }
    };
  }

  private Map<String, @Nullable Object> dictionary(int depth) throws IOException {
    expect("<<");
    Map<String, @Nullable Object> entries = new HashMap<>();
    while (!take(">>")) {
      String key = name().text();
      if (entries.containsKey(key)) throw wrong("a key twice");
      entries.put(key, value(depth + 1));
    }
    return entries;
  }

  private List<@Nullable Object> array(int depth) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (!take("]")) items.add(value(depth + 1));
    return items;
  }

  private Name name() throws IOException {
    expect("/");
    StringBuilder name = new StringBuilder();
    while (at < end && !isSpace(file.at(at)) && DELIMITERS.indexOf(file.at(at)) < 0) {
      char c = (char) (file.at(at) & 0xFF);
      if (c == '#' && at + 2 < end) {
        int code = Character.digit(file.at(at + 1), 16) * 16 + Character.digit(file.at(at + 2), 16);
        if (code < 0) throw wrong("a wrong escape");
        c = (char) code;
        at += 2;
      }
      name.append(c);
      at++;
    }
    return new Name(name.toString());
  }

  private String literal() throws IOException {
    int open = 0;
    do {
      if (at >= end) throw wrong("an open string");
      byte b = file.at(at++);
      if (b == '\\') at++;
      if (b == '(') open++;
      if (b == ')') open--;
    } while (open > 0);
    return "";
  }

  private String hexadecimal() throws IOException {
    while (at < end && file.at(at) != '>') at++;
    if (at >= end) throw wrong("an open string");
    at++;
    return "";
  }

  /** A number, or a reference if that is how it goes on. */
  private Object number() throws IOException {
    int start = at;
    while (at < end && (file.at(at) == '.' || Character.isDigit(file.at(at)))) at++;
    String first = text(start, at);
    if (first.length() > 18 || first.indexOf('.') != first.lastIndexOf('.')) {
      throw wrong("no number");
    }
    if (first.contains(".")) return Double.valueOf(first);
    int behind = at;
    if (isDigit()) {
      long generation = integer();
      space();
      if (isNext("R") && (at + 1 >= end || !Character.isLetterOrDigit(file.at(at + 1)))) {
        at++;
        return new Reference(Long.parseLong(first), generation);
      }
    }
    at = behind;
    return Long.valueOf(first);
  }

  private String text(int from, int to) {
    return new String(file.bytes(from, to), StandardCharsets.ISO_8859_1);
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
  }

  IOException wrong(String what) {
    return new IOException(what + " at byte " + at);
  }
}
