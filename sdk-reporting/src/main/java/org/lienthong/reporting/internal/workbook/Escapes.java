package org.lienthong.reporting.internal.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold, as workbooks write them: {@code _x000D_}. */
public final class Escapes {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern UNSAFE = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

  private Escapes() {}

  static String read(String text) {
    if (!text.contains("_x")) return text;
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  /** Text that looks like an escape is escaped itself, so that it comes back as it is. */
  public static String write(String text) {
    String safe = ESCAPE.matcher(text).replaceAll(found -> "_x005F" + found.group());
    return UNSAFE
        .matcher(safe)
        .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
  }
}
