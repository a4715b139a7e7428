package org.lienthong.core;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** Vietnamese text as people write, search and sort it. */
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
    String decomposed =
        Normalizer.normalize(text, Normalizer.Form.NFD).strip().toLowerCase(Locale.ROOT);
    boolean blank = false;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
      if (Character.isWhitespace(c) || c == '\u00a0') {
        if (!blank) key.append(' ');
        blank = true;
        continue;
      }
      blank = false;
      key.append(c == 'đ' ? 'd' : c == '’' || c == '‘' || c == 'ʼ' ? '\'' : c);
    }
    return key.toString();
  }

  /** Dictionary order of Vietnamese: a ă â … d đ … , tones last. Stateless between calls. */
  public static Comparator<String> order() {
    Collator collator = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
    return (a, b) -> collator.compare(nfc(a), nfc(b));
  }
}
