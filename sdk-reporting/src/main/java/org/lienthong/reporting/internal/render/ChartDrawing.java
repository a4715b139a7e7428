package org.lienthong.reporting.internal.render;

import java.io.IOException;
import org.lienthong.reporting.Chart;
import org.xml.sax.SAXException;

/** A chart that is laid out, as a page takes it. */
public interface ChartDrawing extends AutoCloseable {
  /** Lays charts out. */
  @FunctionalInterface
  interface Source {
    ChartDrawing of(Chart chart) throws IOException;
  }

  /** In the unit of that width. */
  double heightFor(double width);

  /**
   * @param outlines draw letters as shapes, for places that have no font
   */
  void svg(boolean outlines, Markup svg) throws IOException, SAXException;

  @Override
  void close();
}
