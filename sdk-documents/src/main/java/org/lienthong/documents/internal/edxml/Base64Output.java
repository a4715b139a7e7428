package org.lienthong.documents.internal.edxml;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * Encodes as one unbroken line, in pieces large enough for the platform's fast encoder, which its
 * own stream does not use. Closing writes the end and leaves what is below open.
 */
final class Base64Output extends FilterOutputStream {
  private final Base64.Encoder encoder = Base64.getEncoder();

  /** What is encoded at once; whole arrays of this size are not copied first. */
  static final int PIECE = 3 << 14;

  private final byte[] plain;
  private final byte[] encoded;
  private int filled;

  /**
   * @param expected bytes to come, about
   */
  Base64Output(OutputStream out, long expected) {
    super(out);
    plain = new byte[piece(expected)];
    encoded = new byte[plain.length / 3 * 4];
  }

  /** What is read and encoded at once: all of a small file, so that it costs no large array. */
  static int piece(long expected) {
    return (int) Math.min(PIECE, Math.max(1, (expected + 2) / 3) * 3);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (filled == 0 && length == plain.length && bytes.length == plain.length) {
      encoder.encode(bytes, encoded);
      out.write(encoded, 0, encoded.length);
      return;
    }
    for (int from = offset; from < offset + length; ) {
      int n = Math.min(offset + length - from, plain.length - filled);
      System.arraycopy(bytes, from, plain, filled, n);
      filled += n;
      from += n;
      if (filled < plain.length) continue;
      encoder.encode(plain, encoded);
      out.write(encoded, 0, encoded.length);
      filled = 0;
    }
  }

  @Override
  public void close() throws IOException {
    out.write(encoder.encode(Arrays.copyOf(plain, filled)));
    filled = 0;
    out.flush();
  }
}
