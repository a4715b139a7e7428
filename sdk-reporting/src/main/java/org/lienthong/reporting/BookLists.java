package org.lienthong.reporting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.internal.workbook.SheetCell;

/** What drop-downs choose from: each list is a column of one hidden sheet. */
final class BookLists {
  /** Between a code and its words. */
  static final String BETWEEN = " — ";

  static final String UNITS = "#units";
  static final String INDICATORS = "#indicators";
  static final String SIGNS = "#signs";

  private final Locale language;
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  BookLists(Form form, List<AdministrativeUnit> units, Locale language) {
    this.language = language;
    lists.put(UNITS, units.stream().map(one -> one.code() + BETWEEN + one.fullName()).toList());
    lists.put(
        INDICATORS,
        form.indicators().stream().map(one -> one.key() + BETWEEN + one.label(language)).toList());
    lists.put(
        SIGNS,
        Arrays.stream(ReportValue.Qualifier.values())
            .map(ReportValue.Qualifier::sign)
            .filter(sign -> !sign.isEmpty())
            .toList());
    for (CodeList list : form.codeLists()) {
      lists.put(
          list.id(),
          list.codes().stream()
              .map(code -> code.code() + BETWEEN + code.label().in(language))
              .toList());
    }
  }

  /** The entry that begins with that code, else the code alone. */
  String entry(String list, String code) {
    return lists.getOrDefault(list, List.of()).stream()
        .filter(entry -> entry.startsWith(code + BETWEEN))
        .findFirst()
        .orElse(code);
  }

  /** The code of an entry, or the text as it is. */
  static String code(String entry) {
    int at = entry.indexOf(BETWEEN);
    return at < 0 ? entry : entry.substring(0, at);
  }

  void write(BookPainter painter) {
    int column = 0;
    for (List<String> entries : lists.values()) {
      for (int row = 0; row < entries.size(); row++) painter.text(row, column, entries.get(row));
      column++;
    }
  }

  void choose(BookPainter painter, String list, int top, int bottom, int column) {
    int index = List.copyOf(lists.keySet()).indexOf(list);
    int entries = lists.getOrDefault(list, List.of()).size();
    if (index < 0 || entries == 0) return;
    String letters = SheetCell.letters(index);
    String range =
        "'%s'!$%s$1:$%s$%d".formatted(BookWords.LISTS.in(language), letters, letters, entries);
    painter
        .sheet()
        .range(top, column, bottom, column)
        .validateWithListByFormula(range)
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle(BookWords.LISTS.in(language))
        .error(BookWords.CHOOSE.in(language));
  }
}
