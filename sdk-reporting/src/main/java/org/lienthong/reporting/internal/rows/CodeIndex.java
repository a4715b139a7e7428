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
  private final LongMap shorts = new LongMap();

  /** By hash: the first long text that has it. */
  private final LongMap firsts = new LongMap();

  /** All long texts; asked only where two of them have one hash. */
  private final Map<String, Integer> longs = new HashMap<>();

  private final List<String> texts = new ArrayList<>();

  /** By number; nothing for short texts. */
  private byte[][] longBytes = new byte[16][];

  int size() {
    return texts.size();
  }

  String text(int number) {
    return texts.get(number);
  }

  /** Minus one if it has none. */
  int find(Row row, int field) throws CharacterCodingException {
    long text = row.text(field);
    return text == Row.LONG
        ? findLong(row.bytes(field), row.from(field), row.to(field))
        : shorts.get(text);
  }

  private int findLong(byte[] bytes, int from, int to) throws CharacterCodingException {
    int first = firsts.get(hash(bytes, from, to));
    if (first < 0) return -1;
    byte[] known = longBytes[first];
    if (Arrays.equals(known, 0, known.length, bytes, from, to)) return first;
    return longs.getOrDefault(decode(bytes, from, to), -1);
  }

  /** One that has none. */
  int add(Row row, int field) throws CharacterCodingException {
    return add(row.bytes(field), row.from(field), row.to(field));
  }

  int add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] roomy = Arrays.copyOf(bytes, bytes.length + Words.SIZE);
    try {
      int known =
          bytes.length <= Words.SHORT
              ? shorts.get(Words.text(Words.at(roomy, 0), bytes.length))
              : findLong(roomy, 0, bytes.length);
      return known >= 0 ? known : add(roomy, 0, bytes.length);
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException(text, impossible);
    }
  }

  private int add(byte[] bytes, int from, int to) throws CharacterCodingException {
    String text = decode(bytes, from, to);
    int number = texts.size();
    texts.add(text);
    if (to - from <= Words.SHORT) {
      shorts.put(Words.text(Words.at(bytes, from), to - from), number);
      return number;
    }
    longs.put(text, number);
    if (number >= longBytes.length) longBytes = Arrays.copyOf(longBytes, number * 2);
    longBytes[number] = Arrays.copyOfRange(bytes, from, to);
    long hash = hash(bytes, from, to);
    if (firsts.get(hash) < 0) firsts.put(hash, number);
    return number;
  }

  /** Of at least eight bytes; the last eight are always taken together. */
  private static long hash(byte[] bytes, int from, int to) {
    long hash = Words.at(bytes, to - Words.SIZE);
    for (int at = from; at < to - Words.SIZE; at += Words.SIZE) {
      hash = Long.rotateLeft(hash * 0x9E3779B97F4A7C15L, 29) ^ Words.at(bytes, at);
    }
    return hash;
  }

  static String decode(Row row, int field) throws CharacterCodingException {
    return decode(row.bytes(field), row.from(field), row.to(field));
  }

  static String decode(byte[] bytes, int from, int to) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, from, to - from))
        .toString();
  }
}
