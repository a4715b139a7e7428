package org.lienthong.core;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * One entry of a module's error catalogue with its blanks filled in.
 *
 * <p>The catalogue is the resource bundle {@code errors} beside the class named: {@code
 * errors.properties} in English and {@code errors_vi.properties} in Vietnamese, each with the keys
 * {@code <code>.message} and {@code <code>.next}. Arguments are shown as they are: never hand in a
 * secret or personal data.
 */
public final class ErrorDetail implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_CHARACTERS = 500;

  private final String code;
  private final Class<?> catalog;
  private final List<String> arguments;

  private ErrorDetail(String code, Class<?> catalog, List<String> arguments) {
    this.code = requireNonNull(code, "code");
    this.catalog = requireNonNull(catalog, "catalog");
    this.arguments = arguments;
  }

  /**
   * @param catalog any class in the package that holds the bundle
   * @param arguments what fills {@code {0}}, {@code {1}} … in the message, by {@link
   *     String#valueOf(Object)}: numbers and dates get no locale's decoration; control characters
   *     become blanks, and at most 500 characters are kept
   */
  public static ErrorDetail of(String code, Class<?> catalog, Object... arguments) {
    return new ErrorDetail(
        code, catalog, Arrays.stream(arguments).map(ErrorDetail::printable).toList());
  }

  /** Without line breaks and of bounded length: what came from outside must not forge log lines. */
  private static String printable(Object argument) {
    String text = String.valueOf(argument);
    String start =
        text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    return start.replaceAll("[\\p{Cntrl}\u2028\u2029]", " ");
  }

  public String code() {
    return code;
  }

  public String message(Locale language) {
    return text("message", language);
  }

  public String nextStep(Locale language) {
    return text("next", language);
  }

  private String text(String part, Locale language) {
    Locale wanted = language.getLanguage().equals("vi") ? language : Locale.ROOT;
    String pattern;
    try {
      pattern =
          ResourceBundle.getBundle(
                  catalog.getPackageName() + ".errors",
                  wanted,
                  catalog.getClassLoader(),
                  ResourceBundle.Control.getNoFallbackControl(
                      ResourceBundle.Control.FORMAT_PROPERTIES))
              .getString(code + "." + part);
    } catch (MissingResourceException missing) {
      // An error about an error would hide the first one.
      return String.join(", ", arguments);
    }
    return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
  }
}
