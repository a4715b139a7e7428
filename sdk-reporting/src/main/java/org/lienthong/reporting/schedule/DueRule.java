package org.lienthong.reporting.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.PeriodSpan;

/**
 * When one level owes the periods of one span to one recipient.
 *
 * @param months from the month in which the window ends to the month of the due day
 * @param day of that month; its last where it is shorter
 * @param graceDays working days after the due day
 * @param reminderDays working days before it
 */
record DueRule(
    PeriodSpan span,
    String level,
    String recipient,
    int months,
    int day,
    Shift shift,
    int graceDays,
    int reminderDays) {
  /** What becomes of a due day on which nobody works. */
  enum Shift {
    AS_STATED,
    NEXT_WORKING_DAY,
    PREVIOUS_WORKING_DAY
  }

  LocalDate due(Period period, WorkingDays days) {
    YearMonth month = YearMonth.from(period.lastDay()).plusMonths(months);
    LocalDate stated = month.atDay(Math.min(day, month.lengthOfMonth()));
    return switch (shift) {
      case AS_STATED -> stated;
      case NEXT_WORKING_DAY -> days.onOrAfter(stated);
      case PREVIOUS_WORKING_DAY -> days.onOrBefore(stated);
    };
  }
}
