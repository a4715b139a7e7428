package org.lienthong.reporting.internal.rows;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted.
 *
 * @param unitColumn the column that holds the code of the unit
 * @param tables in order
 * @param bands for columns of numbers: the least number of each band
 */
public record TablePlan(String unitColumn, List<Table> tables, Map<String, List<Long>> bands) {
  /** How lines become a number. */
  public enum How {
    LINES,
    DISTINCT,
    SUM
  }

  /**
   * One table.
   *
   * @param of the column that is told apart or added up; null where lines are counted
   * @param by columns it is broken down by, three at most
   */
  public record Table(String name, How how, @Nullable String of, List<String> by) {
    public Table {
      by = List.copyOf(by);
    }
  }

  public TablePlan {
    tables = List.copyOf(tables);
    bands = Map.copyOf(bands);
  }
}
