package org.lienthong.documents.internal.edxml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The bytes behind the base64 text of the element that the markup stands on, decoded as it is
 * parsed. As far as the text is nothing but base64 it is taken past the parser.
 */
final class Base64Text extends InputStream {
  private final Markup markup;
  private final Base64Decoder decoder;
  private final PlainBase64 plain;
  private final long start;
  private boolean past;
  private boolean ended;

  Base64Text(Markup markup, String where) {
    this.markup = markup;
    decoder = new Base64Decoder(where);
    plain = new PlainBase64(markup.input(), decoder);
    past = markup.input().claim();
    start = markup.offset();
  }

  /** Where in the file the text starts, if it {@link #isPlain()}. */
  long start() {
    return start;
  }

  /** Whether all of the text was taken past the parser. */
  boolean isPlain() {
    return plain.isWhole();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) return 0;
    while (decoder.isEmpty()) {
      if (ended) return -1;
      if (past) {
        past = plain.advance();
        if (!past) markup.tookPast(plain);
      } else {
        advance();
      }
    }
    return decoder.drain(bytes, offset, length);
  }

  private void advance() {
    try {
      switch (markup.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            decode(markup.getTextCharacters(), markup.getTextStart(), markup.getTextLength());
        case XMLStreamConstants.END_ELEMENT -> {
          ended = true;
          decoder.end();
        }
        case XMLStreamConstants.START_ELEMENT ->
            throw decoder.illegal("<" + markup.getLocalName() + ">");
        default -> {}
      }
    } catch (XMLStreamException e) {
      throw markup.refused(e);
    }
  }

  private void decode(char[] text, int start, int length) {
    decoder.prepare(length);
    for (int i = start; i < start + length; i++) {
      if (!decoder.accept(text[i])) throw decoder.illegal(text[i]);
    }
  }
}
