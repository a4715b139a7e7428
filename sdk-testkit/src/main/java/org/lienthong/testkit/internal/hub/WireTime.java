package org.lienthong.testkit.internal.hub;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.VietnamTime;
import org.lienthong.testkit.HubRefusal;

/** Times as the axis writes them, in Vietnam time without a zone. */
final class WireTime {
  private static final Pattern STAMP = Pattern.compile("(\\d{8}T\\d{6})\\+(\\d{4})");
  private static final DateTimeFormatter STAMP_SECONDS = strict("ddMMuuuu'T'HHmmss");
  private static final DateTimeFormatter DAY = strict("uuuu/MM/dd");
  private static final DateTimeFormatter SECOND = strict("uuuu/MM/dd HH:mm:ss");

  private WireTime() {}

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** {@code 24112026T124653+0242}; the digits behind the sign are milliseconds, not a zone. */
  static Instant stamp(String text) {
    Matcher parts = STAMP.matcher(text);
    if (parts.matches()) {
      try {
        return LocalDateTime.parse(parts.group(1), STAMP_SECONDS)
            .atOffset(VietnamTime.OFFSET)
            .toInstant()
            .plusMillis(Integer.parseInt(parts.group(2)));
      } catch (DateTimeException e) {
        // Said below, as for every other text.
      }
    }
    throw new Refused(
        HubRefusal.BAD_CREDENTIALS, "timestamp must be like 24112026T124653+0242, was " + text);
  }

  static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text, DAY);
    } catch (DateTimeException e) {
      throw new Refused(HubRefusal.BAD_PARAMETER, name + " must be yyyy/MM/dd, was " + text);
    }
  }

  static String second(Instant at) {
    return SECOND.format(at.atOffset(VietnamTime.OFFSET));
  }
}
