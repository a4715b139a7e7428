package org.lienthong.reporting.schedule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.lienthong.reporting.Period;

/**
 * One report that units of a level owe to one recipient.
 *
 * @param regime id of the regime that asks for it
 * @param form id of the form
 * @param level who owes it, such as {@code commune}
 * @param recipient whom it is owed to
 * @param includes shorter periods that are asked for by this report and by none of their own
 * @param dataUntil the last day whose figures are in it
 * @param due the last day on time
 * @param graceUntil the last day that does not yet count as late; not before {@code due}
 * @param remindOn when to remind those who have not sent it
 */
public record Obligation(
    String regime,
    String form,
    Period period,
    String level,
    String recipient,
    List<Period> includes,
    LocalDate dataUntil,
    LocalDate due,
    LocalDate graceUntil,
    LocalDate remindOn) {
  /** How a day stands to the due date. */
  public enum Timeliness {
    ON_TIME,
    IN_GRACE,
    LATE
  }

  public Obligation {
    requireNonNull(regime, "regime");
    requireNonNull(form, "form");
    requireNonNull(period, "period");
    requireNonNull(level, "level");
    requireNonNull(recipient, "recipient");
    requireNonNull(dataUntil, "dataUntil");
    requireNonNull(remindOn, "remindOn");
    includes = List.copyOf(includes);
    if (graceUntil.isBefore(due)) {
      throw new IllegalArgumentException("grace until " + graceUntil + " is before due " + due);
    }
  }

  /** Of a report sent on that day, or of one still missing then. */
  public Timeliness on(LocalDate day) {
    if (!day.isAfter(due)) return Timeliness.ON_TIME;
    return day.isAfter(graceUntil) ? Timeliness.LATE : Timeliness.IN_GRACE;
  }

  /**
   * The same with a later due date, as a recipient allows one unit or all.
   *
   * @throws IllegalArgumentException if it is not later
   */
  public Obligation extendedTo(LocalDate newDue) {
    if (!newDue.isAfter(due)) throw new IllegalArgumentException(newDue + " is not after " + due);
    LocalDate grace = graceUntil.isBefore(newDue) ? newDue : graceUntil;
    return new Obligation(
        regime, form, period, level, recipient, includes, dataUntil, newDue, grace, remindOn);
  }
}
