package org.lienthong.reporting.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.Content;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Provenance;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.target.Progress.Status;

class TargetAcceptanceTest {
  private static final LocalDate ENDED = LocalDate.of(2025, 7, 1);

  /** T3: every district has a fanpage, until the districts end. */
  private static final Target FANPAGES =
      Target.load(
              "t.json",
              Content.ofUtf8(
                  """
                  {"targets": [{"id": "fanpages", "programme": "T3", "form": "f",
                    "title": {"vi": "Trang của huyện", "en": "District pages"},
                    "indicator": "rate", "direction": "AT_LEAST", "value": 100,
                    "deadline": "2026-12-31", "path": [{"on": "2024-12-31", "value": 60}],
                    "scope": {"level": "district"},
                    "rescopes": [{"on": "2025-07-01", "scope": null,
                      "reason": {"vi": "Không còn cấp huyện", "en": "The districts ended"}}]}]}
                  """))
          .get(0);

  private static Status status(Target target, long percent, LocalDate on) {
    return target.assess(Figure.reported(ReportValue.of(percent)), on).status();
  }

  @Test
  void r60_a_target_whose_level_ended_keeps_its_history_and_needs_a_decision() {
    LocalDate before = ENDED.minusDays(1);
    assertEquals("district", FANPAGES.scope(before).orElseThrow().level());
    assertEquals(Status.REACHED, status(FANPAGES, 100, before));
    Progress open = FANPAGES.assess(Figure.reported(ReportValue.of(100)), ENDED);
    assertEquals(Status.NOT_ASSESSABLE, open.status());
    assertEquals(
        "Not assessable: The districts ended; a new scope must be decided.", open.rule().en());
    Target decided = FANPAGES.decide(ENDED, new Target.Scope("commune", true, List.of()));
    assertEquals(Status.REACHED, status(decided, 100, ENDED));
    assertEquals(FANPAGES.scope(before), decided.scope(before));
    assertThrows(
        IllegalArgumentException.class,
        () -> decided.decide(ENDED, new Target.Scope("commune", true, List.of())));
  }

  /** By hand: 730 days from 60 to 100; 365 of them are half the way, so 80. */
  @Test
  void r61_progress_is_one_of_four_verdicts_and_prints_its_rule() {
    Target target = FANPAGES.decide(ENDED, new Target.Scope("commune", false, List.of()));
    LocalDate half = LocalDate.of(2025, 12, 31);
    assertEquals(Status.REACHED, status(target, 100, half));
    assertEquals(Status.ON_TRACK, status(target, 80, half));
    assertEquals(Status.BEHIND, status(target, 79, half));
    assertEquals(Status.BEHIND, status(target, 99, LocalDate.of(2027, 1, 1)));
    Figure none = Figure.reported(ReportValue.missing());
    assertEquals(Status.NOT_ASSESSABLE, target.assess(none, half).status());
    String rule = target.assess(Figure.reported(ReportValue.of(79)), half).rule().en();
    assertTrue(rule.startsWith("Reached at no less than 100 on 31/12/2026"), rule);
    assertTrue(rule.endsWith("80 is expected."), rule);
  }

  @Test
  void r61_what_must_be_counted_again_is_not_judged() {
    Figure lost = new Figure(ReportValue.missing(), Provenance.NEEDS_RECOUNT, 0, 1);
    Progress progress = FANPAGES.assess(lost, ENDED.minusDays(1));
    assertEquals("Not assessable: needs a recount.", progress.rule().en());
  }
}
