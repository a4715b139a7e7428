package org.lienthong.reporting.internal.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.reporting.internal.chart.Mark.Anchor;
import org.lienthong.reporting.internal.render.Markup;

/** What a chart is drawn on, before anybody asks for a format. y points down. */
final class Canvas {
  static final double WIDTH = 640;
  static final double SIZE = 13;
  static final double LINE = 16;
  static final String INK = "#1b1b1b";
  static final String FAINT = "#c4c4c4";
  static final String PAPER = "#ffffff";

  private final Fonts fonts;
  private final List<Mark> marks = new ArrayList<>();

  Canvas(Fonts fonts) {
    this.fonts = fonts;
  }

  List<Mark> marks() {
    return marks;
  }

  double width(String text, double size) throws IOException {
    return fonts.regular().width(Markup.clean(text), size);
  }

  List<String> wrap(String text, double size, double width) throws IOException {
    return fonts.regular().wrap(Markup.clean(text), size, width);
  }

  List<String> wrapTitle(String text, double size, double width) throws IOException {
    return fonts.bold().wrap(Markup.clean(text), size, width);
  }

  void text(String text, double x, double y, double size, Anchor anchor) {
    marks.add(new Mark.Text(Markup.clean(text), x, y, size, anchor, false, 0));
  }

  void heavy(String text, double x, double y, double size, Anchor anchor) {
    marks.add(new Mark.Text(Markup.clean(text), x, y, size, anchor, true, 0));
  }

  void turned(String text, double x, double y, double size, double degrees) {
    marks.add(new Mark.Text(Markup.clean(text), x, y, size, Anchor.END, false, degrees));
  }

  /** On paper of its own, where the ground may be dark or hatched. */
  void label(String text, double x, double y, double size, Anchor anchor) throws IOException {
    Rectangle2D box = box(text, x, y, size, anchor);
    marks.add(new Mark.Shape(new Path2D.Double(box), PAPER, "", 0, List.of()));
    text(text, x, y, size, anchor);
  }

  /** What a label covers. */
  Rectangle2D box(String text, double x, double y, double size, Anchor anchor) throws IOException {
    double width = width(text, size);
    double left = x - width * anchor.share();
    return new Rectangle2D.Double(left - 1.5, y - size * 0.8, width + 3, size);
  }

  void line(double x1, double y1, double x2, double y2, String ink, double width) {
    Path2D path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    stroke(path, ink, width, List.of());
  }

  void stroke(Path2D path, String ink, double width, List<Float> dash) {
    marks.add(new Mark.Shape(path, "", ink, width, dash));
  }

  void shape(Path2D path, String fill, String ink, double width) {
    marks.add(new Mark.Shape(path, fill, ink, width, List.of()));
  }
}
