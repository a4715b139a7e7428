package org.lienthong.reporting.internal.render;

import static org.lienthong.reporting.internal.render.Typeface.number;

import org.xml.sax.SAXException;

/** Fillings that stay apart on a black and white copy. */
enum Hatch {
  SOLID("#1f4e79", false, false),
  RISING("#f2e3c9", true, false),
  CROSSED("#ffffff", true, true),
  PLAIN("#ffffff", false, false);

  private static final double GAP = 5;

  private final String ground;
  private final boolean rising;
  private final boolean falling;

  Hatch(String ground, boolean rising, boolean falling) {
    this.ground = ground;
    this.rising = rising;
    this.falling = falling;
  }

  static Hatch of(int series) {
    return values()[series];
  }

  void fill(Markup svg, double x, double y, double width, double height) throws SAXException {
    StringBuilder lines = new StringBuilder();
    // The lines are cut by arithmetic: patterns and clips are where renderers differ.
    for (double c = GAP; c < width + height; c += GAP) {
      double from = Math.max(0, c - height);
      double to = Math.min(width, c);
      if (rising) segment(lines, x + from, y + (c - from), x + to, y + (c - to));
      if (falling) segment(lines, x + from, y + height - (c - from), x + to, y + height - (c - to));
    }
    svg.empty(
        "rect",
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height),
        "fill",
        ground,
        "stroke",
        "#1b1b1b",
        "stroke-width",
        "0.8");
    if (!lines.isEmpty()) {
      svg.empty(
          "path",
          "d",
          lines.toString(),
          "stroke",
          "#1b1b1b",
          "stroke-width",
          "0.8",
          "fill",
          "none");
    }
  }

  private static void segment(StringBuilder lines, double x1, double y1, double x2, double y2) {
    lines.append('M').append(number(x1)).append(' ').append(number(y1));
    lines.append('L').append(number(x2)).append(' ').append(number(y2));
  }
}
