package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.reporting.internal.columns.Column;
import org.lienthong.reporting.internal.columns.Rule;
import org.lienthong.reporting.internal.columns.Rules;
import org.lienthong.reporting.internal.columns.Summation;
import org.lienthong.reporting.internal.columns.Tree;
import org.lienthong.reporting.internal.formula.Expression;

/** Puts the rows of several units together, each indicator as it allows. Exact. */
final class Totals {
  private final Form form;
  private final List<Map<String, Figure>> rows;
  private final int absent;

  /**
   * @param absent units that belong in the total and have no row
   */
  Totals(Form form, List<Map<String, Figure>> rows, int absent) {
    this.form = form;
    this.rows = rows;
    this.absent = absent;
  }

  Map<String, Figure> all() {
    return totals(form.rules());
  }

  Figure of(Indicator indicator) {
    Set<String> needed = new LinkedHashSet<>();
    collect(indicator, needed);
    List<Indicator> some =
        form.indicators().stream().filter(known -> needed.contains(known.key())).toList();
    Figure total = totals(Rules.of(some)).get(indicator.key());
    if (total == null) throw new IllegalStateException(indicator.key());
    return total;
  }

  private void collect(Indicator indicator, Set<String> needed) {
    Expression expression = indicator.expression();
    if (!needed.add(indicator.key()) || expression == null) return;
    expression.keys().forEach(part -> collect(form.require(part), needed));
  }

  private Map<String, Figure> totals(List<Rule> rules) {
    List<Column> columns = new ArrayList<>();
    for (Rule rule : rules) {
      Column column = new Column(rows.size() + absent, rule.decimals());
      for (int row = 0; row < rows.size(); row++) {
        Figure figure = rows.get(row).get(rule.key());
        if (figure != null) column.put(row, figure);
      }
      columns.add(column);
    }
    Tree tree = Tree.flat(rows.size() + absent);
    Column[] sums = new Summation(rules, columns.toArray(Column[]::new), tree).run();
    Map<String, Figure> totals = new HashMap<>();
    for (int i = 0; i < sums.length; i++) totals.put(rules.get(i).key(), sums[i].figure(0));
    return totals;
  }
}
