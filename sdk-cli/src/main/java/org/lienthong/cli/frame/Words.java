package org.lienthong.cli.frame;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that people read, in Vietnamese or English. */
public final class Words {
  private final Locale language;
  private final ResourceBundle bundle;

  public Words(Locale language) {
    this.language = language;
    this.bundle = bundle("words", language);
  }

  /** A bundle beside {@link Words}; English unless Vietnamese is asked for. */
  static ResourceBundle bundle(String name, Locale language) {
    return ResourceBundle.getBundle(
        Words.class.getPackageName() + "." + name,
        language.getLanguage().equals("vi") ? language : Locale.ROOT,
        Words.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale language() {
    return language;
  }

  /**
   * @param arguments fill {@code {0}}, {@code {1}} … as they are, without a locale's decoration
   */
  public String of(String key, Object... arguments) {
    Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
  }

  /** With its thousands apart, as the language writes them. */
  public String number(long number) {
    String grouped = String.format(Locale.ENGLISH, "%,d", number);
    return language.getLanguage().equals("vi") ? grouped.replace(',', '.') : grouped;
  }
}
