package org.lienthong.documents.internal.edxml;

import java.util.Arrays;
import java.util.Base64;
import org.lienthong.core.InputException;

/** Strict but for blanks: what lenient decoders skip turns files into junk. */
final class Base64Decoder {
  private static final byte[] VALUES = new byte[128];

  static {
    Arrays.fill(VALUES, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) VALUES[alphabet.charAt(i)] = (byte) i;
  }

  private final String where;
  private byte[] decoded = new byte[0];
  private int position;
  private int available;
  private int bits;
  private int sextets;
  private int padding;
  private long characters;

  Base64Decoder(String where) {
    this.where = where;
  }

  boolean isEmpty() {
    return position == available;
  }

  /** Moves decoded bytes out. */
  int drain(byte[] bytes, int offset, int length) {
    int n = Math.min(length, available - position);
    System.arraycopy(decoded, position, bytes, offset, n);
    position += n;
    return n;
  }

  /** Starts to fill anew, for so many characters at most. */
  void prepare(int length) {
    int most = (length + 3) / 4 * 3 + 3;
    if (decoded.length < most) decoded = new byte[most];
    position = 0;
    available = 0;
  }

  /** Whether the character belongs to base64 text; decodes it if so. */
  boolean accept(int c) {
    int six = c >= 0 && c < 128 ? VALUES[c] : -1;
    if (six >= 0) {
      if (padding > 0) throw illegal(c);
      bits = bits << 6 | six;
      if (++sextets == 4) flush(3);
    } else if (c == '=') {
      pad();
    } else if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
      return false;
    }
    characters++;
    return true;
  }

  /**
   * Decodes at once text of whole groups without blanks and padding.
   *
   * @return whether it was that; else nothing happened
   */
  boolean acceptAll(byte[] text) {
    prepare(text.length);
    if (!acceptAll(text, decoded)) return false;
    available = text.length / 4 * 3;
    return true;
  }

  /** As above, right into the caller's array. */
  boolean acceptAll(byte[] text, byte[] into) {
    if (sextets != 0 || padding > 0 || text[text.length - 1] == '=') return false;
    try {
      Base64.getDecoder().decode(text, into);
    } catch (IllegalArgumentException somethingElseInIt) {
      return false;
    }
    characters += text.length;
    return true;
  }

  /** The text is over. */
  void end() {
    if (sextets != 0) throw illegal("EOF");
  }

  private void flush(int bytes) {
    for (int shift = 16; shift > 16 - 8 * bytes; shift -= 8) {
      decoded[available++] = (byte) (bits >> shift);
    }
    bits = 0;
    sextets = 0;
  }

  private void pad() {
    padding++;
    if (sextets < 2 || padding > 2) throw illegal('=');
    bits <<= 6;
    if (++sextets < 4) return;
    // Bits behind the end would decode to the same file from another text.
    if ((bits & (padding == 1 ? 0xFF : 0xFFFF)) != 0) throw illegal('=');
    flush(3 - padding);
  }

  InputException illegal(int c) {
    return illegal(c < ' ' || c > '~' ? "U+%04X".formatted(c) : "'" + (char) c + "'");
  }

  InputException illegal(String what) {
    return Refusals.of("DOC-107", where, characters, what);
  }
}
