package org.lienthong.reporting.internal.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vi|0|1234|1234",
        "vi|1|1.234,5|1234.5",
        "en|1|1,234.5|1234.5",
        "vi|1|12,5|12.5",
        "en|1|12.5|12.5",
        "vi|0|1.234|1234",
        "en|0|1,234|1234",
        "vi|2|1.234.567,25|1234567.25",
        "vi|0|-15|-15",
        "vi|0|0|0",
        // The other language's: never guessed.
        "en|1|12,5|none",
        "vi|1|12.5|none",
        "en|1|1.234,5|none",
        "vi|1|1,234.5|none",
        // Both languages read a number that the cell takes.
        "vi|3|1.234|1234 or 1.234",
        "en|3|1,234|1234 or 1.234",
        "vi|3|1,234|1.234 or 1234",
        "en|3|1.234|1.234 or 1234",
        "vi|3|0,234|0.234",
        // Nothing is repaired.
        "vi|0|01|none",
        "vi|0|1 234|none",
        "vi|0|1.23.456|none",
        "vi|0|12.3456|none",
        "vi|0|+5|none",
        "vi|0|5 người|none",
        "vi|0|１２|none",
        "vi|0|1e3|none"
      })
  void text_is_a_number_in_the_declared_language_or_refused(
      String language, int decimals, String text, String expected) {
    NumberText number = NumberText.of(text, Locale.forLanguageTag(language), decimals);
    String read = number.value() == null ? "none" : number.value().toPlainString();
    if (number.other() != null)
      read += " or " + Objects.requireNonNull(number.other()).toPlainString();
    assertEquals(expected, read);
  }
}
