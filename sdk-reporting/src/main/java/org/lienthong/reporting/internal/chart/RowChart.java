package org.lienthong.reporting.internal.chart;

import static org.lienthong.reporting.internal.chart.Canvas.LINE;
import static org.lienthong.reporting.internal.chart.Canvas.SIZE;
import static org.lienthong.reporting.internal.chart.Canvas.WIDTH;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.internal.chart.Mark.Anchor;
import org.lienthong.reporting.internal.render.Figures;

/** Categories below each other: long Vietnamese labels stay readable beside their bars. */
abstract class RowChart {
  static final double BAR = 17;
  static final double TEXT = 12;
  private static final double LABELS = 196;
  private static final double GAP = 14;

  final Chart chart;
  final Canvas canvas;

  RowChart(Chart chart, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
  }

  /** Says what the fillings mean. */
  abstract void legend(Frame frame) throws IOException;

  /** Everything the axis must reach. */
  abstract List<@Nullable BigDecimal> reach();

  /** What stands at the end of the bars of one row. */
  abstract List<String> ends(int row);

  abstract double barsHeight();

  abstract void row(int row, double y, Axis axis) throws IOException;

  /** Draws it and says how high it is. */
  final double draw() throws IOException {
    Frame frame = new Frame(canvas);
    legend(frame);
    double top = frame.draw(chart.title());
    double widest = 0;
    for (int c = 0; c < chart.categories().size(); c++) {
      for (String end : ends(c)) widest = Math.max(widest, canvas.width(end, TEXT));
    }
    Axis axis = Axis.withZero(reach(), LABELS, Math.max(LABELS + 120, WIDTH - widest - 16));
    List<List<String>> labels = new ArrayList<>();
    double bottom = top + 4;
    for (String category : chart.categories()) {
      List<String> lines = canvas.wrap(category, SIZE, LABELS - 14);
      labels.add(lines);
      bottom += Math.max(barsHeight(), lines.size() * LINE) + GAP;
    }
    grid(axis, top, bottom);
    double y = top + GAP / 2;
    for (int c = 0; c < labels.size(); c++) {
      List<String> lines = labels.get(c);
      double height = Math.max(barsHeight(), lines.size() * LINE);
      double baseline = y + (height - lines.size() * LINE) / 2 + SIZE - 1;
      for (String line : lines) {
        canvas.text(line, LABELS - 8, baseline, SIZE, Anchor.END);
        baseline += LINE;
      }
      row(c, y + (height - barsHeight()) / 2, axis);
      y += height + GAP;
    }
    return bottom + 24;
  }

  private void grid(Axis axis, double top, double bottom) throws IOException {
    List<BigDecimal> ticks = axis.ticks();
    int every = axis.every(canvas, 11);
    for (int i = 0; i < ticks.size(); i++) {
      BigDecimal tick = ticks.get(i);
      double x = axis.at(tick.doubleValue());
      canvas.line(x, top, x, bottom, tick.signum() == 0 ? Canvas.INK : Canvas.FAINT, 0.7);
      if (Math.floorMod(axis.steps() + i, every) != 0) continue;
      canvas.text(Figures.text(tick), x, bottom + 15, 11, Anchor.MIDDLE);
    }
  }

  /** A bar from one value to another, and how far it goes to the right. */
  final double bar(Fill fill, Axis axis, double from, double to, double y) {
    double left = Math.min(axis.at(from), axis.at(to));
    double right = Math.max(axis.at(from), axis.at(to));
    if (right > left) fill.box(canvas, left, y, right - left, BAR);
    return right;
  }

  final void end(String text, double x, double y) throws IOException {
    canvas.label(text, x + 5, y + 13, TEXT, Anchor.START);
  }
}
