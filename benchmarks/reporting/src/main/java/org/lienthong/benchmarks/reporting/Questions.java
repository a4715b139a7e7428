package org.lienthong.benchmarks.reporting;

/**
 * The same three tables in SQL that DuckDB and Spark both understand. One reading of the file gives
 * the finest groups, which are then put together by commune, province and country.
 */
final class Questions {
  static final String FINEST =
      """
      SELECT commune,
        CASE WHEN birth_year < 1966 THEN '<1966' WHEN birth_year < 1976 THEN '1966'
             WHEN birth_year < 1986 THEN '1976' WHEN birth_year < 1996 THEN '1986'
             ELSE '1996' END AS band,
        ethnic, sex, party, role, COUNT(*) AS n, SUM(fee) AS fee
      FROM members GROUP BY ALL""";

  /** With the names of table, category and number put in. */
  private static final String TABLE =
      """
      SELECT '%s' AS name, province, f.commune, %s AS category,
        CAST(SUM(%s) AS BIGINT) AS number
      FROM finest f JOIN links l ON f.commune = l.commune
      GROUP BY GROUPING SETS ((province, f.commune, %2$s), (province, %2$s), (%2$s))""";

  private static final String PEOPLE = "concat(ethnic, ' ', sex, ' ', party)";

  static final String TABLES =
      String.join(
          "\nUNION ALL\n",
          TABLE.formatted("age", "band", "n"),
          TABLE.formatted("people", PEOPLE, "n"),
          TABLE.formatted("fees", "role", "fee"));

  private Questions() {}
}
