package org.lienthong.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnamTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-05, ngày 05 tháng 3 năm 2026",
    "2026-02-28, ngày 28 tháng 02 năm 2026",
    "2026-10-10, ngày 10 tháng 10 năm 2026",
  })
  void the_long_date_has_a_zero_before_small_days_and_the_first_two_months(
      LocalDate date, String text) {
    assertEquals(text, VietnamTime.formatLong(date));
  }

  @Test
  void a_date_is_read_day_first() {
    assertEquals(LocalDate.of(2026, 10, 5), VietnamTime.parseDate("05/10/2026"));
    assertEquals("05/10/2026", VietnamTime.format(LocalDate.of(2026, 10, 5)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5/10/2026",
        "2026-10-05",
        "31/02/2026",
        "29/02/2025",
        "10/25/2026",
        "05/10/26",
        "05/10/+2026",
        " 05/10/2026",
        "05-10-2026",
        "",
      })
  void anything_else_is_refused(String text) {
    var refusal = assertThrows(InputException.class, () -> VietnamTime.parseDate(text));
    assertEquals(
        "CORE-050: \"" + text + "\" is not a date written dd/MM/yyyy.", refusal.getMessage());
  }

  @Test
  void the_day_in_viet_nam_begins_seven_hours_before_the_one_in_greenwich() {
    Instant late = Instant.parse("2026-06-30T17:00:00Z");
    assertEquals(LocalDate.of(2026, 7, 1), VietnamTime.dateOf(late));
    assertEquals("01/07/2026 00:00:00", VietnamTime.format(late));
    assertEquals(VietnamTime.OFFSET, VietnamTime.ZONE.getRules().getOffset(late));
  }
}
