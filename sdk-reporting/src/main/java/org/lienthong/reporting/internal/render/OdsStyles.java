package org.lienthong.reporting.internal.render;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.lienthong.reporting.ReportTable;
import org.xml.sax.SAXException;

/** The styles that the cells of a spreadsheet use, each written once. */
final class OdsStyles {
  static final String FONT = "Times New Roman";

  /** How numbers are shown: decimals, and whether with their sign. */
  private record Look(String align, int decimals, boolean signed, boolean bold, boolean marked) {}

  private final Map<String, Look> looks = new TreeMap<>();

  /** The name of the style for a cell in its row. */
  String of(ReportTable.Cell cell, ReportTable.Row row) {
    BigDecimal number = cell.number();
    String align =
        switch (cell.kind()) {
          case TEXT -> "start";
          case CENTERED, MISSING -> "center";
          default -> "end";
        };
    int decimals = -1;
    if (number != null) decimals = Math.min(6, Math.max(0, number.stripTrailingZeros().scale()));
    if (cell.kind() == ReportTable.Kind.PERCENT) decimals = 2;
    boolean signed = cell.kind() == ReportTable.Kind.CHANGE;
    Look look = new Look(align, decimals, signed, row.total(), row.marked());
    String name =
        "c-"
            + align
            + (decimals < 0 ? "" : decimals)
            + (signed ? "s" : "")
            + (row.total() ? "b" : "")
            + (row.marked() ? "m" : "");
    looks.put(name, look);
    return name;
  }

  void write(Markup xml) throws SAXException {
    for (Map.Entry<String, Look> one : looks.entrySet()) {
      Look look = one.getValue();
      String format = look.decimals < 0 ? "" : "n-" + one.getKey();
      if (!format.isEmpty() && look.signed) {
        number(xml, format + "p", look.decimals, "+");
        number(xml, format + "z", look.decimals, "");
        xml.start(
                "number:number-style",
                "style:name",
                format,
                "number:language",
                "vi",
                "number:country",
                "VN")
            .leaf("number:text", "-");
        digits(xml, look.decimals);
        map(xml, "value()>0", format + "p");
        map(xml, "value()=0", format + "z");
        xml.stop();
      } else if (!format.isEmpty()) {
        number(xml, format, look.decimals, "");
      }
      cell(xml, one.getKey(), format, look);
    }
  }

  private static void map(Markup xml, String condition, String style) throws SAXException {
    xml.empty("style:map", "style:condition", condition, "style:apply-style-name", style);
  }

  private static void number(Markup xml, String name, int decimals, String sign)
      throws SAXException {
    xml.start(
        "number:number-style", "style:name", name, "number:language", "vi", "number:country", "VN");
    if (!sign.isEmpty()) xml.leaf("number:text", sign);
    digits(xml, decimals);
    xml.stop();
  }

  private static void digits(Markup xml, int decimals) throws SAXException {
    String digits = Integer.toString(decimals);
    xml.empty(
        "number:number",
        "number:decimal-places",
        digits,
        "number:min-decimal-places",
        digits,
        "number:min-integer-digits",
        "1",
        "number:grouping",
        "true");
  }

  private static void cell(Markup xml, String name, String format, Look look) throws SAXException {
    xml.start(
        "style:style",
        "style:name",
        name,
        "style:family",
        "table-cell",
        "style:data-style-name",
        format.isEmpty() ? (look.align.equals("start") ? "n-text" : "") : format);
    properties(xml, look.align, true, look.bold, look.marked ? "#fff2cc" : "");
    xml.stop();
  }

  /** What all cells have, inside a style that is open. */
  static void properties(
      Markup xml, String align, boolean bordered, boolean bold, String background)
      throws SAXException {
    xml.empty(
        "style:table-cell-properties",
        "fo:border",
        bordered ? "0.5pt solid #000000" : "",
        "fo:background-color",
        background,
        "fo:wrap-option",
        "wrap",
        "style:vertical-align",
        "middle");
    xml.empty("style:paragraph-properties", "fo:text-align", align);
    xml.empty(
        "style:text-properties",
        "style:font-name",
        FONT,
        "fo:font-size",
        "11pt",
        "fo:font-weight",
        bold ? "bold" : "");
  }
}
