package org.lienthong.reporting.internal.rows;

/** Whole rows on their way to a worker, or word that no more come. */
final class Chunk {
  private final byte[] bytes;
  private final int length;
  private final long line;

  /**
   * @param line of the first row
   */
  Chunk(byte[] bytes, int length, long line) {
    this.bytes = bytes;
    this.length = length;
    this.line = line;
  }

  static Chunk end() {
    return new Chunk(new byte[0], -1, 0);
  }

  boolean isEnd() {
    return length < 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  long line() {
    return line;
  }
}
