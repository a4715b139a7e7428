package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.lienthong.core.InputException;

/**
 * The bytes behind the base64 text of the current element, decoded as it is parsed. Strict but for
 * blanks: what lenient decoders skip turns files into junk.
 */
final class Base64Text extends InputStream {
  private static final byte[] VALUES = new byte[128];

  static {
    Arrays.fill(VALUES, (byte) -1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) VALUES[alphabet.charAt(i)] = (byte) i;
  }

  private final Markup markup;
  private final String where;
  private byte[] decoded = new byte[0];
  private int position;
  private int available;
  private int bits;
  private int sextets;
  private int padding;
  private long characters;
  private boolean ended;

  Base64Text(Markup markup, String where) {
    this.markup = markup;
    this.where = where;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) return 0;
    while (position == available) {
      if (ended) return -1;
      advance();
    }
    int n = Math.min(length, available - position);
    System.arraycopy(decoded, position, bytes, offset, n);
    position += n;
    return n;
  }

  private void advance() {
    try {
      switch (markup.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            decode(markup.getTextCharacters(), markup.getTextStart(), markup.getTextLength());
        case XMLStreamConstants.END_ELEMENT -> {
          ended = true;
          if (sextets != 0) throw illegal("the text stops in the middle");
        }
        case XMLStreamConstants.START_ELEMENT -> throw illegal("<" + markup.getLocalName() + ">");
        default -> {}
      }
    } catch (XMLStreamException e) {
      throw Markup.refused(e);
    }
  }

  private void decode(char[] text, int start, int length) {
    int most = (length + 3) / 4 * 3 + 3;
    if (decoded.length < most) decoded = new byte[most];
    position = 0;
    available = 0;
    for (int i = start; i < start + length; i++, characters++) {
      char c = text[i];
      int six = c < 128 ? VALUES[c] : -1;
      if (six >= 0) {
        if (padding > 0) throw illegal("text after the padding");
        bits = bits << 6 | six;
        if (++sextets == 4) flush(3);
      } else if (c == '=') {
        pad();
      } else if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        throw illegal(c < ' ' || c > '~' ? "U+%04X".formatted((int) c) : "'" + c + "'");
      }
    }
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
    if (sextets < 2 || padding > 2) throw illegal("'=' out of place");
    bits <<= 6;
    if (++sextets < 4) return;
    if ((bits & (padding == 1 ? 0xFF : 0xFFFF)) != 0) throw illegal("bits after the end");
    flush(3 - padding);
  }

  private InputException illegal(String what) {
    return Refusals.of("DOC-107", where, characters, what);
  }
}
