package org.lienthong.reporting.internal.rows;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.reporting.internal.text.Nearest;

/**
 * Where the columns that are needed stand in a file.
 *
 * @param fields how many columns the file has
 * @param fieldOf by heading
 * @param categories columns that tables are broken down by
 */
record Layout(int fields, Map<String, Integer> fieldOf, List<String> categories) {

  static Layout of(TablePlan plan, List<String> header) throws RowProblem {
    Set<String> needed = new LinkedHashSet<>(List.of(plan.unitColumn()));
    Set<String> categories = new LinkedHashSet<>();
    for (TablePlan.Table table : plan.tables()) {
      categories.addAll(table.by());
      needed.addAll(table.by());
      if (table.of() != null) needed.add(table.of());
    }
    Map<String, Integer> fieldOf = new HashMap<>();
    for (String column : needed) {
      int field = header.indexOf(column);
      if (field < 0) {
        String known = Nearest.of(column, header);
        throw new RowProblem(1, column, "REP-324", column, known);
      }
      if (header.lastIndexOf(column) != field) {
        throw new RowProblem(1, column, "REP-315", column, 1);
      }
      fieldOf.put(column, field);
    }
    return new Layout(header.size(), fieldOf, List.copyOf(categories));
  }

  int field(String column) {
    return requireNonNull(fieldOf.get(column), column);
  }
}
