package org.lienthong.signature.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks a name into lines of about equal length. */
public final class Wrapping {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Wrapping() {}

  public static List<String> balanced(String text, int most) {
    int rows = (text.length() + most - 1) / most;
    int aim = (text.length() + rows - 1) / rows;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SPACE.split(text, -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() / 2 > aim) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (line.length() > 0) line.append(' ');
      line.append(word);
    }
    if (line.length() > 0) lines.add(line.toString());
    return lines;
  }
}
