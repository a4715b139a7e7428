package org.lienthong.reporting.internal.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines inside a shape, cut by arithmetic: patterns and clips are where renderers differ. A place
 * is inside if an odd number of edges lies before it, so that holes stay empty.
 */
final class Hatching {
  private static final double FLATNESS = 0.2;

  private Hatching() {}

  static Path2D of(Path2D shape, int degrees, double gap) {
    Path2D lines = new Path2D.Double();
    AffineTransform level = AffineTransform.getRotateInstance(Math.toRadians(-degrees));
    AffineTransform back = AffineTransform.getRotateInstance(Math.toRadians(degrees));
    List<double[]> edges = edges(shape, level);
    Rectangle2D bounds = level.createTransformedShape(shape).getBounds2D();
    double[] ends = new double[4];
    for (double y = bounds.getMinY() + gap / 2; y < bounds.getMaxY(); y += gap) {
      double[] crossings = crossings(edges, y);
      for (int i = 0; i + 1 < crossings.length; i += 2) {
        ends[0] = crossings[i];
        ends[2] = crossings[i + 1];
        ends[1] = y;
        ends[3] = y;
        back.transform(ends, 0, ends, 0, 2);
        lines.moveTo(ends[0], ends[1]);
        lines.lineTo(ends[2], ends[3]);
      }
    }
    return lines;
  }

  /** Where a level line runs inside the shape, from left to right. */
  static List<double[]> stretches(Path2D shape, double y) {
    double[] crossings = crossings(edges(shape, new AffineTransform()), y);
    List<double[]> stretches = new ArrayList<>();
    for (int i = 0; i + 1 < crossings.length; i += 2) {
      stretches.add(new double[] {crossings[i], crossings[i + 1]});
    }
    return stretches;
  }

  private static double[] crossings(List<double[]> edges, double y) {
    return edges.stream()
        .filter(edge -> (edge[1] <= y) != (edge[3] <= y))
        .mapToDouble(edge -> edge[0] + (y - edge[1]) / (edge[3] - edge[1]) * (edge[2] - edge[0]))
        .sorted()
        .toArray();
  }

  private static List<double[]> edges(Path2D shape, AffineTransform level) {
    List<double[]> edges = new ArrayList<>();
    double[] at = new double[6];
    double[] first = new double[2];
    double[] last = new double[2];
    PathIterator steps = shape.getPathIterator(level, FLATNESS);
    for (; !steps.isDone(); steps.next()) {
      int kind = steps.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        first = new double[] {at[0], at[1]};
      } else {
        double[] to = kind == PathIterator.SEG_CLOSE ? first : new double[] {at[0], at[1]};
        edges.add(new double[] {last[0], last[1], to[0], to[1]});
        at[0] = to[0];
        at[1] = to[1];
      }
      last = new double[] {at[0], at[1]};
    }
    return edges;
  }
}
