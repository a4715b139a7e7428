package org.lienthong.reporting;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.UnitLevel;
import org.lienthong.core.UnitSuccession;

/** The sample form, the real units, and figures made up from a seed. */
final class Samples {
  static final AdministrativeUnits UNITS = AdministrativeUnits.bundled();
  static final Form FORM = Form.load(Path.of("src/test/resources/forms/wu-commune-quarter.json"));
  static final Period NOW = Period.parse("2026-Q2@nd09");
  static final Period THEN = NOW.sameOfLastYear();
  static final List<AdministrativeUnit> COMMUNES = UNITS.communes("37", NOW.lastDay());

  /** One indicator that counts each person once. */
  private static final Form LEARNERS =
      Form.load(
          "f.json",
          Content.ofUtf8(
              """
              {"id": "f", "version": "1", "title": {"vi": "Biểu", "en": "Form"},
               "measures": {"person": {"vi": "người", "en": "persons"}}, "columns": [],
               "indicators": [{"key": "learners", "measure": "person", "kind": "FLOW",
                 "aggregation": "DISTINCT", "label": {"vi": "Người học", "en": "Learners"}}]}
              """));

  private Samples() {}

  static AdministrativeUnit branch(String code, LocalDate from) {
    String name = "Khu phố " + code;
    return new AdministrativeUnit(code, "", UnitLevel.BRANCH, "Khu phố", code, name, from, null);
  }

  /** Five persons, counted once, in each unit. */
  static Submissions learners(Period period, List<AdministrativeUnit> units) {
    List<Submission> all =
        units.stream()
            .map(unit -> new Submission(unit, "m", Map.of("learners", ReportValue.of(5)), Map.of()))
            .toList();
    return Submissions.of(LEARNERS, period, units, all);
  }

  /** The communes of before July 2025 that became these. */
  static List<AdministrativeUnit> oldCommunes(List<AdministrativeUnit> communes) {
    Set<AdministrativeUnit> old = new LinkedHashSet<>();
    for (AdministrativeUnit commune : communes) {
      for (UnitSuccession edge : UNITS.predecessors(commune)) old.add(edge.from());
    }
    return List.copyOf(old);
  }

  /** A unit's figures, which add up. */
  static Map<String, ReportValue> figures(Random random) {
    Map<String, ReportValue> values = new LinkedHashMap<>();
    int opening = 200 + random.nextInt(3000);
    int joined = random.nextInt(40);
    int left = random.nextInt(30);
    int closing = opening + joined - left;
    int current = random.nextInt(90_000);
    put(values, "members_opening", opening);
    put(values, "members_joined", joined);
    put(values, "members_left", left);
    put(values, "members_closing", closing);
    put(values, "members_minority", random.nextInt(closing));
    put(values, "members_core", closing / 4);
    put(values, "branches", 1 + random.nextInt(20));
    put(values, "loans_current", current);
    put(values, "loans_overdue", current == 0 ? 0 : random.nextInt(current) / 50);
    put(values, "training_classes", random.nextInt(4));
    put(values, "training_learners", random.nextInt(300));
    put(values, "officials_certified", random.nextInt(6));
    return values;
  }

  private static void put(Map<String, ReportValue> values, String key, long number) {
    values.put(key, ReportValue.of(number));
  }

  /** All units reported; equal seeds give equal figures. */
  static Submissions submissions(Period period, List<AdministrativeUnit> units, long seed) {
    Random random = new Random(seed);
    List<Submission> all = new ArrayList<>();
    for (AdministrativeUnit unit : units) {
      all.add(new Submission(unit, "mẫu", figures(random), Map.of()));
    }
    return Submissions.of(FORM, period, units, all);
  }

  static Submissions with(
      Submissions all, AdministrativeUnit unit, String indicator, ReportValue value) {
    List<Submission> changed = new ArrayList<>();
    for (Submission submission : all.received()) {
      Map<String, ReportValue> values = new LinkedHashMap<>(submission.values());
      if (submission.unit().equals(unit)) values.put(indicator, value);
      changed.add(new Submission(submission.unit(), submission.source(), values, Map.of()));
    }
    return Submissions.of(all.form(), all.period(), all.expected(), changed);
  }

  static Submissions without(Submissions all, AdministrativeUnit unit) {
    List<Submission> rest =
        all.received().stream().filter(submission -> !submission.unit().equals(unit)).toList();
    return Submissions.of(all.form(), all.period(), all.expected(), rest);
  }

  static BigDecimal number(Figure figure) {
    return figure.value().number().orElseThrow();
  }

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  /** One unit's figures, rolled up. */
  static Consolidation consolidation(Form form, Map<String, ReportValue> values) {
    AdministrativeUnit unit = COMMUNES.get(0);
    Submission sent = new Submission(unit, "mẫu", values, Map.of());
    return RollUp.of(form).run(Submissions.of(form, NOW, List.of(unit), List.of(sent)));
  }
}
