package org.lienthong.reporting.internal.render;

import java.util.List;
import java.util.Locale;
import org.lienthong.core.DocumentAnchors;
import org.lienthong.core.DocumentMetadata.Signatory;
import org.lienthong.reporting.ReportDocument;
import org.xml.sax.SAXException;

/** "Nơi nhận" on the left, who signs on the right, with room for the signature. */
final class FoSignature {
  private final Markup fo;
  private final ReportDocument report;

  FoSignature(Markup fo, ReportDocument report) {
    this.fo = fo;
    this.report = report;
  }

  void write() throws SAXException {
    if (report.distribution().isEmpty() && report.metadata().signatory().isEmpty()) return;
    String room = DocumentAnchors.SIGNATURE_WIDTH_MM + "mm";
    fo.start(
        "fo:table",
        "table-layout",
        "fixed",
        "width",
        "100%",
        "space-before",
        "16pt",
        "keep-with-previous.within-page",
        "always");
    fo.empty("fo:table-column", "column-width", "80mm");
    fo.empty("fo:table-column", "column-width", room);
    fo.start("fo:table-body").start("fo:table-row", "keep-together.within-page", "always");
    fo.start("fo:table-cell");
    distribution();
    fo.stop().start("fo:table-cell");
    if (report.metadata().signatory().isPresent()) signatory(report.metadata().signatory().get());
    else fo.empty("fo:block");
    fo.stop().stop().stop().stop();
  }

  private void distribution() throws SAXException {
    List<String> list = report.distribution();
    if (list.isEmpty()) {
      fo.empty("fo:block");
      return;
    }
    fo.leaf(
        "fo:block",
        "Nơi nhận:",
        "font-size",
        "12pt",
        "font-weight",
        "bold",
        "font-style",
        "italic");
    for (int i = 0; i < list.size(); i++) {
      String end = i == list.size() - 1 ? "." : ";";
      fo.leaf("fo:block", "- " + list.get(i) + end, "font-size", "11pt");
    }
  }

  private void signatory(Signatory signatory) throws SAXException {
    if (!signatory.capacity().isEmpty()) line(signatory.capacity().toUpperCase(Locale.ROOT));
    line(signatory.position().toUpperCase(Locale.ROOT));
    fo.start(
        "fo:block-container",
        "id",
        DocumentAnchors.SIGNATURE,
        "height",
        DocumentAnchors.SIGNATURE_HEIGHT_MM + "mm");
    fo.empty("fo:block").stop();
    line(signatory.fullName());
  }

  private void line(String text) throws SAXException {
    fo.leaf("fo:block", text, "text-align", "center", "font-weight", "bold");
  }
}
