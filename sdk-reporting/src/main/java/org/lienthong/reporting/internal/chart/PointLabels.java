package org.lienthong.reporting.internal.chart;

import static org.lienthong.reporting.internal.chart.Canvas.WIDTH;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.internal.chart.Mark.Anchor;

/**
 * Figures beside the points of lines.
 *
 * @param taken where points and other figures are
 */
record PointLabels(Canvas canvas, List<Rectangle2D> taken) {
  private static final double TEXT = 11;

  /** For a point. */
  void keepFree(double x, double y) {
    taken.add(new Rectangle2D.Double(x - 4, y - 4, 8, 8));
  }

  /** Beside their points as far as there is room; the table has all of them. */
  void write(Chart.Bars bars, Axis up, Slots slots) throws IOException {
    for (int c = 0; c < bars.values().size(); c++) {
      BigDecimal value = bars.values().get(c);
      if (value == null) continue;
      Told told = new Told(bars, c);
      String text = told.text() + (told.partial() ? " (" + told.coverage() + ")" : "");
      double y = up.at(value.doubleValue());
      for (double baseline : new double[] {y - 7, y + 15}) {
        Rectangle2D box = canvas.box(text, slots.middle(c), baseline, TEXT, Anchor.MIDDLE);
        boolean outside = box.getMaxX() > WIDTH - 2 || box.getMaxY() > up.from() - 1;
        if (outside || box.getMinX() < slots.left() - 4) continue;
        if (taken.stream().anyMatch(box::intersects)) continue;
        canvas.label(text, slots.middle(c), baseline, TEXT, Anchor.MIDDLE);
        taken.add(box);
        break;
      }
    }
  }
}
