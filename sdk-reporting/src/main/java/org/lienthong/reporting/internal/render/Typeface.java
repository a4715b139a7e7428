package org.lienthong.reporting.internal.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.lienthong.core.BundledFont;

/**
 * Widths and outlines of a bundled font, read from its own tables: the machine may have no font and
 * no font configuration, and the drawing must be the same everywhere. Not thread-safe.
 */
public final class Typeface implements AutoCloseable {
  private final TrueTypeFont font;
  private final CmapLookup glyphs;

  private Typeface(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
  }

  public static Typeface open(BundledFont bundled) throws IOException {
    try (InputStream in = bundled.content().open()) {
      return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in)));
    }
  }

  public double width(String text, double size) throws IOException {
    long units = 0;
    for (int c : text.codePoints().toArray()) units += font.getAdvanceWidth(glyphs.getGlyphId(c));
    return units * size / font.getUnitsPerEm();
  }

  /** Breaks at blanks; a single word that is too long keeps its own line. */
  public List<String> wrap(String text, double size, double width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && width(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!line.isEmpty()) line.append(' ');
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** As few lines as {@link #wrap}, but of about the same length. */
  List<String> balance(String text, double size, double width) throws IOException {
    List<String> lines = wrap(text, size, width);
    double narrower = width;
    while (narrower > 10) {
      narrower -= 4;
      List<String> tried = wrap(text, size, narrower);
      double longest = 0;
      for (String line : tried) longest = Math.max(longest, width(line, size));
      if (tried.size() > lines.size() || longest > narrower) break;
      lines = tried;
    }
    return lines;
  }

  /** The text as shapes, with its baseline starting at x, y; y points down. */
  public Path2D outline(String text, double x, double y, double size) throws IOException {
    Path2D outline = new Path2D.Double();
    double scale = size / font.getUnitsPerEm();
    double pen = x;
    for (int c : text.codePoints().toArray()) {
      int glyph = glyphs.getGlyphId(c);
      var shape = font.getGlyph() == null ? null : font.getGlyph().getGlyph(glyph);
      if (shape != null) {
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, pen, y);
        outline.append(shape.getPath().getPathIterator(place), false);
      }
      pen += font.getAdvanceWidth(glyph) * scale;
    }
    return outline;
  }

  /** Two decimals, a point, no exponent. */
  public static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    int end = text.length();
    while (text.charAt(end - 1) == '0') end--;
    if (text.charAt(end - 1) == '.') end--;
    String shortened = text.substring(0, end);
    return shortened.equals("-0") ? "0" : shortened;
  }

  @Override
  public void close() throws IOException {
    font.close();
  }
}
