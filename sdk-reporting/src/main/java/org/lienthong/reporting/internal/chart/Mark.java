package org.lienthong.reporting.internal.chart;

import java.awt.geom.Path2D;
import java.util.List;

/** One thing on a canvas. Later marks lie over earlier ones. */
sealed interface Mark {
  /**
   * @param fill a colour as {@code #rrggbb}; empty for none
   * @param ink colour of the outline; empty for none
   * @param width of the outline
   * @param dash lengths of stroke and gap in turn; empty for a line without gaps
   */
  record Shape(Path2D path, String fill, String ink, double width, List<Float> dash)
      implements Mark {}

  /** Where a text stands beside its point. */
  enum Anchor {
    START(0, "start"),
    MIDDLE(0.5, "middle"),
    END(1, "end");

    private final double share;
    private final String word;

    Anchor(double share, String word) {
      this.share = share;
      this.word = word;
    }

    /** How much of the text is left of the point. */
    double share() {
      return share;
    }

    String word() {
      return word;
    }
  }

  /**
   * @param x of the anchor, on the baseline
   * @param turn degrees clockwise around the anchor
   */
  record Text(
      String text, double x, double y, double size, Anchor anchor, boolean heavy, double turn)
      implements Mark {}
}
