package org.lienthong.reporting.internal.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the styles of cells make of a number: a day, a percentage, or the number it is. */
final class NumberFormats {
  private static final int MOST = 65_536;

  private final List<SheetCell.Kind> kinds = new ArrayList<>();

  private NumberFormats() {}

  static NumberFormats read(ZipParts parts, String part, Budget budget) throws WorkbookProblem {
    NumberFormats formats = new NumberFormats();
    if (!parts.has(part)) return formats;
    Map<String, String> own = new HashMap<>();
    boolean cells = false;
    try (XmlPart xml = XmlPart.open(parts, part, budget)) {
      while (xml.next()) {
        if (xml.starts("numFmt")) {
          own.put(xml.attribute("numFmtId", ""), xml.attribute("formatCode", ""));
        } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
          cells = xml.starts("cellXfs");
        } else if (cells && xml.starts("xf")) {
          String id = xml.attribute("numFmtId", "0");
          formats.kinds.add(own.containsKey(id) ? kind(own.get(id)) : bundled(id));
        }
        if (own.size() > MOST || formats.kinds.size() > MOST) {
          throw WorkbookProblem.tooMany(part + " <xf>", MOST);
        }
      }
    } catch (IOException e) {
      throw budget.reason(part, e);
    }
    return formats;
  }

  /** The formats that every program knows by number, ECMA-376 part 1, 18.8.30. */
  private static SheetCell.Kind bundled(String id) {
    int number;
    try {
      number = Integer.parseInt(id);
    } catch (NumberFormatException e) {
      return SheetCell.Kind.NUMBER;
    }
    if (number == 9 || number == 10) return SheetCell.Kind.PERCENT;
    boolean day =
        (number >= 14 && number <= 22)
            || (number >= 27 && number <= 36)
            || (number >= 45 && number <= 47)
            || (number >= 50 && number <= 58);
    return day ? SheetCell.Kind.DATE : SheetCell.Kind.NUMBER;
  }

  static SheetCell.Kind kind(String code) {
    String bare =
        code.replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\\\.|_.|\\*.", "")
            .replaceAll("(?i)\\[(?!h+]|m+]|s+])[^\\]]*]", "")
            .replaceAll("(?i)general", "")
            .toLowerCase(Locale.ROOT);
    if (bare.matches("(?s).*[dmyhs].*")) return SheetCell.Kind.DATE;
    return bare.contains("%") ? SheetCell.Kind.PERCENT : SheetCell.Kind.NUMBER;
  }

  SheetCell.Kind of(String style) {
    try {
      int i = Integer.parseInt(style);
      return i < 0 || i >= kinds.size() ? SheetCell.Kind.NUMBER : kinds.get(i);
    } catch (NumberFormatException e) {
      return SheetCell.Kind.NUMBER;
    }
  }
}
