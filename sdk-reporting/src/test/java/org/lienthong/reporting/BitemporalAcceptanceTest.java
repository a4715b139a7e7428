package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;

/** When something held, and when it became known, are two questions. */
class BitemporalAcceptanceTest {
  private static final LocalDate DAY = AdministrativeUnits.REORGANISATION_2025;
  private static final Instant REPORTED = Instant.parse("2025-06-16T02:00:00Z");
  private static final Instant DECREED = Instant.parse("2025-06-20T02:00:00Z");
  private static final Instant CORRECTED = Instant.parse("2025-08-10T02:00:00Z");
  private static final Instant RECOUNTED = Instant.parse("2025-09-30T02:00:00Z");
  private static final List<AdministrativeUnit> OLD = Samples.oldCommunes(Samples.COMMUNES);
  private static final Submissions FIRST = Samples.submissions(Samples.THEN, OLD, 3);
  private static final Submissions BETTER = Samples.submissions(Samples.THEN, OLD, 4);

  private static Reorganisation reorganisation(ShareTable shares) {
    return new Reorganisation(Samples.UNITS, DAY, shares);
  }

  /** One commune of the six that were divided, counted again. */
  private static final ShareTable RECOUNT =
      ShareTable.builder()
          .share(DAY, "14503", "14488", ShareBasis.RECOUNT, BigDecimal.ONE)
          .share(DAY, "14503", "14533", ShareBasis.RECOUNT, BigDecimal.TEN)
          .build();

  private static final Series SERIES =
      Series.of(Samples.FORM)
          .report(FIRST, REPORTED)
          .apply(reorganisation(ShareTable.none()), DECREED)
          .report(BETTER, CORRECTED)
          .correct(reorganisation(RECOUNT), RECOUNTED);

  private static byte[] seen(Series series) throws IOException {
    try (InputStream bytes = TidyCsv.write(series.onCurrent(Samples.THEN), "37").open()) {
      return bytes.readAllBytes();
    }
  }

  private static Series just(Instant before) {
    return SERIES.knownAt(before.minusSeconds(1));
  }

  @Test
  void r30_what_was_known_on_a_day_is_seen_again_byte_for_byte() throws IOException {
    Series one = Series.of(Samples.FORM).report(FIRST);
    assertArrayEquals(seen(one), seen(just(DECREED)));
    Series two = one.apply(reorganisation(ShareTable.none()));
    assertArrayEquals(seen(two), seen(just(CORRECTED)));
    Series three = two.report(BETTER);
    assertArrayEquals(seen(three), seen(just(RECOUNTED)));
    Series four = Series.of(Samples.FORM).report(BETTER).apply(reorganisation(RECOUNT));
    assertArrayEquals(seen(four), seen(SERIES.knownAt(RECOUNTED)));
    assertArrayEquals(seen(four), seen(SERIES));
    assertFalse(Arrays.equals(seen(two), seen(three)) || Arrays.equals(seen(three), seen(four)));
  }

  /** On 25 June everybody knew what would hold on 1 July, and on the day before it did not hold. */
  @Test
  void r30_what_holds_later_may_be_known_before() {
    Series june = SERIES.knownAt(Instant.parse("2025-06-25T00:00:00Z"));
    assertEquals(398, june.on(DAY.minusDays(1), Samples.THEN).units().size());
    assertEquals(129, june.on(DAY, Samples.THEN).units().size());
    assertEquals(398, just(DECREED).on(DAY, Samples.THEN).units().size());
  }

  @Test
  void r30_before_the_first_report_nothing_was_known() {
    var unknown = assertThrows(InputException.class, () -> just(REPORTED).asReported(Samples.THEN));
    assertEquals("REP-423", unknown.code());
    assertEquals(List.of(), just(REPORTED).periods());
    assertEquals(2, SERIES.revisions(Samples.THEN).size());
    assertEquals(CORRECTED, SERIES.revisions(Samples.THEN).get(1).recorded());
  }

  @Test
  void r30_a_correction_known_before_what_it_corrects_is_refused() {
    var early = assertThrows(InputException.class, () -> SERIES.report(FIRST, REPORTED));
    assertEquals("REP-427", early.code());
    Reorganisation again = reorganisation(RECOUNT);
    assertEquals(
        "REP-427", assertThrows(InputException.class, () -> SERIES.correct(again, DECREED)).code());
    Series none = Series.of(Samples.FORM);
    assertEquals(
        "REP-430", assertThrows(InputException.class, () -> none.correct(again, DECREED)).code());
  }

  @Test
  void r35_undo_takes_back_the_correction_and_then_the_reorganisation_byte_for_byte()
      throws IOException {
    assertArrayEquals(seen(just(RECOUNTED)), seen(SERIES.undo()));
    Series untouched = Series.of(Samples.FORM).report(FIRST).report(BETTER);
    assertArrayEquals(seen(untouched), seen(SERIES.undo().undo()));
    assertFalse(Arrays.equals(seen(untouched), seen(SERIES.undo())));
  }

  /** The counts of section 3 of the facts: units by level on both sides of the day. */
  @Test
  void r30_the_list_has_the_published_numbers_of_units_on_both_sides_of_the_day() {
    LocalDate june = DAY.minusDays(1);
    assertEquals(63, Samples.UNITS.units(UnitLevel.PROVINCE, june).size());
    assertEquals(696, Samples.UNITS.units(UnitLevel.DISTRICT, june).size());
    assertEquals(10_035, Samples.UNITS.units(UnitLevel.COMMUNE, june).size());
    assertEquals(34, Samples.UNITS.units(UnitLevel.PROVINCE, DAY).size());
    assertEquals(0, Samples.UNITS.units(UnitLevel.DISTRICT, DAY).size());
    assertEquals(3_321, Samples.UNITS.units(UnitLevel.COMMUNE, DAY).size());
  }
}
