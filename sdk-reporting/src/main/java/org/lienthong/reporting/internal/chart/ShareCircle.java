package org.lienthong.reporting.internal.chart;

import static org.lienthong.reporting.internal.chart.Canvas.LINE;
import static org.lienthong.reporting.internal.chart.Canvas.SIZE;
import static org.lienthong.reporting.internal.chart.Canvas.WIDTH;

import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.internal.chart.Mark.Anchor;
import org.lienthong.reporting.internal.render.Figures;

/** Few parts of a whole as a circle, clockwise from the top in the order of the list beside it. */
final class ShareCircle {
  private static final double RADIUS = 122;
  private static final double CENTRE = 146;
  private static final double LIST = 304;

  private final Chart chart;
  private final Canvas canvas;
  private final List<@Nullable BigDecimal> values;
  private final List<@Nullable BigDecimal> percents;

  ShareCircle(Chart chart, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
    this.values = chart.series().get(0).values();
    this.percents = Shares.of(values);
  }

  double draw() throws IOException {
    double top = new Frame(canvas).draw(chart.title()) + 4;
    double list = list(top + 4);
    double height = Math.max(list - top, 2 * RADIUS + 8);
    circle(top + height / 2);
    return top + height + 12;
  }

  private double list(double top) throws IOException {
    double y = top;
    for (int c = 0; c < values.size(); c++) {
      BigDecimal value = values.get(c);
      BigDecimal percent = percents.get(c);
      if (value != null) Fill.SERIES.get(c).box(canvas, LIST, y + 2, 22, 12);
      for (String line : canvas.wrap(chart.categories().get(c), SIZE, WIDTH - LIST - 42)) {
        canvas.text(line, LIST + 30, y + SIZE, SIZE, Anchor.START);
        y += LINE;
      }
      String text = new Told(chart.series().get(0), c).text();
      if (percent != null) text += " (" + Figures.percent(percent) + "%)";
      canvas.text(text, LIST + 30, y + 12, 12, Anchor.START);
      y += LINE + 8;
    }
    return y;
  }

  private void circle(double middle) throws IOException {
    double sum = 0;
    for (BigDecimal value : values) if (value != null) sum += value.doubleValue();
    if (sum == 0) {
      canvas.shape(
          new Path2D.Double(
              new Ellipse2D.Double(CENTRE - RADIUS, middle - RADIUS, 2 * RADIUS, 2 * RADIUS)),
          "",
          Canvas.INK,
          0.8);
      return;
    }
    double angle = 90;
    for (int c = 0; c < values.size(); c++) {
      BigDecimal value = values.get(c);
      if (value == null || value.signum() == 0) continue;
      double extent = value.doubleValue() / sum * 360;
      slice(Fill.SERIES.get(c), middle, angle, extent);
      angle -= extent;
    }
    percents(middle, sum);
  }

  /** After all slices, or the next one would cut into them. */
  private void percents(double middle, double sum) throws IOException {
    double angle = 90;
    for (int c = 0; c < values.size(); c++) {
      BigDecimal value = values.get(c);
      if (value == null) continue;
      double extent = value.doubleValue() / sum * 360;
      double half = Math.toRadians(angle - extent / 2);
      angle -= extent;
      BigDecimal percent = percents.get(c);
      if (extent < 24 || percent == null) continue;
      double x = CENTRE + Math.cos(half) * RADIUS * 0.68;
      double y = middle - Math.sin(half) * RADIUS * 0.68;
      canvas.label(Figures.percent(percent) + "%", x, y + 4, 12, Anchor.MIDDLE);
    }
  }

  private void slice(Fill fill, double middle, double start, double extent) {
    double left = CENTRE - RADIUS;
    double top = middle - RADIUS;
    // A pie of the whole circle would show a seam.
    Path2D path =
        extent > 359.99
            ? new Path2D.Double(new Ellipse2D.Double(left, top, 2 * RADIUS, 2 * RADIUS))
            : new Path2D.Double(
                new Arc2D.Double(left, top, 2 * RADIUS, 2 * RADIUS, start, -extent, Arc2D.PIE));
    fill.paint(canvas, path);
  }
}
