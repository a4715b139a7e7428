package org.lienthong.reporting.internal.render;

import java.util.List;
import org.xml.sax.SAXException;

/** What does not depend on the cells: font, page, widths and the styles of heads and notes. */
final class OdsLook {
  private static final double MILLIMETRES = 2.1; // of a character of the body font
  private static final double PAGE = 265;

  private OdsLook() {}

  static void font(Markup xml) throws SAXException {
    xml.start("office:font-face-decls")
        .empty(
            "style:font-face",
            "style:name",
            OdsStyles.FONT,
            "svg:font-family",
            "'Times New Roman'",
            "style:font-family-generic",
            "roman")
        .stop();
  }

  static void fixed(Markup xml) throws SAXException {
    xml.start(
            "style:style",
            "style:name",
            "sheet",
            "style:family",
            "table",
            "style:master-page-name",
            "across")
        .empty("style:table-properties", "table:display", "true")
        .stop();
    xml.start("number:text-style", "style:name", "n-text").empty("number:text-content").stop();
    style(xml, "plain", "center", false, false, "");
    style(xml, "strong", "center", false, true, "");
    style(xml, "unit", "end", false, false, "");
    style(xml, "note", "start", false, false, "");
    style(xml, "head", "center", true, true, "#ededed");
  }

  private static void style(
      Markup xml, String name, String align, boolean bordered, boolean bold, String background)
      throws SAXException {
    xml.start(
        "style:style",
        "style:name",
        name,
        "style:family",
        "table-cell",
        "style:data-style-name",
        "n-text");
    OdsStyles.properties(xml, align, bordered, bold, background);
    xml.stop();
  }

  static void widths(Markup xml, Grid grid, int number) throws SAXException {
    double scale = Math.max(1, PAGE / MILLIMETRES / grid.widthSum());
    for (int c = 0; c < grid.widths().size(); c++) {
      double characters = Math.max(5, scale * grid.widths().get(c));
      xml.start("style:style", "style:name", "w" + number + "-" + c, "style:family", "table-column")
          .empty(
              "style:table-column-properties",
              "style:column-width",
              Typeface.number(characters * MILLIMETRES) + "mm")
          .stop();
    }
  }

  /** A4 across, as wide as one page, with the number of the page at its foot. */
  static void page(Markup xml, boolean sample) throws SAXException {
    xml.start("office:document-styles", "office:version", "1.2");
    font(xml);
    xml.start("office:automatic-styles")
        .start("style:page-layout", "style:name", "a4")
        .empty(
            "style:page-layout-properties",
            "fo:page-width",
            "297mm",
            "fo:page-height",
            "210mm",
            "style:print-orientation",
            "landscape",
            "fo:margin",
            "15mm",
            "style:scale-to-X",
            "1",
            "style:scale-to-Y",
            "0");
    for (String part : List.of("header", "footer")) {
      xml.start("style:" + part + "-style")
          .empty("style:header-footer-properties", "fo:min-height", "7mm")
          .stop();
    }
    xml.stop().stop();
    xml.start("office:master-styles")
        .start("style:master-page", "style:name", "across", "style:page-layout-name", "a4");
    if (sample) xml.start("style:header").leaf("text:p", PageMasters.SAMPLE).stop();
    xml.start("style:footer").start("text:p").text("Trang ").empty("text:page-number").stop();
    xml.stop().stop().stop().stop();
  }
}
