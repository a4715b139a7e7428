package org.lienthong.reporting.internal.rows;

import java.util.Arrays;

/** Whole rows, in an array that is filled again and again. */
final class Chunk {
  private byte[] bytes = new byte[0];
  private int end;
  private int index = -1;
  private long read;
  private boolean last;

  /** Room for so many bytes, and what {@link Words} needs behind them; what it held stays. */
  byte[] room(int length) {
    if (bytes.length < length + Words.SIZE) bytes = Arrays.copyOf(bytes, length + Words.SIZE);
    return bytes;
  }

  /**
   * @param end after the last row
   * @param index from zero, in the order of the file
   * @param read bytes of the file until here
   */
  void is(int end, int index, long read, boolean last) {
    this.end = end;
    this.index = index;
    this.read = read;
    this.last = last;
  }

  byte[] bytes() {
    return bytes;
  }

  int end() {
    return end;
  }

  int index() {
    return index;
  }

  long read() {
    return read;
  }

  boolean isLast() {
    return last;
  }
}
