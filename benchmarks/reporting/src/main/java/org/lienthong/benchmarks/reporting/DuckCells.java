package org.lienthong.benchmarks.reporting;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.bulk.CellSource;
import org.lienthong.reporting.bulk.Cube;
import org.lienthong.reporting.bulk.Watch;

/** The same cells in DuckDB, one column an indicator as it likes best, loaded beforehand. */
final class DuckCells implements AutoCloseable {
  private final DuckPeer duck = new DuckPeer();
  private final String totals;

  DuckCells(Cube cube) throws SQLException {
    int indicators = cube.form().indicators().size();
    StringBuilder columns = new StringBuilder();
    StringBuilder sums = new StringBuilder();
    for (int i = 0; i < indicators; i++) {
      columns.append(", i").append(i).append(" BIGINT");
      sums.append(", CAST(SUM(i").append(i).append(") AS BIGINT)");
    }
    duck.run("CREATE TABLE cells (province INTEGER, period INTEGER" + columns + ")");
    totals =
        "SELECT province, period"
            + sums
            + " FROM cells GROUP BY GROUPING SETS ((province, period), (period))";
    load(cube, indicators);
  }

  private void load(Cube cube, int indicators) throws SQLException {
    List<AdministrativeUnit> units = cube.units();
    DuckDBConnection connection = duck.connection().unwrap(DuckDBConnection.class);
    long[][] columns = new long[indicators][units.size()];
    try (DuckDBAppender rows =
        connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "cells")) {
      int[] period = {0};
      cube.forEach(
          new CellSource.Consumer() {
            @Override
            public void number(int unit, int at, int indicator, long steps) {
              if (at != period[0]) append(rows, cube, period[0], columns);
              period[0] = at;
              columns[indicator][unit] = steps;
            }

            @Override
            public void figure(
                int unit, int at, int indicator, org.lienthong.reporting.Figure figure) {
              throw new IllegalStateException("no number");
            }
          },
          Watch.NONE);
      append(rows, cube, period[0], columns);
    }
  }

  private static void append(DuckDBAppender rows, Cube cube, int period, long[][] columns) {
    try {
      for (int unit = 0; unit < cube.units().size(); unit++) {
        rows.beginRow();
        AdministrativeUnit province = Country.TREE.parent(cube.units().get(unit)).orElseThrow();
        rows.append(Integer.parseInt(province.code()));
        rows.append(period);
        for (long[] column : columns) rows.append(column[unit]);
        rows.endRow();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The sum of {@link CellRace#weight} times number over all totals. */
  long rollUp(int threads) throws SQLException {
    duck.run("SET threads = " + threads);
    long sum = 0;
    try (PreparedStatement statement = duck.connection().prepareStatement(totals);
        ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        int province = rows.getInt(1);
        String unit = rows.wasNull() ? "" : Integer.toString(province);
        int period = rows.getInt(2);
        for (int i = 3; i <= columns; i++) {
          sum += rows.getLong(i) * CellRace.weight(unit, period, i - 3);
        }
      }
    }
    return sum;
  }

  @Override
  public void close() throws SQLException {
    duck.close();
  }
}
