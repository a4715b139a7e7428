package org.lienthong.documents.internal.edxml.wire;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.VietnamTime;

/** How days and times are written on the wire. Strict: the 31st of February is none. */
public final class Formats {
  /** What every program is meant to write. */
  public static final DateTimeFormatter SLASHED = strict("uuuu/MM/dd");

  public static final DateTimeFormatter SLASHED_TIME = strict("uuuu/MM/dd HH:mm:ss");

  static final List<DateTimeFormatter> OTHER_DATES =
      List.of(strict("dd/MM/uuuu"), strict("uuuu-MM-dd"));
  static final List<DateTimeFormatter> OTHER_TIMES =
      List.of(
          strict("dd/MM/uuuu HH:mm:ss"),
          strict("uuuu-MM-dd HH:mm:ss"),
          DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  static final ZoneId ZONE = VietnamTime.ZONE;

  /** A year before it comes from two digits or from parts read in the wrong order. */
  static final int FIRST_YEAR = 1900;

  private Formats() {}

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  static <T> @Nullable T parse(String text, DateTimeFormatter format, TemporalQuery<T> query) {
    try {
      return format.parse(text, query);
    } catch (DateTimeParseException notThisForm) {
      return null;
    }
  }
}
