package org.lienthong.reporting.internal.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lienthong.reporting.Chart;
import org.lienthong.reporting.internal.render.ChartDrawing;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/** A chart laid out, whatever it will be written as. */
public final class Picture implements ChartDrawing {
  private final Chart chart;
  private final Fonts fonts;
  private final List<Mark> marks;
  private final double height;

  private Picture(Chart chart, Fonts fonts) throws IOException {
    this.chart = chart;
    this.fonts = fonts;
    Canvas canvas = new Canvas(fonts);
    this.height = draw(chart, canvas);
    this.marks = canvas.marks();
  }

  public static Picture of(Chart chart) throws IOException {
    return new Picture(chart, Fonts.open());
  }

  private static double draw(Chart chart, Canvas canvas) throws IOException {
    return switch (chart.kind()) {
      case BAR -> new GroupedBars(chart, canvas).draw();
      case LINE -> new LineDrawing(chart, canvas).draw();
      case STACKED -> new StackedBars(chart, canvas).draw();
      case SHARE ->
          chart.categories().size() > Fill.SERIES.size()
              ? new ShareBars(chart, canvas).draw()
              : new ShareCircle(chart, canvas).draw();
      case PROGRESS -> new ProgressBars(chart, canvas).draw();
      case MAP -> new MapDrawing(chart, canvas).draw();
    };
  }

  List<Mark> marks() {
    return marks;
  }

  @Override
  public double heightFor(double width) {
    return height / Canvas.WIDTH * width;
  }

  @Override
  public void svg(boolean outlines, Markup svg) throws IOException, SAXException {
    new SvgWriter(svg, fonts, outlines).write(chart.title(), chart.description(), marks, height);
  }

  public byte[] png() throws IOException {
    return new PngWriter(fonts).write(chart.title(), chart.description(), marks, height);
  }

  @Override
  public void close() {
    try {
      fonts.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
