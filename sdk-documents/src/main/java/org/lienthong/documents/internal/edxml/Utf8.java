package org.lienthong.documents.internal.edxml;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.InputException;

/**
 * Checks bytes as they pass. The platform's parser would refuse the same ones, but prints to the
 * standard error stream while it does so, and cannot say where.
 */
final class Utf8 {
  private long offset;
  private int expected;
  private int lowest = 0x80;
  private int highest = 0xBF;
  private @Nullable InputException refusal;

  /**
   * How many of the bytes are right. Fewer than all: in the letter that follows one is wrong, and
   * {@link #refusal()} says so. The letter's first bytes are held back with it: a decoder that has
   * them asks for the rest before it hands on what came before.
   */
  int check(byte[] bytes, int start, int length) {
    if (refusal != null) return 0;
    int whole = start;
    for (int i = start; i < start + length; i++, offset++) {
      byte b = bytes[i];
      boolean right = expected == 0 ? b >= 0 || lead(b & 0xFF) : follow(b & 0xFF);
      if (!right) {
        refusal = Refusals.of("DOC-104", "byte %02X, offset %d".formatted(b, offset));
        return whole - start;
      }
      if (expected == 0) whole = i + 1;
    }
    return length;
  }

  @Nullable InputException refusal() {
    return refusal;
  }

  /** So many bytes of ASCII were checked elsewhere. */
  void skip(int length) {
    offset += length;
  }

  void end() {
    if (expected > 0) throw Refusals.of("DOC-104", "EOF, %d byte".formatted(expected));
  }

  private boolean lead(int b) {
    if (b < 0xC2 || b > 0xF4) return false;
    expected = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    // Longer forms than needed, surrogates and what lies beyond Unicode.
    lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    return true;
  }

  private boolean follow(int b) {
    if (b < lowest || b > highest) return false;
    expected--;
    lowest = 0x80;
    highest = 0xBF;
    return true;
  }
}
