package org.lienthong.documents.edxml;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.lienthong.documents.internal.edxml.Fragment;

/**
 * An element nobody here knows, kept so that it is not lost when the message is written again.
 *
 * @param parent the path it stood in, such as {@code MessageHeader/To[2]}, {@code edXMLHeader} or
 *     {@code Attachment[1]}
 * @param text its text; markup inside it is left out
 * @param markup the whole element in canonical form where it has attributes, elements of its own or
 *     a foreign namespace; else empty
 */
public record Extension(String parent, String name, String text, String markup) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}._-]*");

  /**
   * @throws IllegalArgumentException if the name is none or the markup is not one such element
   */
  public Extension {
    requireNonNull(parent, "parent");
    if (!isName(name)) {
      throw new IllegalArgumentException("not the name of an element: \"" + name + "\"");
    }
    requireNonNull(text, "text");
    if (!requireNonNull(markup, "markup").isEmpty()) {
      Fragment whole = Fragment.parse(parent, markup);
      if (!whole.name().equals(name)) {
        throw new IllegalArgumentException("the markup is not the element " + name);
      }
      text = whole.text();
      markup = whole.markup();
    }
  }

  /** Of an element that holds nothing but text. */
  public Extension(String parent, String name, String text) {
    this(parent, name, text, "");
  }

  /** Whether an element can have this name, without a prefix. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
