package org.lienthong.reporting.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.UnitLevel;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Provenance;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.RollUp;
import org.lienthong.reporting.Submission;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.pack.FormPack;
import org.lienthong.reporting.target.Progress.Status;

/** The targets that the programme of 2021 - 2026 and Decision 2415 name, as the pack has them. */
class ProgrammeTargetsTest {
  private static final FormPack PACK = FormPack.bundled("womens-union");

  private static List<Target> of(String programme) {
    return PACK.targets().stream().filter(one -> one.programme().equals(programme)).toList();
  }

  private static Target byId(String id) {
    return PACK.targets().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static Status status(Target target, String number, LocalDate on) {
    ReportValue value = ReportValue.of(new BigDecimal(number));
    return target.assess(Figure.reported(value), on).status();
  }

  @ParameterizedTest
  @CsvSource({
    "T1, 6, all, 2021-12-14, false",
    "T2, 1, all, 2026-12-14, false",
    "T3, 1, district, 2026-12-14, false",
    "T4, 1, all, 2026-12-14, false",
    "T5, 1, grassroots, 2026-12-14, false",
    "T6, 1, grassroots, 2026-12-14, false",
    "T7, 1, grassroots, 2026-12-14, true",
  })
  void r60_each_target_of_the_programme_has_scope_deadline_and_a_figure_to_judge(
      String programme, int count, String level, LocalDate first, boolean each) {
    List<Target> targets = of(programme);
    assertEquals(count, targets.size());
    assertEquals(first, targets.get(0).deadline());
    for (Target target : targets) {
      Target.Scope scope = target.scope(LocalDate.of(2025, 6, 30)).orElseThrow();
      assertEquals(level, scope.level());
      assertEquals(each, scope.each());
      assertEquals(new BigDecimal(100), target.value());
      Form form =
          PACK.forms().stream()
              .filter(one -> one.id().equals(target.form()))
              .findFirst()
              .orElseThrow();
      assertEquals(
          Indicator.Kind.RATIO,
          form.indicator(target.indicator()).orElseThrow().kind(),
          target.id());
      assertEquals(Status.REACHED, status(target, "100", LocalDate.of(2021, 6, 30)));
      assertEquals(
          Status.BEHIND,
          programme.equals("T3")
              ? Status.BEHIND
              : status(target, "99.99", target.deadline().plusDays(1)));
    }
  }

  @Test
  void r60_t1_is_a_target_of_every_year_of_the_term() {
    assertEquals(
        Set.of(2021, 2022, 2023, 2024, 2025, 2026),
        of("T1").stream().map(one -> one.deadline().getYear()).collect(Collectors.toSet()));
  }

  @Test
  void r60_t3_keeps_its_history_and_needs_a_decision_since_the_districts_ended() {
    Target target = of("T3").get(0);
    assertEquals(Status.REACHED, status(target, "100", LocalDate.of(2024, 12, 14)));
    Progress open = target.assess(Figure.reported(ReportValue.of(100)), LocalDate.of(2025, 7, 1));
    assertEquals(Status.NOT_ASSESSABLE, open.status());
    assertEquals(
        "Chưa đánh giá được: Cấp huyện kết thúc hoạt động từ 01/07/2025; cần quyết định phạm vi"
            + " mới.",
        open.rule().in(Locale.forLanguageTag("vi")));
    Target decided =
        target.decide(LocalDate.of(2025, 7, 1), new Target.Scope("commune", false, List.of()));
    assertEquals("district", decided.scope(LocalDate.of(2025, 6, 30)).orElseThrow().level());
    assertEquals("commune", decided.scope(LocalDate.of(2025, 7, 1)).orElseThrow().level());
    assertEquals(Status.REACHED, status(decided, "100", LocalDate.of(2026, 6, 14)));
    assertEquals(target.deadline(), decided.deadline());
  }

  private static final AdministrativeUnits UNITS = AdministrativeUnits.bundled();

  /** By hand: the contract asks 90 of one commune and 100 of the others. */
  @Test
  void r60_t7_holds_each_unit_to_the_value_of_its_own_contract() {
    Target contract =
        Target.load(
                "t.json",
                Content.ofUtf8(
                    """
                    {"targets": [{"id": "c", "programme": "T7", "form": "wu-emulation",
                      "title": {"vi": "Giao ước", "en": "Contract"}, "direction": "AT_LEAST",
                      "indicator": "contract_reached_rate", "value": 100,
                      "deadline": "2026-12-14", "unitValues": {"13285": 90},
                      "scope": {"level": "commune", "each": true, "units": ["13285", "13291"]}}]}
                    """))
            .get(0);
    Period year = Period.parse("2026@nd09");
    List<AdministrativeUnit> units = UNITS.communes("37", year.lastDay()).subList(0, 5);
    Form form = PACK.form("wu-emulation", "1").orElseThrow();
    List<Submission> sent =
        units.stream()
            .map(
                unit ->
                    new Submission(
                        unit, "m", Map.of(contract.indicator(), ReportValue.of(95)), Map.of()))
            .toList();
    var figures = RollUp.of(form).run(Submissions.of(form, year, units, sent));
    Map<AdministrativeUnit, Progress> all = contract.assessEach(figures);
    Map<String, Status> byCode =
        all.entrySet().stream()
            .collect(Collectors.toMap(one -> one.getKey().code(), one -> one.getValue().status()));
    assertEquals(Map.of("13285", Status.REACHED, "13291", Status.BEHIND), byCode);
    Target district =
        Target.load(
                "t.json",
                Content.ofUtf8(
                    """
                    {"targets": [{"id": "c", "form": "wu-emulation",
                      "title": {"vi": "Huyện", "en": "District"}, "direction": "AT_LEAST",
                      "indicator": "contract_reached_rate", "value": 90,
                      "deadline": "2026-12-14", "scope": {"level": "district", "each": true}}]}
                    """))
            .get(0);
    assertEquals(UnitLevel.COMMUNE, units.get(0).level());
    assertEquals(Map.of(), district.assessEach(figures));
  }

  @ParameterizedTest
  @CsvSource({
    "d2415-informed, 80, members_informed_rate",
    "d2415-cadres, 90, cadres_startup_trained_rate",
    "d2415-businesses, 500000, businesses_advised",
    "d2415-owners, 50000, owners_trained",
    "d2415-credit, 50000, credit_advised",
    "d2415-converted, 12500, households_converted",
    "d2415-restructured, 5000, businesses_restructured",
  })
  void r61_the_targets_of_decision_2415_run_to_2030(String id, long value, String indicator) {
    Target target = byId(id);
    assertEquals(BigDecimal.valueOf(value), target.value());
    assertEquals(2030, target.deadline().getYear());
    assertEquals(indicator, target.indicator());
    assertTrue(PACK.form(target.form(), "1").orElseThrow().indicator(indicator).isPresent());
    LocalDate start = LocalDate.of(2025, 12, 14);
    assertEquals(Status.ON_TRACK, status(target, "0", start));
    assertEquals(Status.REACHED, status(target, Long.toString(value), start.plusYears(1)));
    assertEquals(Status.BEHIND, status(target, "0", LocalDate.of(2031, 1, 1)));
  }

  /** By hand: 365 of 1,826 days are gone, so 99,945.24 of 500,000 are expected. */
  @Test
  void r61_the_rule_behind_the_verdict_is_printed() {
    Target target = byId("d2415-businesses");
    LocalDate on = LocalDate.of(2026, 12, 14);
    assertEquals(Status.BEHIND, status(target, "99945", on));
    assertEquals(Status.ON_TRACK, status(target, "99946", on));
    Progress progress = target.assess(Figure.reported(ReportValue.of(99_946)), on);
    assertEquals(
        "Đạt khi ít nhất 500.000 vào ngày 14/12/2030; tính đều giữa các mốc từ 0 (14/12/2025),"
            + " ngày 14/12/2026 cần 99.945,24.",
        progress.rule().vi());
    assertEquals("19.99", progress.percent().toString());
  }

  /** The last day of the period is the deadline, and nothing more will come. */
  @Test
  void r61_what_is_not_reached_on_the_last_day_is_behind_and_not_undecided() {
    Target target = of("T4").get(0);
    Progress progress = target.assess(Figure.reported(ReportValue.of(99)), target.deadline());
    assertEquals(Status.BEHIND, progress.status());
    assertEquals("Reached at no less than 100 on 14/12/2026; it is due now.", progress.rule().en());
    assertEquals(Status.NOT_ASSESSABLE, status(target, "99", target.deadline().minusDays(1)));
  }

  @Test
  void r61_a_figure_that_covers_too_few_units_is_not_judged() {
    Figure part = new Figure(ReportValue.of(500_000), Provenance.COMPUTED, 33, 34);
    Progress progress = byId("d2415-businesses").assess(part, LocalDate.of(2026, 12, 14));
    assertEquals(Status.NOT_ASSESSABLE, progress.status());
    assertEquals("Not assessable: 33/34 units covered, 100% needed.", progress.rule().en());
  }
}
