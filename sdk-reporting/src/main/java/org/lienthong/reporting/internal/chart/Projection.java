package org.lienthong.reporting.internal.chart;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Degrees to places on the canvas. A degree of longitude is drawn as wide as it is in the middle of
 * the map, which is exact enough for a province and fair for the country.
 *
 * @param west longitude of the left edge
 * @param north latitude of the upper edge
 */
record Projection(
    double west,
    double north,
    double left,
    double top,
    double perLongitude,
    double perLatitude,
    double height) {
  private static final double HIGHEST = 620;
  private static final double NEAREST = 0.35;

  static Projection of(List<Path2D> outlines, double left, double top, double width) {
    @Nullable Rectangle2D all = null;
    for (Path2D outline : outlines) {
      if (outline.getCurrentPoint() == null) continue;
      Rectangle2D bounds = outline.getBounds2D();
      all = all == null ? bounds : all.createUnion(bounds);
    }
    if (all == null || all.getWidth() == 0 || all.getHeight() == 0) {
      return new Projection(0, 0, left, top, 1, 1, 0);
    }
    double narrowing = Math.cos(Math.toRadians(all.getCenterY()));
    double across = all.getWidth() * narrowing;
    double scale = Math.min(width / across, HIGHEST / all.getHeight());
    double margin = (width - across * scale) / 2;
    return new Projection(
        all.getMinX(),
        all.getMaxY(),
        left + margin,
        top,
        scale * narrowing,
        scale,
        all.getHeight() * scale);
  }

  /** Without positions that fall onto the one before. */
  Path2D project(Path2D degrees) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    double[] at = new double[6];
    double lastX = 0;
    double lastY = 0;
    for (PathIterator steps = degrees.getPathIterator(null); !steps.isDone(); steps.next()) {
      int kind = steps.currentSegment(at);
      double x = left + (at[0] - west) * perLongitude;
      double y = top + (north - at[1]) * perLatitude;
      if (kind == PathIterator.SEG_CLOSE) path.closePath();
      else if (kind == PathIterator.SEG_MOVETO) path.moveTo(x, y);
      else if (Math.hypot(x - lastX, y - lastY) < NEAREST) continue;
      else path.lineTo(x, y);
      if (kind != PathIterator.SEG_CLOSE) {
        lastX = x;
        lastY = y;
      }
    }
    return path;
  }

  /** The middle of a wide stretch near half height: x, y, and how wide it is. */
  static double[] inside(Path2D path) {
    Rectangle2D bounds = path.getBounds2D();
    double[] best = {bounds.getCenterX(), bounds.getCenterY(), 0};
    for (int part : new int[] {5, 4, 6, 3, 7}) {
      double y = bounds.getMinY() + bounds.getHeight() * part / 10;
      for (double[] stretch : Hatching.stretches(path, y)) {
        double width = stretch[1] - stretch[0];
        if (width > best[2] * 1.15) best = new double[] {(stretch[0] + stretch[1]) / 2, y, width};
      }
    }
    return best;
  }
}
