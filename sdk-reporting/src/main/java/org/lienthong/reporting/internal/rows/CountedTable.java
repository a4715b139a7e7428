package org.lienthong.reporting.internal.rows;

import java.util.List;

/** One table, counted: a number for each combination of categories and each node. */
public final class CountedTable {
  private final List<List<String>> combinations;
  private final long[][] nodes;

  CountedTable(List<List<String>> combinations, long[][] nodes) {
    this.combinations = List.copyOf(combinations);
    this.nodes = nodes;
  }

  /** In the order in which they were first seen by any worker, which may differ between runs. */
  public List<List<String>> combinations() {
    return combinations;
  }

  public long number(int combination, int node) {
    return nodes[combination][node];
  }
}
