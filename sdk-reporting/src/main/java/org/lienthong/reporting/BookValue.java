package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.VietnameseText;
import org.lienthong.reporting.internal.csv.Csv;
import org.lienthong.reporting.internal.workbook.NumberText;
import org.lienthong.reporting.internal.workbook.SheetCell;

/**
 * What a cell of a workbook means for an indicator, or why it cannot be used.
 *
 * @param value null if it cannot be used
 * @param error code of the message; empty of a value
 */
record BookValue(@Nullable ReportValue value, String error, List<Object> arguments) {
  static BookValue of(SheetCell cell, Indicator indicator, Locale language) {
    String shown = Csv.cut(cell.text());
    return switch (cell.kind()) {
      case TEXT -> text(VietnameseText.nfc(cell.text()).strip(), indicator, language);
      case NUMBER ->
          cell.number()
              .map(number -> number(number, indicator))
              .orElseGet(() -> refused("REP-339", shown, NumberText.example(language)));
      case DATE -> refused("REP-341", shown);
      case ERROR -> refused("REP-342", shown);
      case BOOLEAN -> refused("REP-343", shown);
      case PERCENT -> refused("REP-344", shown);
      case UNCALCULATED -> refused("REP-345");
    };
  }

  private static BookValue text(String text, Indicator indicator, Locale language) {
    if (text.isEmpty()) return used(ReportValue.missing());
    if (text.equalsIgnoreCase("n/a")) return used(ReportValue.notApplicable());
    if (text.equalsIgnoreCase("suppressed")) return used(ReportValue.suppressed());
    NumberText number = NumberText.of(text, language, indicator.measure().decimals());
    String example = NumberText.example(language);
    if (number.value() == null) return refused("REP-339", Csv.cut(text), example);
    if (number.other() != null) {
      return refused(
          "REP-340", text, number.value().toPlainString(), number.other().toPlainString());
    }
    return number(number.value(), indicator);
  }

  private static BookValue number(BigDecimal number, Indicator indicator) {
    String shown = number.toPlainString();
    int decimals = indicator.measure().decimals();
    if (number.scale() > decimals) return refused("REP-346", shown, indicator.key(), decimals);
    if (number.signum() < 0 && !indicator.allowsNegative()) {
      return refused("REP-347", shown, indicator.key());
    }
    return used(ReportValue.of(number));
  }

  private static BookValue used(ReportValue value) {
    return new BookValue(value, "", List.of());
  }

  private static BookValue refused(String error, Object... arguments) {
    return new BookValue(null, error, List.of(arguments));
  }
}
