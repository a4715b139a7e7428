package org.lienthong.reporting.internal.chart;

import static org.lienthong.reporting.internal.chart.Canvas.SIZE;
import static org.lienthong.reporting.internal.chart.Canvas.WIDTH;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.internal.chart.Mark.Anchor;
import org.lienthong.reporting.internal.render.Figures;

/** Figures through time; a line has a gap where nothing was reported. */
final class LineDrawing {
  private static final double HEIGHT = 250;
  private static final double TEXT = 11;

  private final Chart chart;
  private final Canvas canvas;
  private final PointLabels labels;

  LineDrawing(Chart chart, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
    this.labels = new PointLabels(canvas, new ArrayList<>());
  }

  double draw() throws IOException {
    Frame frame = new Frame(canvas);
    for (int s = 0; s < chart.series().size(); s++) {
      Pen pen = Pen.of(s);
      frame.entry((x, y) -> pen.sample(canvas, x, y), chart.series().get(s).name());
    }
    double top = frame.draw(chart.title()) + 14;
    double bottom = top + HEIGHT;
    List<@Nullable BigDecimal> all = new ArrayList<>();
    for (Chart.Bars bars : chart.series()) all.addAll(bars.values());
    Axis up = Axis.around(all, bottom, top);
    double left = 14;
    for (BigDecimal tick : up.ticks()) {
      left = Math.max(left, canvas.width(Figures.text(tick), TEXT) + 18);
    }
    Slots slots = Slots.between(left, WIDTH - 16, chart.categories(), canvas);
    grid(up, slots.left());
    for (int s = 0; s < chart.series().size(); s++) line(s, up, slots);
    for (int s = 0; s < chart.series().size(); s++) points(s, up, slots);
    for (int s = 0; s < chart.series().size(); s++) labels.write(chart.series().get(s), up, slots);
    double end = notes(slots, slots.draw(bottom, lacking(), reasons()));
    if (up.showsZero()) return end;
    canvas.text("Trục đứng không bắt đầu từ 0.", slots.left(), end + SIZE, 12, Anchor.START);
    return end + 22;
  }

  /** What the points that stand alone lack. */
  private double notes(Slots slots, double end) throws IOException {
    List<String> notes = new ArrayList<>();
    for (Chart.Bars bars : chart.series()) {
      for (int c = 0; c < chart.categories().size(); c++) {
        Told told = new Told(bars, c);
        if (told.partial()) notes.add(chart.categories().get(c) + " " + told.coverage());
      }
    }
    if (notes.isEmpty()) return end;
    String said = "Điểm trong vòng nét đứt: " + ChartWords.PARTIAL + ": ";
    said += String.join("; ", notes.stream().distinct().toList()) + ".";
    double y = end;
    for (String line : canvas.wrap(said, 12, WIDTH - 16 - slots.left())) {
      canvas.text(line, slots.left(), y + SIZE, 12, Anchor.START);
      y += SIZE + 2;
    }
    return y + 6;
  }

  private String reasons() {
    return String.join(
        ", ",
        chart.series().stream()
            .flatMap(
                bars ->
                    IntStream.range(0, bars.values().size())
                        .mapToObj(place -> new Told(bars, place)))
            .filter(told -> told.number() == null)
            .map(Told::reason)
            .distinct()
            .toList());
  }

  private List<Boolean> lacking() {
    List<Boolean> lacking = new ArrayList<>();
    for (int c = 0; c < chart.categories().size(); c++) {
      boolean any = false;
      for (Chart.Bars bars : chart.series()) any |= bars.values().get(c) == null;
      lacking.add(any);
    }
    return lacking;
  }

  private void grid(Axis up, double left) {
    for (BigDecimal tick : up.ticks()) {
      double y = up.at(tick.doubleValue());
      boolean zero = tick.signum() == 0;
      canvas.line(left, y, WIDTH - 16, y, zero ? Canvas.INK : Canvas.FAINT, 0.7);
      canvas.text(Figures.text(tick), left - 6, y + 4, TEXT, Anchor.END);
    }
  }

  private void line(int series, Axis up, Slots slots) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    List<@Nullable BigDecimal> values = chart.series().get(series).values();
    for (int c = 0; c < values.size(); c++) {
      BigDecimal value = values.get(c);
      // What covers fewer units is no point of the same line: it would be read as a fall.
      if (new Told(chart.series().get(series), c).partial()) value = null;
      if (value != null) {
        double y = up.at(value.doubleValue());
        if (drawing) path.lineTo(slots.middle(c), y);
        else path.moveTo(slots.middle(c), y);
      }
      drawing = value != null;
    }
    Pen.of(series).line(canvas, path);
  }

  private void points(int series, Axis up, Slots slots) {
    List<@Nullable BigDecimal> values = chart.series().get(series).values();
    for (int c = 0; c < values.size(); c++) {
      BigDecimal value = values.get(c);
      if (value == null) continue;
      double x = slots.middle(c);
      double y = up.at(value.doubleValue());
      if (new Told(chart.series().get(series), c).partial()) Pen.of(series).ring(canvas, x, y);
      else Pen.of(series).point(canvas, x, y);
      labels.keepFree(x, y);
    }
  }
}
