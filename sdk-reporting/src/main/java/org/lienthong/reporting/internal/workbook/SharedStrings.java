package org.lienthong.reporting.internal.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that cells name by number. */
final class SharedStrings {
  private final List<String> strings = new ArrayList<>();

  private SharedStrings() {}

  static SharedStrings read(ZipParts parts, String part, Budget budget) throws WorkbookProblem {
    SharedStrings shared = new SharedStrings();
    if (!parts.has(part)) return shared;
    try (XmlPart xml = XmlPart.open(parts, part, budget)) {
      while (xml.next()) {
        if (!xml.starts("si")) continue;
        // How a word is pronounced is no part of the cell.
        shared.strings.add(Escapes.read(xml.text("rPh", "phoneticPr")));
        int most = budget.limits().strings();
        if (shared.strings.size() > most) throw WorkbookProblem.tooMany(part + " <si>", most);
      }
    } catch (IOException e) {
      throw budget.reason(part, e);
    }
    return shared;
  }

  /** Null if there is none. */
  @Nullable String get(String index) {
    try {
      int i = Integer.parseInt(index.strip());
      return i < 0 || i >= strings.size() ? null : strings.get(i);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
