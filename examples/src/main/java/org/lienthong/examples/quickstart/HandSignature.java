package org.lienthong.examples.quickstart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.lienthong.core.Content;

/** A made-up signature in blue ink. */
final class HandSignature {
  private HandSignature() {}

  static Content png() {
    return Ink.png(900, 360, HandSignature::draw);
  }

  private static void draw(Graphics2D canvas) {
    canvas.setColor(Ink.BLUE);
    Path2D letters = new Path2D.Double();
    letters.moveTo(70, 285);
    letters.curveTo(110, 130, 165, 30, 200, 45);
    letters.curveTo(235, 65, 130, 250, 150, 268);
    letters.curveTo(185, 285, 235, 70, 285, 62);
    letters.curveTo(330, 60, 235, 262, 268, 270);
    letters.curveTo(310, 275, 335, 168, 375, 170);
    letters.curveTo(405, 175, 350, 262, 385, 258);
    letters.curveTo(430, 250, 425, 172, 462, 172);
    letters.curveTo(490, 176, 440, 258, 480, 254);
    letters.curveTo(520, 246, 520, 178, 556, 178);
    letters.curveTo(585, 182, 545, 250, 590, 238);
    canvas.setStroke(new BasicStroke(11, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    canvas.draw(letters);
    Path2D flourish = new Path2D.Double();
    flourish.moveTo(590, 238);
    flourish.curveTo(700, 195, 830, 150, 845, 180);
    flourish.curveTo(850, 225, 420, 330, 120, 322);
    flourish.curveTo(420, 300, 660, 285, 800, 290);
    canvas.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    canvas.draw(flourish);
  }
}
