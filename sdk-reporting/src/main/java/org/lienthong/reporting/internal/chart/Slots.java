package org.lienthong.reporting.internal.chart;

import static org.lienthong.reporting.internal.chart.Canvas.LINE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.reporting.internal.chart.Mark.Anchor;

/** Places beside each other along the bottom, and their labels: level, else slanted. */
final class Slots {
  private static final double SIZE = 12;
  private static final int MOST_LINES = 3;
  private static final double SLANT = 40;
  private static final double LONGEST = 190;

  private final List<String> labels;
  private final double left;
  private final double width;
  private final Canvas canvas;

  private Slots(List<String> labels, double left, double right, Canvas canvas) {
    this.labels = labels;
    this.left = left;
    this.width = (right - left) / labels.size();
    this.canvas = canvas;
  }

  /** From left to right, or from further right if a slanted first label needs the room. */
  static Slots between(double left, double right, List<String> labels, Canvas canvas)
      throws IOException {
    Slots slots = new Slots(labels, left, right, canvas);
    if (slots.level()) return slots;
    double first = Math.min(LONGEST, canvas.width(labels.get(0), SIZE));
    double needed = first * Math.cos(Math.toRadians(SLANT)) + 2;
    return new Slots(labels, Math.max(left, needed), right, canvas);
  }

  double left() {
    return left;
  }

  double middle(int slot) {
    return left + (slot + 0.5) * width;
  }

  /**
   * Draws below a line and says how far down it goes.
   *
   * @param lacking places where a figure is missing
   * @param reasons why, in words
   */
  double draw(double bottom, List<Boolean> lacking, String reasons) throws IOException {
    double y = bottom;
    if (lacking.contains(true)) {
      y += 14;
      for (int c = 0; c < labels.size(); c++) {
        if (lacking.get(c)) canvas.text("…", middle(c), y, SIZE, Anchor.MIDDLE);
      }
    }
    for (int c = 0; c < labels.size(); c++) {
      canvas.line(middle(c), bottom, middle(c), bottom + 4, Canvas.INK, 0.7);
    }
    double end = level() ? drawLevel(y) : drawSlanted(y);
    if (!lacking.contains(true)) return end;
    canvas.text("…: " + reasons + ".", left, end + SIZE, SIZE, Anchor.START);
    return end + 20;
  }

  private boolean level() throws IOException {
    for (String label : labels) {
      List<String> lines = canvas.wrap(label, SIZE, width - 8);
      if (lines.size() > MOST_LINES) return false;
      for (String line : lines) if (canvas.width(line, SIZE) > width - 4) return false;
    }
    return true;
  }

  private double drawLevel(double top) throws IOException {
    double end = top;
    for (int c = 0; c < labels.size(); c++) {
      double y = top + 2;
      for (String line : canvas.wrap(labels.get(c), SIZE, width - 8)) {
        canvas.text(line, middle(c), y += LINE, SIZE, Anchor.MIDDLE);
      }
      end = Math.max(end, y);
    }
    return end + 10;
  }

  /** As many as stay apart; what is too long is shortened, and whole in the table. */
  private double drawSlanted(double top) throws IOException {
    double sine = Math.sin(Math.toRadians(SLANT));
    int every = (int) Math.ceil((SIZE + 3) / sine / width);
    double longest = 0;
    for (int c = 0; c < labels.size(); c += every) {
      double room = Math.min(LONGEST, (middle(c) - 2) / Math.cos(Math.toRadians(SLANT)));
      String text = shortened(labels.get(c), room);
      longest = Math.max(longest, canvas.width(text, SIZE));
      canvas.turned(text, middle(c) + 4, top + 14, SIZE, -SLANT);
    }
    return top + 22 + longest * sine;
  }

  private String shortened(String label, double room) throws IOException {
    if (canvas.width(label, SIZE) <= room) return label;
    List<String> words = new ArrayList<>(List.of(label.strip().split("\\s+", -1)));
    while (words.size() > 1 && canvas.width(String.join(" ", words) + " …", SIZE) > room) {
      words.remove(words.size() - 1);
    }
    return String.join(" ", words) + " …";
  }
}
