package org.lienthong.cli.reporting;

import java.nio.file.Path;
import java.util.Locale;
import org.lienthong.cli.frame.Context;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Content;
import org.lienthong.core.DocumentCode;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.core.DocumentType;
import org.lienthong.reporting.Consolidation;
import org.lienthong.reporting.FormTables;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.TidyCsv;
import org.lienthong.reporting.Workbooks;
import org.lienthong.reporting.exchange.Observation;
import org.lienthong.reporting.exchange.SdmxCsv;

/** What the name of the output asks for. */
enum RollUpFormat {
  CSV,
  XLSX,
  ODS,
  JSON,
  SDMX_CSV;

  /**
   * By the end of the name.
   *
   * @throws WrongUseException CLI-057 for an end that means nothing here
   */
  static RollUpFormat of(Path output) {
    String name = output.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".sdmx.csv")) return SDMX_CSV;
    if (name.endsWith(".csv")) return CSV;
    if (name.endsWith(".xlsx")) return XLSX;
    if (name.endsWith(".ods")) return ODS;
    if (name.endsWith(".json")) return JSON;
    throw WrongUseException.of("CLI-057", output);
  }

  Content write(Consolidation figures, Territory territory, Context context) {
    return switch (this) {
      case CSV -> TidyCsv.write(figures, territory.under().code());
      case XLSX -> Workbooks.write(report(figures, territory), context.clock().instant());
      case ODS -> Workbooks.writeOds(report(figures, territory), context.clock().instant());
      case SDMX_CSV ->
          SdmxCsv.write(
              Observation.of(figures, territory.under().code()),
              ExchangeFormat.AGENCY,
              SdmxCsv.Edition.V2_0);
      case JSON -> Content.ofUtf8(RollUpJson.of(figures, territory) + "\n");
    };
  }

  /** Vietnamese, as all official forms are. */
  private static ReportDocument report(Consolidation figures, Territory territory) {
    Locale vietnamese = Locale.forLanguageTag("vi");
    DocumentMetadata metadata =
        DocumentMetadata.builder(
                DocumentCode.unnumbered("BC"),
                DocumentType.REPORT,
                figures.period().label(vietnamese),
                territory.under().fullName())
            .build();
    String caption = figures.form().title(vietnamese);
    return ReportDocument.builder(metadata).annex(FormTables.byUnit(caption, figures)).build();
  }
}
