package org.lienthong.reporting.internal.rows;

import java.util.Arrays;

/** Gives each different {@code long} the next number from zero. */
final class LongIndex {
  private long[] keys = new long[64];
  private int[] numbers = new int[64];
  private long[] inOrder = new long[16];
  private int size;

  LongIndex() {
    Arrays.fill(numbers, -1);
  }

  int size() {
    return size;
  }

  long key(int number) {
    return inOrder[number];
  }

  /** Minus one if it has none. */
  int find(long key) {
    int mask = keys.length - 1;
    int slot = (int) spread(key) & mask;
    while (numbers[slot] >= 0) {
      if (keys[slot] == key) return numbers[slot];
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  int add(long key) {
    int known = find(key);
    if (known >= 0) return known;
    if (size * 2 >= keys.length) grow();
    if (size == inOrder.length) inOrder = Arrays.copyOf(inOrder, size * 2);
    inOrder[size] = key;
    place(key, size);
    return size++;
  }

  private void place(long key, int number) {
    int mask = keys.length - 1;
    int slot = (int) spread(key) & mask;
    while (numbers[slot] >= 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    numbers[slot] = number;
  }

  private void grow() {
    keys = new long[keys.length * 2];
    numbers = new int[keys.length];
    Arrays.fill(numbers, -1);
    for (int number = 0; number < size; number++) place(inOrder[number], number);
  }

  static long spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }
}
