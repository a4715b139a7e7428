package org.lienthong.signature.internal;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.lienthong.signature.Placement;

/**
 * Finds the line that a blank stands in, so that what is stamped sits on the same baseline as the
 * words before and after it, whatever program laid the page out. Not thread-safe.
 */
final class Baseline extends PDFTextStripper {
  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final double FARTHEST = 120;

  private final double left;
  private final double top;
  private final double fontSize;
  private double nearest = FARTHEST;
  private double found = Double.NaN;

  private Baseline(Placement place, double fontSize) {
    left = place.leftMm() * POINTS_PER_MM;
    top = place.topMm() * POINTS_PER_MM;
    this.fontSize = fontSize;
  }

  /** In points below the top of the place; the given one if there is no line to sit on. */
  static double below(PDDocument document, Placement place, double fontSize, double otherwise)
      throws IOException {
    var page = document.getPage(place.page() - 1);
    // Turned pages and other units are rare here, and the font's own ascent serves them well.
    if (page.getRotation() != 0 || page.getUserUnit() != 1) return otherwise;
    Baseline search = new Baseline(place, fontSize);
    search.setStartPage(place.page());
    search.setEndPage(place.page());
    search.getText(document);
    return Double.isNaN(search.found) ? otherwise : search.found - search.top;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (TextPosition position : positions) {
      double below = position.getYDirAdj() - top;
      double end = position.getXDirAdj() + position.getWidthDirAdj();
      double distance = Math.min(Math.abs(left - end), Math.abs(position.getXDirAdj() - left));
      if (position.getDir() == 0
          && below > fontSize * 0.5
          && below < fontSize * 1.4
          && distance < nearest) {
        nearest = distance;
        found = position.getYDirAdj();
      }
    }
  }
}
