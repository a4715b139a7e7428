package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** The same words in Vietnamese and English. */
public record Label(String vi, String en) {
  public Label {
    requireNonNull(vi, "vi");
    requireNonNull(en, "en");
  }

  /** Vietnamese for Vietnamese, English for every other language. */
  public String in(Locale language) {
    return language.getLanguage().equals("vi") ? vi : en;
  }
}
