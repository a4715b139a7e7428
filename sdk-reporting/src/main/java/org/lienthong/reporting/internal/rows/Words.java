package org.lienthong.reporting.internal.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of an array at once, the first of them lowest. Texts of a register are short and of
 * changing length; a loop over their bytes ends where the processor did not expect it, which costs
 * more than everything else. Here nothing depends on the length but a shift.
 */
final class Words {
  /** How many bytes must be in the array after the last that is asked for. */
  static final int SIZE = Long.BYTES;

  /** Of a text in one {@code long}. */
  static final int SHORT = 7;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;
  private static final long ZEROS = '0' * ONES;

  private Words() {}

  static long at(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /**
   * The first comma or line feed of eight bytes, zero to seven; eight if there is none.
   *
   * <p>A byte that is the one looked for becomes zero, and taking one from zero sets its top bit. A
   * borrow may set more bits, but only above that one.
   */
  static int separator(long word) {
    long comma = word ^ (',' * ONES);
    long feed = word ^ ('\n' * ONES);
    long found = (((comma - ONES) & ~comma) | ((feed - ONES) & ~feed)) & TOPS;
    return Long.numberOfTrailingZeros(found) >>> 3;
  }

  /** Whether one of eight bytes is a quotation mark. */
  static boolean quoted(long word) {
    long quote = word ^ ('"' * ONES);
    return ((quote - ONES) & ~quote & TOPS) != 0;
  }

  /** The first bytes, up to seven, and how many: different for different texts. */
  static long text(long word, int length) {
    return (word & ~(-1L << (length * 8))) | ((long) length << 56);
  }

  /** The number that such a text is in decimal digits; -1 if it is none. */
  static int number(long text) {
    int length = (int) (text >>> 56);
    if (length == 0) return -1;
    // Zeros go before the first digit, so that there are always eight.
    long digits = (text << (64 - length * 8)) | (ZEROS >>> (length * 8));
    long above9 = digits + 6 * ONES;
    if ((digits & above9 & 0xF0F0F0F0F0F0F0F0L) != ZEROS) return -1;
    // Neighbours are put together: to four numbers of two digits, then all four at once.
    long pairs = (digits - ZEROS) * 10 + ((digits - ZEROS) >>> 8);
    long first = (pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
    long second = ((pairs >>> 16) & 0x000000FF000000FFL) * (1 + (10_000L << 32));
    return (int) ((first + second) >>> 32);
  }
}
