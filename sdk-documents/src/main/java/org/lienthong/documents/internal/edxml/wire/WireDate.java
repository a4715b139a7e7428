package org.lienthong.documents.internal.edxml.wire;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A day as the wire had it.
 *
 * @param value missing when the text is no day
 * @param usual whether it is written {@code yyyy/MM/dd}
 */
public record WireDate(String raw, @Nullable LocalDate value, boolean usual) {
  /** Reads strictly and never fails: the failure is a value, so that it becomes a finding. */
  public static final class Adapter extends XmlAdapter<String, @Nullable WireDate> {
    @Override
    public @Nullable WireDate unmarshal(String text) {
      return text.isBlank() ? null : parse(text.strip());
    }

    @Override
    public String marshal(@Nullable WireDate date) {
      return date == null ? "" : date.raw;
    }
  }

  static WireDate parse(String text) {
    LocalDate date = Formats.parse(text, Formats.SLASHED, LocalDate::from);
    if (date != null) return checked(text, date, true);
    for (DateTimeFormatter format : Formats.OTHER_DATES) {
      date = Formats.parse(text, format, LocalDate::from);
      if (date != null) return checked(text, date, false);
    }
    WireTime time = WireTime.parse(text);
    return time.value() == null
        ? new WireDate(text, null, false)
        : new WireDate(text, time.value().atZone(Formats.ZONE).toLocalDate(), false);
  }

  private static WireDate checked(String text, LocalDate date, boolean usual) {
    return new WireDate(text, date.getYear() < Formats.FIRST_YEAR ? null : date, usual);
  }
}
