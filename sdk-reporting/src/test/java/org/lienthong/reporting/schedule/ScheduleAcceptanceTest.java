package org.lienthong.reporting.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.PeriodProfile;

/** Due dates and merged reports, feature by feature. */
class ScheduleAcceptanceTest {
  private static final WorkingDays DAYS = WorkingDays.mondayToFriday();

  private static String due(String span, String level, int months, int day) {
    return """
    {"span": "%s", "level": "%s", "recipient": "ministry", "months": %d, "day": %d}"""
        .formatted(span, level, months, day);
  }

  private static ReportingRegime regime(String rest, String... due) {
    String json =
        """
        {"id": "regime", "title": {"vi": "Chế độ mẫu", "en": "Sample regime"}, "form": "f",
         "profile": "nd09", %s
         "due": [%s]}
        """
            .formatted(rest, String.join(",\n", due));
    return ReportingRegime.load(
        "regime.json", Content.ofUtf8(json), List.of(PeriodProfile.ND09, PeriodProfile.CALENDAR));
  }

  /**
   * As in Circular 02/2023/TT-BTTTT: those who report, and two days later those who put together.
   */
  private static final ReportingRegime CIRCULAR =
      regime(
          "",
          due("MONTH", "reporter", 0, 15),
          due("QUARTER", "reporter", 0, 6),
          due("HALF_YEAR", "reporter", 0, 6),
          due("YEAR", "reporter", -1, 25),
          due("MONTH", "consolidator", 0, 16),
          due("QUARTER", "consolidator", 0, 8),
          due("HALF_YEAR", "consolidator", 0, 8),
          due("YEAR", "consolidator", -1, 27));

  @ParameterizedTest
  @CsvSource({
    "2026-M02@nd09, 2026-02-15, 2026-02-16",
    "2026-Q1@nd09, 2026-03-06, 2026-03-08",
    "2026-H1@nd09, 2026-06-06, 2026-06-08",
    "2026@nd09, 2026-11-25, 2026-11-27",
  })
  void r12_each_level_has_its_own_due_date(String period, LocalDate reporter, LocalDate above) {
    List<Obligation> owed =
        CIRCULAR.obligations(2026, DAYS).stream()
            .filter(o -> o.period().equals(Period.parse(period)))
            .toList();
    assertEquals(
        List.of("reporter", "consolidator"), owed.stream().map(Obligation::level).toList());
    assertEquals(List.of(reporter, above), owed.stream().map(Obligation::due).toList());
  }

  @Test
  void r12_a_holiday_moves_a_due_date_and_a_made_up_saturday_does_not() {
    String rule = due("MONTH", "commune", 0, 15).replace("}", ", \"shift\": \"NEXT_WORKING_DAY\"}");
    WorkingDays days =
        WorkingDays.load(
            "days.json",
            Content.ofUtf8("{\"off\": [\"2026-05-15\"], \"madeUp\": [\"2026-08-15\"]}"));
    List<Obligation> owed = regime("", rule).obligations(2026, days);
    assertEquals(LocalDate.of(2026, 5, 18), owed.get(4).due());
    assertEquals(LocalDate.of(2026, 8, 15), owed.get(7).due());
    assertEquals(LocalDate.of(2026, 8, 17), regime("", rule).obligations(2026, DAYS).get(7).due());
    String before = rule.replace("NEXT", "PREVIOUS");
    assertEquals(
        LocalDate.of(2026, 5, 14), regime("", before).obligations(2026, days).get(4).due());
  }

  @Test
  void r12_a_due_date_leaves_a_working_day_after_data_taking_or_is_named() {
    String promise = "\"workingDaysAfterData\": 1,";
    assertEquals(List.of(), regime(promise, due("MONTH", "commune", 0, 18)).tooEarly(2026, DAYS));
    // 15 February, March and November 2026 are Sundays, 15 August is a Saturday.
    List<String> early =
        regime(promise, due("MONTH", "commune", 0, 15)).tooEarly(2026, DAYS).stream()
            .map(o -> o.period().toString())
            .toList();
    assertEquals(
        List.of("2026-M02@nd09", "2026-M03@nd09", "2026-M08@nd09", "2026-M11@nd09"), early);
    assertEquals(12, regime(promise, due("MONTH", "commune", 0, 14)).tooEarly(2026, DAYS).size());
  }

  @Test
  void r12_grace_reminder_and_extension() {
    String rule =
        due("MONTH", "commune", 0, 15).replace("}", ", \"graceDays\": 2, \"reminderDays\": 3}");
    Obligation owed = regime("", rule).obligations(2026, DAYS).get(0);
    assertEquals(LocalDate.of(2026, 1, 15), owed.due());
    assertEquals(LocalDate.of(2026, 1, 19), owed.graceUntil());
    assertEquals(LocalDate.of(2026, 1, 12), owed.remindOn());
    assertEquals(Obligation.Timeliness.ON_TIME, owed.on(LocalDate.of(2026, 1, 15)));
    assertEquals(Obligation.Timeliness.IN_GRACE, owed.on(LocalDate.of(2026, 1, 19)));
    assertEquals(Obligation.Timeliness.LATE, owed.on(LocalDate.of(2026, 1, 20)));
    Obligation later = owed.extendedTo(LocalDate.of(2026, 1, 30));
    assertEquals(Obligation.Timeliness.ON_TIME, later.on(LocalDate.of(2026, 1, 30)));
    assertEquals(Obligation.Timeliness.LATE, later.on(LocalDate.of(2026, 1, 31)));
    assertThrows(IllegalArgumentException.class, () -> owed.extendedTo(LocalDate.of(2026, 1, 15)));
  }

  @Test
  void r12_one_report_is_owed_to_several_recipients_at_different_dates() {
    String party = due("QUARTER", "commune", 0, 20).replace("ministry", "party-committee");
    String front = due("QUARTER", "commune", 0, 25).replace("ministry", "fatherland-front");
    List<Obligation> owed =
        regime("", due("QUARTER", "commune", 0, 18), party, front).obligations(2026, DAYS);
    assertEquals(12, owed.size());
    assertEquals(
        List.of("ministry", "party-committee", "fatherland-front"),
        owed.subList(0, 3).stream().map(Obligation::recipient).toList());
  }

  @Test
  void r13_march_is_in_the_first_quarter_and_has_no_obligation_of_its_own() {
    ReportingRegime merged =
        regime(
            "\"merged\": true,",
            due("MONTH", "commune", 0, 15),
            due("QUARTER", "commune", 0, 15),
            due("HALF_YEAR", "commune", 0, 15),
            due("YEAR", "commune", 0, 15));
    List<String> periods =
        merged.obligations(2026, DAYS).stream().map(o -> o.period().toString()).toList();
    assertEquals(
        List.of(
            "2026-M01@nd09",
            "2026-M02@nd09",
            "2026-Q1@nd09",
            "2026-M04@nd09",
            "2026-M05@nd09",
            "2026-H1@nd09",
            "2026-M07@nd09",
            "2026-M08@nd09",
            "2026-Q3@nd09",
            "2026-M10@nd09",
            "2026-M11@nd09",
            "2026@nd09"),
        periods);
    Obligation half = merged.obligations(2026, DAYS).get(5);
    assertEquals(
        List.of(Period.parse("2026-M06@nd09"), Period.parse("2026-Q2@nd09")), half.includes());
    assertFalse(periods.contains("2026-M03@nd09"));
  }

  @Test
  void r13_without_merging_everybody_is_asked_for_everything() {
    assertEquals(2 * (12 + 4 + 2 + 1), CIRCULAR.obligations(2026, DAYS).size());
    assertTrue(CIRCULAR.obligations(2026, DAYS).stream().allMatch(o -> o.includes().isEmpty()));
  }

  @Test
  void what_is_wrong_in_a_regime_is_named_with_its_line() {
    var noSpan =
        assertThrows(InputException.class, () -> regime("", due("YEARS", "commune", 0, 15)));
    assertEquals("REP-105", noSpan.code());
    assertTrue(
        noSpan.message(Locale.ENGLISH).startsWith("regime.json, line 3, at due[0].span"),
        noSpan.message(Locale.ENGLISH));
    assertEquals(
        "REP-104",
        assertThrows(InputException.class, () -> regime("", due("MONTH", "commune", 0, 32)))
            .code());
    assertEquals(
        "REP-103",
        assertThrows(
                InputException.class,
                () -> regime("\"merge\": true,", due("MONTH", "commune", 0, 15)))
            .code());
    assertEquals(
        "REP-104",
        assertThrows(
                InputException.class,
                () -> WorkingDays.load("d", Content.ofUtf8("{\"off\": [\"1/1/2026\"]}")))
            .code());
  }

  @Test
  void working_days_are_counted_in_both_directions() {
    LocalDate friday = LocalDate.of(2026, 11, 20);
    assertEquals(LocalDate.of(2026, 11, 23), DAYS.plus(friday, 1));
    assertEquals(friday, DAYS.plus(LocalDate.of(2026, 11, 22), -1));
    assertEquals(friday, DAYS.plus(friday, 0));
    assertEquals(1, DAYS.between(friday, LocalDate.of(2026, 11, 23)));
    assertEquals(0, DAYS.between(friday, friday));
    WorkingDays six =
        WorkingDays.builder().week(Set.of(DayOfWeek.SATURDAY, DayOfWeek.FRIDAY)).build();
    assertEquals(LocalDate.of(2026, 11, 21), six.plus(friday, 1));
  }
}
