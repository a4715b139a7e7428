package org.lienthong.documents.internal.edxml;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names from the wire safe as names of files on any system. */
public final class FileNames {
  // File systems take 255 bytes; some are left for a number.
  private static final int MOST_BYTES = 240;

  // Path parts, what Windows forbids, control characters and marks that reverse the reading order.
  private static final Pattern FORBIDDEN =
      Pattern.compile("[<>:\"|?*\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])\\s*(\\..*)?");

  private FileNames() {}

  public static boolean isSafe(String name) {
    return !name.isEmpty() && name.equals(safe(name, ""));
  }

  /** The last path part without what is forbidden; {@code otherwise} when nothing remains. */
  public static String safe(String name, String otherwise) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = trimmed(shortened(FORBIDDEN.matcher(last).replaceAll("").strip()));
    if (clean.isEmpty()) return otherwise;
    return RESERVED.matcher(clean).matches() ? "_" + clean : clean;
  }

  /** Windows drops blanks and dots at the end, so that another file would be meant. */
  private static String trimmed(String name) {
    String trimmed = name.strip();
    while (trimmed.endsWith(".")) trimmed = trimmed.substring(0, trimmed.length() - 1).strip();
    return trimmed;
  }

  private static String shortened(String name) {
    if (bytes(name) <= MOST_BYTES) return name;
    String extension = extension(name);
    String tail = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
    int most = Math.min(name.length() - tail.length(), MOST_BYTES + 10);
    String base = name.substring(0, most);
    while (bytes(base) + bytes(tail) > MOST_BYTES) base = withoutLast(base);
    return trimmed(base) + tail;
  }

  /** Without its last letter, the marks on it included. */
  private static String withoutLast(String name) {
    int end = name.length();
    boolean mark;
    do {
      int last = name.codePointBefore(end);
      mark = Character.getType(last) == Character.NON_SPACING_MARK;
      end -= Character.charCount(last);
    } while (mark && end > 0);
    return name.substring(0, end);
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Names with the same key are one file on some system. */
  static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
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
