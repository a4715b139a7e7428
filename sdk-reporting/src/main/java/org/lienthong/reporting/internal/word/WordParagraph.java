package org.lienthong.reporting.internal.word;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;
import org.lienthong.reporting.internal.workbook.XmlPart;

/** One paragraph: its text as it reads with all tracked changes accepted. */
final class WordParagraph {
  private final XmlPart xml;
  private final Consumer<String> losses;
  private final StringBuilder text = new StringBuilder();
  private final Set<String> marks = new HashSet<>();
  private String style = "";
  private String list = "";
  private int listLevel;
  private int outline = -1;

  /**
   * @param losses is told the code of each thing that is not text
   */
  WordParagraph(XmlPart xml, Consumer<String> losses) {
    this.xml = xml;
    this.losses = losses;
  }

  String text() {
    return text.toString();
  }

  Set<String> marks() {
    return marks;
  }

  String style() {
    return style;
  }

  /** Empty where the style decides. */
  String list() {
    return list;
  }

  int listLevel() {
    return listLevel;
  }

  /** From 1, 0 for body text, -1 where the style decides. */
  int outline() {
    return outline;
  }

  void read() throws WorkbookProblem {
    for (int depth = 1; depth > 0 && xml.next(); ) {
      if (xml.isEnd()) depth--;
      else if (goesOn(xml.name())) depth++;
    }
  }

  /** Whether the end of the element is still to come. */
  private boolean goesOn(String name) throws WorkbookProblem {
    switch (name) {
      case "t" -> text.append(xml.text());
      case "pPr" -> properties();
      case "del", "moveFrom" -> lose(WordLoss.DELETED);
      case "drawing", "pict" -> picture();
      case "object", "oMath", "oMathPara", "ruby", "altChunk", "contentPart", "sym" ->
          lose(WordLoss.OBJECT);
      case "footnoteReference", "endnoteReference" -> lose(WordLoss.NOTE);
      case "commentReference" -> lose(WordLoss.COMMENT);
      case "rPr", "sdtPr", "sdtEndPr", "instrText", "delText", "Fallback" -> xml.skip();
      default -> {
        sign(name);
        return true;
      }
    }
    return false;
  }

  private void sign(String name) {
    switch (name) {
      case "tab", "ptab" -> text.append('\t');
      case "cr" -> text.append('\n');
      case "br" -> {
        if (!xml.attribute("type", "").matches("page|column")) text.append('\n');
      }
      case "noBreakHyphen" -> text.append('‑');
      case "bookmarkStart" -> marks.add(xml.attribute("name", ""));
      default -> {}
    }
  }

  private void lose(String code) throws WorkbookProblem {
    losses.accept(code);
    xml.skip();
  }

  private void picture() throws WorkbookProblem {
    boolean box = false;
    for (int depth = 1; depth > 0 && xml.next(); depth += xml.isEnd() ? -1 : 1) {
      box |= xml.starts("txbxContent");
    }
    losses.accept(box ? WordLoss.TEXT_BOX : WordLoss.PICTURE);
  }

  private void properties() throws WorkbookProblem {
    for (int depth = 1; depth > 0 && xml.next(); ) {
      if (xml.isEnd()) {
        depth--;
        continue;
      }
      String value = xml.attribute("val", "");
      switch (xml.name()) {
        case "rPr", "sectPr", "pPrChange", "tabs" -> {
          xml.skip();
          continue;
        }
        case "pStyle" -> style = value;
        case "numId" -> list = value;
        case "ilvl" -> listLevel = value.matches("[0-8]") ? Integer.parseInt(value) : 0;
        case "outlineLvl" -> outline = WordStyles.outline(value);
        default -> {}
      }
      depth++;
    }
  }
}
