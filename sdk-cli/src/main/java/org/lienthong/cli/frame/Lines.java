package org.lienthong.cli.frame;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.VietnameseText;

/** Collects the lines that people read: labels in one column, values in the next. */
public final class Lines {
  private static final int LABEL_WIDTH = 22;

  private final Words words;
  private final List<String> lines = new ArrayList<>();

  public Lines(Words words) {
    this.words = words;
  }

  public Lines add(String line) {
    lines.add(line);
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
    if (!value.isEmpty()) labelled(words.of(key), value);
    return this;
  }

  public Lines labelled(String label, String value) {
    return add("  " + padded(label) + " " + value);
  }

  /** A line below the value of the field before. */
  public Lines below(String text) {
    return add("  " + " ".repeat(LABEL_WIDTH) + " " + text);
  }

  private static String padded(String label) {
    String composed = VietnameseText.nfc(label);
    int width = composed.codePointCount(0, composed.length());
    return composed + " ".repeat(Math.max(0, LABEL_WIDTH - width));
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }
}
