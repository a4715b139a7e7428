package org.lienthong.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.reporting.internal.workbook.NumberText;
import org.lienthong.reporting.internal.workbook.SheetCell;

/** What drop-downs choose from: each list is a column of one hidden sheet. */
final class BookLists {
  /** Between a code and its words. */
  static final String BETWEEN = " — ";

  static final String UNITS = "#units";
  static final String INDICATORS = "#indicators";
  static final String SIGNS = "#signs";

  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}");

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

  /** What stands in a list, as {@link FormRows} reads it; text that fits nothing as it is. */
  static String field(FormPart.Field field, SheetCell cell, Locale language) {
    String text = BookLines.text(cell);
    return switch (field.type()) {
      case TEXT, DATE -> {
        boolean day = field.type() == FormPart.Field.Type.DATE && DAY.matcher(text).matches();
        // Day before month is how a Vietnamese workbook says it; others are asked to write ISO.
        if (day && BookWords.isVietnamese(language)) {
          String[] parts = text.split("/", -1);
          yield "%s-%2s-%2s".formatted(parts[2], parts[1], parts[0]).replace(' ', '0');
        }
        boolean number = cell.kind() == SheetCell.Kind.NUMBER;
        yield number ? cell.number().map(BigDecimal::toPlainString).orElse(text) : text;
      }
      case NUMBER -> {
        BigDecimal number =
            cell.kind() == SheetCell.Kind.NUMBER
                ? cell.number().orElse(null)
                : NumberText.of(text, language, 0).value();
        yield number == null ? text : number.toPlainString();
      }
      case CODE -> code(text);
    };
  }

  static Content csv(FormPart.Rows list, List<Map<String, String>> lines) {
    StringWriter text = new StringWriter();
    List<String> keys = list.fields().stream().map(FormPart.Field::key).toList();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(keys);
      for (Map<String, String> line : lines) {
        csv.writeRecord(keys.stream().map(key -> line.getOrDefault(key, "")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return Content.ofUtf8(text.toString());
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
