package org.lienthong.reporting.internal.render;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.DocumentMetadata;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.ReportTable;
import org.xml.sax.SAXException;

/** The whole report as XSL-FO: pages, head, body, signature block and annex. */
public final class FoReport {
  private static final String FO = "http://www.w3.org/1999/XSL/Format";
  private static final double CHART_WIDTH = 155;
  // A chart never lies on two pages: what is higher is drawn smaller.
  private static final double CHART_HEIGHT = 195;
  private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";

  private final ReportDocument report;
  private final ChartDrawing.Source charts;
  private final Markup fo;

  private FoReport(ReportDocument report, ChartDrawing.Source charts, Markup fo) {
    this.report = report;
    this.charts = charts;
    this.fo = fo;
  }

  public static void write(ReportDocument report, ChartDrawing.Source charts, Markup fo)
      throws IOException, SAXException {
    new FoReport(report, charts, fo).write();
  }

  /** Of the file, not printed as such. */
  public static String title(ReportDocument report) {
    return report.metadata().type().name() + " " + report.metadata().subject();
  }

  private void write() throws IOException, SAXException {
    fo.namespace("fo", FO).namespace("fox", FOX);
    fo.start("fo:root", "xml:lang", "vi", "font-family", "Tinos", "font-size", "14pt");
    PageMasters.write(fo);
    FoDeclarations.write(fo);
    FoHead head = new FoHead(fo, report);
    head.destinations();
    pages(PageMasters.OFFICIAL);
    head.write();
    recipients();
    sections();
    for (ReportTable table : report.tables()) {
      caption(table.caption());
      new FoTable(fo, "12pt").draw(Grid.of(table));
    }
    for (Chart chart : report.charts()) chart(chart);
    notes();
    new FoSignature(fo, report).write();
    fo.stop().stop();
    if (!report.annexes().isEmpty()) annexes();
    fo.stop();
  }

  private void pages(String master) throws IOException, SAXException {
    fo.start("fo:page-sequence", "master-reference", master);
    PageMasters.running(fo, master, report.sample());
    fo.start("fo:flow", "flow-name", "xsl-region-body");
  }

  private void recipients() throws SAXException {
    List<String> to = report.recipients();
    if (to.isEmpty()) return;
    if (to.size() == 1) {
      fo.leaf("fo:block", "Kính gửi: " + to.get(0), "text-align", "center", "space-after", "12pt");
      return;
    }
    fo.start("fo:block", "start-indent", "40mm", "space-after", "12pt");
    fo.leaf("fo:block", "Kính gửi:");
    for (int i = 0; i < to.size(); i++) {
      String end = i == to.size() - 1 ? "." : ";";
      fo.leaf("fo:block", "- " + to.get(i) + end, "start-indent", "46mm");
    }
    fo.stop();
  }

  private void sections() throws SAXException {
    int number = 0;
    for (ReportDocument.Section section : report.sections()) {
      if (!section.title().isEmpty()) {
        heading(roman(++number) + ". " + section.title().toUpperCase(Locale.ROOT));
      }
      for (String paragraph : section.paragraphs()) paragraph(paragraph);
    }
  }

  private void heading(String text) throws SAXException {
    fo.leaf(
        "fo:block",
        text,
        "role",
        "H2",
        "font-weight",
        "bold",
        "text-indent",
        "10mm",
        "space-before",
        "6pt",
        "space-after",
        "4pt",
        "keep-with-next.within-page",
        "always");
  }

  private void paragraph(String text) throws SAXException {
    fo.leaf(
        "fo:block",
        text,
        "role",
        "P",
        "text-align",
        "justify",
        "text-indent",
        "10mm",
        "line-height",
        "1.25",
        "space-after",
        "6pt",
        "orphans",
        "2",
        "widows",
        "2");
  }

  private void caption(String text) throws SAXException {
    fo.leaf(
        "fo:block",
        text,
        "font-weight",
        "bold",
        "text-align",
        "center",
        "space-before",
        "8pt",
        "space-after",
        "3pt",
        "keep-with-next.within-page",
        "always");
  }

  private void chart(Chart chart) throws IOException, SAXException {
    fo.start("fo:block", "text-align", "center", "space-before", "10pt", "space-after", "6pt");
    try (ChartDrawing picture = charts.of(chart)) {
      double height = picture.heightFor(CHART_WIDTH);
      double width = CHART_WIDTH * Math.min(1, CHART_HEIGHT / height);
      fo.start(
          "fo:instream-foreign-object",
          "content-width",
          Typeface.number(width) + "mm",
          "fox:alt-text",
          chart.title() + ". " + chart.description());
      picture.svg(true, fo);
    }
    fo.stop().stop();
  }

  private void notes() throws SAXException {
    if (report.notes().isEmpty()) return;
    fo.leaf(
        "fo:block",
        "Ghi chú về số liệu:",
        "font-weight",
        "bold",
        "text-indent",
        "10mm",
        "space-before",
        "8pt",
        "keep-with-next.within-page",
        "always");
    for (String note : report.notes()) paragraph("- " + note);
  }

  private void annexes() throws IOException, SAXException {
    DocumentMetadata metadata = report.metadata();
    pages(PageMasters.ANNEX);
    int number = 0;
    for (ReportTable table : report.annexes()) {
      Grid grid = Grid.of(table);
      number++;
      fo.leaf(
          "fo:block",
          report.annexes().size() > 1 ? "PHỤ LỤC " + roman(number) : "PHỤ LỤC",
          "role",
          "H2",
          "font-weight",
          "bold",
          "text-align",
          "center",
          "break-before",
          number > 1 ? "page" : "");
      fo.leaf(
          "fo:block",
          table.caption(),
          "font-weight",
          "bold",
          "text-align",
          "center",
          "space-before",
          "3pt");
      fo.leaf(
          "fo:block",
          "(Kèm theo " + metadata.type().name() + " của " + metadata.issuer() + ")",
          "font-style",
          "italic",
          "text-align",
          "center",
          "space-after",
          "8pt");
      new FoTable(fo, grid.widths().size() > 14 ? "8pt" : "10pt").draw(grid);
    }
    fo.stop().stop();
  }

  private static String roman(int number) {
    String[] tens = {"", "X", "XX", "XXX"};
    String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    return number < 40 ? tens[number / 10] + ones[number % 10] : Integer.toString(number);
  }
}
