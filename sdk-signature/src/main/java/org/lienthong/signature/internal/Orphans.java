package org.lienthong.signature.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signatures whose bytes are in the file although no form field leads to them: cut off by a later
 * change, or by damage that stops the reader.
 */
final class Orphans {
  private static final String NAME = "/ByteRange";
  private static final Pattern RANGE =
      Pattern.compile(
          "/ByteRange\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*]");
  private static final int MOST = 200;

  private Orphans() {}

  /** Four numbers each; an empty array for one that is not readable. */
  static List<long[]> ranges(Snapshot file) {
    List<long[]> ranges = new ArrayList<>();
    int at = file.find(NAME, 0, file.length());
    while (at >= 0 && ranges.size() < MOST) {
      byte[] start = file.bytes(at, Math.min(file.length(), at + 120));
      Matcher range = RANGE.matcher(new String(start, StandardCharsets.ISO_8859_1));
      ranges.add(range.lookingAt() ? numbers(range) : new long[0]);
      at = file.find(NAME, at + NAME.length(), file.length());
    }
    return ranges;
  }

  private static long[] numbers(Matcher range) {
    long[] numbers = new long[4];
    for (int i = 0; i < 4; i++) numbers[i] = Long.parseLong(range.group(i + 1));
    return numbers;
  }

  /** Whether the gap is a value in this very file, not in a file embedded in it. */
  static boolean fits(Snapshot file, long[] range) {
    return range.length == 4
        && range[0] == 0
        && range[1] > 0
        && range[2] > range[1]
        && range[2] <= file.length()
        && file.at((int) range[1]) == '<'
        && file.at((int) range[2] - 1) == '>';
  }
}
