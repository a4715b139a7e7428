package org.lienthong.reporting.internal.rows;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.lienthong.reporting.internal.rows.TablePlan.How;

/** What one worker counts for one table. */
final class TableCount {
  private final Tally tally;
  private final int table;
  private final int units;
  private final How how;
  private final int[] columns;
  private final int of;
  private final String nameOf;
  private final LongIndex combinations = new LongIndex();

  /** By number of the combination here: its number in the tally. */
  private int[] shared = new int[16];

  /** By number of the combination here and unit; nothing of persons, who are told apart. */
  private long[][] counts = new long[16][];

  /**
   * @param columns it is broken down by, among all that any table is
   * @param of the field that is told apart or added up; -1 if none is
   */
  TableCount(Tally tally, int table, int units, How how, int[] columns, int of, String nameOf) {
    this.tally = tally;
    this.table = table;
    this.units = units;
    this.how = how;
    this.columns = columns;
    this.of = of;
    this.nameOf = nameOf;
  }

  /**
   * @param categories of the row, by column
   */
  void take(Row row, int unit, int[] categories) throws RowProblem, CharacterCodingException {
    long packed = 0;
    for (int column : columns) packed = Tally.pack(packed, categories[column]);
    int before = combinations.size();
    int combination = combinations.add(packed);
    if (combination == before) first(combination, packed);
    switch (how) {
      case LINES -> counts[combination][unit]++;
      case SUM -> {
        long[] sums = counts[combination];
        sums[unit] = Math.addExact(sums[unit], row.number(of, nameOf));
      }
      case DISTINCT -> {
        if (row.empty(of)) throw row.problem(nameOf, "REP-325");
        tally.person(table, unit, shared[combination], row.bytes(of), row.from(of), row.to(of));
      }
    }
  }

  private void first(int combination, long packed) {
    if (combination == counts.length) {
      counts = Arrays.copyOf(counts, combination * 2);
      shared = Arrays.copyOf(shared, combination * 2);
    }
    shared[combination] = tally.combination(table, packed);
    counts[combination] = new long[how == How.DISTINCT ? 0 : units];
  }

  /** Hands over what was counted. */
  void finish() {
    if (how == How.DISTINCT) return;
    for (int c = 0; c < combinations.size(); c++) tally.take(table, shared[c], counts[c]);
  }
}
