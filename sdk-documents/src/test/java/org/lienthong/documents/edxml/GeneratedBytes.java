package org.lienthong.documents.edxml;

import java.io.InputStream;

/** Any number of bytes from a seed, never held; they compress badly. */
final class GeneratedBytes extends InputStream {
  private final long size;
  private long position;
  private long state;

  GeneratedBytes(long seed, long size) {
    this.size = size;
    state = seed | 1;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (length == 0) return 0;
    if (position == size) return -1;
    int n = (int) Math.min(length, size - position);
    position += n;
    for (int i = offset; i < offset + n; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      bytes[i] = (byte) (state >>> 56);
    }
    return n;
  }
}
