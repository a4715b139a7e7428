package org.lienthong.reporting.internal.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Fillings that stay apart on a black and white copy.
 *
 * @param ground the colour under the lines
 * @param gap between the lines
 * @param angles of the lines in degrees; none for a plain ground
 */
record Fill(String ground, double gap, List<Integer> angles) {
  /** For series and parts, in this order. */
  static final List<Fill> SERIES =
      List.of(
          new Fill("#1f4e79", 0, List.of()),
          new Fill("#f2e3c9", 5, List.of(-45)),
          new Fill("#ffffff", 5, List.of(45, -45)),
          new Fill("#ffffff", 0, List.of()),
          new Fill("#8a8a8a", 0, List.of()),
          new Fill("#cfe0f0", 4, List.of(0)),
          new Fill("#dcead0", 5, List.of(45)),
          new Fill("#f6d7c3", 4, List.of(90)));

  /** From little to much: darker, and closer lines. */
  static final List<Fill> CLASSES =
      List.of(
          new Fill("#f4f8fb", 0, List.of()),
          new Fill("#d3e3f0", 9, List.of(0)),
          new Fill("#9cc0dd", 5, List.of(0)),
          new Fill("#5b93c0", 3, List.of(0)),
          new Fill("#1f4e79", 0, List.of()));

  /** Unlike all classes: lines across each other on white paper. */
  static final Fill MISSING = new Fill("#ffffff", 5, List.of(45, -45));

  void paint(Canvas canvas, Path2D path) {
    canvas.shape(path, ground, Canvas.INK, 0.8);
    for (int angle : angles) {
      Path2D lines = Hatching.of(path, angle, gap);
      if (lines.getCurrentPoint() != null) canvas.stroke(lines, Canvas.INK, 0.6, List.of());
    }
  }

  void box(Canvas canvas, double x, double y, double width, double height) {
    paint(canvas, new Path2D.Double(new Rectangle2D.Double(x, y, width, height)));
  }
}
