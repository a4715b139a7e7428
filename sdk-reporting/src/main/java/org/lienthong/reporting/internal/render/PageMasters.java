package org.lienthong.reporting.internal.render;

import java.io.IOException;
import org.lienthong.core.BundledFont;
import org.xml.sax.SAXException;

/**
 * A4 with the margins of Decree 30/2020/NĐ-CP, Annex I (20 to 25 mm above and below, 30 to 35 mm
 * left, 15 to 20 mm right), and what runs on every page.
 */
final class PageMasters {
  static final String OFFICIAL = "official";
  static final String ANNEX = "annex";

  static final String SAMPLE = "DỮ LIỆU MẪU";

  private PageMasters() {}

  static void write(Markup fo) throws SAXException {
    fo.start("fo:layout-master-set");
    master(fo, "first", "210mm", "297mm", "first-before");
    master(fo, "rest", "210mm", "297mm", "before");
    master(fo, ANNEX, "297mm", "210mm", "before");
    fo.start("fo:page-sequence-master", "master-name", OFFICIAL);
    fo.start("fo:repeatable-page-master-alternatives");
    fo.empty(
        "fo:conditional-page-master-reference",
        "master-reference",
        "first",
        "page-position",
        "first");
    fo.empty("fo:conditional-page-master-reference", "master-reference", "rest");
    fo.stop().stop().stop();
  }

  private static void master(Markup fo, String name, String width, String height, String before)
      throws SAXException {
    fo.start(
        "fo:simple-page-master",
        "master-name",
        name,
        "page-width",
        width,
        "page-height",
        height,
        "margin",
        "10mm 20mm 8mm 30mm");
    fo.empty("fo:region-body", "margin", "10mm 0 12mm 0");
    fo.empty("fo:region-before", "region-name", before, "extent", "8mm");
    fo.empty("fo:region-after", "region-name", "after", "extent", "8mm", "display-align", "after");
    fo.stop();
  }

  /** The page number, from the second page on, and the label of sample data. */
  static void running(Markup fo, String master, boolean sample) throws IOException, SAXException {
    if (master.equals(OFFICIAL)) {
      fo.start("fo:static-content", "flow-name", "first-before", "role", "artifact");
      watermark(fo, sample);
      fo.empty("fo:block").stop();
    }
    fo.start("fo:static-content", "flow-name", "before", "role", "artifact");
    watermark(fo, sample);
    fo.start("fo:block", "text-align", "center", "font-size", "13pt");
    fo.empty("fo:page-number").stop().stop();
    fo.start("fo:static-content", "flow-name", "after", "role", "artifact");
    if (sample) {
      fo.start("fo:block", "text-align", "center", "font-size", "11pt");
      fo.leaf(
          "fo:inline",
          SAMPLE,
          "font-weight",
          "bold",
          "color",
          "#b00020",
          "border",
          "0.8pt solid #b00020",
          "padding",
          "3pt 6pt 1pt 6pt");
      fo.stop();
    } else {
      fo.empty("fo:block");
    }
    fo.stop();
  }

  private static void watermark(Markup fo, boolean sample) throws IOException, SAXException {
    if (!sample) return;
    fo.start(
        "fo:block-container",
        "absolute-position",
        "fixed",
        "left",
        "25mm",
        "top",
        "35mm",
        "width",
        "160mm",
        "height",
        "142mm");
    fo.start("fo:block", "font-size", "1pt", "line-height", "1pt");
    fo.start("fo:instream-foreign-object", "fox:alt-text", SAMPLE, "content-width", "160mm");
    try (Typeface face = Typeface.open(BundledFont.SERIF_BOLD)) {
      double width = face.width(SAMPLE, 72);
      fo.namespace("", Markup.SVG)
          .start("svg", "viewBox", "0 0 600 525", "width", "600", "height", "525");
      fo.empty(
          "path",
          "d",
          PathData.of(face.outline(SAMPLE, -width / 2, 24, 72)),
          "transform",
          "translate(300 262) rotate(-40)",
          "fill",
          "#f1e4e4");
    }
    fo.stop().stop().stop().stop();
  }
}
