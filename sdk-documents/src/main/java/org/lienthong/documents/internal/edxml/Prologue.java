package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where the markup starts and what stands before it.
 *
 * @param in at the first markup
 * @param start offset of the first markup
 * @param skipped what stands before it besides a byte-order mark and blanks
 * @param inMime whether the markup is one part of a MIME message, so that others follow
 */
record Prologue(InputStream in, int start, String skipped, boolean inMime) {
  private static final int MOST_JUNK = 4096;
  private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";
  private static final Pattern UTF_7_MARK = Pattern.compile("\\+/v[89+/]");
  private static final Pattern MIME_HEAD =
      Pattern.compile(
          "(?ims)(?!\u00ef\u00bb\u00bf<)[^<](?:(?!<\\?xml).)*?"
              + "^content-type:[^\r\n]*xml(?:(?!<\\?xml).)*?\r?\n\r?\n");

  // What else people hand in, by its first characters. Names that both languages can show.
  private static final Map<String, String> STRANGERS =
      Map.of(
          "PK\u0003\u0004", "ZIP",
          "%PDF-", "PDF",
          "\u001f\u008b", "gzip",
          "\u00d0\u00cf\u0011\u00e0", "DOC / XLS / PPT",
          "Rar!", "RAR",
          "{\\rtf", "RTF",
          "{\"", "JSON",
          "[{", "JSON",
          "PD94bWw", "base64 (<?xml)",
          "PGVkWE1M", "base64 (<edXML)");

  /** Takes over the stream: it is closed when the file is refused. */
  static Prologue of(InputStream file) throws IOException {
    try {
      byte[] first = file.readNBytes(MOST_JUNK + 1);
      String text = new String(first, StandardCharsets.ISO_8859_1);
      Matcher mime = MIME_HEAD.matcher(text);
      boolean inMime = mime.lookingAt();
      int start = start(text, inMime ? mime.end() : 0);
      PushbackInputStream in = new PushbackInputStream(file, first.length + 1);
      in.unread(first, start, first.length - start);
      String skipped = text.substring(0, start).replace(UTF_8_MARK, "").strip();
      return new Prologue(in, start, skipped, inMime);
    } catch (IOException | RuntimeException refused) {
      file.close();
      throw refused;
    }
  }

  private static int start(String text, int from) {
    if (text.isEmpty()) throw Refusals.of("DOC-105", "0 byte");
    if (text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe")) {
      throw Refusals.of("DOC-104", "UTF-16");
    }
    // UTF-16 or UTF-32 without a mark: every second byte of the markup is zero.
    if (text.indexOf('\0') >= 0 && text.indexOf('\0') < 8) throw Refusals.of("DOC-104", "UTF-16");
    for (Map.Entry<String, String> stranger : STRANGERS.entrySet()) {
      if (text.startsWith(stranger.getKey())) throw Refusals.of("DOC-105", stranger.getValue());
    }
    int declaration = text.indexOf("<?xml", from);
    int start = declaration >= 0 ? declaration : text.indexOf('<', from);
    String before = start < 0 ? text : text.substring(0, start);
    if (before.contains("+ADw-") || UTF_7_MARK.matcher(before).lookingAt()) {
      throw Refusals.of("DOC-104", "UTF-7");
    }
    if (start < 0) {
      throw Refusals.of("DOC-105", "\"" + text.substring(0, Math.min(20, text.length())) + "\"");
    }
    return start;
  }
}
