package org.lienthong.signature.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One cross-reference section, from a table or a stream: which objects it moves, packs or frees.
 */
final class CrossReference {
  private static final int LARGEST_STREAM = 32 << 20;

  private final Map<Long, Long> offsets = new HashMap<>();
  private final Map<Long, Long> containers = new HashMap<>();
  private final Set<Long> freed = new HashSet<>();

  Map<Long, Long> offsets() {
    return offsets;
  }

  /** Object to the object stream that holds it. */
  Map<Long, Long> containers() {
    return containers;
  }

  /** Object 0 heads the list of free ones in every file, so it is none of them. */
  Set<Long> freed() {
    return freed;
  }

  /** Behind the word {@code xref}, up to the word {@code trailer}. */
  void readTable(PdfTokens tokens) throws IOException {
    while (tokens.isDigit()) {
      long number = tokens.integer();
      long count = tokens.integer();
      for (long i = 0; i < count; i++, number++) {
        long offset = tokens.integer();
        tokens.integer();
        if (tokens.take("n")) {
          put(offsets, number, offset, tokens);
        } else {
          tokens.expect("f");
          if (number != 0) freed.add(number);
        }
      }
    }
  }

  private static void put(Map<Long, Long> map, long number, long value, PdfTokens tokens)
      throws IOException {
    if (map.put(number, value) != null) throw tokens.wrong("an object twice");
  }

  void readStream(Map<String, @Nullable Object> dictionary, byte[] encoded, PdfTokens tokens)
      throws IOException {
    List<Long> widths = numbers(dictionary.get("W"));
    if (widths.size() != 3 || widths.stream().anyMatch(w -> w < 0 || w > 8)) {
      throw tokens.wrong("no widths");
    }
    List<Long> index = numbers(dictionary.get("Index"));
    if (index.isEmpty() && dictionary.get("Size") instanceof Long size) index = List.of(0L, size);
    if (index.size() % 2 != 0) throw tokens.wrong("half a range");
    try (InputStream rows = new ByteArrayInputStream(decoded(dictionary, encoded, tokens))) {
      for (int i = 0; i < index.size(); i += 2) {
        for (long n = 0; n < index.get(i + 1); n++) readRow(rows, widths, index.get(i) + n, tokens);
      }
      if (rows.read() >= 0) throw tokens.wrong("more rows than announced");
    }
  }

  private void readRow(InputStream rows, List<Long> widths, long number, PdfTokens tokens)
      throws IOException {
    long type = widths.get(0) == 0 ? 1 : field(rows, widths.get(0), tokens);
    long second = field(rows, widths.get(1), tokens);
    field(rows, widths.get(2), tokens);
    if (type == 0) {
      if (number != 0) freed.add(number);
    } else if (type == 1) {
      put(offsets, number, second, tokens);
    } else if (type == 2) {
      put(containers, number, second, tokens);
    } else {
      throw tokens.wrong("an unknown kind of entry");
    }
  }

  private static long field(InputStream rows, long width, PdfTokens tokens) throws IOException {
    long value = 0;
    for (int i = 0; i < width; i++) {
      int b = rows.read();
      if (b < 0) throw tokens.wrong("fewer rows than announced");
      value = value << 8 | b;
    }
    return value;
  }

  private static List<Long> numbers(@Nullable Object array) {
    List<Long> numbers = new ArrayList<>();
    if (array instanceof List<?> items) {
      for (Object item : items) if (item instanceof Long number) numbers.add(number);
    }
    return numbers;
  }

  private static byte[] decoded(
      Map<String, @Nullable Object> dictionary, byte[] encoded, PdfTokens tokens)
      throws IOException {
    Object filter = dictionary.get("Filter");
    Object parameters = dictionary.get("DecodeParms");
    if (filter instanceof List<?> one && one.size() == 1) filter = one.get(0);
    if (parameters instanceof List<?> one && one.size() == 1) parameters = one.get(0);
    if (filter == null) return encoded;
    if (!filter.equals(new PdfTokens.Name("FlateDecode"))) throw tokens.wrong("another filter");
    byte[] plain;
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(encoded))) {
      plain = in.readNBytes(LARGEST_STREAM);
    }
    if (!(parameters instanceof Map<?, ?> given)
        || !(given.get("Predictor") instanceof Long kind)) {
      return plain;
    }
    if (kind < 10) throw tokens.wrong("another predictor");
    int columns = given.get("Columns") instanceof Long wide ? (int) Math.min(wide, 64) : 1;
    return unpredicted(plain, columns, tokens);
  }

  /** Only the two predictors that writers use for tables: none, and the row above. */
  private static byte[] unpredicted(byte[] plain, int columns, PdfTokens tokens)
      throws IOException {
    int rows = plain.length / (columns + 1);
    byte[] values = new byte[rows * columns];
    for (int row = 0; row < rows; row++) {
      int from = row * (columns + 1);
      int kind = plain[from];
      if (kind != 0 && kind != 2) throw tokens.wrong("another predictor");
      for (int i = 0; i < columns; i++) {
        int above = kind == 2 && row > 0 ? values[(row - 1) * columns + i] : 0;
        values[row * columns + i] = (byte) (plain[from + 1 + i] + above);
      }
    }
    return values;
  }
}
