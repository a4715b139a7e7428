package org.lienthong.cli.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.VietnameseText;

/** Collects the lines that people read: labels in one column, values in the next. */
public final class Lines {
  private static final int NARROWEST = 22;

  /** A line without a label stands alone; one with an empty label continues the value above. */
  private record Line(@Nullable String label, String text) {}

  private final Words words;
  private final List<Line> lines = new ArrayList<>();

  public Lines(Words words) {
    this.words = words;
  }

  public Lines add(String line) {
    lines.add(new Line(null, line));
    return this;
  }

  /**
   * @param key of the sentence in {@link Words}
   */
  public Lines say(String key, Object... arguments) {
    return add(words.of(key, arguments));
  }

  /**
   * Nothing if the value is empty.
   *
   * @param key of the label in {@link Words}
   */
  public Lines field(String key, String value) {
    return value.isEmpty() ? this : labelled(words.of(key), value);
  }

  public Lines labelled(String label, String value) {
    lines.add(new Line(VietnameseText.nfc(label), value));
    return this;
  }

  /** A line below the value of the field before. */
  public Lines below(String text) {
    return labelled("", text);
  }

  public List<String> lines() {
    int width = NARROWEST;
    for (Line line : lines) {
      if (line.label() != null) width = Math.max(width, length(line.label()));
    }
    List<String> shown = new ArrayList<>();
    for (Line line : lines) {
      String label = line.label();
      shown.add(
          label == null
              ? line.text()
              : "  " + label + " ".repeat(width - length(label)) + " " + line.text());
    }
    return shown;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
