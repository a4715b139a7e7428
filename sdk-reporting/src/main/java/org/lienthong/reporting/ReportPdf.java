package org.lienthong.reporting;

import java.io.IOException;
import java.time.Instant;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.chart.Picture;
import org.lienthong.reporting.internal.render.FoReport;
import org.lienthong.reporting.internal.render.PdfEngine;
import org.xml.sax.SAXException;

/**
 * Lays a report out as PDF: A4, bundled font, blanks for number and date, room for the signatures
 * at the places of {@link org.lienthong.core.DocumentAnchors}. Written for PDF/A-2b and tagged;
 * neither is certified.
 */
public final class ReportPdf {
  private ReportPdf() {}

  /**
   * The same report and time give the same bytes in the same time zone.
   *
   * @throws InputException REP-501 if the layout library refuses the content
   */
  public static Content render(ReportDocument report, Instant createdAt) {
    var metadata = report.metadata();
    try {
      return Content.of(
          PdfEngine.render(
              fo -> FoReport.write(report, Picture::of, fo),
              FoReport.title(report),
              metadata.issuer(),
              createdAt));
    } catch (IOException | SAXException e) {
      throw new InputException(
          ErrorDetail.of(
              "REP-501", ReportPdf.class, metadata.subject(), String.valueOf(e.getMessage())),
          e);
    }
  }
}
