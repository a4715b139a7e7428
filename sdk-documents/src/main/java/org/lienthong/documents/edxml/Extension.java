package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

/**
 * An element nobody here knows, kept so that it is not lost when the message is written again.
 *
 * @param parent the path it stood in, such as {@code MessageHeader}
 * @param text its text; markup inside it is not kept
 */
public record Extension(String parent, String name, String text) {
  public Extension {
    requireNonNull(parent, "parent");
    if (!name.matches("[\\p{L}_][\\p{L}\\p{N}\\p{M}._-]*")) {
      throw new IllegalArgumentException("not the name of an element: \"" + name + "\"");
    }
    requireNonNull(text, "text");
  }
}
