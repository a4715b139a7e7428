package org.lienthong.reporting.internal.chart;

import static org.lienthong.reporting.internal.chart.Canvas.LINE;
import static org.lienthong.reporting.internal.chart.Canvas.SIZE;
import static org.lienthong.reporting.internal.chart.Canvas.WIDTH;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.reporting.internal.chart.Mark.Anchor;

/** What surrounds every chart: its title, and what its fillings mean. */
final class Frame {
  private static final double SWATCH = 22;

  /** Draws a sample, 22 wide and 12 high, from its upper left corner. */
  @FunctionalInterface
  interface Sample {
    void at(double x, double y);
  }

  /** A line of the legend. */
  record Entry(Sample sample, List<String> lines, double width) {}

  private final Canvas canvas;
  private final List<Entry> entries = new ArrayList<>();

  Frame(Canvas canvas) {
    this.canvas = canvas;
  }

  Frame entry(Fill fill, String name) throws IOException {
    return entry((x, y) -> fill.box(canvas, x, y, SWATCH, 12), name);
  }

  Frame entry(Sample sample, String name) throws IOException {
    List<String> lines = canvas.wrap(name, SIZE, WIDTH - 80);
    double width = 0;
    for (String line : lines) width = Math.max(width, canvas.width(line, SIZE));
    entries.add(new Entry(sample, lines, SWATCH + 6 + width + 16));
    return this;
  }

  /** Draws from the top and says where there is room below. */
  double draw(String title) throws IOException {
    double y = 12;
    for (String line : canvas.wrapTitle(title, 15, WIDTH - 20)) {
      canvas.heavy(line, WIDTH / 2, y += 19, 15, Anchor.MIDDLE);
    }
    return legend(y + 12) + 6;
  }

  private double legend(double top) throws IOException {
    double y = top;
    for (int first = 0; first < entries.size(); ) {
      int next = first;
      double total = 0;
      int lines = 1;
      while (next < entries.size()
          && (next == first || total + entries.get(next).width() < WIDTH - 20)) {
        total += entries.get(next).width();
        lines = Math.max(lines, entries.get(next).lines().size());
        next++;
      }
      double x = Math.max(10, (WIDTH - total + 16) / 2);
      for (Entry entry : entries.subList(first, next)) {
        entry.sample().at(x, y + 2);
        double baseline = y + SIZE;
        for (String line : entry.lines()) {
          canvas.text(line, x + SWATCH + 6, baseline, SIZE, Anchor.START);
          baseline += LINE;
        }
        x += entry.width();
      }
      y += lines * LINE + 4;
      first = next;
    }
    return y;
  }
}
