package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * An element nobody here knows, kept so that it is not lost when the message is written again.
 *
 * @param parent the path it stood in, such as {@code MessageHeader}
 * @param text its text; markup inside it is not kept
 */
public record Extension(String parent, String name, String text) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}._-]*");

  public Extension {
    requireNonNull(parent, "parent");
    if (!isName(name)) {
      throw new IllegalArgumentException("not the name of an element: \"" + name + "\"");
    }
    requireNonNull(text, "text");
  }

  /** Whether an element can have this name, without a prefix. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
