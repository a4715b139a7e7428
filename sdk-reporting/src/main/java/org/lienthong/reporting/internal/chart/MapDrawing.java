package org.lienthong.reporting.internal.chart;

import static org.lienthong.reporting.internal.chart.Canvas.SIZE;
import static org.lienthong.reporting.internal.chart.Canvas.WIDTH;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.internal.chart.Mark.Anchor;

/** Units in their places, darker the more they have; what is missing is crossed, never light. */
final class MapDrawing {
  private static final double TEXT = 11;

  /** A unit that has an outline. */
  private record Place(int index, Path2D path) {
    double area() {
      Rectangle2D bounds = path.getBounds2D();
      return bounds.getWidth() * bounds.getHeight();
    }
  }

  private final Chart chart;
  private final Canvas canvas;
  private final Classes classes;
  private final List<Rectangle2D> taken = new ArrayList<>();

  MapDrawing(Chart chart, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
    this.classes = Classes.of(chart.series().get(0).values());
  }

  double draw() throws IOException {
    Frame frame = new Frame(canvas);
    for (int i = 0; i < classes.count(); i++) frame.entry(classes.fill(i), classes.name(i));
    int missing = classes.missing();
    if (missing > 0) frame.entry(Fill.MISSING, Told.lacking(chart.series().get(0)));
    double top = frame.draw(chart.title()) + 4;
    Projection projection = Projection.of(outlines(), 20, top, WIDTH - 40);
    List<Place> places = new ArrayList<>();
    List<String> unplaced = new ArrayList<>();
    for (int c = 0; c < chart.codes().size(); c++) {
      var outline = outlines().get(c);
      if (outline.getCurrentPoint() == null) unplaced.add(chart.categories().get(c));
      else places.add(new Place(c, projection.project(outline)));
    }
    for (Place place : places) fill(place).paint(canvas, place.path());
    for (Place place : places) canvas.shape(place.path(), "", Canvas.INK, 0.8);
    places.sort(Comparator.comparingDouble(Place::area).reversed());
    for (Place place : places) name(place);
    double y = top + projection.height() + 8;
    if (!unplaced.isEmpty()) {
      String said = "Không có ranh giới trên bản đồ: " + String.join(", ", unplaced) + ".";
      for (String line : canvas.wrap(said, 12, WIDTH - 40)) {
        canvas.text(line, 20, y += SIZE + 2, 12, Anchor.START);
      }
    }
    return y + 12;
  }

  private Fill fill(Place place) {
    BigDecimal value = chart.series().get(0).values().get(place.index());
    return value == null ? Fill.MISSING : classes.fill(classes.of(value));
  }

  private List<Path2D> outlines() {
    List<Path2D> outlines = new ArrayList<>();
    for (String code : chart.codes()) {
      outlines.add(
          chart
              .geography()
              .flatMap(geography -> geography.outline(code))
              .map(Path2D.Double::new)
              .orElseGet(Path2D.Double::new));
    }
    return outlines;
  }

  /** Where it fits into the unit and beside the names of larger ones; the table has all. */
  private void name(Place place) throws IOException {
    String name = chart.categories().get(place.index());
    double[] inside = Projection.inside(place.path());
    double y = inside[1] + TEXT * 0.35;
    Rectangle2D box = canvas.box(name, inside[0], y, TEXT, Anchor.MIDDLE);
    if (box.getWidth() > inside[2] || taken.stream().anyMatch(box::intersects)) return;
    canvas.label(name, inside[0], y, TEXT, Anchor.MIDDLE);
    taken.add(box);
  }
}
