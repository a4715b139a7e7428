package org.lienthong.signature.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.lienthong.signature.Placement;

/**
 * Between what the reader sees (origin top left, after cropping and turning, millimetres) and the
 * page's own coordinates (origin anywhere, upwards, user units).
 */
public final class PageFrame {
  private final PDRectangle box;
  private final int turn;
  private final double unitsPerMm;

  private PageFrame(PDRectangle box, int turn, double unitsPerMm) {
    this.box = box;
    this.turn = turn;
    this.unitsPerMm = unitsPerMm;
  }

  public static PageFrame of(PDPage page) {
    int turn = Math.floorMod(page.getRotation(), 360);
    double unit = page.getUserUnit() > 0 ? page.getUserUnit() : 1;
    return new PageFrame(page.getCropBox(), turn, 72 / 25.4 / unit);
  }

  public double unitsPerMm() {
    return unitsPerMm;
  }

  /** What the reader sees from left to right. */
  public double widthMm() {
    return (turn % 180 == 0 ? box.getWidth() : box.getHeight()) / unitsPerMm;
  }

  /** From a point of the page to what the reader sees, both millimetres from left and top. */
  public double[] toMillimetres(double x, double y) {
    double[] seen =
        switch (turn) {
          case 90 -> new double[] {y - box.getLowerLeftY(), x - box.getLowerLeftX()};
          case 180 -> new double[] {box.getUpperRightX() - x, y - box.getLowerLeftY()};
          case 270 -> new double[] {box.getUpperRightY() - y, box.getUpperRightX() - x};
          default -> new double[] {x - box.getLowerLeftX(), box.getUpperRightY() - y};
        };
    return new double[] {seen[0] / unitsPerMm, seen[1] / unitsPerMm};
  }

  /** The rectangle of the page that the reader sees at this place. */
  public PDRectangle toPage(Placement place) {
    Matrix upright = upright(place.leftMm(), place.topMm() + place.heightMm());
    Rectangle2D seen =
        new Rectangle2D.Double(0, 0, place.widthMm() * unitsPerMm, place.heightMm() * unitsPerMm);
    Rectangle2D own = upright.createAffineTransform().createTransformedShape(seen).getBounds2D();
    return new PDRectangle(
        (float) own.getX(), (float) own.getY(), (float) own.getWidth(), (float) own.getHeight());
  }

  /** Coordinates whose origin the reader sees at this point, x to the right and y upwards. */
  public Matrix upright(double leftMm, double topMm) {
    double u = leftMm * unitsPerMm;
    double v = topMm * unitsPerMm;
    Point2D origin =
        switch (turn) {
          case 90 -> new Point2D.Double(box.getLowerLeftX() + v, box.getLowerLeftY() + u);
          case 180 -> new Point2D.Double(box.getUpperRightX() - u, box.getLowerLeftY() + v);
          case 270 -> new Point2D.Double(box.getUpperRightX() - v, box.getUpperRightY() - u);
          default -> new Point2D.Double(box.getLowerLeftX() + u, box.getUpperRightY() - v);
        };
    AffineTransform transform = AffineTransform.getTranslateInstance(origin.getX(), origin.getY());
    transform.quadrantRotate(turn / 90);
    return new Matrix(transform);
  }

  /** The turn alone: what makes a form drawn upright appear upright on this page. */
  public AffineTransform turn() {
    return AffineTransform.getQuadrantRotateInstance(turn / 90);
  }
}
