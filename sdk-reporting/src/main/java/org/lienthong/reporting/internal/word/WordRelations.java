package org.lienthong.reporting.internal.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.lienthong.reporting.internal.workbook.Budget;
import org.lienthong.reporting.internal.workbook.WorkbookProblem;
import org.lienthong.reporting.internal.workbook.XmlPart;
import org.lienthong.reporting.internal.workbook.ZipParts;

/** Which parts of a document belong to another. */
final class WordRelations {
  private WordRelations() {}

  /** By the end of their type. */
  static Map<String, String> targets(ZipParts parts, String part, String folder, Budget budget)
      throws IOException, WorkbookProblem {
    Map<String, String> targets = new HashMap<>();
    if (!parts.has(part)) return targets;
    try (XmlPart xml = XmlPart.open(parts, part, budget)) {
      while (xml.next()) {
        if (!xml.starts("Relationship") || xml.attribute("TargetMode", "").equals("External")) {
          continue;
        }
        String target = xml.attribute("Target", "");
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        targets.put(xml.attribute("Type", "").replaceFirst(".*/", ""), path);
      }
    }
    return targets;
  }
}
