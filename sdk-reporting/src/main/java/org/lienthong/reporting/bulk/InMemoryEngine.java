package org.lienthong.reporting.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Hierarchy;
import org.lienthong.reporting.internal.columns.Column;
import org.lienthong.reporting.internal.columns.Rule;
import org.lienthong.reporting.internal.columns.Rules;
import org.lienthong.reporting.internal.columns.Summation;
import org.lienthong.reporting.internal.columns.Tree;

/** Adds up period after period, each indicator's column in one go. */
final class InMemoryEngine implements RollUpEngine {
  @Override
  public Cube rollUp(CellSource cells, Hierarchy hierarchy, Watch watch) {
    Cube cube = cells instanceof Cube already ? already : Cube.of(cells, watch);
    List<AdministrativeUnit> inner = new ArrayList<>();
    for (AdministrativeUnit unit : hierarchy.nodes()) {
      if (!hierarchy.children(unit).isEmpty()) inner.add(unit);
    }
    Tree tree = Tree.of(hierarchy, cube.units(), inner);
    List<Rule> rules = Rules.of(cube.form().indicators());
    Column[][] sums = new Column[cube.periods().size()][];
    for (int period = 0; period < sums.length; period++) {
      if (!watch.proceed(period, sums.length)) throw new CancellationException("roll-up");
      sums[period] = new Summation(rules, cube.columns(period), tree).run();
    }
    return new Cube(cube.form(), inner, cube.periods(), sums);
  }
}
