package org.lienthong.signature;

/**
 * A box on a page as the reader sees it: after cropping and turning.
 *
 * @param page from 1
 * @param leftMm from the left edge, in millimetres
 * @param topMm from the top edge, in millimetres
 */
public record Placement(int page, double leftMm, double topMm, double widthMm, double heightMm) {
  public Placement {
    if (page < 1) throw new IllegalArgumentException("page must be 1 or more, was " + page);
    if (!(widthMm >= 0 && heightMm >= 0 && widthMm <= 5000 && heightMm <= 5000)) {
      throw new IllegalArgumentException(
          "width and height must be 0 to 5000 mm, were " + widthMm + " and " + heightMm);
    }
    if (!(Math.abs(leftMm) <= 5000 && Math.abs(topMm) <= 5000)) {
      throw new IllegalArgumentException(
          "left and top must be within 5000 mm, were " + leftMm + " and " + topMm);
    }
  }

  /** The largest box of the given proportions in the middle of this one. */
  Placement fitted(double width, double height) {
    double scale = Math.min(widthMm / width, heightMm / height);
    return centred(width * scale, height * scale);
  }

  private Placement centred(double width, double height) {
    return new Placement(
        page, leftMm + (widthMm - width) / 2, topMm + (heightMm - height) / 2, width, height);
  }
}
