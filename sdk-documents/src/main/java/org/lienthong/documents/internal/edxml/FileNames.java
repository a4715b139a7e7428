package org.lienthong.documents.internal.edxml;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names from the wire safe as names of files on any system. */
public final class FileNames {
  private static final int LONGEST = 150;

  // Path parts, what Windows forbids, control characters and marks that reverse the reading order.
  private static final Pattern FORBIDDEN =
      Pattern.compile("[<>:\"|?*\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private FileNames() {}

  public static boolean isSafe(String name) {
    return !name.isEmpty() && name.equals(safe(name, ""));
  }

  /** The last path part without what is forbidden; {@code otherwise} when nothing remains. */
  public static String safe(String name, String otherwise) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = FORBIDDEN.matcher(last).replaceAll("").strip();
    while (clean.endsWith(".") || clean.endsWith(" "))
      clean = clean.substring(0, clean.length() - 1);
    if (clean.isEmpty()) return otherwise;
    if (RESERVED.matcher(clean).matches()) clean = "_" + clean;
    return shortened(clean);
  }

  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= LONGEST) return name;
    String extension = extension(name);
    String tail = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - tail.length())).strip() + tail;
  }

  /** The same name told apart by a number: {@code a (2).pdf}. */
  static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    String base = dot <= 0 ? name : name.substring(0, dot);
    return base + " (" + number + ")" + name.substring(base.length());
  }

  /** Lower case, without the dot; empty when there is none. */
  public static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
