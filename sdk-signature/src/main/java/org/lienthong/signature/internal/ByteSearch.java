package org.lienthong.signature.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds a word in bytes. */
public final class ByteSearch {
  private ByteSearch() {}

  /** The first place in from (inclusive) to to (exclusive) where all of the word stands, or -1. */
  public static int find(byte[] bytes, String word, int from, int to) {
    byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
    int last = Math.min(to, bytes.length) - wanted.length;
    for (int i = Math.max(0, from); i <= last; i++) {
      if (bytes[i] == wanted[0]
          && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
