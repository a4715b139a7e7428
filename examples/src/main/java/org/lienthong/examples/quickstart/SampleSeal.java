package org.lienthong.examples.quickstart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.lienthong.core.Content;

/** A red round seal that says MẪU and imitates nobody's: stars stand where a name would. */
final class SampleSeal {
  private static final int SIZE = 720;
  private static final double MIDDLE = SIZE / 2.0;

  private SampleSeal() {}

  static Content png() {
    return Ink.png(SIZE, SIZE, SampleSeal::draw);
  }

  private static void draw(Graphics2D canvas) {
    canvas.setColor(Ink.RED);
    ring(canvas, 340, 18);
    ring(canvas, 314, 5);
    ring(canvas, 212, 7);
    for (int i = 0; i < 12; i++) star(canvas, i * Math.PI / 6, 263, i % 3 == 0 ? 34 : 18);
    star(canvas, 0, 108, 58);
    word(canvas);
  }

  private static void ring(Graphics2D canvas, double radius, float thick) {
    canvas.setStroke(new BasicStroke(thick));
    canvas.draw(new Ellipse2D.Double(MIDDLE - radius, MIDDLE - radius, 2 * radius, 2 * radius));
  }

  private static void star(Graphics2D canvas, double angle, double distance, double size) {
    Path2D star = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? size : size * 0.4;
      double x = radius * Math.sin(i * Math.PI / 5);
      double y = -radius * Math.cos(i * Math.PI / 5);
      if (i == 0) star.moveTo(x, y);
      else star.lineTo(x, y);
    }
    star.closePath();
    AffineTransform place = AffineTransform.getTranslateInstance(MIDDLE, MIDDLE);
    place.rotate(angle);
    place.translate(0, -distance);
    canvas.fill(star.createTransformedShape(place));
  }

  /** M, Ẫ and U as strokes on a grid of their own. */
  private static void word(Graphics2D canvas) {
    Path2D word = new Path2D.Double();
    line(word, 0, 100, 0, 0, 42, 58, 84, 0, 84, 100);
    line(word, 118, 100, 160, 0, 202, 100);
    line(word, 133, 64, 187, 64);
    line(word, 134, -18, 160, -42, 186, -18);
    word.moveTo(128, -62);
    word.curveTo(144, -88, 170, -46, 192, -72);
    word.moveTo(236, 0);
    word.lineTo(236, 62);
    word.curveTo(236, 112, 316, 112, 316, 62);
    word.lineTo(316, 0);
    AffineTransform place = AffineTransform.getTranslateInstance(MIDDLE - 158, MIDDLE + 42);
    canvas.setStroke(new BasicStroke(20, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
    canvas.draw(word.createTransformedShape(place));
  }

  private static void line(Path2D path, double... points) {
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
  }
}
