package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people in Viet Nam write them. Nothing is guessed: the caller says which style a
 * source uses, and a text that does not fit it exactly is refused, never rounded or repaired.
 */
public final class VietnameseNumbers {
  /** Which character groups thousands and which begins the decimals. */
  public enum Style {
    /** {@code 1.234.567,89}; the dots may be left out, but then all of them. */
    VIETNAMESE("-?(?:[0-9]+|[1-9][0-9]{0,2}(?:\\.[0-9]{3})+)(?:,[0-9]+)?"),
    /** {@code 1234567.89}, as in CSV and JSON; no grouping. */
    PLAIN("-?[0-9]+(?:\\.[0-9]+)?");

    private final Pattern form;

    Style(String form) {
      this.form = Pattern.compile(form);
    }
  }

  /** Far above any figure of a report; keeps hostile input from costing time. */
  private static final int MOST_CHARACTERS = 60;

  private VietnameseNumbers() {}

  /**
   * Exact, with as many decimals as written. Blanks around are ignored, blanks within are not.
   *
   * @throws InputException CORE-040 if the text is not a number of this style; the message says how
   *     it was read
   */
  public static BigDecimal parse(String text, Style style) {
    requireNonNull(style, "style");
    String digits = text.strip();
    if (digits.length() > MOST_CHARACTERS || !style.form.matcher(digits).matches()) {
      throw new InputException(
          ErrorDetail.of("CORE-040", VietnameseNumbers.class, digits, example(style)), null);
    }
    return new BigDecimal(
        style == Style.VIETNAMESE ? digits.replace(".", "").replace(',', '.') : digits);
  }

  /**
   * A whole number, such as a count of people or đồng. Decimals are refused, even zeros.
   *
   * @throws InputException CORE-040 as for {@link #parse}, CORE-041 if it has decimals or does not
   *     fit a {@code long}
   */
  public static long parseWhole(String text, Style style) {
    BigDecimal number = parse(text, style);
    try {
      if (number.scale() == 0) return number.longValueExact();
    } catch (ArithmeticException tooLarge) {
      throw notWhole(text, number, style, tooLarge);
    }
    throw notWhole(text, number, style, null);
  }

  private static InputException notWhole(
      String text, BigDecimal number, Style style, @Nullable Throwable cause) {
    return new InputException(
        ErrorDetail.of(
            "CORE-041",
            VietnameseNumbers.class,
            text.strip(),
            example(style),
            number.toPlainString()),
        cause);
  }

  private static String example(Style style) {
    return style == Style.VIETNAMESE ? "1.234.567,89" : "1234567.89";
  }

  /** {@code 1.234.567,89}, with exactly the decimals that the number has. */
  public static String format(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > 0; i -= 3) text.insert(i, '.');
    if (point >= 0) text.append(',').append(plain, point + 1, plain.length());
    return number.signum() < 0 ? "-" + text : text.toString();
  }

  /** {@code 1.234.567}. */
  public static String format(long number) {
    return format(BigDecimal.valueOf(number));
  }
}
