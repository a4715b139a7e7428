package org.lienthong.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.lienthong.core.Content;
import org.lienthong.reporting.internal.render.Sheets;

/** Writes a report's figures as a workbook (.xlsx) that a clerk can print at once. */
public final class Workbooks {
  private Workbooks() {}

  /** The same report and time give the same bytes. */
  public static Content write(ReportDocument report, Instant createdAt) {
    return write(report, List.of(), createdAt);
  }

  static Content write(ReportDocument report, List<Sheets.Sheet> sheets, Instant createdAt) {
    try {
      return Content.of(Sheets.write(report, sheets, createdAt));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }
}
