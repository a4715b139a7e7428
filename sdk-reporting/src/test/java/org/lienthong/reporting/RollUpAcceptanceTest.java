package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.core.UnitLevel;
import org.lienthong.reporting.pack.FormPack;

/** Adding up along hierarchies, each time also with plain loops. */
class RollUpAcceptanceTest {
  private static final Form LOANS =
      FormPack.bundled("womens-union").form("wu-entrusted-loans", "1").orElseThrow();
  private static final LocalDate ON = Samples.NOW.lastDay();
  private static final Hierarchy COUNTRY = Hierarchy.country(Samples.UNITS, ON);

  private static Submissions loans(List<AdministrativeUnit> units, long seed) {
    Random random = new Random(seed);
    List<Submission> all = new ArrayList<>();
    for (AdministrativeUnit unit : units) {
      Map<String, ReportValue> values = new HashMap<>();
      long outstanding = random.nextInt(5) == 0 ? 0 : random.nextInt(90_000_000);
      values.put("loans_outstanding", thousandths(outstanding));
      values.put("loans_overdue", thousandths(outstanding == 0 ? 0 : outstanding / 60));
      values.put("loan_groups", ReportValue.of(random.nextInt(30)));
      values.put("loan_group_members", ReportValue.of(random.nextInt(1500)));
      values.put("loan_households", ReportValue.of(random.nextInt(1400)));
      if (random.nextInt(20) == 0) values.remove("loans_overdue");
      all.add(new Submission(unit, "m", values, Map.of()));
    }
    return Submissions.of(LOANS, Samples.NOW, units, all);
  }

  private static ReportValue thousandths(long number) {
    return ReportValue.of(BigDecimal.valueOf(number, 3));
  }

  /** Every commune of the country, the overdue rate of every province and of the country. */
  @Test
  void r21_a_rate_at_each_level_is_the_sum_of_its_parts_and_never_an_average() {
    Submissions all = loans(COUNTRY.leaves(), 5);
    ConsolidationTree tree = RollUp.of(LOANS).run(all, COUNTRY);
    assertEquals(35, tree.units().size());
    Map<AdministrativeUnit, BigDecimal[]> sums = new HashMap<>();
    for (Submission sent : all.received()) {
      var balance = sent.value("loans_outstanding").number().orElseThrow();
      var overdue = sent.value("loans_overdue").number();
      for (var up = COUNTRY.parent(sent.unit()); up.isPresent(); up = COUNTRY.parent(up.get())) {
        BigDecimal[] of =
            sums.computeIfAbsent(
                up.get(),
                u -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
        of[2] = of[2].add(balance);
        if (overdue.isEmpty()) continue;
        of[0] = of[0].add(overdue.get());
        of[1] = of[1].add(balance);
      }
    }
    for (AdministrativeUnit unit : tree.units()) {
      BigDecimal[] of = sums.getOrDefault(unit, new BigDecimal[0]);
      Consolidation figures = tree.at(unit);
      assertEquals(ReportValue.of(of[2]), figures.total("loans_outstanding").value());
      assertEquals(
          ReportValue.of(of[0].movePointRight(2).divide(of[1], 2, RoundingMode.HALF_UP)),
          figures.total("loans_overdue_rate").value(),
          unit.fullName());
    }
    assertEquals(3_321, tree.root().total("loans_outstanding").covered());
    assertTrue(tree.root().total("loans_overdue_rate").covered() < 3_321);
    assertEquals(34, tree.root().units().size());
  }

  @Test
  void r21_averages_are_sums_by_sums_and_a_rate_of_nothing_is_not_applicable() {
    AdministrativeUnit one = Samples.COMMUNES.get(0);
    AdministrativeUnit two = Samples.COMMUNES.get(1);
    Map<String, ReportValue> big =
        Map.of("loans_outstanding", ReportValue.of(900), "loan_groups", ReportValue.of(9));
    Map<String, ReportValue> none =
        Map.of("loans_outstanding", ReportValue.of(30), "loan_groups", ReportValue.of(0));
    Submissions both =
        Submissions.of(
            LOANS,
            Samples.NOW,
            List.of(one, two),
            List.of(
                new Submission(one, "m", big, Map.of()), new Submission(two, "m", none, Map.of())));
    Consolidation figures = RollUp.of(LOANS).run(both);
    assertEquals(ReportValue.of(100), figures.figure(one, "loans_per_group").value());
    assertEquals(ReportValue.notApplicable(), figures.figure(two, "loans_per_group").value());
    assertEquals(
        ReportValue.of(new BigDecimal("103.33")), figures.total("loans_per_group").value());
  }

  @Test
  void r21_a_rate_of_persons_counted_once_needs_a_recount_above_the_unit() {
    Form form =
        Form.load(
            "f.json",
            Content.ofUtf8(
                """
                {"id": "f", "version": "1", "title": {"vi": "B", "en": "F"}, "columns": [],
                 "measures": {"p": {"vi": "người", "en": "persons"}},
                 "indicators": [
                  {"key": "learners", "measure": "p", "kind": "FLOW", "aggregation": "DISTINCT",
                   "label": {"vi": "a", "en": "a"}},
                  {"key": "most", "measure": "p", "kind": "FLOW", "aggregation": "MAX",
                   "label": {"vi": "b", "en": "b"}},
                  {"key": "fewest", "measure": "p", "kind": "FLOW", "aggregation": "MIN",
                   "label": {"vi": "c", "en": "c"}},
                  {"key": "grade", "measure": "p", "kind": "FLOW", "aggregation": "NONE",
                   "label": {"vi": "d", "en": "d"}},
                  {"key": "classes", "measure": "p", "kind": "FLOW",
                   "label": {"vi": "e", "en": "e"}},
                  {"key": "per_class", "measure": "p", "kind": "RATIO",
                   "label": {"vi": "g", "en": "g"}, "formula": "learners / classes"}]}
                """));
    List<Submission> sent = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Map<String, ReportValue> values = new HashMap<>();
      for (String key : List.of("learners", "most", "fewest", "grade")) {
        values.put(key, ReportValue.of(10 + i));
      }
      values.put("classes", ReportValue.of(1));
      sent.add(new Submission(Samples.COMMUNES.get(i), "m", values, Map.of()));
    }
    Consolidation figures =
        RollUp.of(form)
            .run(Submissions.of(form, Samples.NOW, Samples.COMMUNES.subList(0, 3), sent));
    assertEquals(ReportValue.of(12), figures.total("most").value());
    assertEquals(ReportValue.of(10), figures.total("fewest").value());
    assertEquals(ReportValue.notApplicable(), figures.total("grade").value());
    assertEquals(Provenance.NEEDS_RECOUNT, figures.total("per_class").provenance());
    assertEquals(ReportValue.missing(), figures.total("per_class").value());
    assertEquals(ReportValue.of(11), figures.figure(Samples.COMMUNES.get(1), "per_class").value());
  }

  @Test
  void r21_what_is_withheld_is_not_taken_for_zero_in_a_sum() {
    Submissions all = Samples.submissions(Samples.NOW, Samples.COMMUNES.subList(0, 3), 1);
    Submissions some =
        Samples.with(all, Samples.COMMUNES.get(0), "members_minority", ReportValue.suppressed());
    Figure total = RollUp.of(Samples.FORM).run(some).total("members_minority");
    assertEquals(2, total.covered());
    assertEquals(3, total.expected());
  }

  //

  private static AdministrativeUnit branch(AdministrativeUnit commune, int number) {
    return new AdministrativeUnit(
        commune.code() + "-" + number,
        commune.code(),
        UnitLevel.BRANCH,
        "Chi hội",
        "Mẫu " + number,
        "Chi hội Mẫu " + number,
        LocalDate.of(2025, 7, 1),
        null);
  }

  /** A province, its 129 communes and ten branches in each; all report, and all is added up. */
  private static final class Province {
    final Hierarchy tree;
    final Map<AdministrativeUnit, Map<String, ReportValue>> values = new LinkedHashMap<>();

    Province(long seed) {
      Random random = new Random(seed);
      AdministrativeUnit root = Samples.UNITS.require(UnitLevel.PROVINCE, "37", ON);
      Hierarchy.Builder builder = Hierarchy.builder("union", root);
      Map<String, Long> all = new HashMap<>();
      for (AdministrativeUnit commune : Samples.COMMUNES) {
        builder.add(root, commune);
        Map<String, Long> sums = new HashMap<>();
        for (int i = 0; i < 10; i++) {
          AdministrativeUnit branch = branch(commune, i);
          builder.add(commune, branch);
          Map<String, ReportValue> own = Samples.figures(random);
          values.put(branch, own);
          own.forEach(
              (key, value) ->
                  sums.merge(key, value.number().orElseThrow().longValueExact(), Long::sum));
        }
        values.put(commune, of(sums));
        sums.forEach((key, sum) -> all.merge(key, sum, Long::sum));
      }
      values.put(root, of(all));
      tree = builder.build();
    }

    private static Map<String, ReportValue> of(Map<String, Long> sums) {
      Map<String, ReportValue> values = new HashMap<>();
      sums.forEach((key, sum) -> values.put(key, ReportValue.of(sum)));
      return values;
    }

    Submissions submissions() {
      List<Submission> sent = new ArrayList<>();
      values.forEach((unit, own) -> sent.add(new Submission(unit, "m", own, Map.of())));
      return Submissions.of(Samples.FORM, Samples.NOW, List.copyOf(values.keySet()), sent);
    }

    List<Checks.Difference> differences() {
      Submissions all = submissions();
      return Checks.hierarchy(all, tree, Checks.run(Samples.FORM, all));
    }
  }

  @Test
  void r22_levels_that_agree_find_nothing() {
    assertEquals(List.of(), new Province(1).differences());
  }

  @Test
  void r22_one_wrong_branch_of_129_communes_is_located() {
    Province province = new Province(2);
    AdministrativeUnit commune = Samples.COMMUNES.get(77);
    AdministrativeUnit guilty = branch(commune, 4);
    Map<String, ReportValue> own = new HashMap<>(province.values.getOrDefault(guilty, Map.of()));
    BigDecimal was =
        own.getOrDefault("members_closing", ReportValue.missing()).number().orElseThrow();
    own.put("members_closing", ReportValue.of(was.add(BigDecimal.valueOf(270))));
    province.values.put(guilty, own);
    List<Checks.Difference> found = province.differences();
    assertEquals(1, found.size());
    assertEquals(commune, found.get(0).finding().unit());
    assertEquals("REP-410", found.get(0).finding().code());
    assertEquals(List.of(guilty), found.get(0).suspects());
  }

  @Test
  void r22_a_commune_that_added_up_wrongly_is_located_between_its_branches_and_the_province() {
    Province province = new Province(3);
    AdministrativeUnit commune = Samples.COMMUNES.get(5);
    Map<String, ReportValue> own = new HashMap<>(province.values.getOrDefault(commune, Map.of()));
    own.put("branches", ReportValue.of(1));
    province.values.put(commune, own);
    List<Checks.Difference> found = province.differences();
    assertEquals(
        List.of(province.tree.root(), commune),
        found.stream().map(difference -> difference.finding().unit()).toList());
  }

  @Test
  void r22_a_parent_has_figures_of_its_own_besides() {
    Province province = new Province(4);
    AdministrativeUnit commune = Samples.COMMUNES.get(0);
    Map<String, ReportValue> own = Samples.figures(new Random(9));
    Map<String, ReportValue> all = new HashMap<>();
    province
        .values
        .getOrDefault(commune, Map.of())
        .forEach(
            (key, value) ->
                all.put(
                    key,
                    ReportValue.of(
                        value
                            .number()
                            .orElseThrow()
                            .add(
                                own.getOrDefault(key, ReportValue.of(0)).number().orElseThrow()))));
    province.values.put(commune, all);
    Submissions ofItself =
        Submissions.of(
            Samples.FORM,
            Samples.NOW,
            List.of(commune),
            List.of(new Submission(commune, "m", own, Map.of())));
    Submissions reported = province.submissions();
    List<Checks.Difference> without = Checks.hierarchy(reported, province.tree, List.of());
    List<Checks.Difference> with = Checks.hierarchy(reported, province.tree, List.of(), ofItself);
    assertTrue(without.stream().anyMatch(d -> d.finding().unit().equals(commune)));
    assertTrue(with.stream().noneMatch(d -> d.finding().unit().equals(commune)));
  }

  // Several hierarchies over the same leaves

  @Test
  void r30_the_bank_adds_the_same_communes_up_in_its_own_way() {
    AdministrativeUnit root = Samples.UNITS.require(UnitLevel.PROVINCE, "37", ON);
    Hierarchy.Builder bank = Hierarchy.builder("vbsp", root);
    List<AdministrativeUnit> offices = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      offices.add(
          new AdministrativeUnit(
              "PGD" + i,
              "37",
              UnitLevel.DISTRICT,
              "Phòng giao dịch",
              "Mẫu " + i,
              "Phòng giao dịch Mẫu " + i,
              ON,
              null));
      bank.add(root, offices.get(i));
    }
    for (int i = 0; i < Samples.COMMUNES.size(); i++) {
      bank.add(offices.get(i % 6), Samples.COMMUNES.get(i));
    }
    Submissions all = loans(Samples.COMMUNES, 8);
    ConsolidationTree byBank = RollUp.of(LOANS).run(all, bank.build());
    ConsolidationTree byProvince =
        RollUp.of(LOANS).run(all, Hierarchy.province(Samples.UNITS, "37", ON));
    for (String key : List.of("loans_outstanding", "loans_overdue_rate", "loan_groups")) {
      assertEquals(byProvince.root().total(key), byBank.root().total(key));
    }
    BigDecimal third = BigDecimal.ZERO;
    for (int i = 3; i < Samples.COMMUNES.size(); i += 6) {
      third =
          third.add(all.value(Samples.COMMUNES.get(i), "loans_outstanding").number().orElseThrow());
    }
    assertEquals(
        ReportValue.of(third), byBank.at(offices.get(3)).total("loans_outstanding").value());
    assertEquals(22, byBank.at(offices.get(0)).units().size());
  }

  @Test
  void a_hierarchy_that_is_no_tree_is_the_callers_mistake() {
    AdministrativeUnit root = Samples.UNITS.require(UnitLevel.PROVINCE, "37", ON);
    AdministrativeUnit one = Samples.COMMUNES.get(0);
    AdministrativeUnit two = Samples.COMMUNES.get(1);
    Hierarchy.Builder circle = Hierarchy.builder("x", root).add(one, two).add(two, one);
    assertThrows(IllegalArgumentException.class, circle::build);
    Hierarchy.Builder twice = Hierarchy.builder("x", root).add(root, one);
    assertThrows(IllegalArgumentException.class, () -> twice.add(two, one));
    assertThrows(
        IllegalArgumentException.class,
        () -> RollUp.of(LOANS).run(loans(List.of(two), 1), twice.build()));
  }
}
