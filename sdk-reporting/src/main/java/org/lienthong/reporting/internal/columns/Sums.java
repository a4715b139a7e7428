package org.lienthong.reporting.internal.columns;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Indicator.Aggregation;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.ReportValue.Qualifier;
import org.lienthong.reporting.ReportValue.State;

/** One column added up to every node of a tree. Exact: a sum that no {@code long} holds goes on. */
final class Sums {
  private final Tree tree;
  private final int decimals;
  private final long[] sum;
  private final int[] covered;
  private final int[] expected;
  private final int[] rank;
  private final Qualifier[] qualifier;
  private final boolean[] any;
  private BigInteger @Nullable [] wide;

  private Sums(Tree tree, int decimals) {
    this.tree = tree;
    this.decimals = decimals;
    int nodes = tree.nodes();
    sum = new long[nodes];
    covered = new int[nodes];
    expected = new int[nodes];
    rank = new int[nodes];
    qualifier = new Qualifier[nodes];
    any = new boolean[nodes];
    int computed = 1;
    for (int node = 0; node < nodes; node++) {
      rank[node] = computed;
      qualifier[node] = Qualifier.EXACT;
    }
  }

  static Sums of(Column column, Tree tree, Aggregation how) {
    return of(column, tree, how, null, null);
  }

  /**
   * @param counted which rows count; null if all do
   * @param added which of them may have a number that is added; null if all may
   */
  static Sums of(
      Column column,
      Tree tree,
      Aggregation how,
      boolean @Nullable [] counted,
      boolean @Nullable [] added) {
    Sums sums = new Sums(tree, column.decimals());
    for (int row = 0; row < column.rows(); row++) {
      int node = tree.nodeOf(row);
      sums.expected[node] += column.expected(row);
      if (counted != null && !counted[row]) continue;
      byte mark = column.mark(row);
      State state = Mark.state(mark);
      // What is withheld is not in the sum, so it does not count as covered.
      if (state != State.SUPPRESSED) sums.covered[node] += column.covered(row);
      if (state != State.PRESENT || (added != null && !added[row])) continue;
      BigInteger own = column.isWide(row) ? column.exact(row) : null;
      sums.add(node, how, column.steps()[row], own);
      sums.join(node, Mark.rank(mark), Mark.qualifier(mark));
    }
    for (int node = tree.nodes() - 1; node > 0; node--) sums.up(node, how);
    return sums;
  }

  private void up(int node, Aggregation how) {
    int above = tree.parent(node);
    covered[above] += covered[node];
    expected[above] += expected[node];
    if (!any[node]) return;
    BigInteger own = wide == null ? null : wide[node];
    add(above, how, sum[node], own);
    join(above, rank[node], qualifier[node]);
  }

  /** Marks the node as having a number; call after adding it. */
  private void join(int node, int weaker, Qualifier other) {
    rank[node] = Math.max(rank[node], weaker);
    qualifier[node] = qualifier[node].and(other);
    any[node] = true;
  }

  private void add(int node, Aggregation how, long number, @Nullable BigInteger own) {
    if (how == Aggregation.MIN || how == Aggregation.MAX) {
      extreme(node, how == Aggregation.MIN ? -1 : 1, number, own);
      return;
    }
    BigInteger so = wide == null ? null : wide[node];
    if (own == null && so == null) {
      long next = sum[node] + number;
      // The sign of a sum differs from both parts only when it does not fit.
      if (((sum[node] ^ next) & (number ^ next)) >= 0) {
        sum[node] = next;
        return;
      }
    }
    BigInteger left = so == null ? BigInteger.valueOf(sum[node]) : so;
    keep(node, left.add(own == null ? BigInteger.valueOf(number) : own));
  }

  private void extreme(int node, int sign, long number, @Nullable BigInteger own) {
    BigInteger so = wide == null ? null : wide[node];
    if (any[node]) {
      BigInteger now = so == null ? BigInteger.valueOf(sum[node]) : so;
      BigInteger other = own == null ? BigInteger.valueOf(number) : own;
      if (other.compareTo(now) * sign <= 0) return;
    }
    if (own == null) {
      sum[node] = number;
      if (wide != null) wide[node] = null;
    } else {
      keep(node, own);
    }
  }

  private void keep(int node, BigInteger number) {
    if (wide == null) wide = new BigInteger[sum.length];
    wide[node] = number;
  }

  int covered(int node) {
    return covered[node];
  }

  int expected(int node) {
    return expected[node];
  }

  int rank(int node) {
    return rank[node];
  }

  ReportValue value(int node) {
    if (!any[node]) {
      return covered[node] > 0 ? ReportValue.notApplicable() : ReportValue.missing();
    }
    BigInteger own = wide == null ? null : wide[node];
    BigInteger exact = own == null ? BigInteger.valueOf(sum[node]) : own;
    return ReportValue.of(new BigDecimal(exact, decimals), qualifier[node]);
  }

  Figure figure(int node) {
    return new Figure(value(node), Mark.provenance(rank[node]), covered[node], expected[node]);
  }
}
