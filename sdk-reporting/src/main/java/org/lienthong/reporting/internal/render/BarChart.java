package org.lienthong.reporting.internal.render;

import static org.lienthong.reporting.internal.render.Typeface.number;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.BundledFont;
import org.lienthong.reporting.Chart;
import org.xml.sax.SAXException;

/** Lays out horizontal grouped bars: long Vietnamese labels stay readable beside their bars. */
public final class BarChart {
  private static final double WIDTH = 640;
  private static final double LABELS = 196;
  private static final double VALUES = 72;
  private static final double BAR = 17;
  private static final double SIZE = 13;
  private static final double LINE = 16;
  private static final String INK = "#1b1b1b";

  private final Chart chart;
  private final boolean outlines;
  private final Markup svg;
  private final Typeface regular;
  private final Typeface bold;

  private BarChart(Chart chart, boolean outlines, Markup svg, Typeface regular, Typeface bold) {
    this.chart = chart;
    this.outlines = outlines;
    this.svg = svg;
    this.regular = regular;
    this.bold = bold;
  }

  /**
   * @param outlines draw letters as shapes, for places that have no font
   */
  public static void draw(Chart chart, boolean outlines, Markup svg)
      throws IOException, SAXException {
    try (Typeface regular = Typeface.open(BundledFont.SERIF);
        Typeface bold = Typeface.open(BundledFont.SERIF_BOLD)) {
      new BarChart(chart, outlines, svg, regular, bold).draw();
    }
  }

  private void draw() throws IOException, SAXException {
    List<String> title = bold.wrap(chart.title(), 15, WIDTH - 20);
    double top = 12 + title.size() * 19 + 10 + LINE + 8;
    double height = top + 26;
    for (String category : chart.categories()) height += rowHeight(category);
    String id = "lt" + Integer.toHexString((chart.title() + chart.description()).hashCode());
    svg.namespace("", Markup.SVG)
        .start(
            "svg",
            "viewBox",
            "0 0 " + number(WIDTH) + " " + number(height),
            "width",
            number(WIDTH),
            "height",
            number(height),
            "role",
            "img",
            "aria-labelledby",
            id + "t " + id + "d",
            "xml:lang",
            "vi")
        .leaf("title", chart.title(), "id", id + "t")
        .leaf("desc", chart.description(), "id", id + "d")
        .empty("rect", "width", number(WIDTH), "height", number(height), "fill", "#ffffff");
    double y = 12;
    for (String line : title) text(line, WIDTH / 2, y += 19, 15, "middle", bold);
    legend(y + 10 + SIZE);
    plot(top, height - 22);
    svg.stop();
  }

  private double rowHeight(String category) throws IOException {
    int lines = regular.wrap(category, SIZE, LABELS - 14).size();
    return Math.max(chart.series().size() * (BAR + 2), lines * LINE) + 14;
  }

  private void legend(double baseline) throws IOException, SAXException {
    double total = 0;
    for (Chart.Bars bars : chart.series()) total += 44 + regular.width(bars.name(), SIZE);
    double x = Math.max(10, (WIDTH - total) / 2);
    for (int i = 0; i < chart.series().size(); i++) {
      String name = chart.series().get(i).name();
      Hatch.of(i).fill(svg, x, baseline - 11, 22, 12);
      text(name, x + 28, baseline, SIZE, "start", regular);
      x += 44 + regular.width(name, SIZE);
    }
  }

  private void plot(double top, double bottom) throws IOException, SAXException {
    Scale scale = Scale.of(chart.series(), LABELS, WIDTH - VALUES);
    for (double tick : scale.ticks()) {
      double x = scale.at(tick);
      line(x, top, x, bottom, tick == 0 ? INK : "#c4c4c4");
      String label = Figures.text(new BigDecimal(number(tick)));
      text(label, x, bottom + 15, 11, "middle", regular);
    }
    double y = top + 7;
    for (int c = 0; c < chart.categories().size(); c++) {
      String category = chart.categories().get(c);
      double height = rowHeight(category) - 14;
      List<String> lines = regular.wrap(category, SIZE, LABELS - 14);
      double baseline = y + (height - lines.size() * LINE) / 2 + SIZE - 1;
      for (String line : lines) {
        text(line, LABELS - 8, baseline, SIZE, "end", regular);
        baseline += LINE;
      }
      double bar = y + (height - chart.series().size() * (BAR + 2)) / 2;
      for (int s = 0; s < chart.series().size(); s++, bar += BAR + 2) {
        bar(s, chart.series().get(s).values().get(c), bar, scale);
      }
      y += height + 14;
    }
  }

  private void bar(int series, @Nullable BigDecimal value, double y, Scale scale)
      throws IOException, SAXException {
    double zero = scale.at(0);
    if (value == null) {
      text("chưa có số liệu", zero + 5, y + 13, 12, "start", regular);
      return;
    }
    double end = scale.at(value.doubleValue());
    Hatch.of(series).fill(svg, Math.min(zero, end), y, Math.abs(end - zero), BAR);
    text(Figures.text(value), Math.max(zero, end) + 5, y + 13, 12, "start", regular);
  }

  private void line(double x1, double y1, double x2, double y2, String color) throws SAXException {
    svg.empty(
        "path",
        "d",
        "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2),
        "stroke",
        color,
        "stroke-width",
        "0.7",
        "fill",
        "none");
  }

  private void text(String text, double x, double y, double size, String anchor, Typeface face)
      throws IOException, SAXException {
    if (!outlines) {
      svg.leaf(
          "text",
          text,
          "x",
          number(x),
          "y",
          number(y),
          "font-family",
          "'Times New Roman', Tinos, 'Liberation Serif', serif",
          "font-size",
          number(size),
          "font-weight",
          face == bold ? "bold" : "",
          "text-anchor",
          anchor,
          "fill",
          INK);
      return;
    }
    double width = face.width(text, size);
    double left = anchor.equals("end") ? x - width : anchor.equals("middle") ? x - width / 2 : x;
    svg.empty("path", "d", face.outline(text, left, y, size), "fill", INK);
  }
}
