package org.lienthong.reporting.internal.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.ChartSamples;

class PictureTest {
  static Stream<Chart> charts() {
    return ChartSamples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void no_text_lies_over_another_or_outside(Chart chart) throws IOException {
    try (Fonts fonts = Fonts.open();
        Picture picture = Picture.of(chart)) {
      List<Mark.Text> texts = new ArrayList<>();
      List<Rectangle2D> boxes = new ArrayList<>();
      for (Mark mark : picture.marks()) {
        if (!(mark instanceof Mark.Text text) || text.text().isBlank()) continue;
        Rectangle2D box = fonts.outline(text).getBounds2D();
        assertTrue(box.getMinX() >= 0 && box.getMaxX() <= Canvas.WIDTH, text + " " + box);
        if (text.turn() != 0) continue; // the boxes of slanted texts overlap, the texts do not
        for (int i = 0; i < boxes.size(); i++) {
          assertFalse(boxes.get(i).intersects(box), texts.get(i) + " and " + text);
        }
        texts.add(text);
        boxes.add(box);
      }
      assertTrue(texts.size() > 3);
    }
  }

  @Test
  void a_hole_is_not_hatched() {
    Path2D ring = new Path2D.Double(new Rectangle2D.Double(0, 0, 30, 10));
    ring.append(new Rectangle2D.Double(10, -1, 10, 20), false);
    List<double[]> stretches = Hatching.stretches(ring, 5);
    assertEquals(2, stretches.size());
    assertEquals(10, stretches.get(0)[1], 1e-9);
    assertEquals(20, stretches.get(1)[0], 1e-9);
    Path2D lines = Hatching.of(new Path2D.Double(new Ellipse2D.Double(0, 0, 10, 10)), 45, 2);
    assertTrue(new Rectangle2D.Double(-0.1, -0.1, 10.2, 10.2).contains(lines.getBounds2D()));
  }

  /** Both directions of lines, in the legend and in each unit that is missing. */
  @Test
  void a_unit_without_a_figure_is_crossed_on_the_map() throws IOException {
    for (Chart chart : ChartSamples.all()) {
      if (chart.kind() != Chart.Kind.MAP) continue;
      try (Picture picture = Picture.of(chart)) {
        long crossed =
            picture.marks().stream()
                .filter(mark -> mark instanceof Mark.Shape shape && isSlanted(shape))
                .count();
        assertEquals(4, crossed);
      }
    }
  }

  private static boolean isSlanted(Mark.Shape shape) {
    double[] at = new double[6];
    var steps = shape.path().getPathIterator(null);
    steps.currentSegment(at);
    double x = at[0];
    double y = at[1];
    steps.next();
    if (steps.isDone() || !shape.fill().isEmpty()) return false;
    steps.currentSegment(at);
    return Math.abs(Math.abs(at[0] - x) - Math.abs(at[1] - y)) < 1e-6;
  }

  @Test
  void classes_have_about_as_many_units_and_never_part_equal_figures() {
    List<BigDecimal> values = new ArrayList<>();
    for (int i : new int[] {1, 2, 2, 2, 2, 3, 4, 5, 6, 7}) values.add(BigDecimal.valueOf(i));
    Classes classes = Classes.of(new ArrayList<>(values));
    assertEquals(List.of(5, 1, 1, 1, 2), classes.sizes());
    for (BigDecimal value : values) {
      List<BigDecimal> bounds = classes.bounds().get(classes.of(value));
      assertTrue(value.compareTo(bounds.get(0)) >= 0 && value.compareTo(bounds.get(1)) <= 0);
    }
    assertEquals(classes.of(values.get(1)), classes.of(values.get(4)));
    assertEquals(Fill.CLASSES.get(4), classes.fill(classes.count() - 1));
  }

  @Test
  void an_axis_starts_elsewhere_than_zero_only_for_figures_of_nearly_one_size() {
    assertTrue(Axis.around(numbers("900", "100"), 0, 1).showsZero());
    assertTrue(Axis.around(numbers("-5", "1000"), 0, 1).showsZero());
    assertFalse(Axis.around(numbers("1000000", "1010000"), 0, 1).showsZero());
    assertTrue(Axis.withZero(numbers("1000000", "1010000"), 0, 1).showsZero());
    assertEquals(
        List.of("0.0000", "0.0005", "0.0010", "0.0015"),
        Axis.withZero(numbers("0.0013"), 0, 1).ticks().stream()
            .map(BigDecimal::toPlainString)
            .toList());
  }

  private static List<BigDecimal> numbers(String... values) {
    return Stream.of(values).map(BigDecimal::new).toList();
  }
}
