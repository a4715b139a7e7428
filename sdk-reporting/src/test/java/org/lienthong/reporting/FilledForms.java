package org.lienthong.reporting;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.pack.FormPack;

/** Forms of every layout, filled in from a seed. */
final class FilledForms {
  static final Period PERIOD = Period.parse("2026-Q2@nd09");
  private static final List<String> NOTES =
      List.of(
          "Ước tính",
          "=1+1",
          "+84",
          "-x",
          "@SUM(A1)",
          "dấu \"ngoặc\" & <b>\nxuống dòng",
          "_x000D_");

  private FilledForms() {}

  static Form bundled(String pack, String form, String version) {
    return FormPack.bundled(pack).form(form, version).orElseThrow();
  }

  static List<Form> all() {
    List<Form> forms = new ArrayList<>();
    for (String pack : List.of("farmers-union", "trade-union", "womens-union")) {
      forms.addAll(FormPack.bundled(pack).forms());
    }
    forms.addAll(FormPack.load(Path.of("src/test/resources/packs/party-organisation")).forms());
    forms.add(Samples.FORM);
    return forms;
  }

  static List<AdministrativeUnit> units(int count) {
    return Samples.UNITS.communes("37", PERIOD.lastDay()).subList(0, count);
  }

  /** With everything a cell can have; what the form computes is left to its formulas. */
  static Submissions figures(Form form, int count, long seed) {
    Random random = new Random(seed);
    List<Submission> all = new ArrayList<>();
    for (AdministrativeUnit unit : units(count)) {
      Map<String, Submission.Cell> cells = new LinkedHashMap<>();
      for (Indicator indicator : form.indicators()) {
        if (indicator.expression() == null && random.nextInt(8) > 0) {
          cells.put(indicator.key(), cell(random, indicator));
        }
      }
      Submission made = Submission.of(unit, "mẫu", cells);
      impossible(form, made).forEach(cells::remove);
      all.add(Submission.of(unit, "mẫu", cells));
    }
    return Submissions.of(form, PERIOD, units(count), all);
  }

  private static Submission.Cell cell(Random random, Indicator indicator) {
    BigDecimal number =
        BigDecimal.valueOf(random.nextInt(1_000_000), indicator.measure().decimals());
    String note = random.nextInt(6) > 0 ? "" : NOTES.get(random.nextInt(NOTES.size()));
    String origin = random.nextInt(9) > 0 ? "" : "Sổ hội viên";
    ReportValue value =
        switch (random.nextInt(12)) {
          case 0 -> ReportValue.notApplicable();
          case 1 -> ReportValue.suppressed();
          case 2 -> ReportValue.of(number, ReportValue.Qualifier.ABOUT);
          case 3 -> ReportValue.of(new BigDecimal("1234567890123456"));
          default -> ReportValue.of(number);
        };
    Figure figure =
        random.nextInt(10) > 0 || value.equals(ReportValue.missing())
            ? Figure.reported(value)
            : new Figure(value, Provenance.COMPUTED, 3, 3 + random.nextInt(4));
    return new Submission.Cell(figure, note, origin);
  }

  /** What a formula would make a figure below zero of that cannot be. */
  private static Set<String> impossible(Form form, Submission made) {
    FormValues values = new FormValues(form, made::value);
    Set<String> parts = new TreeSet<>();
    for (Indicator indicator : form.indicators()) {
      if (indicator.expression() == null || indicator.allowsNegative()) continue;
      boolean below =
          values.value(indicator.key()).number().filter(n -> n.signum() < 0).isPresent();
      if (below) parts.addAll(indicator.expression().keys());
    }
    return parts;
  }

  /** Only numbers, which formulas can go on with. */
  static Submissions numbers(Form form, int count, long seed) {
    Random random = new Random(seed);
    List<Submission> all = new ArrayList<>();
    for (AdministrativeUnit unit : units(count)) {
      Map<String, ReportValue> values = new LinkedHashMap<>();
      for (Indicator indicator : form.indicators()) {
        if (indicator.expression() != null) continue;
        int decimals = indicator.measure().decimals();
        values.put(
            indicator.key(), ReportValue.of(BigDecimal.valueOf(random.nextInt(90_000), decimals)));
      }
      Submission made = new Submission(unit, "mẫu", values, Map.of());
      impossible(form, made).forEach(values::remove);
      all.add(new Submission(unit, "mẫu", values, Map.of()));
    }
    return Submissions.of(form, PERIOD, units(count), all);
  }
}
