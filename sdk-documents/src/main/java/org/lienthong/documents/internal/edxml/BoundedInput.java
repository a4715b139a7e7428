package org.lienthong.documents.internal.edxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses what is not UTF-8, a file that is too large, and a single piece of markup (an attribute,
 * a comment, a name) that a parser would have to hold whole.
 */
final class BoundedInput extends FilterInputStream {
  private static final long LONGEST_MARKUP = 4L << 20;

  private final long most;
  private final Utf8 utf8 = new Utf8();
  private long total;
  private long sinceEvent;

  BoundedInput(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** The parser handed something on, so it no longer holds what came before. */
  void eventSeen() {
    sinceEvent = 0;
  }

  long total() {
    return total;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = in.read(bytes, offset, length);
    if (n < 0) utf8.end();
    if (n <= 0) return n;
    utf8.check(bytes, offset, n);
    count(n);
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    return read(new byte[(int) Math.min(n, 8192)]);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long n) {
    total += n;
    sinceEvent += n;
    if (total > most) throw Refusals.tooMuch("fileBytes", most);
    if (sinceEvent > LONGEST_MARKUP) {
      throw Refusals.tooMuch("bytes <…>", LONGEST_MARKUP);
    }
  }
}
