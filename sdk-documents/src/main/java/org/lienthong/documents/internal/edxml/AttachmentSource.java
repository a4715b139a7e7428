package org.lienthong.documents.internal.edxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.lienthong.core.Content;
import org.lienthong.documents.edxml.EdxmlLimits;

/**
 * Opens an attachment of a file that was read before, as often as it is wanted.
 *
 * @param where the attachment, as places are named
 * @param encoded which of the file's content elements it is, from 1 on
 */
record AttachmentSource(
    Content file, EdxmlLimits limits, String where, int encoded, boolean unpacked) {
  /**
   * @param text of the attachment, read to its end
   */
  Content content(Base64Text text, long size) {
    if (!text.isPlain()) return Content.from(this::parsed, size);
    long start = text.start();
    return Content.from(() -> plain(start), size);
  }

  private IOException changed() {
    return new IOException("the edXML file changed: " + where + " is gone");
  }

  /** Decodes from the place where the text was found. */
  private InputStream plain(long start) throws IOException {
    InputStream in = file.open();
    try {
      in.skipNBytes(start - 1);
      if (in.read() != '>') throw changed();
      return finished(new Plain(new MarkupInput(in, Long.MAX_VALUE, file.length())), in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Parses up to the attachment once more. */
  private InputStream parsed() throws IOException {
    Markup markup = Markup.open(file, limits, new Findings());
    try {
      markup.countText(false);
      seek(markup);
      return finished(new Base64Text(markup, where), markup);
    } catch (XMLStreamException e) {
      markup.close();
      throw markup.refused(e);
    } catch (IOException | RuntimeException e) {
      markup.close();
      throw e;
    }
  }

  private void seek(Markup markup) throws XMLStreamException, IOException {
    while (markup.encoded() < encoded) {
      if (!markup.hasNext()) throw changed();
      markup.next();
    }
  }

  private InputStream finished(InputStream decoded, AutoCloseable below) throws IOException {
    InputStream content = unpacked ? Payload.unpacked(decoded) : decoded;
    return new FilterInputStream(content) {
      @Override
      public void close() throws IOException {
        super.close();
        try {
          below.close();
        } catch (IOException e) {
          throw e;
        } catch (Exception e) {
          throw new IOException(e);
        }
      }
    };
  }

  /** Text that is nothing but base64, up to the next tag. */
  private final class Plain extends InputStream {
    private final Base64Decoder decoder = new Base64Decoder(where);
    private final PlainBase64 text;
    private boolean ended;

    Plain(MarkupInput in) {
      text = new PlainBase64(in, decoder);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) return 0;
      while (decoder.isEmpty() && !ended) {
        if (text.advance()) continue;
        ended = true;
        if (!text.isWhole()) throw changed();
        decoder.end();
      }
      return decoder.isEmpty() ? -1 : decoder.drain(bytes, offset, length);
    }
  }
}
