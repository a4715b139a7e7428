package org.lienthong.cli.frame;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lienthong.core.InputException;
import org.lienthong.core.OrganizationId;
import org.lienthong.core.Sha256;
import org.lienthong.core.VietnamTime;

/** Values on the command line and in answers, read and written in one form each. */
public final class Values {
  private Values() {}

  /**
   * {@code 2026-06-14} or {@code 14/06/2026}.
   *
   * @throws WrongUseException CLI-011 otherwise
   */
  public static LocalDate date(String text) {
    try {
      return text.contains("/") ? VietnamTime.parseDate(text) : LocalDate.parse(text);
    } catch (DateTimeException | InputException e) {
      throw WrongUseException.of("CLI-011", text);
    }
  }

  /**
   * ISO with an offset: {@code 2026-11-24T00:00:00Z}, {@code 2026-11-24T07:00:00+07:00}.
   *
   * @throws WrongUseException CLI-015 otherwise
   */
  public static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw WrongUseException.of("CLI-015", text);
    }
  }

  /**
   * @throws WrongUseException CLI-017 if it is not 1 to 100 printable ASCII characters
   */
  public static OrganizationId organization(String text) {
    try {
      return OrganizationId.of(text);
    } catch (IllegalArgumentException e) {
      throw WrongUseException.of("CLI-017", text);
    }
  }

  /**
   * @throws WrongUseException CLI-019 if it is not 64 hexadecimal digits
   */
  public static Sha256 sha256(String text) {
    try {
      return new Sha256(text.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw WrongUseException.of("CLI-019", text);
    }
  }

  /** ISO in Vietnam's time, seconds always there. */
  public static String iso(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(VietnamTime.OFFSET));
  }
}
