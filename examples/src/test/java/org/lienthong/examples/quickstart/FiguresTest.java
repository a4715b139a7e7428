package org.lienthong.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.CheckFinding;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.Indicator;

class FiguresTest {
  private static final NinhBinh PROVINCE = NinhBinh.load();

  private static Figures figures(Path folder) {
    Form form = SampleForm.load();
    CommuneFiles communes = new CommuneFiles(PROVINCE, form);
    try (Workspace work = Workspace.open(folder.resolve("out"))) {
      Path archive = communes.writeYearBefore(work);
      List<Path> files = communes.writeQuarter(work, archive);
      assertEquals(128, files.size());
      Consolidation quarter = Figures.consolidate(PROVINCE, form, files);
      return Figures.with(PROVINCE, quarter, archive);
    }
  }

  @Test
  void one_commune_is_late_one_contradicts_itself_and_neither_is_zero(@TempDir Path folder) {
    Figures figures = figures(folder);
    assertEquals(1, figures.late().size());
    assertTrue(
        figures
            .quarter()
            .figure(figures.late().get(0), "members_closing")
            .value()
            .number()
            .isEmpty());
    assertEquals(128, figures.quarter().total("members_closing").covered());

    List<CheckFinding> wrong = figures.contradictions();
    assertEquals(1, wrong.size());
    assertEquals("members-movement", wrong.get(0).rule());
    AdministrativeUnit unit = wrong.get(0).unit();
    assertEquals(
        wrong.get(0).actual(), figures.quarter().figure(unit, "members_closing").value().number());
  }

  @Test
  void every_sum_is_the_same_over_398_old_and_129_new_communes(@TempDir Path folder) {
    Figures figures = figures(folder);
    assertEquals(398, figures.formerly().units().size());
    assertEquals(129, figures.yearBefore().units().size());
    for (Indicator indicator : figures.quarter().form().indicators()) {
      if (indicator.aggregation() != Indicator.Aggregation.SUM) continue;
      String key = indicator.key();
      assertEquals(
          figures
              .formerly()
              .total(key)
              .value()
              .number()
              .map(BigDecimal::longValueExact)
              .orElseThrow(),
          figures.summed(key),
          key);
    }
    assertEquals(6, PROVINCE.divided());
    assertEquals(8, figures.estimated());
  }
}
