package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;

/**
 * Periods as other systems write them. A period that a system cannot carry exactly is refused,
 * never rounded: {@link Period#range()} is exact for every one and understood by SDMX and ADX.
 */
public final class PeriodCodes {
  /**
   * A reporting period of SDMX: windows of equal length, counted from the day the year starts.
   *
   * @param timePeriod such as {@code 2025-M01}; its year is the one the reporting year begins in
   * @param yearStart the attribute {@code REPORTING_YEAR_START_DAY}, such as {@code --12-15}
   */
  public record Sdmx(String timePeriod, String yearStart) {
    public Sdmx {
      requireNonNull(timePeriod, "timePeriod");
      requireNonNull(yearStart, "yearStart");
    }
  }

  private static final Pattern SDMX =
      Pattern.compile("(?<year>[12]\\d{3})-(?<kind>[AMQS])(?<index>\\d{1,2})");
  private static final Pattern DHIS2 =
      Pattern.compile(
          "(?<year>[12]\\d{3})(?:(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])|S(?<half>[12])"
              + "|(?<start>April|July|Oct))?");
  private static final Map<Integer, String> FINANCIAL = Map.of(4, "April", 7, "July", 10, "Oct");

  private PeriodCodes() {}

  /**
   * @throws InputException REP-206 for nine months, cumulative, several years, days and custom
   *     windows
   */
  public static Sdmx sdmx(Period period) {
    String code =
        switch (period.span()) {
          case MONTH -> String.format(Locale.ROOT, "M%02d", period.index());
          case QUARTER -> "Q" + period.index();
          case HALF_YEAR -> "S" + period.index();
          case YEAR -> "A1";
          default -> throw refusal("REP-206", null, period, period.range());
        };
    LocalDate start = period.profile().start(period.year(), 0);
    MonthDay day = MonthDay.from(start);
    return new Sdmx(
        start.getYear() + "-" + code,
        String.format(Locale.ROOT, "--%02d-%02d", day.getMonthValue(), day.getDayOfMonth()));
  }

  /**
   * @param profiles those that apply; the first with that start of the year is meant
   * @throws InputException REP-208 if it is no reporting period, REP-204 if no profile has it
   */
  public static Period fromSdmx(Sdmx code, List<PeriodProfile> profiles) {
    Matcher match = SDMX.matcher(code.timePeriod());
    if (!match.matches()) throw refusal("REP-208", null, code.timePeriod(), code.yearStart());
    PeriodSpan span =
        switch (match.group("kind")) {
          case "M" -> PeriodSpan.MONTH;
          case "Q" -> PeriodSpan.QUARTER;
          case "S" -> PeriodSpan.HALF_YEAR;
          default -> PeriodSpan.YEAR;
        };
    int index = Integer.parseInt(match.group("index"));
    int year = Integer.parseInt(match.group("year"));
    LocalDate from;
    try {
      from = MonthDay.parse(code.yearStart()).atYear(year);
    } catch (DateTimeException noDay) {
      throw refusal("REP-208", noDay, code.timePeriod(), code.yearStart());
    }
    if (index < 1 || index > span.perYear()) {
      throw refusal("REP-208", null, code.timePeriod(), code.yearStart());
    }
    LocalDate start = from.plusMonths((index - 1L) * span.months());
    return Period.parse(start + "/P" + span.months() + "M", profiles);
  }

  /**
   * @throws InputException REP-205 unless DHIS2 has exactly this window: calendar months, quarters,
   *     halves and years, and years from 1 April, July or October
   */
  public static String dhis2(Period period) {
    LocalDate from = period.from();
    boolean whole = from.getDayOfMonth() == 1 && period.span().months() > 0;
    boolean calendar = whole && (from.getMonthValue() - 1) % period.span().months() == 0;
    int year = from.getYear();
    switch (period.span()) {
      case MONTH -> {
        if (calendar) return String.format(Locale.ROOT, "%d%02d", year, from.getMonthValue());
      }
      case QUARTER -> {
        if (calendar) return year + "Q" + (from.getMonthValue() + 2) / 3;
      }
      case HALF_YEAR -> {
        if (calendar) return year + "S" + (from.getMonthValue() + 5) / 6;
      }
      case YEAR -> {
        if (calendar) return String.valueOf(year);
        String start = FINANCIAL.get(from.getMonthValue());
        if (whole && start != null) return year + start;
      }
      default -> {}
    }
    throw refusal(
        "REP-205", null, period, Period.day(from), Period.day(period.lastDay()), period.range());
  }

  /**
   * @param profiles those that apply; the first that has this window is meant
   * @throws InputException REP-207 if it is none of the codes that {@link #dhis2} writes, REP-204
   *     if no profile has it
   */
  public static Period fromDhis2(String code, List<PeriodProfile> profiles) {
    Matcher match = DHIS2.matcher(code);
    if (!match.matches()) throw refusal("REP-207", null, code);
    int year = Integer.parseInt(match.group("year"));
    int month = 1;
    int months = 12;
    if (match.group("month") != null) {
      month = Integer.parseInt(match.group("month"));
      months = 1;
    } else if (match.group("quarter") != null) {
      month = Integer.parseInt(match.group("quarter")) * 3 - 2;
      months = 3;
    } else if (match.group("half") != null) {
      month = Integer.parseInt(match.group("half")) * 6 - 5;
      months = 6;
    } else if (match.group("start") != null) {
      for (Map.Entry<Integer, String> start : FINANCIAL.entrySet()) {
        if (start.getValue().equals(match.group("start"))) month = start.getKey();
      }
    }
    return Period.parse(LocalDate.of(year, month, 1) + "/P" + months + "M", profiles);
  }

  private static InputException refusal(
      String code, @Nullable Exception cause, Object... arguments) {
    return new InputException(ErrorDetail.of(code, Period.class, arguments), cause);
  }
}
