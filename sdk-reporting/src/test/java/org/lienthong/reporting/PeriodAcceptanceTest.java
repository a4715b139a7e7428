package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.InputException;

/** Periods and calendars, feature by feature. */
class PeriodAcceptanceTest {
  private static final PeriodProfile TRADE_UNION = new PeriodProfile("tu", 1, -1);
  private static final PeriodProfile FISCAL = new PeriodProfile("fiscal", 1, -3);
  private static final PeriodProfile SCHOOL = new PeriodProfile("school", 1, -4);
  private static final PeriodProfile AUGUST = new PeriodProfile("aug16", 16, -5);
  private static final PeriodProfile MARCH = new PeriodProfile("mar15", 15, 2);
  private static final PeriodProfile NOVEMBER = new PeriodProfile("nov15", 15, -2);
  private static final PeriodProfile TERM = new PeriodProfile("term", 10, 8);
  private static final List<PeriodProfile> ALL =
      List.of(
          PeriodProfile.ND09,
          PeriodProfile.CALENDAR,
          TRADE_UNION,
          FISCAL,
          SCHOOL,
          AUGUST,
          MARCH,
          NOVEMBER,
          TERM);

  static Stream<PeriodProfile> profiles() {
    return ALL.stream();
  }

  /** The windows of Article 12, counted here by hand, for every year asked for. */
  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026, 2027, 2028, 2029, 2030})
  void r10_the_windows_of_the_decree_hold_for_every_year(int year) {
    for (int month = 1; month <= 12; month++) {
      Period period = new Period(PeriodProfile.ND09, year, PeriodSpan.MONTH, month);
      LocalDate end = LocalDate.of(year, month, 14);
      assertEquals(end, period.lastDay());
      assertEquals(end.minusMonths(1).plusDays(1), period.from());
    }
    assertWindow("Q1", year, LocalDate.of(year - 1, 12, 15), LocalDate.of(year, 3, 14));
    assertWindow("Q4", year, LocalDate.of(year, 9, 15), LocalDate.of(year, 12, 14));
    assertWindow("H1", year, LocalDate.of(year - 1, 12, 15), LocalDate.of(year, 6, 14));
    assertWindow("H2", year, LocalDate.of(year, 6, 15), LocalDate.of(year, 12, 14));
    assertWindow("9M", year, LocalDate.of(year - 1, 12, 15), LocalDate.of(year, 9, 14));
  }

  private static void assertWindow(String label, int year, LocalDate first, LocalDate last) {
    Period period = Period.parse(year + "-" + label + "@nd09");
    assertEquals(first, period.from());
    assertEquals(last, period.lastDay());
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void r10_twelve_months_are_four_quarters_are_two_halves_are_one_year(PeriodProfile profile) {
    for (int year = 2023; year <= 2030; year++) {
      Period whole = new Period(profile, year, PeriodSpan.YEAR, 1);
      for (PeriodSpan span : List.of(PeriodSpan.MONTH, PeriodSpan.QUARTER, PeriodSpan.HALF_YEAR)) {
        List<Period> parts = whole.parts(span);
        assertEquals(span.perYear(), parts.size());
        assertEquals(whole.from(), parts.get(0).from());
        for (int i = 1; i < parts.size(); i++) {
          assertEquals(parts.get(i - 1).to(), parts.get(i).from());
        }
        assertEquals(whole.to(), parts.get(parts.size() - 1).to());
      }
      assertEquals(
          whole.to(), new Period(profile, year + 1, PeriodSpan.YEAR, 1).from(), profile.id());
    }
  }

  @Test
  void r10_nine_months_are_three_quarters_and_eighteen_parts_do_not_fit() {
    assertEquals(3, Period.parse("2026-9M@nd09").parts(PeriodSpan.QUARTER).size());
    assertEquals(5, Period.parse("2026-C05@nd09").parts(PeriodSpan.MONTH).size());
    assertEquals(60, Period.parse("2021-5Y@nd09").parts(PeriodSpan.MONTH).size());
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Period.parse("2026-C05@nd09").parts(PeriodSpan.QUARTER));
    assertEquals("2026-C05@nd09 is not made of QUARTER", refusal.getMessage());
  }

  @Test
  void r10_the_same_label_is_another_year_in_another_profile() {
    assertNotEquals(Period.parse("2026@nd09"), Period.parse("2026@calendar"));
    assertNotEquals(Period.parse("2026@nd09").from(), Period.parse("2026@calendar").from());
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void r10_every_notation_is_read_back(PeriodProfile profile) {
    for (PeriodSpan span : PeriodSpan.values()) {
      if (span == PeriodSpan.CUSTOM || span == PeriodSpan.DAY) continue;
      for (int index = 1; index <= span.perYear(); index++) {
        Period period = new Period(profile, 2026, span, index);
        assertEquals(period, Period.parse(period.toString(), ALL));
        Period ranged = Period.parse(period.range(), List.of(profile));
        assertEquals(period.from(), ranged.from());
        assertEquals(period.to(), ranged.to());
      }
    }
  }

  /** The kinds of cut-off clauses that circulars in force really have. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "15/12 - 14/12, 2026@nd09, 2025-12-15, 2026-12-14",
    "1/1 - 31/12, 2026@calendar, 2026-01-01, 2026-12-31",
    "1/1 - 30/6, 2026-H1@calendar, 2026-01-01, 2026-06-30",
    "15 of the month before - 14, 2026-M05@nd09, 2026-04-15, 2026-05-14",
    "15 before the quarter - 14, 2026-Q2@nd09, 2026-03-15, 2026-06-14",
    "15/12 - 14/6, 2026-H1@nd09, 2025-12-15, 2026-06-14",
    "1/7 - 31/12, 2026-H2@calendar, 2026-07-01, 2026-12-31",
    "1/12 - 30/11, 2026@tu, 2025-12-01, 2026-11-30",
    "15/6 - 14/12, 2026-H2@nd09, 2026-06-15, 2026-12-14",
    "1/10 - 30/9, 2026@fiscal, 2025-10-01, 2026-09-30",
    "16/8 - 15/8, 2026@aug16, 2025-08-16, 2026-08-15",
    "15/3 - 14/3, 2026@mar15, 2026-03-15, 2027-03-14",
    "15/11 - 14/11, 2026@nov15, 2025-11-15, 2026-11-14",
    "school year, 2026@school, 2025-09-01, 2026-08-31",
    "as of 31/10, 2026-10-31@asof, 2026-10-31, 2026-10-31",
    "as of 31/5, 2026-05-31@asof, 2026-05-31, 2026-05-31",
    "31/5 (half), 2026-H1@tu, 2025-12-01, 2026-05-31",
    "30/11 (half), 2026-H2@tu, 2026-06-01, 2026-11-30",
    "9 months, 2026-9M@nd09, 2025-12-15, 2026-09-14",
    "from the start of the year to May, 2026-C05@calendar, 2026-01-01, 2026-05-31",
    "a term of five years, 2021-5Y@term, 2021-09-10, 2026-09-09",
    "as the request says, 2026-01-05/P37D, 2026-01-05, 2026-02-10",
  })
  void r11_every_observed_clause_can_be_said(
      String clause, String notation, LocalDate first, LocalDate last) {
    Period period = Period.parse(notation, ALL);
    assertEquals(first, period.from());
    assertEquals(last, period.lastDay());
    assertEquals(period, Period.parse(period.toString(), ALL));
  }

  @Test
  void r11_open_windows_are_named_too() {
    Locale vi = Locale.forLanguageTag("vi");
    assertEquals("Tính đến 31/10/2026", Period.parse("2026-10-31@asof").label(vi));
    assertEquals("Từ 5/1/2026 đến 10/2/2026", Period.parse("2026-01-05/P37D").label(vi));
    assertEquals(
        "Lũy kế 5 tháng đầu năm 2026 (15/12/2025 - 14/5/2026)",
        Period.parse("2026-C05@nd09").label(vi));
    assertEquals("Giai đoạn 2021 - 2025", Period.parse("2021-5Y@nd09").name(vi));
  }

  @Test
  void r14_january_of_the_decree_is_a_time_range_both_ways() {
    Period january = Period.parse("2026-M01@nd09");
    assertEquals("2025-12-15/P1M", january.range());
    assertEquals(january, Period.parse("2025-12-15/P1M"));
  }

  @Test
  void r14_sdmx_says_the_year_in_which_the_reporting_year_begins() {
    var code = PeriodCodes.sdmx(Period.parse("2026-M01@nd09"));
    assertEquals(new PeriodCodes.Sdmx("2025-M01", "--12-15"), code);
    assertEquals(
        new PeriodCodes.Sdmx("2026-Q1", "--01-01"),
        PeriodCodes.sdmx(Period.parse("2026-Q1@calendar")));
    assertEquals(
        "REP-206",
        assertThrows(InputException.class, () -> PeriodCodes.sdmx(Period.parse("2026-9M@nd09")))
            .code());
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void r14_sdmx_reads_back_what_it_wrote(PeriodProfile profile) {
    for (PeriodSpan span :
        List.of(PeriodSpan.MONTH, PeriodSpan.QUARTER, PeriodSpan.HALF_YEAR, PeriodSpan.YEAR)) {
      for (int index = 1; index <= span.perYear(); index++) {
        Period period = new Period(profile, 2026, span, index);
        var code = PeriodCodes.sdmx(period);
        assertEquals(period, PeriodCodes.fromSdmx(code, List.of(profile)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-M01@calendar, 202601",
    "2026-Q3@calendar, 2026Q3",
    "2026-H2@calendar, 2026S2",
    "2026@calendar, 2026",
    "2026@fiscal, 2025Oct",
  })
  void r14_dhis2_has_a_code_where_its_window_is_the_same(String notation, String code) {
    Period period = Period.parse(notation, ALL);
    assertEquals(code, PeriodCodes.dhis2(period));
    assertEquals(period, PeriodCodes.fromDhis2(code, ALL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-M01@nd09", "2026@nd09", "2026-9M@calendar", "2026-H1@tu", "2026@tu"})
  void r14_dhis2_is_refused_where_it_would_mean_another_window(String notation) {
    Period period = Period.parse(notation, ALL);
    var refusal = assertThrows(InputException.class, () -> PeriodCodes.dhis2(period));
    assertEquals("REP-205", refusal.code());
    assertEquals(
        notation.equals("2026-M01@nd09"),
        refusal
            .message(Locale.ENGLISH)
            .equals(
                "DHIS2 has no period from 15/12/2025 to 14/1/2026, which 2026-M01@nd09 means."));
  }

  @Test
  void r14_a_code_of_dhis2_that_no_profile_means_is_refused() {
    assertEquals(
        "REP-204",
        assertThrows(
                InputException.class,
                () -> PeriodCodes.fromDhis2("202601", List.of(PeriodProfile.ND09)))
            .code());
    assertEquals(
        "REP-207",
        assertThrows(InputException.class, () -> PeriodCodes.fromDhis2("2026W01", ALL)).code());
    assertEquals(
        "REP-208",
        assertThrows(
                InputException.class,
                () -> PeriodCodes.fromSdmx(new PeriodCodes.Sdmx("2026-W01", "--01-01"), ALL))
            .code());
    assertEquals(
        "REP-208",
        assertThrows(
                InputException.class,
                () -> PeriodCodes.fromSdmx(new PeriodCodes.Sdmx("2026-M01", "--02-30"), ALL))
            .code());
  }
}
