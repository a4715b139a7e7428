package org.lienthong.reporting.internal.rows;

/** A number from zero for each of some {@code long}s. */
final class LongMap {
  private long[] keys = new long[64];

  /** One more than the number; zero where there is none. */
  private int[] values = new int[64];

  private int shift = 64 - 6;
  private int size;

  /** Minus one if it has none. */
  int get(long key) {
    int mask = keys.length - 1;
    int slot = slot(key);
    while (values[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
    return values[slot] - 1;
  }

  /**
   * @param key that has no number
   */
  void put(long key, int number) {
    // Three in four stay free: the first look nearly always finds.
    if (++size * 4 > keys.length) grow();
    place(key, number + 1);
  }

  private void place(long key, int value) {
    int slot = slot(key);
    while (values[slot] != 0) slot = (slot + 1) & (keys.length - 1);
    keys[slot] = key;
    values[slot] = value;
  }

  private void grow() {
    long[] keysBefore = keys;
    int[] valuesBefore = values;
    keys = new long[keysBefore.length * 2];
    values = new int[keys.length];
    shift--;
    for (int slot = 0; slot < keysBefore.length; slot++) {
      if (valuesBefore[slot] != 0) place(keysBefore[slot], valuesBefore[slot]);
    }
  }

  private int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
  }
}
