package org.lienthong.reporting.internal.csv;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.ReportValue.Qualifier;

/**
 * One cell as a file writes it: what it means, or why it cannot be used.
 *
 * @param value null if it cannot be used
 * @param error code of the message; empty of a value
 * @param column that is at fault: value or qualifier
 * @param shown what the message shows of it
 */
public record CellText(@Nullable ReportValue value, String error, String column, String shown) {
  /** Nothing that another locale reads differently: no grouping, no comma, no leading zeros. */
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d{1,6})?");

  /** Before the decimals; no sum of a country's figures of 18 digits is as long. */
  private static final int MOST_DIGITS = 30;

  public static CellText of(String text, String sign, int decimals, boolean negative) {
    Optional<Qualifier> qualifier =
        Arrays.stream(Qualifier.values()).filter(q -> q.sign().equals(sign)).findFirst();
    if (qualifier.isEmpty()) return refused("REP-314", "qualifier", sign);
    ReportValue none =
        switch (text) {
          case "" -> ReportValue.missing();
          case "n/a" -> ReportValue.notApplicable();
          case "suppressed" -> ReportValue.suppressed();
          default -> null;
        };
    if (none != null) {
      if (qualifier.get() != Qualifier.EXACT) return refused("REP-318", "qualifier", sign);
      return new CellText(none, "", "", "");
    }
    if (!NUMBER.matcher(text).matches()) return refused("REP-312", "value", text);
    if (text.length() > MOST_DIGITS + 8) return refused("REP-351", "value", text);
    BigDecimal number = new BigDecimal(text);
    if (number.precision() - number.scale() > MOST_DIGITS) return refused("REP-351", "value", text);
    if (number.scale() > decimals) return refused("REP-313", "value", text);
    if (number.signum() < 0 && !negative) return refused("REP-317", "value", text);
    return new CellText(ReportValue.of(number, qualifier.get()), "", "", "");
  }

  private static CellText refused(String error, String column, String shown) {
    return new CellText(null, error, column, Csv.cut(shown));
  }

  /** Whether the message names the indicator after what it shows. */
  public boolean names() {
    return error.equals("REP-313") || error.equals("REP-317");
  }
}
