package org.lienthong.reporting.internal.rows;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * What all workers share: the categories that have been seen, with one number each, and the
 * persons. The counts themselves are each worker's own until the end.
 */
final class Tally {
  /** Far more than a table that people read; keeps a wrong column from costing memory. */
  static final int MOST_CATEGORIES = 10_000;

  private static final int BITS = 21;

  private final TablePlan plan;
  private final int units;
  private final List<CodeIndex> categories = new ArrayList<>();
  private final List<LongIndex> combinations = new ArrayList<>();
  private final List<PersonIndex> persons = new ArrayList<>();
  private final List<List<long[]>> counts = new ArrayList<>();

  /**
   * @param columns how many columns tables are broken down by
   */
  Tally(TablePlan plan, int units, int columns) {
    this.plan = plan;
    this.units = units;
    for (int i = 0; i < columns; i++) categories.add(new CodeIndex());
    for (int i = 0; i < plan.tables().size(); i++) {
      combinations.add(new LongIndex());
      persons.add(new PersonIndex());
      counts.add(new ArrayList<>());
    }
  }

  synchronized int category(int column, String text) {
    return categories.get(column).add(text);
  }

  synchronized int categories(int column) {
    return categories.get(column).size();
  }

  /** The number of a combination of categories in one table. */
  synchronized int combination(int table, long packed) {
    return combinations.get(table).add(packed);
  }

  static long pack(long packed, int category) {
    return (packed << BITS) | category;
  }

  void person(int table, int unit, int combination, byte[] bytes, int from, int to)
      throws CharacterCodingException {
    persons.get(table).add(bytes, from, to, ((long) combination << 32) | unit);
  }

  /** Takes over what one worker counted. */
  synchronized void take(int table, int combination, long[] own) {
    long[] all = counts(table, combination);
    for (int unit = 0; unit < units; unit++) all[unit] = Math.addExact(all[unit], own[unit]);
  }

  private long[] counts(int table, int combination) {
    List<long[]> all = counts.get(table);
    while (all.size() <= combination) all.add(new long[units]);
    return all.get(combination);
  }

  /** For each table and combination the numbers of the units, and of those above them. */
  List<CountedTable> finish(int[] parent, int[] nodeOfUnit, List<List<Integer>> columnsOfTable) {
    List<CountedTable> done = new ArrayList<>();
    for (int table = 0; table < plan.tables().size(); table++) {
      int width = combinations.get(table).size();
      long[][] nodes = new long[width][parent.length];
      if (plan.tables().get(table).how() == TablePlan.How.DISTINCT) {
        distinct(table, parent, nodeOfUnit, nodes);
      } else {
        for (int c = 0; c < width; c++) {
          long[] own = counts(table, c);
          for (int unit = 0; unit < units; unit++) nodes[c][nodeOfUnit[unit]] += own[unit];
          up(parent, nodes[c]);
        }
      }
      done.add(new CountedTable(names(table, columnsOfTable.get(table)), nodes));
    }
    return done;
  }

  private static void up(int[] parent, long[] nodes) {
    for (int node = parent.length - 1; node > 0; node--) {
      nodes[parent[node]] = Math.addExact(nodes[parent[node]], nodes[node]);
    }
  }

  /** Who was seen in one place is added up; who was seen in several counts once at each node. */
  private void distinct(int table, int[] parent, int[] nodeOfUnit, long[][] nodes) {
    long[][] twice = new long[nodes.length][parent.length];
    LongConsumer alone = place -> nodes[(int) (place >>> 32)][nodeOfUnit[(int) place]]++;
    persons
        .get(table)
        .forEach(
            alone,
            places -> {
              LongIndex met = new LongIndex();
              for (long place : places) {
                int combination = (int) (place >>> 32);
                for (int node = nodeOfUnit[(int) place]; node >= 0; node = parent[node]) {
                  int before = met.size();
                  met.add(((long) combination << 32) | node);
                  if (met.size() > before) twice[combination][node]++;
                }
              }
            });
    for (int c = 0; c < nodes.length; c++) {
      up(parent, nodes[c]);
      for (int node = 0; node < parent.length; node++) nodes[c][node] += twice[c][node];
    }
  }

  private List<List<String>> names(int table, List<Integer> columns) {
    List<List<String>> names = new ArrayList<>();
    LongIndex index = combinations.get(table);
    for (int c = 0; c < index.size(); c++) {
      long packed = index.key(c);
      String[] texts = new String[columns.size()];
      for (int i = texts.length - 1; i >= 0; i--) {
        texts[i] = categories.get(columns.get(i)).text((int) (packed & ((1 << BITS) - 1)));
        packed >>>= BITS;
      }
      names.add(List.of(texts));
    }
    return names;
  }
}
