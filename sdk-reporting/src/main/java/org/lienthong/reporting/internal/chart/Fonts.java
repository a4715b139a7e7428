package org.lienthong.reporting.internal.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import org.lienthong.core.BundledFont;
import org.lienthong.reporting.internal.render.Typeface;

/** The two faces a chart is lettered in. Not thread-safe. */
record Fonts(Typeface regular, Typeface bold) implements AutoCloseable {
  static Fonts open() throws IOException {
    return new Fonts(Typeface.open(BundledFont.SERIF), Typeface.open(BundledFont.SERIF_BOLD));
  }

  /** Outlines of the letters where they stand. */
  Path2D outline(Mark.Text text) throws IOException {
    Typeface face = text.heavy() ? bold : regular;
    double left = text.x() - face.width(text.text(), text.size()) * text.anchor().share();
    Path2D path = face.outline(text.text(), left, text.y(), text.size());
    double turn = Math.toRadians(text.turn());
    if (turn != 0) path.transform(AffineTransform.getRotateInstance(turn, text.x(), text.y()));
    return path;
  }

  @Override
  public void close() throws IOException {
    try (regular) {
      bold.close();
    }
  }
}
