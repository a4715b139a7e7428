package org.lienthong.documents.internal.edxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses a file that is too large, and a single piece of markup (an attribute, a comment, a name)
 * that a parser would have to hold whole.
 */
final class BoundedInput extends FilterInputStream {
  private static final long LONGEST_MARKUP = 4L << 20;

  private final long most;
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
    int b = in.read();
    if (b >= 0) count(1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = in.read(bytes, offset, length);
    if (n > 0) count(n);
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = in.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long n) {
    total += n;
    sinceEvent += n;
    if (total > most) throw Refusals.tooMuch("bytes in the file", most);
    if (sinceEvent > LONGEST_MARKUP) {
      throw Refusals.tooMuch("bytes in one piece of markup", LONGEST_MARKUP);
    }
  }
}
