package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of a form as its workbook has them: its own, and one for what stands in none. */
final class BookParts {
  private BookParts() {}

  static List<FormPart.Table> tables(Form form) {
    List<FormPart.Table> tables = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (FormPart part : form.parts()) {
      if (!(part instanceof FormPart.Table table)) continue;
      tables.add(table);
      table.indicators().forEach(shown::add);
    }
    List<Column> others = BookOthers.of(form, shown);
    if (!others.isEmpty()) tables.add(BookOthers.table(others));
    return tables;
  }

  static Optional<FormPart.Table> table(Form form, String key) {
    return tables(form).stream().filter(table -> table.key().equals(key)).findFirst();
  }

  static Optional<FormPart.Rows> list(Form form, String key) {
    return form.parts().stream()
        .filter(part -> part instanceof FormPart.Rows && part.key().equals(key))
        .map(part -> (FormPart.Rows) part)
        .findFirst();
  }
}
