package org.lienthong.benchmarks.reporting;

import java.time.Instant;
import org.lienthong.benchmarks.Race;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.Workbooks;

/** A sheet of all communes and 75 columns, written in memory. */
public final class WorkbookRace {
  private static final String FAST = "fastexcel by hand";
  private static final Instant TIME = Instant.parse("2026-07-01T00:00:00Z");

  private WorkbookRace() {}

  public static void main(String[] arguments) throws Exception {
    long[][] numbers = SampleSheet.numbers();
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.unnumbered("BC-HLHPN"),
                DocumentType.REPORT,
                "Số liệu sáu tháng",
                "Hội mẫu")
            .build();
    ReportDocument report =
        ReportDocument.builder(metadata).annex(SampleSheet.table(numbers)).build();
    System.out.printf(
        "%,d bytes; fastexcel %,d; POI %,d%n",
        ours(report), FastExcelPeer.write(numbers).length, PoiPeer.write(numbers).length);
    new Race("Write " + numbers.length + " rows of 75 columns", "workbooks")
        .with("this SDK", 1, () -> ours(report))
        .with(FAST, 1, () -> FastExcelPeer.write(numbers))
        .with("POI, streaming, by hand", 1, () -> PoiPeer.write(numbers))
        .start(7, 1500, FAST);
  }

  private static long ours(ReportDocument report) {
    return Workbooks.write(report, TIME).length().orElseThrow();
  }
}
