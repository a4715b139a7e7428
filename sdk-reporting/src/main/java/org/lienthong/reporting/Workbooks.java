package org.lienthong.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.reporting.internal.render.Ods;
import org.lienthong.reporting.internal.render.Sheets;

/** Writes a report's tables as a workbook that a clerk can print at once. */
public final class Workbooks {
  private Workbooks() {}

  /**
   * For Excel (.xlsx). One sheet for each annex, then one for each table of the body: the form
   * first, the comparison after it. The same report and time give the same bytes.
   *
   * @throws IllegalArgumentException if the report has no table
   */
  public static Content write(ReportDocument report, Instant createdAt) {
    try {
      return Content.of(Sheets.write(report, tables(report), createdAt));
    } catch (IOException e) {
      throw new UncheckedIOException("writing the workbook failed", e);
    }
  }

  /**
   * The same for LibreOffice and other programs of OpenDocument (.ods).
   *
   * @throws IllegalArgumentException if the report has no table
   */
  public static Content writeOds(ReportDocument report, Instant createdAt) {
    try {
      return Content.of(Ods.write(report, tables(report), createdAt));
    } catch (IOException e) {
      throw new UncheckedIOException("writing the workbook failed", e);
    }
  }

  private static List<ReportTable> tables(ReportDocument report) {
    List<ReportTable> tables = new ArrayList<>(report.annexes());
    tables.addAll(report.tables());
    if (tables.isEmpty()) throw new IllegalArgumentException("the report has no table");
    return tables;
  }
}
