package org.lienthong.benchmarks.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.Submission;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.pack.FormPack;

/** The Farmers' Union's form of 75 columns, nine of them calculated, filled in from a seed. */
final class SampleForm {
  static final Form FORM =
      FormPack.bundled("farmers-union").form("hnd-thuc-luc-hoi", "1").orElseThrow();
  static final Period PERIOD = Period.parse("2026@calendar");

  private SampleForm() {}

  static Submissions filled(List<AdministrativeUnit> units) {
    Random random = new Random(75);
    List<Submission> all = new ArrayList<>();
    for (AdministrativeUnit unit : units) {
      Map<String, Submission.Cell> cells = new HashMap<>();
      for (Indicator indicator : FORM.indicators()) {
        if (indicator.formula().isPresent()) continue;
        ReportValue value = ReportValue.of(random.nextInt(10_000));
        cells.put(indicator.key(), new Submission.Cell(Figure.reported(value), "", ""));
      }
      all.add(Submission.of(unit, "race", cells));
    }
    return Submissions.of(FORM, PERIOD, units, all);
  }

  /** Of all numbers that a clerk filled in. */
  static long sum(Submissions submissions) {
    long sum = 0;
    for (Submission submission : submissions.received()) {
      for (Indicator indicator : FORM.indicators()) {
        if (indicator.formula().isPresent()) continue;
        sum += submission.value(indicator.key()).number().orElseThrow().longValueExact();
      }
    }
    return sum;
  }
}
