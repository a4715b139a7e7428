package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.bulk.CellSource;
import org.lienthong.reporting.bulk.Cube;
import org.lienthong.reporting.bulk.RollUpEngine;
import org.lienthong.reporting.bulk.Watch;

/** an engine written outside the library, on its public interface alone, fits in. */
class SecondEngineTest {
  private static final Hierarchy TREE =
      Hierarchy.province(Samples.UNITS, "37", Samples.NOW.lastDay());

  /** Lets every cell climb the tree by itself; knows sums and nothing else. */
  private static final class Climbing implements RollUpEngine {
    @Override
    public Cube rollUp(CellSource cells, Hierarchy hierarchy, Watch watch) {
      List<AdministrativeUnit> inner =
          hierarchy.nodes().stream().filter(one -> !hierarchy.children(one).isEmpty()).toList();
      int indicators = cells.form().indicators().size();
      BigDecimal[][] sums = new BigDecimal[inner.size()][indicators];
      int[][] covered = new int[inner.size()][indicators];
      cells.forEach(
          new CellSource.Consumer() {
            @Override
            public void number(int unit, int period, int indicator, long steps) {
              Measure measure = cells.form().indicators().get(indicator).measure();
              BigDecimal number = BigDecimal.valueOf(steps, measure.decimals());
              var up = hierarchy.parent(cells.units().get(unit));
              for (; up.isPresent(); up = hierarchy.parent(up.get())) {
                int at = inner.indexOf(up.get());
                BigDecimal sum = sums[at][indicator];
                sums[at][indicator] = sum == null ? number : sum.add(number);
                covered[at][indicator]++;
              }
            }

            @Override
            public void figure(int unit, int period, int indicator, Figure figure) {
              if (figure.provenance().equals(Provenance.COMPUTED)) return;
              throw new AssertionError("a plain number is given as one, was " + figure);
            }
          },
          watch);
      Cube.Builder totals = Cube.builder(cells.form(), inner, cells.periods());
      for (int unit = 0; unit < inner.size(); unit++) {
        for (int i = 0; i < indicators; i++) {
          BigDecimal sum = sums[unit][i];
          if (sum == null) continue;
          int units = covered[unit][i];
          totals.figure(
              unit, 0, i, new Figure(ReportValue.of(sum), Provenance.COMPUTED, units, units));
        }
      }
      return totals.build();
    }
  }

  private static Cube cells() {
    Random random = new Random(12);
    Cube.Builder cells = Cube.builder(Samples.FORM, TREE.leaves(), List.of(Samples.NOW));
    for (int i = 0; i < Samples.FORM.indicators().size(); i++) {
      if (Samples.FORM.indicators().get(i).formula().isPresent()) continue;
      for (int unit = 0; unit < TREE.leaves().size(); unit++) {
        cells.number(unit, 0, i, random.nextInt(1_000_000));
      }
    }
    return cells.build();
  }

  @Test
  void r70_two_engines_behind_one_interface_agree_to_the_last_digit() {
    Cube one = RollUpEngine.inMemory().rollUp(cells(), TREE, Watch.NONE);
    Cube other = new Climbing().rollUp(cells(), TREE, Watch.NONE);
    assertEquals(one.units(), other.units());
    for (Indicator indicator : Samples.FORM.inputs().toList()) {
      assertEquals(
          one.figure(TREE.root(), Samples.NOW, indicator.key()),
          other.figure(TREE.root(), Samples.NOW, indicator.key()),
          indicator.key());
    }
  }

  @Test
  void r70_the_watch_ends_any_engine_that_streams() {
    assertThrows(
        CancellationException.class,
        () -> new Climbing().rollUp(cells(), TREE, (done, total) -> false));
  }
}
