package org.lienthong.reporting.internal.render;

import org.lienthong.reporting.ReportTable;
import org.xml.sax.SAXException;

/** Draws a grid as an XSL-FO table whose head repeats on every page. */
final class FoTable {
  private static final String LINE = "0.6pt solid black";

  private final Markup fo;
  private final String size;

  /**
   * @param size of the letters, such as {@code 12pt}
   */
  FoTable(Markup fo, String size) {
    this.fo = fo;
    this.size = size;
  }

  void draw(Grid grid) throws SAXException {
    if (!grid.table().unitNote().isEmpty()) {
      fo.leaf(
          "fo:block",
          grid.table().unitNote(),
          "text-align",
          "end",
          "font-style",
          "italic",
          "font-size",
          size,
          "space-after",
          "2pt",
          "keep-with-next.within-page",
          "always");
    }
    fo.start(
        "fo:table",
        "table-layout",
        "fixed",
        "width",
        "100%",
        "border-collapse",
        "collapse",
        "font-size",
        size);
    int sum = grid.widthSum();
    for (int width : grid.widths()) {
      fo.empty("fo:table-column", "column-width", Typeface.number(100.0 * width / sum) + "%");
    }
    head(grid);
    fo.start("fo:table-body");
    for (ReportTable.Row row : grid.table().rows()) row(row);
    fo.stop().stop();
    for (String note : grid.table().notes()) {
      fo.leaf("fo:block", note, "font-size", size, "font-style", "italic", "space-before", "3pt");
    }
  }

  private void head(Grid grid) throws SAXException {
    fo.start("fo:table-header");
    for (int r = 0; r < grid.headRows(); r++) {
      fo.start("fo:table-row", "keep-together.within-page", "always");
      for (Grid.HeadCell cell : grid.head()) {
        if (cell.row() != r) continue;
        fo.start(
            "fo:table-cell",
            "column-number",
            Integer.toString(cell.column() + 1),
            "number-columns-spanned",
            Integer.toString(cell.columns()),
            "number-rows-spanned",
            Integer.toString(cell.rows()),
            "border",
            LINE,
            "padding",
            "1.5pt",
            "display-align",
            "center");
        fo.leaf("fo:block", cell.text(), "text-align", "center", "font-weight", "bold").stop();
      }
      fo.stop();
    }
    fo.stop();
  }

  private void row(ReportTable.Row row) throws SAXException {
    fo.start(
        "fo:table-row",
        "keep-together.within-page",
        "always",
        "font-weight",
        row.total() ? "bold" : "",
        "font-style",
        row.marked() ? "italic" : "");
    for (ReportTable.Cell cell : row.cells()) {
      String align =
          switch (cell.kind()) {
            case TEXT -> "start";
            case CENTERED, MISSING -> "center";
            default -> "end";
          };
      fo.start(
          "fo:table-cell", "border", LINE, "padding", "1.5pt 2.5pt", "display-align", "center");
      fo.leaf("fo:block", Figures.printed(cell), "text-align", align).stop();
    }
    fo.stop();
  }
}
