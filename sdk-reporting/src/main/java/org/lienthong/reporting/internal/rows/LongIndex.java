package org.lienthong.reporting.internal.rows;

import java.util.Arrays;

/** Gives each different {@code long} the next number from zero. */
final class LongIndex {
  private final LongMap numbers = new LongMap();
  private long[] inOrder = new long[16];
  private int size;

  int size() {
    return size;
  }

  long key(int number) {
    return inOrder[number];
  }

  int add(long key) {
    int known = numbers.get(key);
    if (known >= 0) return known;
    if (size == inOrder.length) inOrder = Arrays.copyOf(inOrder, size * 2);
    inOrder[size] = key;
    numbers.put(key, size);
    return size++;
  }
}
