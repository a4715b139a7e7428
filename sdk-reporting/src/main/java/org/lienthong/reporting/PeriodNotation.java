package org.lienthong.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;

/** Reads and names periods. */
final class PeriodNotation {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<year>[12]\\d{3})(?:-(?:M(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])|H(?<half>[12])"
              + "|(?<nine>9M)))?(?:@(?<profile>[A-Za-z0-9-]{1,31}))?");
  private static final Pattern RANGE =
      Pattern.compile("(?<from>[12]\\d{3}-\\d{2}-\\d{2})/P(?<count>\\d{1,2})(?<unit>[MY])");
  private static final String[] ROMAN = {"I", "II", "III", "IV"};

  private PeriodNotation() {}

  static Period parse(String text, List<PeriodProfile> profiles, @Nullable PeriodProfile implied) {
    Matcher label = LABEL.matcher(text);
    if (label.matches()) return labelled(text, label, profiles, implied);
    Matcher range = RANGE.matcher(text);
    if (range.matches()) return ranged(text, range, profiles);
    throw refusal("REP-201", shortened(text));
  }

  private static Period labelled(
      String text, Matcher label, List<PeriodProfile> profiles, @Nullable PeriodProfile implied) {
    int year = Integer.parseInt(label.group("year"));
    String id = label.group("profile");
    if (id == null && implied == null) throw refusal("REP-202", text, ids(profiles));
    PeriodProfile profile =
        profiles.stream()
            .filter(known -> id == null ? known.equals(implied) : known.id().equals(id))
            .findFirst()
            .orElseThrow(() -> refusal("REP-203", text, String.valueOf(id), ids(profiles)));
    if (year < 1900) throw refusal("REP-201", text);
    if (label.group("month") != null) {
      return new Period(profile, year, PeriodSpan.MONTH, number(label, "month"));
    }
    if (label.group("quarter") != null) {
      return new Period(profile, year, PeriodSpan.QUARTER, number(label, "quarter"));
    }
    if (label.group("half") != null) {
      return new Period(profile, year, PeriodSpan.HALF_YEAR, number(label, "half"));
    }
    PeriodSpan span = label.group("nine") != null ? PeriodSpan.NINE_MONTHS : PeriodSpan.YEAR;
    return new Period(profile, year, span, 1);
  }

  private static int number(Matcher match, String group) {
    return Integer.parseInt(match.group(group));
  }

  private static Period ranged(String text, Matcher range, List<PeriodProfile> profiles) {
    LocalDate from;
    try {
      from = LocalDate.parse(range.group("from"));
    } catch (DateTimeException noSuchDay) {
      throw new InputException(ErrorDetail.of("REP-201", Period.class, text), noSuchDay);
    }
    int months = number(range, "count") * (range.group("unit").equals("Y") ? 12 : 1);
    for (PeriodProfile profile : profiles) {
      for (PeriodSpan span : PeriodSpan.values()) {
        if (span.months() != months) continue;
        for (int year = Math.max(1900, from.getYear());
            year <= Math.min(2999, from.getYear() + 1);
            year++) {
          for (int index = 1; index <= span.perYear(); index++) {
            Period period = new Period(profile, year, span, index);
            if (period.from().equals(from)) return period;
          }
        }
      }
    }
    throw refusal("REP-204", text, ids(profiles));
  }

  static String name(Period period, Locale language) {
    boolean vi = language.getLanguage().equals("vi");
    int index = period.index();
    int year = period.year();
    return switch (period.span()) {
      case MONTH -> vi ? "Tháng " + index + " năm " + year : "Month " + index + " of " + year;
      case QUARTER ->
          vi ? "Quý " + ROMAN[index - 1] + " năm " + year : "Quarter " + index + " of " + year;
      case HALF_YEAR ->
          vi
              ? "6 tháng " + (index == 1 ? "đầu" : "cuối") + " năm " + year
              : (index == 1 ? "First" : "Second") + " half of " + year;
      case NINE_MONTHS -> vi ? "9 tháng đầu năm " + year : "First nine months of " + year;
      case YEAR -> vi ? "Năm " + year : "Year " + year;
    };
  }

  private static String ids(List<PeriodProfile> profiles) {
    return profiles.stream().map(PeriodProfile::id).distinct().collect(Collectors.joining(", "));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static InputException refusal(String code, Object... arguments) {
    return new InputException(ErrorDetail.of(code, Period.class, arguments), null);
  }
}
