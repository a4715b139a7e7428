package org.lienthong.reporting.internal.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.reporting.internal.workbook.Budget;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;
import org.lienthong.reporting.internal.workbook.XmlPart;
import org.lienthong.reporting.internal.workbook.ZipParts;

/** Which styles of a document are headings, and which of its lists are numbered. */
final class WordStyles {
  private static final Pattern HEADING = Pattern.compile("heading ?([1-9])");

  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, String> basedOn = new HashMap<>();
  private final Map<String, String> listOf = new HashMap<>();
  private final Map<String, String> definitions = new HashMap<>();
  private final Set<String> numbered = new HashSet<>();

  private WordStyles() {}

  /**
   * @param targets parts by the kind of their relation
   */
  static WordStyles read(ZipParts parts, Map<String, String> targets, Budget budget)
      throws IOException, WorkbookProblem {
    WordStyles styles = new WordStyles();
    String part = targets.getOrDefault("styles", "");
    if (parts.has(part)) {
      try (XmlPart xml = XmlPart.open(parts, part, budget)) {
        styles.styles(xml);
      }
    }
    String lists = targets.getOrDefault("numbering", "");
    if (parts.has(lists)) {
      try (XmlPart xml = XmlPart.open(parts, lists, budget)) {
        styles.lists(xml, budget);
      }
    }
    return styles;
  }

  private void styles(XmlPart xml) throws WorkbookProblem {
    String style = "";
    while (xml.next()) {
      if (xml.isEnd()) continue;
      switch (xml.name()) {
        case "style" -> style = xml.attribute("styleId", "");
        case "name" -> {
          String name = xml.attribute("val", "").toLowerCase(Locale.ROOT);
          Matcher heading = HEADING.matcher(name);
          if (heading.matches()) levels.putIfAbsent(style, Integer.parseInt(heading.group(1)));
        }
        case "basedOn" -> basedOn.put(style, xml.attribute("val", ""));
        case "numId" -> listOf.put(style, xml.attribute("val", ""));
        case "outlineLvl" -> levels.put(style, outline(xml.attribute("val", "")));
        default -> {}
      }
    }
  }

  private void lists(XmlPart xml, Budget budget) throws WorkbookProblem {
    String definition = "";
    String level = "";
    String list = "";
    while (xml.next()) {
      if (xml.isEnd()) continue;
      switch (xml.name()) {
        case "abstractNum" -> definition = xml.attribute("abstractNumId", "");
        case "lvl" -> level = xml.attribute("ilvl", "");
        case "numFmt" -> {
          String format = xml.attribute("val", "");
          if (!format.equals("bullet") && !format.equals("none")) {
            numbered.add(definition + " " + level);
            budget.cell("numbering");
          }
        }
        case "num" -> list = xml.attribute("numId", "");
        case "abstractNumId" -> definitions.put(list, xml.attribute("val", ""));
        default -> {}
      }
    }
  }

  /** From 1; 0 if it is body text. */
  static int outline(String value) {
    return value.matches("[0-8]") ? Integer.parseInt(value) + 1 : 0;
  }

  /** Of a heading, from 1; 0 if the style is of none. */
  int level(String style) {
    String at = style;
    for (int i = 0; i < 10 && !at.isEmpty(); i++) {
      Integer level = levels.get(at);
      if (level != null) return level;
      at = basedOn.getOrDefault(at, "");
    }
    return 0;
  }

  /** The list that the style puts its paragraphs into; empty if none. */
  String list(String style) {
    String at = style;
    for (int i = 0; i < 10 && !at.isEmpty(); i++) {
      String list = listOf.get(at);
      if (list != null) return list;
      at = basedOn.getOrDefault(at, "");
    }
    return "";
  }

  boolean isNumbered(String list, int level) {
    return numbered.contains(definitions.getOrDefault(list, "") + " " + level);
  }
}
