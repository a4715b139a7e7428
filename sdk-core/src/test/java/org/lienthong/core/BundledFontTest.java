package org.lienthong.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundledFontTest {
  private static final String LETTERS =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz";
  private static final String MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323";
  private static final String OTHERS = "0123456789.,;:!?'\"()/-–…“”‘’%₫ \u00a0";

  @ParameterizedTest
  @EnumSource
  void every_vietnamese_letter_mark_and_sign_has_a_glyph(BundledFont font) {
    ByteBuffer file = ByteBuffer.wrap(font.content().bytes(2_000_000));
    var missing = new TreeSet<String>();
    String all = LETTERS + LETTERS.toUpperCase(java.util.Locale.ROOT) + MARKS + OTHERS;
    all.codePoints()
        .filter(c -> glyph(file, c) == 0)
        .forEach(c -> missing.add(Integer.toHexString(c)));
    assertEquals(new TreeSet<String>(), missing);
    assertEquals(0, glyph(file, 0xE123), "a private character must have no glyph");
  }

  /** Looks a character up in the Unicode "cmap" of format 4; 0 if it is not there. */
  private static int glyph(ByteBuffer file, int character) {
    int map = unicodeMap(file);
    int segments = unsigned(file, map + 6) / 2;
    int ends = map + 14;
    int starts = ends + segments * 2 + 2;
    int deltas = starts + segments * 2;
    int offsets = deltas + segments * 2;
    for (int i = 0; i < segments; i++) {
      if (character > unsigned(file, ends + i * 2)) continue;
      int start = unsigned(file, starts + i * 2);
      if (character < start) return 0;
      int offset = unsigned(file, offsets + i * 2);
      int delta = unsigned(file, deltas + i * 2);
      if (offset == 0) return (character + delta) & 0xFFFF;
      int glyph = unsigned(file, offsets + i * 2 + offset + (character - start) * 2);
      return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }
    return 0;
  }

  private static int unicodeMap(ByteBuffer file) {
    int tables = unsigned(file, 4);
    for (int i = 0; i < tables; i++) {
      int entry = 12 + i * 16;
      if (file.getInt(entry) != 0x636D6170) continue; // "cmap"
      int cmap = file.getInt(entry + 8);
      for (int j = 0; j < unsigned(file, cmap + 2); j++) {
        int map = cmap + file.getInt(cmap + 4 + j * 8 + 4);
        if (unsigned(file, map) == 4 && unsigned(file, cmap + 4 + j * 8) != 1) return map;
      }
    }
    throw new AssertionError("no Unicode cmap of format 4");
  }

  private static int unsigned(ByteBuffer file, int at) {
    return file.getShort(at) & 0xFFFF;
  }
}
