package org.lienthong.reporting.internal.rows;

/** Where fields and rows end. */
final class Rows {
  private Rows() {}

  /** The first comma or line feed; there must be one. */
  static int separator(byte[] bytes, int from) {
    int at = from;
    while (true) {
      int found = Words.separator(Words.at(bytes, at));
      at += found;
      if (found < Words.SIZE) return at;
    }
  }

  /**
   * The mark that closes a field; {@code end} if it is open until there.
   *
   * @param open the mark that opens it
   */
  static int close(byte[] bytes, int open, int end) {
    int at = open + 1;
    while (at < end) {
      if (bytes[at] != '"') at++;
      else if (at + 1 < end && bytes[at + 1] == '"') at += 2;
      else return at;
    }
    return end;
  }

  /** After the last line feed that ends a row; zero if there is none. */
  static int end(byte[] bytes, int filled) {
    return quotes(bytes, filled) ? endAmongQuotes(bytes, filled) : lastFeed(bytes, filled);
  }

  private static boolean quotes(byte[] bytes, int filled) {
    int at = 0;
    while (at < filled && !Words.quoted(Words.at(bytes, at))) at += Words.SIZE;
    return at < filled;
  }

  private static int lastFeed(byte[] bytes, int filled) {
    int at = filled;
    while (at > 0 && bytes[at - 1] != '\n') at--;
    return at;
  }

  /** A mark within a field is text; one that begins it hides commas and line feeds. */
  private static int endAmongQuotes(byte[] bytes, int filled) {
    int end = 0;
    int at = 0;
    // A separator behind the last byte, where the array has room, ends every search.
    byte behind = bytes[filled];
    bytes[filled] = '\n';
    while (at < filled) {
      if (bytes[at] == '"') at = close(bytes, at, filled);
      if (at == filled) break;
      at = separator(bytes, at) + 1;
      if (at <= filled && bytes[at - 1] == '\n') end = at;
    }
    bytes[filled] = behind;
    return end;
  }
}
