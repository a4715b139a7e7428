package org.lienthong.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.VietnameseNumbers.Style;

class VietnameseNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "05|5",
        "12,5|12.5",
        "1.234|1234",
        "1234|1234",
        "1.234.567,890|1234567.890",
        "-1.234,5|-1234.5",
        " 7 |7",
        "0,001|0.001",
      })
  void vietnamese_style_groups_with_dots_and_begins_decimals_with_a_comma(
      String text, String value) {
    assertEquals(new BigDecimal(value), VietnameseNumbers.parse(text, Style.VIETNAMESE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1,234.5",
        "12.5",
        "1.23",
        "1.2345",
        "1234.567",
        "0.123",
        "1.234.56",
        "1,2,3",
        "1 234",
        "1\u00a0234",
        "+5",
        "--5",
        "1e5",
        "12,",
        ",5",
        "12%",
        "１２",
        "NaN",
        "−5",
        "1.234.",
      })
  void what_does_not_fit_the_vietnamese_style_is_refused(String text) {
    var refusal =
        assertThrows(InputException.class, () -> VietnameseNumbers.parse(text, Style.VIETNAMESE));
    assertEquals("CORE-040", refusal.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"12,5", "1.234.567", "1,234.5", "1e5", ".5", "5.", "0x10", "1_000"})
  void what_does_not_fit_the_plain_style_is_refused(String text) {
    assertThrows(InputException.class, () -> VietnameseNumbers.parse(text, Style.PLAIN));
  }

  @Test
  void plain_style_has_a_decimal_point_and_keeps_every_digit() {
    assertEquals(
        new BigDecimal("12345678901234567890.10"),
        VietnameseNumbers.parse("12345678901234567890.10", Style.PLAIN));
  }

  @Test
  void the_refusal_shows_the_text_and_the_form_it_was_read_by() {
    var refusal =
        assertThrows(
            InputException.class, () -> VietnameseNumbers.parse("1,234.5", Style.VIETNAMESE));
    assertEquals(
        "\"1,234.5\" is not a number written like 1.234.567,89.", refusal.message(Locale.ENGLISH));
    assertEquals(
        "\"1,234.5\" không phải số viết theo dạng 1.234.567,89.",
        refusal.message(Locale.forLanguageTag("vi")));
  }

  @Test
  void a_whole_number_refuses_decimals_and_says_how_it_read_them() {
    assertEquals(1_234, VietnameseNumbers.parseWhole("1.234", Style.VIETNAMESE));
    var refusal =
        assertThrows(
            InputException.class, () -> VietnameseNumbers.parseWhole("1.234", Style.PLAIN));
    assertEquals(
        "\"1.234\", read as a number written like 1234567.89, is 1.234: a whole number of"
            + " 64 bits at most is expected.",
        refusal.message(Locale.ENGLISH));
    assertThrows(
        InputException.class, () -> VietnameseNumbers.parseWhole("12,0", Style.VIETNAMESE));
    assertThrows(
        InputException.class,
        () -> VietnameseNumbers.parseWhole("99999999999999999999", Style.PLAIN));
  }

  @Test
  void a_number_of_a_million_digits_is_refused_at_once() {
    assertThrows(
        InputException.class, () -> VietnameseNumbers.parse("9".repeat(1_000_000), Style.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "999|999",
        "1000|1.000",
        "1234567.89|1.234.567,89",
        "-123|-123",
        "-1234.50|-1.234,50",
        "0.5|0,5",
        "1E+6|1.000.000",
      })
  void numbers_are_written_with_exactly_their_decimals(String value, String text) {
    assertEquals(text, VietnameseNumbers.format(new BigDecimal(value)));
  }

  @Test
  void the_smallest_long_is_written_and_read_back() {
    String text = VietnameseNumbers.format(Long.MIN_VALUE);
    assertEquals("-9.223.372.036.854.775.808", text);
    assertEquals(Long.MIN_VALUE, VietnameseNumbers.parseWhole(text, Style.VIETNAMESE));
  }
}
