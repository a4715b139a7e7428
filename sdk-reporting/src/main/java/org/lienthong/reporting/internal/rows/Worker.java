package org.lienthong.reporting.internal.rows;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.reporting.internal.rows.TablePlan.How;
import org.lienthong.reporting.internal.rows.TablePlan.Table;

/** Counts rows; one thread's own. */
final class Worker {
  /** What one table takes from a row, by slot of the row. */
  private static final class Part {
    private final Table table;
    private final int[] columns;
    private final int of;
    private final LongIndex combinations = new LongIndex();
    private final List<Integer> shared = new ArrayList<>();
    private final List<long[]> counts = new ArrayList<>();

    private Part(Table table, int[] columns, int of) {
      this.table = table;
      this.columns = columns;
      this.of = of;
    }
  }

  private final Tally tally;
  private final Layout layout;
  private final CodeIndex units;
  private final int unitCount;
  private final List<Part> parts = new ArrayList<>();
  private final List<Categories> categories = new ArrayList<>();
  private final int[] slots;
  private final int[] current;

  Worker(Tally tally, Layout layout, TablePlan plan, CodeIndex units) {
    this.tally = tally;
    this.layout = layout;
    this.units = units;
    this.unitCount = units.size();
    for (int i = 0; i < layout.categories().size(); i++) {
      String column = layout.categories().get(i);
      Map<String, List<Long>> bands = plan.bands();
      categories.add(new Categories(tally, i, column, bands.getOrDefault(column, List.of())));
    }
    slots = layout.categories().stream().mapToInt(layout::slot).toArray();
    current = new int[categories.size()];
    for (Table table : plan.tables()) {
      int[] columns = table.by().stream().mapToInt(layout.categories()::indexOf).toArray();
      parts.add(new Part(table, columns, table.of() == null ? -1 : layout.slot(table.of())));
    }
  }

  /**
   * @param end after the last byte
   * @param last whether nothing follows, so that the last row needs no line end
   * @return the first byte that belongs to no whole row
   */
  int count(byte[] bytes, int from, int end, boolean last, Row row) throws RowProblem {
    int at = from;
    while (at < end) {
      int next = row.read(bytes, at, end, last);
      if (next < 0) return at;
      if (!row.blank()) take(row);
      at = next;
    }
    return at;
  }

  private void take(Row row) throws RowProblem {
    try {
      int unit = units.find(row.bytes(0), row.from(0), row.to(0));
      if (unit < 0) throw row.problem(layout.column(0), "REP-310", row.text(0));
      for (int i = 0; i < current.length; i++) {
        current[i] = categories.get(i).of(row, slots[i]);
      }
      for (int table = 0; table < parts.size(); table++) take(row, table, unit);
    } catch (CharacterCodingException notUtf8) {
      throw row.problem("", "REP-301");
    }
  }

  private void take(Row row, int table, int unit) throws RowProblem, CharacterCodingException {
    Part part = parts.get(table);
    long packed = 0;
    for (int column : part.columns) packed = Tally.pack(packed, current[column]);
    int combination = part.combinations.add(packed);
    if (combination == part.counts.size()) {
      part.counts.add(new long[part.table.how() == How.DISTINCT ? 0 : unitCount]);
      part.shared.add(tally.combination(table, packed));
    }
    switch (part.table.how()) {
      case LINES -> part.counts.get(combination)[unit]++;
      case SUM -> {
        long[] sums = part.counts.get(combination);
        sums[unit] = Math.addExact(sums[unit], row.number(part.of, layout.column(part.of)));
      }
      case DISTINCT -> {
        if (row.from(part.of) == row.to(part.of)) {
          throw row.problem(layout.column(part.of), "REP-325");
        }
        tally.person(
            table,
            unit,
            part.shared.get(combination),
            row.bytes(part.of),
            row.from(part.of),
            row.to(part.of));
      }
    }
  }

  /** Hands over what was counted. */
  void finish() {
    for (int table = 0; table < parts.size(); table++) {
      Part part = parts.get(table);
      if (part.table.how() == How.DISTINCT) continue;
      for (int c = 0; c < part.counts.size(); c++) {
        tally.take(table, part.shared.get(c), part.counts.get(c));
      }
    }
  }
}
