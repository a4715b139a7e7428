package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;

/** What units wrote, contradicted and left out stays with what they have become. */
class LineageTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
  private static final LocalDate SECOND = LocalDate.of(2026, 7, 1);
  private static final LocalDate REPORTED = Samples.THEN.lastDay();

  /** K1 and K2 became a K1 of other territory, and that together with K3 the unit K4. */
  private static final AdministrativeUnit WRONG = Samples.branch("K1", LocalDate.of(2025, 1, 1));

  private static final AdministrativeUnit RIGHT = Samples.branch("K2", LocalDate.of(2025, 1, 1));
  private static final AdministrativeUnit APART = Samples.branch("K3", LocalDate.of(2025, 1, 1));
  private static final AdministrativeUnit JOINED = Samples.branch("K1", FIRST);

  private static AdministrativeUnits units() {
    return AdministrativeUnits.builder()
        .unit(WRONG)
        .unit(RIGHT)
        .unit(APART)
        .end(WRONG, FIRST)
        .end(RIGHT, FIRST)
        .unit(JOINED)
        .succession(FIRST, UnitLevel.BRANCH, "K1", UnitLevel.BRANCH, "K1")
        .succession(FIRST, UnitLevel.BRANCH, "K2", UnitLevel.BRANCH, "K1")
        .end(JOINED, SECOND)
        .end(APART, SECOND)
        .unit(Samples.branch("K4", SECOND))
        .succession(SECOND, UnitLevel.BRANCH, "K1", UnitLevel.BRANCH, "K4")
        .succession(SECOND, UnitLevel.BRANCH, "K3", UnitLevel.BRANCH, "K4")
        .build();
  }

  private static Submission sent(AdministrativeUnit unit, boolean right, String note) {
    Map<String, ReportValue> values = new LinkedHashMap<>(Samples.figures(new Random(3)));
    if (!right) values.put("members_closing", ReportValue.of(1));
    return new Submission(unit, "mẫu", values, Map.of("members_closing", note));
  }

  private static Consolidation reported() {
    List<AdministrativeUnit> three = List.of(WRONG, RIGHT, APART);
    List<Submission> all =
        List.of(sent(WRONG, false, "sai"), sent(RIGHT, true, "đúng"), sent(APART, true, "riêng"));
    return RollUp.of(Samples.FORM)
        .excludingFailed()
        .run(Submissions.of(Samples.FORM, Samples.THEN, three, all));
  }

  @Test
  void notes_and_findings_are_found_under_the_unit_of_today() {
    Consolidation today = Boundaries.bring(reported(), units(), REPORTED, FIRST);
    AdministrativeUnit joined = today.units().get(0);
    assertEquals(2, today.origins(joined).size());
    assertEquals(
        Map.of("members_closing", "Khu phố K1: sai; Khu phố K2: đúng"), today.notes(joined));
    assertEquals("members-movement", today.findings(joined).get(0).rule());
    AdministrativeUnit apart = today.units().get(1);
    assertEquals(Map.of("members_closing", "riêng"), today.notes(apart));
    assertTrue(today.findings(apart).isEmpty());
  }

  /** The code K1 is excluded, and by the second day another unit has it. */
  @Test
  void a_unit_left_out_takes_nobody_with_it_who_has_its_code_later() {
    Consolidation first = Boundaries.bring(reported(), units(), REPORTED, FIRST);
    assertEquals(List.of("K1"), codes(first.excluded()));
    Figure joined = first.figure(first.units().get(0), "members_closing");
    assertEquals(first.figure(first.units().get(1), "members_closing").value(), joined.value());
    assertEquals(1, joined.covered());
    assertEquals(2, joined.expected());
    Consolidation second = Boundaries.bring(first, units(), FIRST, SECOND);
    Figure all = second.figure(second.units().get(0), "members_closing");
    assertEquals(second.total("members_closing").value(), all.value());
    assertEquals(List.of("K1"), codes(second.excluded()));
    var change = new Reorganisation(units(), SECOND, ShareTable.none()).dryRun(first);
    assertEquals(2, change.size());
  }

  /** Its record does not say that it ended; the list knows, and that the code went to another. */
  @Test
  void r33_an_ended_unit_is_not_taken_for_the_one_that_has_its_code_now() {
    Submission sent = sent(WRONG, true, "");
    Consolidation one =
        RollUp.of(Samples.FORM)
            .run(Submissions.of(Samples.FORM, Samples.THEN, List.of(WRONG), List.of(sent)));
    var refused =
        assertThrows(InputException.class, () -> Boundaries.bring(one, units(), FIRST, SECOND));
    assertEquals("REP-425", refused.code());
  }

  private static List<String> codes(List<AdministrativeUnit> units) {
    return units.stream().map(AdministrativeUnit::code).toList();
  }
}
