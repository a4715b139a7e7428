package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.InputException;

/**
 * What figures are about in time: a label, and the window that it means in a profile. Immutable.
 */
public final class Period {
  private final PeriodProfile profile;
  private final int year;
  private final PeriodSpan span;
  private final int index;
  private final LocalDate from;
  private final LocalDate to;

  /**
   * @param index of the span within the year, from 1; how many months or years for {@link
   *     PeriodSpan#CUMULATIVE} and {@link PeriodSpan#YEARS}
   * @throws IllegalArgumentException if there is no such period, or the span is {@link
   *     PeriodSpan#CUSTOM}: see {@link #between}
   */
  public Period(PeriodProfile profile, int year, PeriodSpan span, int index) {
    this.profile = requireNonNull(profile, "profile");
    this.year = year;
    this.span = requireNonNull(span, "span");
    this.index = index;
    if (year < 1900 || year > 2999) {
      throw new IllegalArgumentException("year must be 1900 to 2999, was " + year);
    }
    boolean noDay = span == PeriodSpan.DAY && index == 366 && !Year.isLeap(year);
    if (index < 1 || index > span.mostIndex() || noDay || span == PeriodSpan.CUSTOM) {
      throw new IllegalArgumentException("no " + span + " " + index + " in a year");
    }
    switch (span) {
      case CUMULATIVE -> {
        from = profile.start(year, 0);
        to = profile.start(year, index);
      }
      case YEARS -> {
        from = profile.start(year, 0);
        to = profile.start(year + index, 0);
      }
      case DAY -> {
        from = LocalDate.ofYearDay(year, index);
        to = from.plusDays(1);
      }
      default -> {
        from = profile.start(year, (index - 1) * span.months());
        to = profile.start(year, index * span.months());
      }
    }
  }

  private Period(LocalDate from, LocalDate to) {
    this.profile = PeriodProfile.CUSTOM;
    this.span = PeriodSpan.CUSTOM;
    this.index = 1;
    this.from = from;
    this.to = to;
    this.year = to.minusDays(1).getYear();
  }

  /**
   * The window that a request for one report names.
   *
   * @param from the first day in it
   * @param to the first day after it
   * @throws IllegalArgumentException if there is no day between
   */
  public static Period between(LocalDate from, LocalDate to) {
    if (!from.isBefore(to)) throw new IllegalArgumentException(to + " is not after " + from);
    if (from.getYear() < 1900 || to.getYear() > 2999) {
      throw new IllegalArgumentException("year must be 1900 to 2999, was " + from + " to " + to);
    }
    return new Period(from, to);
  }

  /** One day, for what is reported as of it. */
  public static Period asOf(LocalDate day) {
    return new Period(PeriodProfile.AS_OF, day.getYear(), PeriodSpan.DAY, day.getDayOfYear());
  }

  /**
   * Reads {@code 2026-M03@nd09}, {@code 2026-Q1@calendar}, {@code 2026-H1@nd09}, {@code
   * 2026-9M@nd09}, {@code 2026-C05@nd09} (the first five months), {@code 2026@nd09}, {@code
   * 2021-5Y@nd09} (five years), {@code 2026-10-31@asof}, or a time range such as {@code
   * 2025-12-15/P1M} that is exactly one of the periods of {@link PeriodProfile#ND09} or {@link
   * PeriodProfile#CALENDAR}. Ranges in days, such as {@code 2026-01-05/P37D}, stand for themselves.
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

  public PeriodProfile profile() {
    return profile;
  }

  /** As in its label: the year its figures are counted to, not always the one it begins in. */
  public int year() {
    return year;
  }

  public PeriodSpan span() {
    return span;
  }

  /**
   * Of the span within the year, from 1; how many months or years where the span leaves it open.
   */
  public int index() {
    return index;
  }

  /** The first day in it. */
  public LocalDate from() {
    return from;
  }

  /** The first day after it. */
  public LocalDate to() {
    return to;
  }

  /** The day whose units and stocks it reports. */
  public LocalDate lastDay() {
    return to.minusDays(1);
  }

  public Period sameOfLastYear() {
    return switch (span) {
      case DAY -> asOf(from.minusYears(1));
      case CUSTOM -> new Period(from.minusYears(1), to.minusYears(1));
      default -> new Period(profile, year - 1, span, index);
    };
  }

  /**
   * The period of the same length that ends where this one begins. None before a cumulative one,
   * nine months included, a day or a custom window.
   */
  public Optional<Period> previous() {
    return switch (span) {
      case NINE_MONTHS, CUMULATIVE, DAY, CUSTOM -> Optional.empty();
      case YEARS -> Optional.of(new Period(profile, year - index, span, index));
      default ->
          Optional.of(
              index > 1
                  ? new Period(profile, year, span, index - 1)
                  : new Period(profile, year - 1, span, span.perYear()));
    };
  }

  /**
   * The periods that follow each other without a gap from its first day to its last.
   *
   * @throws IllegalArgumentException if such periods do not fill it exactly
   */
  public List<Period> parts(PeriodSpan of) {
    List<Period> parts = new ArrayList<>();
    LocalDate next = from;
    for (int y = year; of.months() > 0 && y <= year + index && next.isBefore(to); y++) {
      for (int i = 1; i <= of.perYear() && next.isBefore(to); i++) {
        Period part = new Period(profile, y, of, i);
        if (!part.from.equals(next)) continue;
        parts.add(part);
        next = part.to;
      }
    }
    if (!next.equals(to)) throw new IllegalArgumentException(this + " is not made of " + of);
    return List.copyOf(parts);
  }

  /** Such as "Quý III năm 2026". */
  public String name(Locale language) {
    return PeriodNotation.name(this, language);
  }

  /** Such as "Quý III năm 2026 (15/6/2026 - 14/9/2026)". */
  public String label(Locale language) {
    if (span == PeriodSpan.DAY || span == PeriodSpan.CUSTOM) return name(language);
    return name(language) + " (" + day(from) + " - " + day(lastDay()) + ")";
  }

  static String day(LocalDate date) {
    return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
  }

  /** As a time range, which names no profile: {@code 2025-12-15/P1M}. */
  public String range() {
    return switch (span) {
      case DAY, CUSTOM -> from + "/P" + ChronoUnit.DAYS.between(from, to) + "D";
      default -> from + "/P" + ChronoUnit.MONTHS.between(from, to) + "M";
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Period that
        && profile.equals(that.profile)
        && span == that.span
        && from.equals(that.from)
        && to.equals(that.to);
  }

  @Override
  public int hashCode() {
    return Objects.hash(profile, span, from, to);
  }

  /** Such as {@code 2026-M03@nd09}; {@link #parse(String)} reads it. */
  @Override
  public String toString() {
    String label =
        switch (span) {
          case MONTH -> year + String.format(Locale.ROOT, "-M%02d", index);
          case QUARTER -> year + "-Q" + index;
          case HALF_YEAR -> year + "-H" + index;
          case NINE_MONTHS -> year + "-9M";
          case YEAR -> String.valueOf(year);
          case CUMULATIVE -> year + String.format(Locale.ROOT, "-C%02d", index);
          case YEARS -> year + "-" + index + "Y";
          case DAY -> from.toString();
          case CUSTOM -> range();
        };
    return label + "@" + profile.id();
  }
}
