package org.lienthong.documents.internal.edxml;

/**
 * Checks bytes as they pass. The platform's parser would refuse the same ones, but prints to the
 * standard error stream while it does so, and cannot say where.
 */
final class Utf8 {
  private long offset;
  private int expected;
  private int lowest = 0x80;
  private int highest = 0xBF;

  void check(byte[] bytes, int start, int length) {
    for (int i = start; i < start + length; i++, offset++) {
      byte b = bytes[i];
      if (expected == 0) {
        if (b < 0) lead(b & 0xFF);
      } else {
        follow(b & 0xFF);
      }
    }
  }

  /** So many bytes of ASCII were checked elsewhere. */
  void skip(int length) {
    offset += length;
  }

  void end() {
    if (expected > 0) throw Refusals.of("DOC-104", "EOF, %d byte".formatted(expected));
  }

  private void lead(int b) {
    if (b < 0xC2 || b > 0xF4) throw refused(b);
    expected = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    // Longer forms than needed, surrogates and what lies beyond Unicode.
    lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
  }

  private void follow(int b) {
    if (b < lowest || b > highest) throw refused(b);
    expected--;
    lowest = 0x80;
    highest = 0xBF;
  }

  private RuntimeException refused(int b) {
    return Refusals.of("DOC-104", "byte %02X, offset %d".formatted(b, offset));
  }
}
