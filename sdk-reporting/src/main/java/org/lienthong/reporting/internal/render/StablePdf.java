package org.lienthong.reporting.internal.render;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.Sha256;

/**
 * Takes out what the layout library takes from the clock: the date of the metadata becomes the
 * creation date, the file identifier a digest of the rest. No byte moves.
 */
final class StablePdf {
  private static final Pattern CREATED =
      Pattern.compile("<xmp:CreateDate>([^<]+)</xmp:CreateDate>");
  private static final Pattern METADATA =
      Pattern.compile("(<xmp:MetadataDate>)([^<]+)(</xmp:MetadataDate>)");
  private static final Pattern ID =
      Pattern.compile("(/ID\\s*\\[\\s*<)([0-9A-Fa-f]{32})(>\\s*<)\\2(>)");

  private StablePdf() {}

  static byte[] of(byte[] pdf) {
    // Latin-1 keeps every byte and every offset.
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    Matcher created = found(CREATED, text);
    Matcher metadata = found(METADATA, text);
    if (created.group(1).length() != metadata.group(2).length()) {
      throw new IllegalStateException("the two dates of the PDF metadata differ in length");
    }
    text = metadata.replaceFirst("$1" + Matcher.quoteReplacement(created.group(1)) + "$3");
    String without = found(ID, text).replaceFirst("$1$3$4");
    String digest = Sha256.of(without.getBytes(StandardCharsets.ISO_8859_1)).hex();
    String id = digest.substring(0, 32).toUpperCase(Locale.ROOT);
    text = found(ID, text).replaceFirst("$1" + id + "$3" + id + "$4");
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Matcher found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) throw new IllegalStateException("the PDF lacks " + pattern);
    return matcher;
  }
}
