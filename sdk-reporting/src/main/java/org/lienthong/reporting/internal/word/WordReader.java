package org.lienthong.reporting.internal.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lienthong.core.VietnameseText;
import org.lienthong.reporting.internal.workbook.Budget;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;
import org.lienthong.reporting.internal.workbook.XmlPart;
import org.lienthong.reporting.internal.workbook.ZipParts;
import org.lienthong.reporting.narrative.NarrativeBlock;

/** Reads the body of a document: paragraphs and tables in order, and what is neither. */
final class WordReader {
  /** Tables within tables, and what else can hold paragraphs. */
  private static final int MOST_NESTED = 60;

  private static final Set<String> SKIPPED =
      Set.of("sdtPr", "sdtEndPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx");

  private final WordStyles styles;
  private final Budget budget;
  private final List<WordPiece> pieces = new ArrayList<>();
  private final List<WordLoss> losses = new ArrayList<>();
  private final Set<String> pending = new HashSet<>();
  private int paragraph;
  private int nested;

  WordReader(WordStyles styles, Budget budget) {
    this.styles = styles;
    this.budget = budget;
  }

  List<WordPiece> pieces() {
    return pieces;
  }

  List<WordLoss> losses() {
    return losses;
  }

  void read(ZipParts parts, String part) throws IOException, WorkbookProblem {
    boolean found = false;
    try (XmlPart xml = XmlPart.open(parts, part, budget)) {
      while (xml.next()) {
        if (!xml.starts("body")) continue;
        found = true;
        container(xml, pieces::add);
      }
    }
    if (!found) throw WorkbookProblem.unreadable(part, null);
  }

  /** To the end of the element at hand. */
  private void container(XmlPart xml, Consumer<WordPiece> out) throws WorkbookProblem {
    if (++nested > MOST_NESTED) throw WorkbookProblem.tooMany("<w:tbl>", MOST_NESTED);
    for (int depth = 1; depth > 0 && xml.next(); ) {
      String name = xml.name();
      if (xml.isEnd()) {
        depth--;
      } else if (SKIPPED.contains(name)) {
        xml.skip();
      } else if (name.equals("p")) {
        paragraph(xml, out);
      } else if (name.equals("tbl")) {
        table(xml, out);
      } else if (name.equals("del") || name.equals("moveFrom")) {
        lose(WordLoss.DELETED);
        xml.skip();
      } else if (name.equals("altChunk") || name.equals("subDoc")) {
        lose(WordLoss.OBJECT);
        xml.skip();
      } else {
        if (name.equals("bookmarkStart")) pending.add(xml.attribute("name", ""));
        depth++;
      }
    }
    nested--;
  }

  private void paragraph(XmlPart xml, Consumer<WordPiece> out) throws WorkbookProblem {
    budget.cell("<w:p>");
    paragraph++;
    WordParagraph read = new WordParagraph(xml, code -> losses.add(new WordLoss(paragraph, code)));
    read.read();
    Set<String> marks = new HashSet<>(pending);
    pending.clear();
    marks.addAll(read.marks());
    String text = VietnameseText.nfc(read.text()).strip();
    int level = read.outline() >= 0 ? read.outline() : styles.level(read.style());
    out.accept(new WordPiece(paragraph, block(read, text, level), level, marks));
  }

  private NarrativeBlock block(WordParagraph read, String text, int heading) {
    String list = read.list().isEmpty() ? styles.list(read.style()) : read.list();
    if (heading > 0 || list.isEmpty() || list.equals("0")) {
      return new NarrativeBlock.Paragraph(text);
    }
    return new NarrativeBlock.Item(
        text, read.listLevel(), styles.isNumbered(list, read.listLevel()));
  }

  private void table(XmlPart xml, Consumer<WordPiece> out) throws WorkbookProblem {
    int first = paragraph + 1;
    List<List<String>> rows = new ArrayList<>();
    for (int depth = 1; depth > 0 && xml.next(); ) {
      String name = xml.name();
      if (xml.isEnd()) {
        depth--;
      } else if (SKIPPED.contains(name)) {
        xml.skip();
      } else if (name.equals("tc")) {
        if (rows.isEmpty()) rows.add(new ArrayList<>());
        rows.get(rows.size() - 1).add(cell(xml));
      } else {
        if (name.equals("tr")) rows.add(new ArrayList<>());
        depth++;
      }
    }
    pending.clear();
    out.accept(new WordPiece(first, new NarrativeBlock.Table(rows), 0, Set.of()));
  }

  private String cell(XmlPart xml) throws WorkbookProblem {
    List<String> lines = new ArrayList<>();
    container(xml, piece -> lines.add(piece.block().text()));
    return String.join("\n", lines).strip();
  }

  private void lose(String code) {
    losses.add(new WordLoss(Math.max(1, paragraph), code));
  }
}
