package org.lienthong.signature.internal;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.lienthong.signature.SignatureVerifier;

/** The words of verdicts in Vietnamese and English. */
public final class VerdictWords {
  private VerdictWords() {}

  /** The key itself if the catalogue misses it: a verdict never fails over its words. */
  public static String of(String key, Locale language) {
    Locale wanted = language.getLanguage().equals("vi") ? language : Locale.ROOT;
    try {
      return ResourceBundle.getBundle(
              SignatureVerifier.class.getPackageName() + ".verdicts",
              wanted,
              SignatureVerifier.class.getClassLoader(),
              ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
          .getString(key);
    } catch (MissingResourceException e) {
      return key;
    }
  }
}
