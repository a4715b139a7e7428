package org.lienthong.reporting.internal.word;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.lienthong.core.Content;
import org.lienthong.reporting.internal.workbook.Budget;
import org.lienthong.reporting.internal.workbook.Limits;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;
import org.lienthong.reporting.internal.workbook.XmlPart;
import org.lienthong.reporting.internal.workbook.ZipParts;

/**
 * A Word document as Word, LibreOffice and other programs save it. Nothing in it is followed or
 * run.
 *
 * @param form the id that the template was made with; empty if it is gone
 */
public record WordFile(List<WordPiece> pieces, List<WordLoss> losses, Frame frame, String form) {
  /** Pictures make files large that are never unpacked; a text of a branch has some pages. */
  static final Limits LIMITS =
      new Limits(256L << 20, 4_000, 64L << 20, 128L << 20, 200, 1, 400_000, 10_000, 1_000_000);

  public WordFile {
    pieces = List.copyOf(pieces);
    losses = List.copyOf(losses);
  }

  /**
   * @throws WorkbookProblem REP-330 if it is no such file, or one with a password; REP-331 if it is
   *     more than the limits allow
   */
  public static WordFile read(Content content) throws WorkbookProblem {
    Budget budget = new Budget(LIMITS);
    try (ZipParts parts = ZipParts.open(content, budget)) {
      Map<String, String> top = WordRelations.targets(parts, "_rels/.rels", "", budget);
      String main = top.getOrDefault("officeDocument", "word/document.xml");
      String folder = main.substring(0, main.lastIndexOf('/') + 1);
      String name = main.substring(folder.length());
      Map<String, String> own =
          WordRelations.targets(parts, folder + "_rels/" + name + ".rels", folder, budget);
      WordStyles styles = WordStyles.read(parts, own, budget);
      Frame frame = new Frame();
      String form = properties(parts, top.getOrDefault("custom-properties", ""), frame, budget);
      WordReader reader = new WordReader(styles, budget);
      reader.read(parts, main);
      return new WordFile(reader.pieces(), reader.losses(), frame, form);
    } catch (IOException e) {
      throw budget.reason("zip", e);
    }
  }

  private static String properties(ZipParts parts, String part, Frame frame, Budget budget)
      throws IOException, WorkbookProblem {
    String form = "";
    if (!parts.has(part)) return form;
    try (XmlPart xml = XmlPart.open(parts, part, budget)) {
      while (xml.next()) {
        if (!xml.starts("property")) continue;
        String name = xml.attribute("name", "");
        String value = xml.text().strip();
        if (name.equals(Frame.FORM)) form = value;
        frame.read(name, value);
      }
    }
    return form;
  }
}
