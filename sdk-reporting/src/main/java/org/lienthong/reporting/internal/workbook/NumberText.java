package org.lienthong.reporting.internal.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that stands in a cell as text, read as people of one language write it and never
 * otherwise. Text that both languages read as a number the cell could hold is left to its writer.
 *
 * @param value null if it is none
 * @param other what people of the other language read; null unless that makes as much sense, and
 *     the value must be refused
 */
public record NumberText(@Nullable BigDecimal value, @Nullable BigDecimal other) {
  private static final NumberText NONE = new NumberText(null, null);
  private static final int MOST_CHARACTERS = 40;

  /** {@code 1.234.567,89}; the dots may be left out, but then all of them. */
  private static final Pattern VIETNAMESE = form("\\.", ",");

  /** {@code 1,234,567.89}. */
  private static final Pattern ENGLISH = form(",", "\\.");

  private static Pattern form(String group, String mark) {
    return Pattern.compile(
        "-?(?:0|[1-9][0-9]{0,17}|[1-9][0-9]{0,2}(?:"
            + group
            + "[0-9]{3}){1,5})"
            + "(?:"
            + mark
            + "[0-9]{1,6})?");
  }

  /** Whether the language writes a comma before decimals; English and all others a dot. */
  public static boolean isVietnamese(Locale language) {
    return language.getLanguage().equals("vi");
  }

  /** {@code 1.234,5} or {@code 1,234.5}. */
  public static String example(Locale language) {
    return isVietnamese(language) ? "1.234,5" : "1,234.5";
  }

  /**
   * @param decimals that the cell takes
   */
  public static NumberText of(String text, Locale language, int decimals) {
    boolean vietnamese = isVietnamese(language);
    BigDecimal value = read(text, vietnamese).orElse(null);
    if (value == null) return NONE;
    BigDecimal other = read(text, !vietnamese).orElse(null);
    if (other == null || other.compareTo(value) == 0) return new NumberText(value, null);
    if (value.scale() > decimals || other.scale() > decimals) return new NumberText(value, null);
    return new NumberText(value, other);
  }

  private static Optional<BigDecimal> read(String text, boolean vietnamese) {
    if (text.length() > MOST_CHARACTERS) return Optional.empty();
    if (!(vietnamese ? VIETNAMESE : ENGLISH).matcher(text).matches()) return Optional.empty();
    String plain = vietnamese ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
    return Optional.of(new BigDecimal(plain));
  }
}
