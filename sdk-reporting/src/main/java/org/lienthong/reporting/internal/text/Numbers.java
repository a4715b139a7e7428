package org.lienthong.reporting.internal.text;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {
  private Numbers() {}

  /** {@code 1.234,5} in Vietnamese, {@code 1,234.5} otherwise. */
  public static String format(BigDecimal number, Locale language) {
    boolean vi = language.getLanguage().equals("vi");
    String plain = number.abs().toPlainString();
    int mark = plain.indexOf('.');
    String whole = mark < 0 ? plain : plain.substring(0, mark);
    StringBuilder text = new StringBuilder(number.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) text.append(vi ? '.' : ',');
      text.append(whole.charAt(i));
    }
    if (mark >= 0) text.append(vi ? ',' : '.').append(plain, mark + 1, plain.length());
    return text.toString();
  }
}
