package org.lienthong.documents.internal.edxml;

import java.io.IOException;

/**
 * Takes base64 text past the parser, up to the first byte that is none. Also keeps count of lines,
 * so that the parser's word on where a later fault stands can be put right.
 */
final class PlainBase64 {
  private final MarkupInput input;
  private final Base64Decoder decoder;
  private byte[] chunk = new byte[0];
  private boolean unbroken = true;
  private boolean afterReturn;
  private boolean whole;
  private long lines;
  private long column;

  PlainBase64(MarkupInput input, Base64Decoder decoder) {
    this.input = input;
    this.decoder = decoder;
  }

  /** Line ends in what was taken. */
  long lines() {
    return lines;
  }

  /** Bytes taken since the last line end. */
  long column() {
    return column;
  }

  /** Whether an end tag follows, so that this was all of the text. */
  boolean isWhole() {
    return whole;
  }

  /** Decodes some more; false when there is no more of it. */
  boolean advance() throws IOException {
    int available = input.atLeast(MarkupInput.CHUNK);
    if (unbroken && available >= MarkupInput.CHUNK) {
      if (chunk.length == 0) chunk = new byte[MarkupInput.CHUNK];
      System.arraycopy(input.buffer(), input.position(), chunk, 0, chunk.length);
      if (decoder.acceptAll(chunk)) {
        input.take(chunk.length);
        column += chunk.length;
        return true;
      }
    }
    return oneByOne(Math.min(available, MarkupInput.CHUNK));
  }

  private boolean atEndTag() throws IOException {
    if (input.atLeast(2) < 2) return false;
    int at = input.position();
    return input.buffer()[at] == '<' && input.buffer()[at + 1] == '/';
  }

  private boolean oneByOne(int length) throws IOException {
    decoder.prepare(length);
    byte[] buffer = input.buffer();
    int start = input.position();
    for (int i = start; i < start + length; i++) {
      byte b = buffer[i];
      // For the parser the two that end a line are one.
      boolean rest = b == '\n' && afterReturn;
      if (!rest && !decoder.accept(b)) {
        input.take(i - start);
        whole = atEndTag();
        return false;
      }
      column++;
      if (b <= ' ') {
        blank(b);
      } else {
        afterReturn = false;
      }
    }
    input.take(length);
    return length > 0;
  }

  private void blank(byte b) {
    unbroken = false;
    if (b == '\r' || (b == '\n' && !afterReturn)) lines++;
    if (b == '\r' || b == '\n') column = 0;
    afterReturn = b == '\r';
  }
}
