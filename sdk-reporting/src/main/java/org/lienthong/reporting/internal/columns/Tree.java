package org.lienthong.reporting.internal.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.Hierarchy;

/** Nodes that rows of columns stand under, each parent before its children. Immutable. */
public final class Tree {
  private final int[] parent;
  private final int[] nodeOfRow;
  private final int[] inner;

  /**
   * @param parent of each node; -1 of the first
   * @param nodeOfRow where each row of a column stands
   * @param inner nodes that sums are wanted of, in order
   */
  public Tree(int[] parent, int[] nodeOfRow, int[] inner) {
    for (int node = 1; node < parent.length; node++) {
      if (parent[node] < 0 || parent[node] >= node) {
        throw new IllegalArgumentException("node " + node + " stands before its parent");
      }
    }
    this.parent = parent;
    this.nodeOfRow = nodeOfRow;
    this.inner = inner;
  }

  /** One node over so many rows. */
  public static Tree flat(int rows) {
    int[] parent = new int[rows + 1];
    parent[0] = -1;
    int[] nodeOfRow = new int[rows];
    for (int row = 0; row < rows; row++) nodeOfRow[row] = row + 1;
    return new Tree(parent, nodeOfRow, new int[] {0});
  }

  /**
   * A hierarchy by numbers.
   *
   * @param reporting the units whose rows are added up, in the order of the rows
   * @param inner the units that sums are wanted of
   */
  public static Tree of(
      Hierarchy hierarchy, List<AdministrativeUnit> reporting, List<AdministrativeUnit> inner) {
    List<AdministrativeUnit> nodes = hierarchy.nodes();
    Map<AdministrativeUnit, Integer> index = new HashMap<>();
    int[] parent = new int[nodes.size()];
    for (int i = 0; i < nodes.size(); i++) {
      index.put(nodes.get(i), i);
      parent[i] =
          hierarchy.parent(nodes.get(i)).map(unit -> index.getOrDefault(unit, -1)).orElse(-1);
    }
    return new Tree(parent, at(reporting, index), at(inner, index));
  }

  private static int[] at(List<AdministrativeUnit> units, Map<AdministrativeUnit, Integer> index) {
    int[] at = new int[units.size()];
    for (int i = 0; i < at.length; i++) {
      Integer node = index.get(units.get(i));
      if (node == null) {
        throw new IllegalArgumentException(
            units.get(i).fullName() + " (" + units.get(i).code() + ") is not in the hierarchy");
      }
      at[i] = node;
    }
    return at;
  }

  int nodes() {
    return parent.length;
  }

  int parent(int node) {
    return parent[node];
  }

  int nodeOf(int row) {
    return nodeOfRow[row];
  }

  /** How many sums are wanted. */
  public int sums() {
    return inner.length;
  }

  int inner(int sum) {
    return inner[sum];
  }

  /** How many rows stand at or below each node. */
  int[] weights() {
    int[] weights = new int[parent.length];
    for (int node : nodeOfRow) weights[node]++;
    for (int node = parent.length - 1; node > 0; node--) weights[parent[node]] += weights[node];
    return weights;
  }

  boolean isAtOrBelow(int node, int above) {
    int up = node;
    while (up > above) up = parent[up];
    return up == above;
  }
}
