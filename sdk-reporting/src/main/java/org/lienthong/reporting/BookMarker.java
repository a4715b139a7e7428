package org.lienthong.reporting;

import java.util.Locale;
import java.util.Optional;
import org.lienthong.core.Content;

/**
 * What a sheet says of itself in its hidden first cell.
 *
 * @param revision of what the form asks for; another label makes no other revision
 * @param part key of the table or list, or one of the sheets that every workbook has
 * @param unit code of the unit, where a sheet is of one; else empty
 */
record BookMarker(
    String form,
    String version,
    String revision,
    String period,
    String part,
    String unit,
    String language) {
  static final String NOTES = "#notes";
  static final String OTHERS = "#others";

  private static final String HEAD = "lienthong-form/1";
  private static final String BETWEEN = "|";
  private static final int REVISION = 12;

  /** Changes when the same cell would be read as something else. */
  static String revision(Form form) {
    StringBuilder asked = new StringBuilder();
    for (Indicator one : form.indicators()) {
      Measure measure = one.measure();
      asked
          .append(one.key())
          .append(' ')
          .append(measure.base())
          .append(' ')
          .append(measure.factor().toPlainString())
          .append(' ')
          .append(measure.decimals())
          .append(' ')
          .append(one.kind())
          .append(' ')
          .append(one.formulaByKeys().orElse(""))
          .append('\n');
    }
    return Content.ofUtf8(asked.toString()).sha256().hex().substring(0, REVISION);
  }

  static BookMarker of(Form form, Period period, Locale language) {
    return new BookMarker(
        form.id(),
        form.version(),
        revision(form),
        period.toString(),
        "",
        "",
        BookWords.isVietnamese(language) ? "vi" : "en");
  }

  BookMarker of(String part, String unit) {
    return new BookMarker(form, version, revision, period, part, unit, language);
  }

  static Optional<BookMarker> parse(String text) {
    String[] words = text.strip().split("\\|", -1);
    if (words.length != 8 || !words[0].equals(HEAD)) return Optional.empty();
    return Optional.of(
        new BookMarker(words[1], words[2], words[3], words[4], words[5], words[6], words[7]));
  }

  @Override
  public String toString() {
    return String.join(BETWEEN, HEAD, form, version, revision, period, part, unit, language);
  }
}
