package org.lienthong.signature.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds a word in bytes, in steps of its length where it can (Horspool). */
public final class ByteSearch {
  private final byte[] word;
  private final int[] steps = new int[256];

  private ByteSearch(String word) {
    this.word = word.getBytes(StandardCharsets.US_ASCII);
    Arrays.fill(steps, this.word.length);
    for (int i = 0; i < this.word.length - 1; i++) {
      steps[this.word[i] & 0xFF] = this.word.length - 1 - i;
    }
  }

  static ByteSearch of(String word) {
    return new ByteSearch(word);
  }

  /** The first place in from (inclusive) to to (exclusive) where all of the word stands, or -1. */
  public static int find(byte[] bytes, String word, int from, int to) {
    return of(word).in(bytes, from, to);
  }

  /** Whether the first bytes of a content, up to 64 of them, stand at that place. */
  static boolean begins(byte[] content, byte[] bytes, int at) {
    int count = Math.min(content.length, 64);
    return at + count <= bytes.length && Arrays.equals(content, 0, count, bytes, at, at + count);
  }

  int length() {
    return word.length;
  }

  int in(byte[] bytes, int from, int to) {
    int last = word.length - 1;
    int end = Math.min(to, bytes.length);
    for (int i = Math.max(0, from) + last; i < end; i += steps[bytes[i] & 0xFF]) {
      if (bytes[i] == word[last] && Arrays.equals(bytes, i - last, i + 1, word, 0, last + 1)) {
        return i - last;
      }
    }
    return -1;
  }
}
