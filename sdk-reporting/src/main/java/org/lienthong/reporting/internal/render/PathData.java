package org.lienthong.reporting.internal.render;

import static org.lienthong.reporting.internal.render.Typeface.number;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/** Shapes as SVG spells them. */
public final class PathData {
  private PathData() {}

  public static String of(Path2D path) {
    StringBuilder data = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
      int kind = steps.currentSegment(at);
      data.append(
          switch (kind) {
            case PathIterator.SEG_MOVETO -> 'M';
            case PathIterator.SEG_LINETO -> 'L';
            case PathIterator.SEG_QUADTO -> 'Q';
            case PathIterator.SEG_CUBICTO -> 'C';
            default -> 'Z';
          });
      int numbers =
          switch (kind) {
            case PathIterator.SEG_CLOSE -> 0;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 2;
          };
      for (int i = 0; i < numbers; i++) {
        if (i > 0) data.append(' ');
        data.append(number(at[i]));
      }
    }
    return data.toString();
  }
}
