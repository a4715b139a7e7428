package org.lienthong.cli.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lienthong.cli.frame.OutputFile;
import org.lienthong.cli.frame.WrongUseException;
import org.lienthong.core.Content;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.ReportTable;

/** Where a chart, or the table of it, goes; the end of the name says as what. */
record ChartFile(OutputFile target, String end) {
  /**
   * @throws WrongUseException CLI-080 if the name ends otherwise
   */
  static ChartFile picture(Path file) {
    return of(file, ".svg", ".png");
  }

  /** The same for CSV and HTML. */
  static ChartFile table(Path file) {
    return of(file, ".csv", ".html");
  }

  private static ChartFile of(Path file, String... ends) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (String end : ends) {
      if (name.endsWith(end)) return new ChartFile(OutputFile.at(file), end);
    }
    throw WrongUseException.of("CLI-080", file, String.join(", ", ends));
  }

  Content content(Chart chart) {
    return switch (end) {
      case ".svg" -> chart.svg();
      case ".png" -> chart.png();
      case ".csv" -> csv(chart.table());
      default -> Content.ofUtf8(html(chart));
    };
  }

  private static String html(Chart chart) {
    return """
    <!DOCTYPE html>
    <html lang="vi"><head><meta charset="UTF-8"><title>%s</title></head>
    <body>%s</body></html>
    """
        .formatted(chart.title().replace("&", "&amp;").replace("<", "&lt;"), chart.tableHtml());
  }

  /** Numbers with a dot; what is missing is empty. */
  private static Content csv(ReportTable table) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(table.headings().stream().map(ReportTable.Heading::text).toList());
      for (ReportTable.Row row : table.rows()) {
        List<String> fields = row.cells().stream().map(ChartFile::field).toList();
        csv.writeRecord(fields);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Content.ofUtf8(text.toString());
  }

  private static String field(ReportTable.Cell cell) {
    BigDecimal number = cell.number();
    if (number != null) return cell.text() + number.toPlainString();
    return cell.kind() == ReportTable.Kind.MISSING ? "" : cell.text();
  }
}
