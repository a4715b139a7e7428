package org.lienthong.reporting.internal.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints a drawing. Letters are shapes of the bundled font: no font of the machine is asked. */
final class PngWriter {
  private static final int SCALE = 2;
  private static final String FORMAT = "javax_imageio_png_1.0";

  private final Fonts fonts;

  PngWriter(Fonts fonts) {
    this.fonts = fonts;
  }

  byte[] write(String title, String description, List<Mark> marks, double height)
      throws IOException {
    BufferedImage image =
        new BufferedImage(
            (int) (Canvas.WIDTH * SCALE),
            (int) Math.ceil(height) * SCALE,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(SCALE, SCALE);
      for (Mark mark : marks) {
        if (mark instanceof Mark.Shape shape) paint(shape, graphics);
        else if (mark instanceof Mark.Text text) {
          graphics.setColor(Color.decode(Canvas.INK));
          graphics.fill(fonts.outline(text));
        }
      }
    } finally {
      graphics.dispose();
    }
    return encoded(image, title, description);
  }

  private static void paint(Mark.Shape shape, Graphics2D graphics) {
    if (!shape.fill().isEmpty()) {
      shape.path().setWindingRule(Path2D.WIND_EVEN_ODD);
      graphics.setColor(Color.decode(shape.fill()));
      graphics.fill(shape.path());
    }
    if (shape.ink().isEmpty()) return;
    graphics.setColor(Color.decode(shape.ink()));
    graphics.setStroke(stroke(shape));
    graphics.draw(shape.path());
  }

  private static BasicStroke stroke(Mark.Shape shape) {
    float width = (float) shape.width();
    int butt = BasicStroke.CAP_BUTT;
    int round = BasicStroke.JOIN_ROUND;
    if (shape.dash().isEmpty()) return new BasicStroke(width, butt, round);
    float[] dash = new float[shape.dash().size()];
    for (int i = 0; i < dash.length; i++) dash[i] = shape.dash().get(i);
    return new BasicStroke(width, butt, round, 10, dash, 0);
  }

  private static byte[] encoded(BufferedImage image, String title, String description)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      metadata.mergeTree(FORMAT, PngWords.of(FORMAT, title, description));
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
