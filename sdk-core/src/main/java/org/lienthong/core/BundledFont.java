package org.lienthong.core;

/**
 * A serif font with every Vietnamese glyph, of the same metrics as Times New Roman, shipped with
 * the SDK so that documents look alike on machines without any font (Tinos, SIL Open Font License
 * 1.1).
 */
public enum BundledFont {
  SERIF("Tinos-Regular.ttf"),
  SERIF_BOLD("Tinos-Bold.ttf"),
  SERIF_ITALIC("Tinos-Italic.ttf"),
  SERIF_BOLD_ITALIC("Tinos-BoldItalic.ttf");

  private final String file;

  BundledFont(String file) {
    this.file = file;
  }

  /** The TrueType file. */
  public Content content() {
    return Content.from(
        () -> {
          var stream = BundledFont.class.getResourceAsStream("fonts/" + file);
          if (stream == null) throw new java.io.FileNotFoundException(file);
          return stream;
        });
  }
}
