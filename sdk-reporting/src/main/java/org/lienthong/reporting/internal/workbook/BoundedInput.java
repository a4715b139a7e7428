package org.lienthong.reporting.internal.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** One entry while it is unpacked: ends with an error as soon as it is more than a report has. */
final class BoundedInput extends FilterInputStream {
  private final Budget budget;
  private final String part;
  private final long packed;
  private long count;
  private long sinceMark;

  BoundedInput(InputStream in, Budget budget, String part, long packed) {
    super(in);
    this.budget = budget;
    this.part = part;
    this.packed = Math.max(1, packed);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read <= 0) return read;
    count += read;
    budget.take(part, read, count, packed);
    for (int i = offset; i < offset + read; i++) {
      sinceMark = bytes[i] == '>' ? 0 : sinceMark + 1;
      if (sinceMark > Limits.MOST_BETWEEN_MARKS) {
        throw budget.reached(part, Limits.MOST_BETWEEN_MARKS);
      }
    }
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] buffer = new byte[(int) Math.min(8192, Math.max(1, wanted))];
    return Math.max(0, read(buffer, 0, buffer.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
