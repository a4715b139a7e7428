package org.lienthong.reporting.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Indicator;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Provenance;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.Submission;
import org.lienthong.reporting.SubmissionReader;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.pack.FormPack;

/** Reports made up from a seed, with everything that a cell can have. */
final class Made {
  static final AdministrativeUnits UNITS = AdministrativeUnits.bundled();
  static final Form FORM = FormPack.bundled("womens-union").form("wu-members", "1").orElseThrow();
  static final Period ND09 = Period.parse("2026-Q2@nd09");
  static final Period CALENDAR = Period.parse("2026-Q2@calendar");

  private static final List<String> NOTES =
      List.of(
          "", "", "Ước tính", "=1+1", "dấu \"ngoặc\", phẩy; và\nxuống dòng", "Ấp Ế ữ", "<b>&amp;");

  private static final List<ReportValue.Qualifier> QUALIFIERS =
      List.of(ReportValue.Qualifier.values());

  private Made() {}

  static List<AdministrativeUnit> units(Period period) {
    return UNITS.communes("37", period.lastDay()).subList(0, 12);
  }

  /**
   * @param plain numbers and notes alone
   */
  static Submissions report(Period period, long seed, boolean plain) {
    Random random = new Random(seed);
    List<Submission> all = new ArrayList<>();
    for (AdministrativeUnit unit : units(period)) {
      Map<String, Submission.Cell> cells = new LinkedHashMap<>();
      for (Indicator indicator : FORM.indicators()) {
        if (random.nextInt(3) > 0) cells.put(indicator.key(), cell(random, indicator, plain));
      }
      all.add(Submission.of(unit, "mẫu", cells));
    }
    return Submissions.of(FORM, period, units(period), all);
  }

  private static Submission.Cell cell(Random random, Indicator indicator, boolean plain) {
    BigDecimal number =
        BigDecimal.valueOf(random.nextInt(1_000_000), indicator.measure().decimals());
    String note = NOTES.get(random.nextInt(NOTES.size()));
    if (plain) return new Submission.Cell(Figure.reported(ReportValue.of(number)), note, "");
    ReportValue.Qualifier qualifier = QUALIFIERS.get(random.nextInt(4));
    ReportValue value =
        switch (random.nextInt(6)) {
          case 0 -> ReportValue.missing();
          case 1 -> ReportValue.notApplicable();
          case 2 -> ReportValue.suppressed();
          default -> ReportValue.of(number, qualifier);
        };
    Figure figure =
        random.nextBoolean() || value.equals(ReportValue.missing())
            ? Figure.reported(value)
            : new Figure(value, Provenance.COMPUTED, 3, 3 + random.nextInt(4));
    return new Submission.Cell(figure, note, random.nextBoolean() ? "" : "Sổ hội viên");
  }

  static Submissions read(Period period, String name, Content tidy) {
    return SubmissionReader.of(FORM, period, units(period), UNITS).add(name, tidy).submissions();
  }

  static void assertSame(Submissions expected, Submissions actual) {
    assertEquals(List.of(), actual.findings());
    assertEquals(cells(expected), cells(actual));
  }

  private static Map<String, Map<String, Submission.Cell>> cells(Submissions submissions) {
    Map<String, Map<String, Submission.Cell>> cells = new LinkedHashMap<>();
    submissions.received().forEach(one -> cells.put(one.unit().code(), one.cells()));
    return cells;
  }
}
