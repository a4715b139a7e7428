package org.lienthong.reporting.internal.render;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.Sha256;

/**
 * Takes out what the layout library takes from the clock: the date of the metadata becomes the
 * creation date, the file identifier a digest of the rest. Gives the title of the metadata the form
 * PDF/A asks for. No byte outside the metadata moves.
 */
final class StablePdf {
  private static final Pattern CREATED =
      Pattern.compile("<xmp:CreateDate>([^<]+)</xmp:CreateDate>");
  private static final Pattern METADATA =
      Pattern.compile("(<xmp:MetadataDate>)([^<]+)(</xmp:MetadataDate>)");
  private static final Pattern ID =
      Pattern.compile("(/ID\\s*\\[\\s*<)([0-9A-Fa-f]{32})(>\\s*<)\\2(>)");

  private static final Pattern PACKET =
      Pattern.compile("<x:xmpmeta.*?</x:xmpmeta>", Pattern.DOTALL);
  private static final Pattern TITLE = Pattern.compile("(<dc:title>)([^<]*)(</dc:title>)");

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
    text = titled(text);
    String without = found(ID, text).replaceFirst("$1$3$4");
    String digest = Sha256.of(without.getBytes(StandardCharsets.ISO_8859_1)).hex();
    String id = digest.substring(0, 32).toUpperCase(Locale.ROOT);
    text = found(ID, text).replaceFirst("$1" + id + "$3" + id + "$4");
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The room for the longer title comes from the blanks between the elements. */
  private static String titled(String text) {
    Matcher packet = found(PACKET, text);
    String dense = packet.group().replaceAll(">\\s+<", "><");
    String titled =
        TITLE
            .matcher(dense)
            .replaceFirst("$1<rdf:Alt><rdf:li xml:lang=\"x-default\">$2</rdf:li></rdf:Alt>$3");
    int room = packet.group().length() - titled.length();
    if (room < 0) throw new IllegalStateException("no room for the title in the metadata");
    return text.substring(0, packet.start())
        + titled
        + " ".repeat(room)
        + text.substring(packet.end());
  }

  private static Matcher found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) throw new IllegalStateException("the PDF lacks " + pattern);
    return matcher;
  }
}
