package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/**
 * Finds where the markup starts and what stands before it.
 *
 * @param in at the first markup
 * @param skipped bytes before it that are neither a byte-order mark nor blank
 */
record Prologue(InputStream in, int skipped) {
  private static final int MOST_JUNK = 1024;
  private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";

  /** Takes over the stream: it is closed when the file is refused. */
  static Prologue of(InputStream file) throws IOException {
    try {
      byte[] first = file.readNBytes(MOST_JUNK + 1);
      int start = start(first);
      PushbackInputStream in = new PushbackInputStream(file, first.length + 1);
      in.unread(first, start, first.length - start);
      String before = new String(first, 0, start, StandardCharsets.ISO_8859_1);
      return new Prologue(in, before.replace(UTF_8_MARK, "").strip().length());
    } catch (IOException | RuntimeException refused) {
      file.close();
      throw refused;
    }
  }

  private static int start(byte[] first) {
    String text = new String(first, StandardCharsets.ISO_8859_1);
    if (text.isEmpty()) throw Refusals.of("DOC-105", "an empty file");
    if (text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe")) {
      throw Refusals.of("DOC-104", "UTF-16");
    }
    // UTF-16 or UTF-32 without a mark: every second byte of the markup is zero.
    if (text.indexOf('\0') >= 0 && text.indexOf('\0') < 8) throw Refusals.of("DOC-104", "UTF-16");
    if (text.startsWith("PK\u0003\u0004")) throw Refusals.of("DOC-105", "a zip archive");
    if (text.startsWith("%PDF-")) throw Refusals.of("DOC-105", "a PDF");
    int declaration = text.indexOf("<?xml");
    int start = declaration >= 0 ? declaration : text.indexOf('<');
    if (start < 0) throw Refusals.of("DOC-105", "something that is not XML");
    return start;
  }
}
