package org.lienthong.reporting.internal.word;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.lienthong.reporting.internal.render.Markup;
import org.xml.sax.SAXException;

/** The definitions of lists: the first with dashes, each further one counted from one. */
final class WordLists {
  private static final List<String> NUMBERS = List.of("decimal", "lowerLetter", "lowerRoman");

  private WordLists() {}

  static byte[] write(int numbered) throws SAXException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Markup xml = Markup.to(bytes).begin().namespace("w", WordParts.W);
    xml.start("w:numbering");
    levels(xml, false);
    levels(xml, true);
    list(xml, 1, 0);
    for (int i = 0; i < numbered; i++) list(xml, 2 + i, 1);
    xml.stop().end();
    return bytes.toByteArray();
  }

  private static void levels(Markup xml, boolean numbered) throws SAXException {
    xml.start("w:abstractNum", "w:abstractNumId", numbered ? "1" : "0");
    xml.empty("w:multiLevelType", "w:val", "multilevel");
    for (int level = 0; level < 9; level++) {
      String format = numbered ? NUMBERS.get(level % NUMBERS.size()) : "bullet";
      String sign = level % 2 == 0 ? "-" : "+";
      xml.start("w:lvl", "w:ilvl", String.valueOf(level)).empty("w:start", "w:val", "1");
      xml.empty("w:numFmt", "w:val", format);
      xml.empty("w:lvlText", "w:val", numbered ? "%" + (level + 1) + "." : sign);
      xml.empty("w:lvlJc", "w:val", "left").start("w:pPr");
      String left = String.valueOf(567 + 360 * (level + 1));
      xml.empty("w:ind", "w:left", left, "w:hanging", "360").stop().stop();
    }
    xml.stop();
  }

  private static void list(Markup xml, int id, int levels) throws SAXException {
    xml.start("w:num", "w:numId", String.valueOf(id));
    xml.empty("w:abstractNumId", "w:val", String.valueOf(levels));
    for (int level = 0; levels > 0 && level < 9; level++) {
      xml.start("w:lvlOverride", "w:ilvl", String.valueOf(level));
      xml.empty("w:startOverride", "w:val", "1").stop();
    }
    xml.stop();
  }
}
