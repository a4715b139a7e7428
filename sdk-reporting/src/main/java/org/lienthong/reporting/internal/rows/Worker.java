package org.lienthong.reporting.internal.rows;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.lienthong.reporting.internal.rows.TablePlan.Table;

/** Counts rows; one thread's own. */
final class Worker {
  private final Row row;
  private final CodeIndex units;
  private final String unitColumn;
  private final int unitField;
  private final Categories[] categories;
  private final int[] ofRow;
  private final TableCount[] tables;

  Worker(Tally tally, Layout layout, TablePlan plan, CodeIndex units) {
    this.units = units;
    row = new Row(layout.fields());
    unitColumn = plan.unitColumn();
    unitField = layout.field(unitColumn);
    categories = new Categories[layout.categories().size()];
    for (int i = 0; i < categories.length; i++) {
      String column = layout.categories().get(i);
      List<Long> bands = plan.bands().getOrDefault(column, List.of());
      categories[i] = new Categories(tally, i, column, layout.field(column), bands);
    }
    ofRow = new int[categories.length];
    tables = new TableCount[plan.tables().size()];
    for (int i = 0; i < tables.length; i++) {
      Table table = plan.tables().get(i);
      String of = table.of();
      int[] columns = table.by().stream().mapToInt(layout.categories()::indexOf).toArray();
      int field = of == null ? -1 : layout.field(of);
      String name = of == null ? "" : of;
      tables[i] = new TableCount(tally, i, units.size(), table.how(), columns, field, name);
    }
  }

  /** Counts all its rows and tells on how many lines they stand. */
  long count(Chunk chunk) throws RowProblem {
    byte[] bytes = chunk.bytes();
    int end = chunk.end();
    row.restart();
    int at = 0;
    while (at < end) {
      at = row.read(bytes, at, end);
      if (!row.blank()) take();
    }
    return row.lines();
  }

  private void take() throws RowProblem {
    try {
      int unit = units.find(row, unitField);
      if (unit < 0) throw row.problem(unitColumn, "REP-310", row.shown(unitField));
      for (int i = 0; i < ofRow.length; i++) ofRow[i] = categories[i].of(row);
      for (TableCount table : tables) table.take(row, unit, ofRow);
    } catch (CharacterCodingException notUtf8) {
      throw row.problem("", "REP-301");
    }
  }

  /** Hands over what was counted. */
  void finish() {
    for (TableCount table : tables) table.finish();
  }
}
