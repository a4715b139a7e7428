package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.InputException;

class PeriodTest {
  private static final Locale VI = Locale.forLanguageTag("vi");

  @ParameterizedTest
  @CsvSource({
    "2026-M01@nd09, 2025-12-15, 2026-01-14",
    "2026-M03@nd09, 2026-02-15, 2026-03-14",
    "2024-M03@nd09, 2024-02-15, 2024-03-14",
    "2026-Q1@nd09, 2025-12-15, 2026-03-14",
    "2026-Q3@nd09, 2026-06-15, 2026-09-14",
    "2026-H1@nd09, 2025-12-15, 2026-06-14",
    "2026-H2@nd09, 2026-06-15, 2026-12-14",
    "2026-9M@nd09, 2025-12-15, 2026-09-14",
    "2026@nd09, 2025-12-15, 2026-12-14",
    "2024-M02@calendar, 2024-02-01, 2024-02-29",
    "2026-Q1@calendar, 2026-01-01, 2026-03-31",
    "2026@calendar, 2026-01-01, 2026-12-31",
    "2026-C05@nd09, 2025-12-15, 2026-05-14",
    "2026-C12@calendar, 2026-01-01, 2026-12-31",
    "2021-5Y@nd09, 2020-12-15, 2025-12-14",
    "2026-10-31@asof, 2026-10-31, 2026-10-31",
    "2024-02-29@asof, 2024-02-29, 2024-02-29",
    "2026-01-05/P37D@custom, 2026-01-05, 2026-02-10",
  })
  void windows_are_those_of_the_decree_and_of_the_calendar(
      String notation, LocalDate first, LocalDate last) {
    Period period = Period.parse(notation);
    assertEquals(first, period.from());
    assertEquals(last, period.lastDay());
    assertEquals(notation, period.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nd09", "calendar"})
  void months_quarters_and_halves_tile_every_year_without_gap_or_overlap(String profile) {
    LocalDate next = Period.parse("2024@" + profile).from();
    for (int year = 2024; year <= 2030; year++) {
      for (PeriodSpan span :
          List.of(PeriodSpan.MONTH, PeriodSpan.QUARTER, PeriodSpan.HALF_YEAR, PeriodSpan.YEAR)) {
        LocalDate day = next;
        for (int index = 1; index <= span.perYear(); index++) {
          Period part = new Period(Period.parse(year + "@" + profile).profile(), year, span, index);
          assertEquals(day, part.from(), part.toString());
          day = part.to();
        }
        assertEquals(Period.parse(year + "@" + profile).to(), day);
      }
      next = Period.parse(year + "@" + profile).to();
    }
  }

  @Test
  void one_month_of_the_decree_is_one_time_range_and_back() {
    Period january = Period.parse("2025-12-15/P1M");
    assertEquals("2026-M01@nd09", january.toString());
    assertEquals("2025-12-15/P1M", january.range());
    assertEquals("2026@nd09", Period.parse("2025-12-15/P1Y").toString());
    assertEquals("2026-9M@calendar", Period.parse("2026-01-01/P9M").toString());
  }

  @Test
  void a_profile_of_somebody_else_is_data() {
    PeriodProfile union = new PeriodProfile("tradeunion", 1, -1);
    Period half = Period.parse("2026-H1@tradeunion", List.of(union));
    assertEquals(LocalDate.of(2025, 12, 1), half.from());
    assertEquals(LocalDate.of(2026, 5, 31), half.lastDay());
  }

  @Test
  void periods_are_named_as_people_write_them() {
    assertEquals(
        "Quý III năm 2026 (15/6/2026 - 14/9/2026)", Period.parse("2026-Q3@nd09").label(VI));
    assertEquals("Tháng 3 năm 2026", Period.parse("2026-M03@nd09").name(VI));
    assertEquals("6 tháng đầu năm 2026", Period.parse("2026-H1@nd09").name(VI));
    assertEquals("9 tháng đầu năm 2026", Period.parse("2026-9M@nd09").name(VI));
    assertEquals("Năm 2026", Period.parse("2026@calendar").name(VI));
    assertEquals(
        "Quarter 3 of 2026 (15/6/2026 - 14/9/2026)",
        Period.parse("2026-Q3@nd09").label(Locale.ENGLISH));
  }

  @Test
  void the_year_before_and_the_period_before_stay_in_the_profile() {
    assertEquals("2025-Q1@nd09", Period.parse("2026-Q1@nd09").sameOfLastYear().toString());
    assertEquals(
        Optional.of(Period.parse("2025-Q4@nd09")), Period.parse("2026-Q1@nd09").previous());
    assertEquals(Optional.empty(), Period.parse("2026-9M@nd09").previous());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-Q5@nd09, REP-201",
    "2026-M3@nd09, REP-201",
    "Quý 3, REP-201",
    "2025-02-30/P1M, REP-201",
    "2026-H1, REP-202",
    "2026-H1@nd10, REP-203",
    "2025-12-16/P1M, REP-204",
    "2026-01-15/P2M, REP-204",
    "2026-02-15/P3M, REP-204",
    "2026-02-15/P25M, REP-204",
    "2026-01-05/P0D, REP-201",
    "2026-02-30@asof, REP-201",
    "2026-02-27, REP-202",
    "2026-02-27@nd09, REP-203",
    "2026-0Y@nd09, REP-201",
  })
  void what_is_not_exactly_a_period_is_refused(String notation, String code) {
    assertEquals(code, assertThrows(InputException.class, () -> Period.parse(notation)).code());
  }

  @Test
  void without_a_profile_only_a_caller_can_say_which() {
    var refusal = assertThrows(InputException.class, () -> Period.parse("2026-H1"));
    assertEquals("\"2026-H1\" không nói rõ tính theo mốc thời gian nào.", refusal.message(VI));
    assertEquals("2026-H1@nd09", Period.parse("2026-H1", PeriodProfile.ND09).toString());
  }
}
