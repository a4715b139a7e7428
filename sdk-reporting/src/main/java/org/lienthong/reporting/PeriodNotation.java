package org.lienthong.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;

/** Reads and names periods. */
final class PeriodNotation {
  /** A group of {@link #LABEL} and what stands in it. */
  private record Part(String group, PeriodSpan span) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("month", PeriodSpan.MONTH),
          new Part("quarter", PeriodSpan.QUARTER),
          new Part("half", PeriodSpan.HALF_YEAR),
          new Part("nine", PeriodSpan.NINE_MONTHS),
          new Part("cumulative", PeriodSpan.CUMULATIVE),
          new Part("years", PeriodSpan.YEARS));

  private static final String PROFILE = "(?:@(?<profile>[A-Za-z0-9-]{1,31}))?";
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<year>[12]\\d{3})(?:-(?:M(?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])|H(?<half>[12])"
              + "|(?<nine>9M)|C(?<cumulative>0[1-9]|1[0-2])|(?<years>[1-9]\\d?)Y))?"
              + PROFILE);
  private static final Pattern DAY = Pattern.compile("(?<from>[12]\\d{3}-\\d{2}-\\d{2})" + PROFILE);
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<from>[12]\\d{3}-\\d{2}-\\d{2})/P(?<count>\\d{1,3})(?<unit>[DMY])(@custom)?");
  private static final String[] ROMAN = {"I", "II", "III", "IV"};

  /** Spans that a range is tried under; the shortest name for it wins. */
  private static final List<PeriodSpan> RANGED =
      List.of(
          PeriodSpan.MONTH,
          PeriodSpan.QUARTER,
          PeriodSpan.HALF_YEAR,
          PeriodSpan.NINE_MONTHS,
          PeriodSpan.YEAR,
          PeriodSpan.CUMULATIVE);

  private PeriodNotation() {}

  static Period parse(String text, List<PeriodProfile> profiles, @Nullable PeriodProfile implied) {
    Matcher label = LABEL.matcher(text);
    if (label.matches()) return labelled(text, label, profiles, implied);
    Matcher range = RANGE.matcher(text);
    if (range.matches()) return ranged(text, range, profiles);
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      if (day.group("profile") == null) throw refusal("REP-202", text, "asof");
      if (!day.group("profile").equals("asof")) {
        throw refusal("REP-203", text, day.group("profile"), "asof");
      }
      return Period.asOf(date(text, day));
    }
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
    for (Part part : PARTS) {
      String index = label.group(part.group());
      if (index == null) continue;
      return new Period(
          profile, year, part.span(), part.group().equals("nine") ? 1 : Integer.parseInt(index));
    }
    return new Period(profile, year, PeriodSpan.YEAR, 1);
  }

  private static LocalDate date(String text, Matcher match) {
    try {
      LocalDate day = LocalDate.parse(match.group("from"));
      if (day.getYear() >= 1900) return day;
    } catch (DateTimeException noSuchDay) {
      throw new InputException(ErrorDetail.of("REP-201", Period.class, text), noSuchDay);
    }
    throw refusal("REP-201", text);
  }

  private static Period ranged(String text, Matcher range, List<PeriodProfile> profiles) {
    LocalDate from = date(text, range);
    int count = Integer.parseInt(range.group("count"));
    if (count == 0) throw refusal("REP-201", text);
    if (range.group("unit").equals("D")) {
      boolean asOf = count == 1 && !text.endsWith("@custom");
      return asOf ? Period.asOf(from) : Period.between(from, from.plusDays(count));
    }
    int months = count * (range.group("unit").equals("Y") ? 12 : 1);
    for (PeriodProfile profile : profiles) {
      for (PeriodSpan span : months > 12 ? List.of(PeriodSpan.YEARS) : RANGED) {
        Stream<Period> candidates = candidates(profile, span, from.getYear(), months);
        var fitting = candidates.filter(period -> period.from().equals(from)).findFirst();
        if (fitting.isPresent()) return fitting.get();
      }
    }
    throw refusal("REP-204", text, ids(profiles));
  }

  /** Every period of that length whose year is the one it begins in or a neighbour of it. */
  private static Stream<Period> candidates(
      PeriodProfile profile, PeriodSpan span, int year, int months) {
    Stream<Integer> years = Stream.of(year, year + 1, year - 1).filter(y -> y >= 1900 && y <= 2999);
    if (span == PeriodSpan.YEARS) {
      if (months % 12 != 0 || months / 12 > span.mostIndex()) return Stream.of();
      return years.map(y -> new Period(profile, y, span, months / 12));
    }
    if (span == PeriodSpan.CUMULATIVE) return years.map(y -> new Period(profile, y, span, months));
    if (span.months() != months) return Stream.of();
    return years.flatMap(
        y ->
            IntStream.rangeClosed(1, span.perYear())
                .mapToObj(index -> new Period(profile, y, span, index)));
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
      case CUMULATIVE ->
          vi
              ? "Lũy kế " + index + " tháng đầu năm " + year
              : "First " + index + (index == 1 ? " month of " : " months of ") + year;
      case YEARS ->
          (vi ? "Giai đoạn " : "Years ") + year + (index == 1 ? "" : " - " + (year + index - 1));
      case DAY -> (vi ? "Tính đến " : "As of ") + Period.day(period.from());
      case CUSTOM ->
          (vi ? "Từ " : "From ")
              + Period.day(period.from())
              + (vi ? " đến " : " to ")
              + Period.day(period.lastDay());
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
