package org.lienthong.reporting.internal.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.lienthong.reporting.ReportTable;

/** Numbers as Vietnamese readers write them: {@code 1.234.567,8}. */
public final class Figures {
  /** What stands where nothing was reported. Never a zero. */
  static final String MISSING = "…";

  private Figures() {}

  public static String text(BigDecimal value) {
    return format(value, Math.max(0, value.stripTrailingZeros().scale()));
  }

  /** With its sign, also when it grows; zero has none. */
  static String signed(BigDecimal value) {
    return value.signum() > 0 ? "+" + text(value) : text(value);
  }

  /** A share such as {@code 102,35}, rounded half up to two decimals. */
  public static String percent(BigDecimal value) {
    return format(value.setScale(2, RoundingMode.HALF_UP), 2);
  }

  public static String printed(ReportTable.Cell cell) {
    BigDecimal number = cell.number();
    if (number == null) return cell.kind() == ReportTable.Kind.MISSING ? MISSING : cell.text();
    return switch (cell.kind()) {
      case CHANGE -> signed(number);
      case PERCENT -> percent(number);
      default -> cell.text() + text(number);
    };
  }

  private static String format(BigDecimal value, int decimals) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }
}
