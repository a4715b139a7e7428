package org.lienthong.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Time at the edge of the system. Inside it is an {@link Instant}. */
public final class VietnamTime {
  /** The zone of every date and time that people read. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** +07:00, without daylight saving since 1975: what signatures show. */
  public static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

  private static final Pattern DATE_FORM = Pattern.compile("[0-9]{2}/[0-9]{2}/[0-9]{4}");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT).withZone(ZONE);

  private VietnamTime() {}

  /** {@code 05/10/2026}. */
  public static String format(LocalDate date) {
    return DATE.format(date);
  }

  /** {@code 05/10/2026 14:30:00}, Vietnam time. */
  public static String format(Instant instant) {
    return DATE_TIME.format(instant);
  }

  /**
   * Reads {@code 05/10/2026}: day first, two digits each, a day that exists.
   *
   * @throws InputException CORE-050 otherwise
   */
  public static LocalDate parseDate(String text) {
    if (!DATE_FORM.matcher(text).matches()) {
      throw new InputException(ErrorDetail.of("CORE-050", VietnamTime.class, text), null);
    }
    try {
      return LocalDate.parse(text, DATE);
    } catch (DateTimeParseException noSuchDay) {
      throw new InputException(ErrorDetail.of("CORE-050", VietnamTime.class, text), noSuchDay);
    }
  }

  /**
   * {@code ngày 05 tháng 10 năm 2026}: a zero before days under 10 and before months 1 and 2 only
   * (Decree 30/2020/NĐ-CP, Annex I).
   */
  public static String formatLong(LocalDate date) {
    String day = String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
    int month = date.getMonthValue();
    return "ngày " + day + " tháng " + (month < 3 ? "0" + month : month) + " năm " + date.getYear();
  }

  /** The day in Vietnam at that instant. */
  public static LocalDate dateOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }
}
