package org.lienthong.reporting.internal.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Lines that stay apart on a black and white copy, by their gaps and their points. */
enum Pen {
  ROUND("#1f4e79", "#1f4e79"),
  SQUARE("#a33b00", "#ffffff"),
  UPWARD("#3d6b21", "#3d6b21"),
  DIAMOND("#5a2d82", "#ffffff");

  private final String ink;
  private final String ground;

  Pen(String ink, String ground) {
    this.ink = ink;
    this.ground = ground;
  }

  static Pen of(int series) {
    return values()[series];
  }

  private List<Float> dash() {
    return switch (this) {
      case ROUND -> List.of();
      case SQUARE -> List.of(7f, 3f);
      case UPWARD -> List.of(2f, 3f);
      case DIAMOND -> List.of(9f, 3f, 2f, 3f);
    };
  }

  void line(Canvas canvas, Path2D path) {
    if (path.getCurrentPoint() != null) canvas.stroke(path, ink, 1.8, dash());
  }

  void point(Canvas canvas, double x, double y) {
    canvas.shape(shape(x, y), ground, ink, 1.4);
  }

  /** Of a number that lacks units: hollow, with a broken ring around it. */
  void ring(Canvas canvas, double x, double y) {
    canvas.shape(shape(x, y), Canvas.PAPER, ink, 1.4);
    canvas.stroke(
        new Path2D.Double(new Ellipse2D.Double(x - 7, y - 7, 14, 14)), ink, 1, List.of(2f, 2f));
  }

  void sample(Canvas canvas, double x, double y) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y + 6);
    path.lineTo(x + 22, y + 6);
    line(canvas, path);
    point(canvas, x + 11, y + 6);
  }

  private Path2D shape(double x, double y) {
    return switch (this) {
      case ROUND -> new Path2D.Double(new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7));
      case SQUARE -> new Path2D.Double(new Rectangle2D.Double(x - 3.2, y - 3.2, 6.4, 6.4));
      case UPWARD -> closed(x, y - 4.2, x + 4, y + 3, x - 4, y + 3);
      case DIAMOND -> closed(x, y - 4.6, x + 4.6, y, x, y + 4.6, x - 4.6, y);
    };
  }

  private static Path2D closed(double... at) {
    Path2D path = new Path2D.Double();
    path.moveTo(at[0], at[1]);
    for (int i = 2; i < at.length; i += 2) path.lineTo(at[i], at[i + 1]);
    path.closePath();
    return path;
  }
}
