package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lienthong.core.InputException;

/**
 * A labelled stretch of time under one profile, such as the third quarter of 2026 from 15 June to
 * 14 September.
 *
 * @param index of the span within the year, from 1
 */
public record Period(PeriodProfile profile, int year, PeriodSpan span, int index) {
  public Period {
    requireNonNull(profile, "profile");
    requireNonNull(span, "span");
    if (year < 1900 || year > 2999) {
      throw new IllegalArgumentException("year must be 1900 to 2999, was " + year);
    }
    if (index < 1 || index > span.perYear()) {
      throw new IllegalArgumentException("no " + span + " " + index + " in a year");
    }
  }

  /**
   * Reads {@code 2026-M03@nd09}, {@code 2026-Q1@calendar}, {@code 2026-H1@nd09}, {@code
   * 2026-9M@nd09}, {@code 2026@nd09}, or a time range such as {@code 2025-12-15/P1M} that is
   * exactly one of the periods of {@link PeriodProfile#ND09} or {@link PeriodProfile#CALENDAR}.
   *
   * @throws InputException REP-201 if it is none of these, REP-202 if the profile is not said,
   *     REP-203 if it is not known, REP-204 if the range is no period of a profile
   */
  public static Period parse(String text) {
    return parse(text, List.of(PeriodProfile.ND09, PeriodProfile.CALENDAR));
  }

  /** The same with the profiles that apply; a range is read under the first that it fits. */
  public static Period parse(String text, List<PeriodProfile> profiles) {
    return PeriodNotation.parse(text, profiles, null);
  }

  /** The same, with a profile for notations that name none, such as {@code 2026-H1}. */
  public static Period parse(String text, PeriodProfile unlessNamed) {
    return PeriodNotation.parse(
        text, List.of(unlessNamed, PeriodProfile.ND09, PeriodProfile.CALENDAR), unlessNamed);
  }

  /** The first day in it. */
  public LocalDate from() {
    return profile.start(year, (index - 1) * span.months());
  }

  /** The first day after it. */
  public LocalDate to() {
    return profile.start(year, index * span.months());
  }

  /** The day whose units and stocks it reports. */
  public LocalDate lastDay() {
    return to().minusDays(1);
  }

  public Period sameOfLastYear() {
    return new Period(profile, year - 1, span, index);
  }

  /** The period that ends where this one begins; none before nine months. */
  public Optional<Period> previous() {
    if (span == PeriodSpan.NINE_MONTHS) return Optional.empty();
    return Optional.of(
        index > 1
            ? new Period(profile, year, span, index - 1)
            : new Period(profile, year - 1, span, span.perYear()));
  }

  /** Such as "Quý III năm 2026". */
  public String name(Locale language) {
    return PeriodNotation.name(this, language);
  }

  /** Such as "Quý III năm 2026 (15/6/2026 - 14/9/2026)". */
  public String label(Locale language) {
    return name(language) + " (" + day(from()) + " - " + day(lastDay()) + ")";
  }

  private static String day(LocalDate date) {
    return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
  }

  /** As a time range, which names no profile: {@code 2025-12-15/P1M}. */
  public String range() {
    return from() + "/P" + span.months() + "M";
  }

  /** Such as {@code 2026-M03@nd09}; {@link #parse(String)} reads it. */
  @Override
  public String toString() {
    String part =
        switch (span) {
          case MONTH -> String.format(Locale.ROOT, "-M%02d", index);
          case QUARTER -> "-Q" + index;
          case HALF_YEAR -> "-H" + index;
          case NINE_MONTHS -> "-9M";
          case YEAR -> "";
        };
    return year + part + "@" + profile.id();
  }
}
