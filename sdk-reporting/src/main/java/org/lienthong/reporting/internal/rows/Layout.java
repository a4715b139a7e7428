package org.lienthong.reporting.internal.rows;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.reporting.internal.text.Nearest;

/**
 * Which columns of a file are needed, and where: a slot for each, the unit's first.
 *
 * @param fields how many columns the file has
 * @param columns by slot
 * @param fieldOf slot, by slot
 * @param categories columns that tables are broken down by
 */
record Layout(int fields, List<String> columns, List<Integer> fieldOf, List<String> categories) {

  static Layout of(TablePlan plan, List<String> header) throws RowProblem {
    List<String> needed = new ArrayList<>(List.of(plan.unitColumn()));
    List<String> categories = new ArrayList<>();
    for (TablePlan.Table table : plan.tables()) {
      for (String column : table.by()) {
        if (!categories.contains(column)) categories.add(column);
        if (!needed.contains(column)) needed.add(column);
      }
      if (table.of() != null && !needed.contains(table.of())) needed.add(table.of());
    }
    List<Integer> fieldOf = new ArrayList<>();
    for (String column : needed) {
      int field = header.indexOf(column);
      if (field < 0) {
        String known = Nearest.of(column, header);
        throw new RowProblem(1, column, "REP-324", column, known);
      }
      if (header.lastIndexOf(column) != field) {
        throw new RowProblem(1, column, "REP-315", column, 1);
      }
      fieldOf.add(field);
    }
    return new Layout(header.size(), needed, fieldOf, categories);
  }

  int slot(String column) {
    return columns.indexOf(column);
  }

  String column(int slot) {
    return columns.get(slot);
  }
}
