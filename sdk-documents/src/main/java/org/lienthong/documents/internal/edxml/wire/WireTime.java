package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A time as the wire had it; without a zone it is Vietnam time.
 *
 * @param value missing when the text is no time
 * @param usual whether it is written {@code yyyy/MM/dd HH:mm:ss}
 */
public record WireTime(String raw, @Nullable Instant value, boolean usual) {
  /** Reads strictly and never fails: the failure is a value, so that it becomes a finding. */
  public static final class Adapter extends XmlAdapter<String, @Nullable WireTime> {
    @Override
    public @Nullable WireTime unmarshal(String text) {
      return text.isBlank() ? null : parse(text.strip());
    }

    @Override
    public String marshal(@Nullable WireTime time) {
      return time == null ? "" : time.raw;
    }
  }

  static WireTime parse(String text) {
    LocalDateTime local = Formats.parse(text, Formats.SLASHED_TIME, LocalDateTime::from);
    if (local != null) return checked(text, local, true);
    for (DateTimeFormatter format : Formats.OTHER_TIMES) {
      local = Formats.parse(text, format, LocalDateTime::from);
      if (local != null) return checked(text, local, false);
    }
    OffsetDateTime offset =
        Formats.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME, OffsetDateTime::from);
    if (offset != null) {
      boolean plausible = offset.getYear() >= Formats.FIRST_YEAR;
      return new WireTime(text, plausible ? offset.toInstant() : null, false);
    }
    LocalDate day = Formats.parse(text, Formats.SLASHED, LocalDate::from);
    return day == null ? new WireTime(text, null, false) : checked(text, day.atStartOfDay(), false);
  }

  private static WireTime checked(String text, LocalDateTime time, boolean usual) {
    boolean plausible = time.getYear() >= Formats.FIRST_YEAR;
    return new WireTime(text, plausible ? time.atZone(Formats.ZONE).toInstant() : null, usual);
  }
}
