package org.lienthong.reporting.internal.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.Content;

/**
 * A workbook on its way in, as Excel, LibreOffice and other programs save it. Its sheets are
 * streamed. Nothing in it is followed, run or calculated. Not thread-safe.
 */
public final class XlsxFile implements Closeable {
  private record Sheet(String name, String part) {}

  private final ZipParts parts;
  private final Budget budget;
  private final List<Sheet> sheets = new ArrayList<>();
  private SheetBook book;

  private XlsxFile(ZipParts parts, Budget budget) throws WorkbookProblem {
    this.parts = parts;
    this.budget = budget;
    Map<String, String> top = relations("_rels/.rels", "");
    String main = top.getOrDefault("officeDocument", "xl/workbook.xml");
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    String name = main.substring(folder.length());
    Map<String, String> targets = relations(folder + "_rels/" + name + ".rels", folder);
    boolean from1904 = sheets(main, targets);
    book =
        new SheetBook(
            SharedStrings.read(parts, targets.getOrDefault("sharedStrings", ""), budget),
            NumberFormats.read(parts, targets.getOrDefault("styles", ""), budget),
            from1904);
  }

  /**
   * Reads what all sheets share; the rest of the file stays packed until it is asked for.
   *
   * @throws WorkbookProblem REP-330 if it is no such file, or one with a password; REP-331 if it is
   *     more than the limits allow
   */
  public static XlsxFile open(Content content, Limits limits) throws WorkbookProblem {
    Budget budget = new Budget(limits);
    ZipParts parts = ZipParts.open(content, budget);
    try {
      return new XlsxFile(parts, budget);
    } catch (WorkbookProblem | RuntimeException e) {
      try {
        parts.close();
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  /** By id, and of the kinds that there is one of by the end of their type. */
  private Map<String, String> relations(String part, String folder) throws WorkbookProblem {
    Map<String, String> targets = new HashMap<>();
    try (XmlPart xml = XmlPart.open(parts, part, budget)) {
      while (xml.next()) {
        if (!xml.starts("Relationship")) continue;
        if (xml.attribute("TargetMode", "").equals("External")) continue;
        String target = xml.attribute("Target", "");
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        targets.put("#" + xml.attribute("Id", ""), path);
        targets.put(xml.attribute("Type", "").replaceFirst(".*/", ""), path);
        int most = budget.limits().parts();
        if (targets.size() > 2 * most) throw WorkbookProblem.tooMany(part, most);
      }
    } catch (IOException e) {
      throw budget.reason(part, e);
    }
    return targets;
  }

  /** Whether days are counted from 1904. */
  private boolean sheets(String main, Map<String, String> targets) throws WorkbookProblem {
    boolean from1904 = false;
    try (XmlPart xml = XmlPart.open(parts, main, budget)) {
      while (xml.next()) {
        if (xml.starts("workbookPr")) {
          from1904 = List.of("1", "true").contains(xml.attribute("date1904", ""));
        }
        if (!xml.starts("sheet")) continue;
        String part = targets.get("#" + xml.attribute("id", ""));
        if (part == null) throw WorkbookProblem.unreadable(main, null);
        sheets.add(new Sheet(xml.attribute("name", ""), part));
        int most = budget.limits().sheets();
        if (sheets.size() > most) throw WorkbookProblem.tooMany(main + " <sheet>", most);
      }
    } catch (IOException e) {
      throw budget.reason(main, e);
    }
    if (sheets.isEmpty()) throw WorkbookProblem.unreadable(main, null);
    return from1904;
  }

  /** In the order of the workbook, hidden ones too. */
  public List<String> sheets() {
    return sheets.stream().map(Sheet::name).toList();
  }

  /**
   * @param sheet from 0
   */
  public void read(int sheet, SheetRows sink) throws WorkbookProblem {
    Sheet wanted = sheets.get(sheet);
    SheetReader.read(parts, wanted.part(), wanted.name(), book, budget, sink);
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
