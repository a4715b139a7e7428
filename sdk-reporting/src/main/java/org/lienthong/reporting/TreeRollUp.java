package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.internal.columns.Column;
import org.lienthong.reporting.internal.columns.Rule;
import org.lienthong.reporting.internal.columns.Summation;
import org.lienthong.reporting.internal.columns.Tree;

/** The rows of units that reported, put together at every level of a hierarchy. Used once. */
final class TreeRollUp {
  private final Form form;
  private final Hierarchy hierarchy;
  private final Map<AdministrativeUnit, Map<String, Figure>> rows;
  private final Set<AdministrativeUnit> excluded;
  private final Map<AdministrativeUnit, Map<String, Figure>> totals = new HashMap<>();

  /**
   * @param rows of units that report; what they lack is missing
   * @param excluded units that reported and do not count
   */
  TreeRollUp(
      Form form,
      Hierarchy hierarchy,
      Map<AdministrativeUnit, Map<String, Figure>> rows,
      List<AdministrativeUnit> excluded) {
    this.form = form;
    this.hierarchy = hierarchy;
    this.rows = rows;
    this.excluded = new HashSet<>(excluded);
    for (AdministrativeUnit unit : rows.keySet()) {
      if (!hierarchy.contains(unit)) {
        throw new IllegalArgumentException(
            unit.fullName() + " (" + unit.code() + ") is not in " + hierarchy.id());
      }
    }
  }

  ConsolidationTree run(Submissions submissions, Consolidation flat) {
    List<AdministrativeUnit> inner = new ArrayList<>();
    for (AdministrativeUnit unit : hierarchy.nodes()) {
      if (!hierarchy.children(unit).isEmpty()) inner.add(unit);
    }
    sum(inner);
    Map<AdministrativeUnit, Consolidation> all = new LinkedHashMap<>();
    for (AdministrativeUnit unit : inner) all.put(unit, at(unit, submissions, flat));
    return new ConsolidationTree(hierarchy, all, rows);
  }

  private void sum(List<AdministrativeUnit> inner) {
    List<Rule> rules = form.rules();
    List<AdministrativeUnit> reporting = List.copyOf(rows.keySet());
    List<Column> columns = new ArrayList<>();
    for (Rule rule : rules) {
      Column column = new Column(reporting.size(), rule.decimals());
      for (int row = 0; row < reporting.size(); row++) {
        AdministrativeUnit unit = reporting.get(row);
        Figure figure = rows.getOrDefault(unit, Map.of()).get(rule.key());
        if (figure != null && !excluded.contains(unit)) column.put(row, figure);
      }
      columns.add(column.sealed());
    }
    Tree tree = Tree.of(hierarchy, reporting, inner);
    Column[] sums = new Summation(rules, columns.toArray(Column[]::new), tree).run();
    for (int i = 0; i < inner.size(); i++) {
      Map<String, Figure> total = new HashMap<>();
      for (int r = 0; r < rules.size(); r++) total.put(rules.get(r).key(), sums[r].figure(i));
      totals.put(inner.get(i), total);
    }
  }

  private Consolidation at(AdministrativeUnit unit, Submissions submissions, Consolidation flat) {
    Map<AdministrativeUnit, Map<String, Figure>> below = new LinkedHashMap<>();
    if (rows.containsKey(unit)) below.put(unit, rows.getOrDefault(unit, Map.of()));
    for (AdministrativeUnit child : hierarchy.children(unit)) {
      below.put(child, totals.getOrDefault(child, rows.getOrDefault(child, Map.of())));
    }
    List<CheckFinding> findings =
        flat.findings().stream().filter(finding -> below.containsKey(finding.unit())).toList();
    return new Consolidation(
        form,
        submissions.period(),
        below,
        totals.getOrDefault(unit, Map.of()),
        findings,
        flat.excluded().stream().filter(below::containsKey).toList(),
        flat.notes());
  }
}
