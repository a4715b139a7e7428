package org.lienthong.signature;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lienthong.core.VietnamTime;

/** The time of signing as a page shows it: to the second, with the zone (ISO 8601). */
final class ShownTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT)
          .withZone(VietnamTime.OFFSET);

  private ShownTime() {}

  static String of(Instant time) {
    return FORM.format(time);
  }
}
