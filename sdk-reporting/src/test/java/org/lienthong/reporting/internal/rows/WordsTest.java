package org.lienthong.reporting.internal.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight bytes at once find what one after the other does. */
class WordsTest {
  /** Those that are looked for, their neighbours, digits, and the ends of the range. */
  private static final byte[] TELLING = "\",\n\r+-!#.09/:x".getBytes(StandardCharsets.US_ASCII);

  private static final int TRIALS = 1_000_000;

  private final Random random = new Random(20261129);

  private byte[] eight() {
    byte[] bytes = new byte[Words.SIZE];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] =
          random.nextInt(4) == 0
              ? (byte) random.nextInt(256)
              : TELLING[random.nextInt(TELLING.length)];
    }
    return bytes;
  }

  @Test
  void the_first_separator_and_any_mark_are_found() {
    for (int trial = 0; trial < TRIALS; trial++) {
      byte[] bytes = eight();
      int first = 0;
      boolean quoted = false;
      while (first < 8 && bytes[first] != ',' && bytes[first] != '\n') first++;
      for (byte one : bytes) quoted |= one == '"';
      assertEquals(first, Words.separator(Words.at(bytes, 0)), () -> Arrays.toString(bytes));
      assertEquals(quoted, Words.quoted(Words.at(bytes, 0)), () -> Arrays.toString(bytes));
    }
  }

  @Test
  void a_number_is_one_of_up_to_seven_digits_and_nothing_else() {
    for (int trial = 0; trial < TRIALS; trial++) {
      int length = random.nextInt(Words.SHORT + 1);
      byte[] bytes = eight();
      if (random.nextBoolean()) {
        for (int i = 0; i < length; i++) bytes[i] = (byte) ('0' + random.nextInt(10));
      }
      String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
      int expected = text.matches("[0-9]+") ? Integer.parseInt(text) : -1;
      assertEquals(expected, Words.number(Words.text(Words.at(bytes, 0), length)), text);
    }
  }
}
