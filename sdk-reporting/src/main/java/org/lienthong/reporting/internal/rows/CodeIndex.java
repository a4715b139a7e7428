package org.lienthong.reporting.internal.rows;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each different text of a column the next number from zero. Texts of up to seven bytes, as
 * codes are, are told apart as one {@code long}; longer ones as strings.
 */
final class CodeIndex {
  private static final int SHORT = 7;

  private final LongIndex shorts = new LongIndex();
  private final LongIndex hashes = new LongIndex();

  /** By number of the hash: the first long text that has it, and which number it has. */
  private byte[][] firsts = new byte[16][];

  private int[] numbersOfFirsts = new int[16];

  /** All long texts; asked only where two of them have one hash. */
  private final Map<String, Integer> longs = new HashMap<>();

  private final List<String> texts = new ArrayList<>();
  private int[] numbers = new int[16];

  int size() {
    return texts.size();
  }

  String text(int number) {
    return texts.get(number);
  }

  /** Minus one if it has none. */
  int find(byte[] bytes, int from, int to) throws CharacterCodingException {
    if (to - from <= SHORT) {
      int known = shorts.find(pack(bytes, from, to));
      return known < 0 ? -1 : numbers[known];
    }
    int hash = hashes.find(hash(bytes, from, to));
    if (hash < 0) return -1;
    byte[] first = firsts[hash];
    if (Arrays.equals(first, 0, first.length, bytes, from, to)) return numbersOfFirsts[hash];
    return longs.getOrDefault(decode(bytes, from, to), -1);
  }

  int add(byte[] bytes, int from, int to) throws CharacterCodingException {
    int known = find(bytes, from, to);
    if (known >= 0) return known;
    String text = decode(bytes, from, to);
    int number = texts.size();
    texts.add(text);
    if (to - from <= SHORT) {
      int at = shorts.add(pack(bytes, from, to));
      if (at >= numbers.length) numbers = Arrays.copyOf(numbers, at * 2);
      numbers[at] = number;
    } else {
      longs.put(text, number);
      first(bytes, from, to, number);
    }
    return number;
  }

  private void first(byte[] bytes, int from, int to, int number) {
    int before = hashes.size();
    int hash = hashes.add(hash(bytes, from, to));
    if (hash < before) return;
    if (hash == firsts.length) {
      firsts = Arrays.copyOf(firsts, hash * 2);
      numbersOfFirsts = Arrays.copyOf(numbersOfFirsts, hash * 2);
    }
    firsts[hash] = Arrays.copyOfRange(bytes, from, to);
    numbersOfFirsts[hash] = number;
  }

  private static long hash(byte[] bytes, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) hash = hash * 0x100000001B3L ^ bytes[i];
    return hash;
  }

  int add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return add(bytes, 0, bytes.length);
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException(text, impossible);
    }
  }

  /** A one before the first byte keeps texts of different lengths apart. */
  private static long pack(byte[] bytes, int from, int to) {
    long packed = 1;
    for (int i = from; i < to; i++) packed = (packed << 8) | (bytes[i] & 0xFF);
    return packed;
  }

  static String decode(byte[] bytes, int from, int to) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, from, to - from))
        .toString();
  }
}
