package org.lienthong.reporting.internal.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Indicator.Aggregation;
import org.lienthong.reporting.Provenance;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.ReportValue.State;
import org.lienthong.reporting.internal.formula.Expression;

/**
 * The columns of one form and period, put together along a tree: each as its rule allows. Rates are
 * recomputed from those units alone that have a number for every part, because else a numerator
 * would lack its denominator. A unit one of whose parts does not apply adds to none of them either,
 * as its own rate does not apply, but counts as covered; one that withholds a part does not.
 */
public final class Summation {
  /** The parts of a rate, from the rows that have a number for all of them. */
  private record Masked(List<Sums> parts, List<Integer> expected) {}

  private final List<Rule> rules;
  private final Map<String, Integer> index = new HashMap<>();
  private final Column[] own;
  private final Tree tree;
  private final int[] weights;
  private final @Nullable Sums[] sums;
  private final Map<Integer, Masked> masked = new HashMap<>();

  /**
   * @param own one column for each rule, with what formulas give filled in
   */
  public Summation(List<Rule> rules, Column[] own, Tree tree) {
    this.rules = rules;
    this.own = own;
    this.tree = tree;
    this.weights = tree.weights();
    this.sums = new Sums[own.length];
    for (int i = 0; i < rules.size(); i++) index.put(rules.get(i).key(), i);
  }

  /** Fills in what formulas give, and nothing else. */
  public static void fill(List<Rule> rules, Column[] own) {
    new Summation(rules, own, Tree.flat(0)).fill();
  }

  private void fill() {
    Set<String> done = new HashSet<>();
    for (Rule rule : rules) fill(rule, done);
  }

  /** A part may itself be computed, so it is filled in first; no formula needs its own result. */
  private void fill(Rule rule, Set<String> done) {
    Expression expression = rule.expression();
    if (expression == null || !done.add(rule.key())) return;
    for (String key : expression.keys()) fill(rules.get(at(key)), done);
    Column column = own[at(rule.key())];
    for (int row = 0; row < column.rows(); row++) {
      if (column.state(row) != State.MISSING) continue;
      int of = row;
      ReportValue value = expression.evaluate(key -> own[at(key)].value(of), rule.decimals());
      if (value.state() == State.MISSING) continue;
      column.put(row, new Figure(value, Provenance.COMPUTED, 1, 1));
    }
  }

  private int at(String key) {
    Integer found = index.get(key);
    if (found == null) throw new IllegalStateException(key);
    return found;
  }

  /** One column for each rule, one row for each inner node, in the order of the tree. */
  public Column[] run() {
    Column[] out = new Column[own.length];
    for (int i = 0; i < own.length; i++) {
      Column column = new Column(tree.sums(), rules.get(i).decimals());
      if (own[i].simple() && rules.get(i).aggregation() == Aggregation.SUM) {
        plain(own[i], column);
      } else {
        for (int node = 0; node < tree.sums(); node++) {
          column.put(node, figure(i, tree.inner(node)));
        }
      }
      out[i] = column;
    }
    return out;
  }

  /** When nothing is missing and nothing can overflow, adding up is all there is to do. */
  private void plain(Column column, Column out) {
    long[] steps = column.steps();
    long[] sum = new long[tree.nodes()];
    boolean fits = column.most() <= Long.MAX_VALUE / Math.max(1, steps.length);
    if (!fits) {
      Sums exact = Sums.of(column, tree, Aggregation.SUM);
      for (int i = 0; i < tree.sums(); i++) out.put(i, exact.figure(tree.inner(i)));
      return;
    }
    for (int row = 0; row < steps.length; row++) sum[tree.nodeOf(row)] += steps[row];
    for (int node = sum.length - 1; node > 0; node--) sum[tree.parent(node)] += sum[node];
    for (int i = 0; i < tree.sums(); i++) {
      int node = tree.inner(i);
      out.putSum(i, sum[node], weights[node]);
    }
  }

  private Figure figure(int column, int node) {
    return switch (rules.get(column).aggregation()) {
      case SUM, MIN, MAX -> sums(column).figure(node);
      case RECOMPUTE -> recompute(column, node);
      case DISTINCT -> alone(column, node, true);
      case NONE -> alone(column, node, false);
    };
  }

  private Sums sums(int column) {
    Sums known = sums[column];
    if (known == null) {
      known = Sums.of(own[column], tree, rules.get(column).aggregation());
      sums[column] = known;
    }
    return known;
  }

  /** Of what cannot be put together: that of the only unit, if there is only one. */
  private Figure alone(int column, int node, boolean distinct) {
    if (weights[node] == 1) {
      for (int row = 0; row < own[column].rows(); row++) {
        if (tree.isAtOrBelow(tree.nodeOf(row), node)) return own[column].figure(row);
      }
    }
    Sums sum = sums(column);
    if (distinct) {
      return new Figure(ReportValue.missing(), Provenance.NEEDS_RECOUNT, 0, sum.expected(node));
    }
    ReportValue none = sum.covered(node) == 0 ? ReportValue.missing() : ReportValue.notApplicable();
    return new Figure(none, Provenance.COMPUTED, sum.covered(node), sum.expected(node));
  }

  private Figure recompute(int column, int node) {
    Rule rule = rules.get(column);
    Expression expression = rule.expression();
    if (expression == null) throw new IllegalStateException(rule.toString());
    Masked of = masked.computeIfAbsent(column, this::mask);
    int rank = 1;
    int covered = Integer.MAX_VALUE;
    Map<String, ReportValue> known = new HashMap<>();
    for (int i = 0; i < rule.parts().length; i++) {
      Sums part = of.parts().get(i);
      Rule by = rules.get(rule.parts()[i]);
      boolean adds =
          by.aggregation() != Aggregation.DISTINCT && by.aggregation() != Aggregation.NONE;
      Figure sum = adds ? part.figure(node) : figure(rule.parts()[i], node);
      known.put(by.key(), sum.value());
      rank = Math.max(rank, Mark.rank(sum.provenance()));
      covered = Math.min(covered, sum.covered());
    }
    ReportValue value = evaluate(rule.key(), known);
    int expected = of.expected().get(node);
    if (value.state() == State.MISSING) covered = 0;
    return new Figure(value, Mark.provenance(rank), Math.min(covered, expected), expected);
  }

  private ReportValue evaluate(String key, Map<String, ReportValue> known) {
    ReportValue given = known.get(key);
    if (given != null) return given;
    Rule rule = rules.get(at(key));
    Expression expression = rule.expression();
    if (expression == null) return ReportValue.missing();
    ReportValue value = expression.evaluate(part -> evaluate(part, known), rule.decimals());
    known.put(key, value);
    return value;
  }

  private Masked mask(int column) {
    int[] parts = rules.get(column).parts();
    int rows = own[column].rows();
    boolean[] known = new boolean[rows];
    boolean[] whole = new boolean[rows];
    int[] expected = new int[tree.nodes()];
    for (int row = 0; row < rows; row++) {
      known[row] = true;
      whole[row] = true;
      int most = parts.length == 0 ? 1 : 0;
      for (int part : parts) {
        State state = own[part].state(row);
        known[row] &= own[part].covered(row) > 0 && state != State.SUPPRESSED;
        whole[row] &= known[row] && state == State.PRESENT;
        most = Math.max(most, own[part].expected(row));
      }
      expected[tree.nodeOf(row)] += most;
    }
    for (int node = tree.nodes() - 1; node > 0; node--) {
      expected[tree.parent(node)] += expected[node];
    }
    List<Sums> sums = new ArrayList<>();
    for (int part : parts) {
      sums.add(Sums.of(own[part], tree, rules.get(part).aggregation(), known, whole));
    }
    return new Masked(sums, Arrays.stream(expected).boxed().toList());
  }
}
