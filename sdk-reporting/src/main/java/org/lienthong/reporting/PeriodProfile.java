package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Where the windows of a reporting regime begin. Figures of two profiles are never compared or
 * added: "2026" is another stretch of time in each.
 *
 * @param id as in {@code 2026-Q1@nd09}
 * @param startDay day of the month on which windows begin, 1 to 28
 * @param monthShift from a month's own name to the month its window begins in, -11 to 11: -1 where
 *     January begins in December, -3 where the year begins in October of the year before
 */
public record PeriodProfile(String id, int startDay, int monthShift) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  /** Day 15 of the month before to day 14: Decree 09/2019/NĐ-CP, Article 12. */
  public static final PeriodProfile ND09 = new PeriodProfile("nd09", 15, -1);

  /** The first to the last day of the month: statistical reporting, Decree 60/2018/NĐ-CP. */
  public static final PeriodProfile CALENDAR = new PeriodProfile("calendar", 1, 0);

  /** Of single days: {@code 2026-10-31@asof}. */
  public static final PeriodProfile AS_OF = new PeriodProfile("asof", 1, 0);

  /** Of windows that one request names: {@code 2026-01-05/P37D@custom}. */
  public static final PeriodProfile CUSTOM = new PeriodProfile("custom", 1, 0);

  public PeriodProfile {
    requireNonNull(id, "id");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a profile id: \"" + id + "\"");
    }
    if (startDay < 1 || startDay > 28) {
      throw new IllegalArgumentException("startDay must be 1 to 28, was " + startDay);
    }
    if (monthShift < -11 || monthShift > 11) {
      throw new IllegalArgumentException("monthShift must be -11 to 11, was " + monthShift);
    }
  }

  /** The first day of the window that begins so many months after January's of that year. */
  LocalDate start(int year, int months) {
    return LocalDate.of(year, 1, startDay).plusMonths((long) months + monthShift);
  }
}
