package org.lienthong.reporting.internal.text;

import java.math.BigDecimal;
import java.util.Locale;
import org.lienthong.core.VietnameseNumbers;

/** Numbers as people read them. */
public final class Numbers {
  private Numbers() {}

  /** {@code 1.234,5} in Vietnamese, {@code 1,234.5} otherwise. */
  public static String format(BigDecimal number, Locale language) {
    String text = VietnameseNumbers.format(number);
    if (language.getLanguage().equals("vi")) return text;
    return text.replace(',', '#').replace('.', ',').replace('#', '.');
  }
}
