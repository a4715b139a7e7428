package org.lienthong.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.DocumentCode.Style;

class DocumentCodeTest {
  @ParameterizedTest
  @CsvSource({
    "156/QĐ-UBND, 156, QĐ-UBND, STATE",
    "30/2020/NĐ-CP, 30, 2020/NĐ-CP, STATE",
    "123/UBND-VX, 123, UBND-VX, STATE",
    "76/KH-HLHPN, 76, KH-HLHPN, STATE",
    "05-NQ/TU, 05, NQ/TU, PARTY",
    "36-HD/VPTW, 36, HD/VPTW, PARTY",
    "12a/BC-HND, 12a, BC-HND, STATE",
    " 7 / TB-X , 7, TB-X, STATE",
  })
  void both_styles_are_read_by_the_first_separator(
      String text, String number, String notation, Style style) {
    assertEquals(new DocumentCode(number, notation, style), DocumentCode.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"156/QĐ-UBND", "30/2020/NĐ-CP", "05-NQ/TU", "12a/BC-HND"})
  void what_was_read_prints_as_it_was(String text) {
    assertEquals(text, DocumentCode.parse(text).toString());
  }

  @Test
  void a_non_breaking_hyphen_and_decomposed_letters_do_not_matter() {
    assertEquals(DocumentCode.parse("15-HD/BTGTU"), DocumentCode.parse("15\u2011HD/BTGTU"));
    String decomposed = Normalizer.normalize("156/QĐ-ĐÀI", Normalizer.Form.NFD);
    assertEquals(DocumentCode.parse("156/QĐ-ĐÀI"), DocumentCode.parse(decomposed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "QĐ-UBND",
        "/QĐ-UBND",
        "156",
        "156/",
        "156 QĐ-UBND",
        "1234567890/X",
        "1/X\nY",
        "12 tháng 5",
      })
  void what_does_not_begin_with_number_and_separator_is_refused(String text) {
    assertEquals(
        "CORE-020", assertThrows(InputException.class, () -> DocumentCode.parse(text)).code());
  }

  @Test
  void the_refusal_shows_both_styles() {
    var refusal = assertThrows(InputException.class, () -> DocumentCode.parse("QĐ-UBND"));
    assertEquals(
        "\"QĐ-UBND\" không phải số, ký hiệu văn bản: cần một số, rồi \"/\" (Nhà nước) hoặc \"-\""
            + " (Đảng), rồi ký hiệu.",
        refusal.message(Locale.forLanguageTag("vi")));
  }

  @Test
  void a_text_of_a_million_blanks_is_refused_at_once() {
    String hostile = "1/a" + " ".repeat(1_000_000) + "\n";
    assertThrows(InputException.class, () -> DocumentCode.parse(hostile + "x"));
  }

  @Test
  void the_register_gives_the_number_with_a_zero_below_ten() {
    DocumentCode draft = DocumentCode.unnumbered("BC-HLHPN");
    assertFalse(draft.isNumbered());
    assertTrue(draft.numbered(7).isNumbered());
    assertEquals("07/BC-HLHPN", draft.numbered(7).toString());
    assertEquals("112/BC-HLHPN", draft.numbered(112).toString());
    var refusal = assertThrows(IllegalArgumentException.class, () -> draft.numbered(0));
    assertEquals("number must be 1 or more, was 0", refusal.getMessage());
  }
}
