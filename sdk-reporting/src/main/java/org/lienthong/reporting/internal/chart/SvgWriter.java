package org.lienthong.reporting.internal.chart;

import static org.lienthong.reporting.internal.render.Typeface.number;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;
import org.lienthong.reporting.internal.render.Markup;
import org.lienthong.reporting.internal.render.PathData;
import org.xml.sax.SAXException;

/** Writes a drawing as SVG that a screen reader can name. */
final class SvgWriter {
  private static final String FAMILY = "'Times New Roman', Tinos, 'Liberation Serif', serif";

  private final Markup svg;
  private final Fonts fonts;
  private final boolean outlines;

  SvgWriter(Markup svg, Fonts fonts, boolean outlines) {
    this.svg = svg;
    this.fonts = fonts;
    this.outlines = outlines;
  }

  void write(String title, String description, List<Mark> marks, double height)
      throws IOException, SAXException {
    String width = number(Canvas.WIDTH);
    String id = "lt" + Integer.toHexString((title + description).hashCode());
    svg.namespace("", Markup.SVG)
        .start(
            "svg",
            "viewBox",
            "0 0 " + width + " " + number(height),
            "width",
            width,
            "height",
            number(height),
            "role",
            "img",
            "aria-labelledby",
            id + "t " + id + "d",
            "xml:lang",
            "vi")
        .leaf("title", title, "id", id + "t")
        .leaf("desc", description, "id", id + "d")
        .empty("rect", "width", width, "height", number(height), "fill", Canvas.PAPER);
    for (Mark mark : marks) {
      if (mark instanceof Mark.Shape shape) shape(shape);
      else if (mark instanceof Mark.Text text) text(text);
    }
    svg.stop();
  }

  private void shape(Mark.Shape shape) throws SAXException {
    StringBuilder dash = new StringBuilder();
    for (float length : shape.dash()) dash.append(number(length)).append(' ');
    boolean inked = !shape.ink().isEmpty();
    svg.empty(
        "path",
        "d",
        PathData.of(shape.path()),
        "fill",
        shape.fill().isEmpty() ? "none" : shape.fill(),
        "fill-rule",
        shape.fill().isEmpty() ? "" : "evenodd",
        "stroke",
        shape.ink(),
        "stroke-width",
        inked ? number(shape.width()) : "",
        "stroke-linejoin",
        inked ? "round" : "",
        "stroke-dasharray",
        dash.toString().strip());
  }

  private void text(Mark.Text text) throws IOException, SAXException {
    if (outlines) {
      Path2D path = fonts.outline(text);
      if (path.getCurrentPoint() != null) {
        svg.empty("path", "d", PathData.of(path), "fill", Canvas.INK);
      }
      return;
    }
    String at = number(text.x()) + " " + number(text.y());
    svg.leaf(
        "text",
        text.text(),
        "x",
        number(text.x()),
        "y",
        number(text.y()),
        "transform",
        text.turn() == 0 ? "" : "rotate(" + number(text.turn()) + " " + at + ")",
        "font-family",
        FAMILY,
        "font-size",
        number(text.size()),
        "font-weight",
        text.heavy() ? "bold" : "",
        "text-anchor",
        text.anchor().word(),
        "fill",
        Canvas.INK);
  }
}
