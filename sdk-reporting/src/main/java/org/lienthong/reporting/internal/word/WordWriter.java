package org.lienthong.reporting.internal.word;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lienthong.reporting.ReportDocument;
import org.lienthong.reporting.internal.render.Markup;
import org.lienthong.reporting.narrative.NarrativeBlock;
import org.xml.sax.SAXException;

/** Writes one document from its head to its signature. Not thread-safe. */
public final class WordWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Markup xml = Markup.to(bytes);
  private final Frame frame = new Frame();
  private final String form;
  private int bookmarks;
  private int lists;

  /**
   * @param form its id, kept in the document
   */
  public WordWriter(String form) throws SAXException {
    this.form = form;
    xml.begin().namespace("w", WordParts.W);
    xml.namespace("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    xml.start("w:document").start("w:body");
  }

  public void head(ReportDocument report) throws SAXException {
    new WordFrame(this, report).head();
  }

  public void signature(ReportDocument report) throws SAXException {
    new WordFrame(this, report).signature();
  }

  Markup xml() {
    return xml;
  }

  public void heading(Outline.Entry entry) throws SAXException {
    String id = String.valueOf(bookmarks++);
    xml.start("w:p").start("w:pPr");
    xml.empty("w:pStyle", "w:val", "Heading" + Math.min(9, entry.level())).stop();
    xml.empty("w:bookmarkStart", "w:id", id, "w:name", entry.mark());
    run(entry.printed(), "");
    xml.empty("w:bookmarkEnd", "w:id", id).stop();
  }

  /** What a branch wrote; an empty text leaves room for it. */
  public void text(String text) throws SAXException {
    paragraph("", text, "");
  }

  /** Who wrote what follows. */
  public void author(String name) throws SAXException {
    paragraph("LTAuthor", name, "");
  }

  /** A line of our own: a title or a remark. */
  public void own(String style, String text) throws SAXException {
    frame.add(text);
    paragraph(style, text, "");
  }

  /**
   * @param format names of elements for the run, such as {@code b i}
   */
  void own(String style, String text, String format) throws SAXException {
    frame.add(text);
    paragraph(style, text, format);
  }

  private void paragraph(String style, String text, String format) throws SAXException {
    xml.start("w:p");
    if (!style.isEmpty()) xml.start("w:pPr").empty("w:pStyle", "w:val", style).stop();
    run(text, format);
    xml.stop();
  }

  private void run(String text, String format) throws SAXException {
    if (text.isEmpty()) return;
    xml.start("w:r");
    if (!format.isEmpty()) {
      xml.start("w:rPr");
      for (String name : format.split(" ", -1)) {
        xml.empty("w:" + name, "w:val", name.equals("u") ? "single" : "");
      }
      xml.stop();
    }
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) xml.empty("w:br");
      String[] stops = lines[i].split("\t", -1);
      for (int k = 0; k < stops.length; k++) {
        if (k > 0) xml.empty("w:tab");
        if (!stops[k].isEmpty()) xml.leaf("w:t", stops[k], "xml:space", "preserve");
      }
    }
    xml.stop();
  }

  public void blocks(List<NarrativeBlock> blocks) throws SAXException {
    boolean counting = false;
    for (NarrativeBlock block : blocks) {
      if (block instanceof NarrativeBlock.Item item) {
        if (item.numbered() && !counting) lists++;
        counting |= item.numbered();
        item(item);
        continue;
      }
      counting = false;
      if (block instanceof NarrativeBlock.Table table) table(table.rows());
      else text(block.text());
    }
  }

  private void item(NarrativeBlock.Item item) throws SAXException {
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", "ListParagraph");
    xml.start("w:numPr").empty("w:ilvl", "w:val", String.valueOf(item.level()));
    xml.empty("w:numId", "w:val", String.valueOf(item.numbered() ? 1 + lists : 1)).stop().stop();
    run(item.text(), "");
    xml.stop();
  }

  private void table(List<List<String>> rows) throws SAXException {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0) return;
    xml.start("w:tbl").start("w:tblPr").empty("w:tblW", "w:w", "5000", "w:type", "pct");
    xml.start("w:tblBorders");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:color", "000000");
    }
    xml.stop().stop().start("w:tblGrid");
    int width = 9354 / columns;
    for (int c = 0; c < columns; c++) xml.empty("w:gridCol", "w:w", String.valueOf(width));
    xml.stop();
    for (List<String> row : rows) {
      xml.start("w:tr");
      for (int c = 0; c < columns; c++) {
        xml.start("w:tc").start("w:tcPr");
        xml.empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa").stop();
        for (String line : (c < row.size() ? row.get(c) : "").split("\n", -1)) {
          paragraph("LTCell", line, "");
        }
        xml.stop();
      }
      xml.stop();
    }
    xml.stop();
    // Word joins two tables that stand next to each other.
    text("");
  }

  public byte[] bytes(String title, String author, Instant created) throws SAXException {
    xml.start("w:sectPr").empty("w:headerReference", "w:type", "default", "r:id", "rId4");
    xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
    // Decree 30/2020/NĐ-CP, Annex I: 20 mm above and below, 30 mm on the left, 15 mm on the right.
    xml.empty(
        "w:pgMar",
        "w:top",
        "1134",
        "w:right",
        "851",
        "w:bottom",
        "1134",
        "w:left",
        "1701",
        "w:header",
        "567",
        "w:footer",
        "567",
        "w:gutter",
        "0");
    xml.empty("w:titlePg").stop().stop().stop().end();
    Map<String, String> properties = new TreeMap<>();
    properties.put(Frame.FORM, form);
    frame.write(properties);
    return new WordParts()
        .part("word/document.xml", bytes.toByteArray())
        .part("word/numbering.xml", WordLists.write(lists))
        .title(title, author, created)
        .properties(properties)
        .bytes(created);
  }
}
