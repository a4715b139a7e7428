package org.lienthong.core;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** Vietnamese text as people write, search and sort it. The default locale plays no part. */
public final class VietnameseText {
  private VietnameseText() {}

  /** Unicode normal form C, the form of everything that the SDK stores or shows. */
  public static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * The same text without what people vary when they search: case, diacritics, đ, the placement of
   * the tone mark (hòa, hoà), runs of blanks and the shape of apostrophes.
   */
  public static String searchKey(String text) {
    StringBuilder key = new StringBuilder(text.length());
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    boolean blank = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      int kind = Character.getType(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else if (kind != Character.NON_SPACING_MARK && kind != Character.FORMAT) {
        if (blank && !key.isEmpty()) key.append(' ');
        blank = false;
        key.append(folded(c));
      }
    }
    return key.toString();
  }

  private static char folded(char c) {
    return switch (c) {
      // The Icelandic eth looks the same in capitals, and old converters produced it.
      case 'đ', 'ð' -> 'd';
      case '’', '‘', 'ʼ', 'ʹ', '′', '`', '´' -> '\'';
      default -> c;
    };
  }

  /**
   * Dictionary order of Vietnamese, syllable by syllable: a ă â … d đ …, then the tones in the
   * order ngang, huyền, hỏi, ngã, sắc, nặng; case decides last. Texts that differ only in Unicode
   * normal form are equal. Safe to share.
   */
  public static Comparator<String> order() {
    Collator shared = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
    shared.setStrength(Collator.SECONDARY);
    // A Collator keeps state while it compares, so each comparison has its own copy.
    return (a, b) -> compare((Collator) shared.clone(), nfc(a), nfc(b));
  }

  private static int compare(Collator collator, String a, String b) {
    String[] left = a.strip().split("\\s+", -1);
    String[] right = b.strip().split("\\s+", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int difference = collator.compare(left[i], right[i]);
      if (difference != 0) return difference;
    }
    int longer = Integer.compare(left.length, right.length);
    return longer != 0 ? longer : a.compareTo(b);
  }
}
