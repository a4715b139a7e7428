package org.lienthong.reporting.schedule;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.json.JsonFile;
import org.lienthong.reporting.internal.json.JsonValue;

/**
 * The days on which offices work: a week, less the holidays and the days off in lieu of them, plus
 * the days worked to make up. Which days these are is announced every year, so it is data.
 * Immutable.
 */
public final class WorkingDays {
  private final Set<DayOfWeek> week;
  private final Set<LocalDate> off;
  private final Set<LocalDate> madeUp;

  private WorkingDays(Builder builder) {
    week = Set.copyOf(builder.week);
    off = Set.copyOf(builder.off);
    madeUp = Set.copyOf(builder.madeUp);
  }

  /** Monday to Friday, knowing no holiday. */
  public static WorkingDays mondayToFriday() {
    return builder().build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads {@code {"off": ["2026-01-01", …], "madeUp": ["2026-01-10", …]}}; {@code "week"} may name
   * other days than {@code MONDAY} to {@code FRIDAY}.
   *
   * @throws InputException REP-101 to REP-104 naming file, line and key; CORE-001 if there is no
   *     such file
   */
  public static WorkingDays load(Path json) {
    return load(json.toString(), Content.of(json));
  }

  /**
   * The same from anywhere.
   *
   * @param name what messages shall call it
   */
  public static WorkingDays load(String name, Content json) {
    JsonValue root =
        JsonFile.read(name, json).only(Set.of("$schema", "week", "off", "madeUp", "note"));
    Builder builder = builder();
    JsonValue week = root.optional("week");
    if (week != null) {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      week.list().forEach(day -> days.add(day.oneOf(DayOfWeek.class)));
      if (days.isEmpty()) throw week.refusal("REP-104", "MONDAY, TUESDAY, …");
      builder.week(days);
    }
    root.listOf("off").forEach(day -> builder.off(date(day)));
    root.listOf("madeUp").forEach(day -> builder.madeUp(date(day)));
    return builder.build();
  }

  private static LocalDate date(JsonValue json) {
    try {
      return LocalDate.parse(json.text());
    } catch (DateTimeException noDay) {
      throw json.refusal("REP-104", "2026-12-31");
    }
  }

  public boolean isWorkingDay(LocalDate day) {
    if (madeUp.contains(day)) return true;
    return week.contains(day.getDayOfWeek()) && !off.contains(day);
  }

  /** The day itself if it is worked, else the next that is. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) next = next.plusDays(1);
    return next;
  }

  /** The day itself if it is worked, else the last before it that is. */
  public LocalDate onOrBefore(LocalDate day) {
    LocalDate previous = day;
    while (!isWorkingDay(previous)) previous = previous.minusDays(1);
    return previous;
  }

  /** So many working days later, or earlier if negative; the day itself if zero. */
  public LocalDate plus(LocalDate day, int workingDays) {
    LocalDate next = day;
    for (int left = Math.abs(workingDays); left > 0; ) {
      next = next.plusDays(Integer.signum(workingDays));
      if (isWorkingDay(next)) left--;
    }
    return next;
  }

  /** Working days after the one day, up to and with the other; zero if it is not later. */
  public int between(LocalDate after, LocalDate upTo) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      if (isWorkingDay(day)) count++;
    }
    return count;
  }

  /** Collects the days. Not thread-safe. */
  public static final class Builder {
    private Set<DayOfWeek> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> madeUp = new HashSet<>();

    private Builder() {}

    /**
     * @throws IllegalArgumentException if there is no day
     */
    public Builder week(Set<DayOfWeek> days) {
      if (days.isEmpty()) throw new IllegalArgumentException("a week must have a working day");
      week = EnumSet.copyOf(days);
      return this;
    }

    /** A holiday, or a day off in lieu of one. */
    public Builder off(LocalDate day) {
      off.add(requireNonNull(day, "day"));
      return this;
    }

    /** Worked although the week says otherwise. */
    public Builder madeUp(LocalDate day) {
      madeUp.add(requireNonNull(day, "day"));
      return this;
    }

    public WorkingDays build() {
      return new WorkingDays(this);
    }
  }
}
