package org.lienthong.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {
  @ParameterizedTest
  @CsvSource({
    "Hòa Bình, hoà bình",
    "THỦY NGUYÊN, Thuỷ  Nguyên",
    "Ea H'leo, EA H’LEO",
    "Đắk Lắk, dak lak",
    "Ðồng Nai, Đồng Nai",
    "Ninh\u00a0Bình, ninh bình",
    "Ninh\u200b Bình, Ninh Bình",
  })
  void what_people_vary_does_not_matter_when_searching(String one, String other) {
    assertEquals(VietnameseText.searchKey(one), VietnameseText.searchKey(other));
  }

  @Test
  void the_search_key_is_plain_lower_case_without_outer_blanks() {
    assertEquals("uy ban nhan dan", VietnameseText.searchKey("\u00a0 ỦY BAN  nhân dân\t"));
    assertEquals("", VietnameseText.searchKey(" \u00a0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "az-AZ", "lt-LT", "vi-VN"})
  void the_default_locale_changes_nothing(String tag) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertEquals("ninh binh iii", VietnameseText.searchKey("NINH BÌNH III"));
      assertEquals("1.234.567", VietnameseNumbers.format(1_234_567));
      assertEquals(DocumentType.REPORT, DocumentType.named("BÁO CÁO"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_decomposed_file_name_becomes_the_composed_text() {
    String composed = "Báo cáo quý Ⅲ của Hội Liên hiệp Phụ nữ";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertEquals(composed, VietnameseText.nfc(decomposed));
    assertEquals(0, VietnameseText.order().compare(composed, decomposed));
  }

  @Test
  void letters_and_tones_sort_as_in_a_dictionary() {
    List<String> sorted =
        List.of(
            "a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "b", "c", "d", "đ",
            "e", "ê", "g", "i", "o", "ô", "ơ", "u", "ư", "y");
    List<String> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.sort(VietnameseText.order());
    assertEquals(sorted, shuffled);
  }

  @Test
  void names_sort_syllable_by_syllable() {
    List<String> sorted =
        List.of("An Bình", "An Hòa", "Anh Sơn", "ba a", "Ba Vì", "Bà Rịa", "Đà Nẵng", "Đắk Lắk");
    List<String> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.sort(VietnameseText.order());
    assertEquals(sorted, shuffled);
  }

  @Test
  void one_order_serves_many_threads() {
    List<String> names =
        AdministrativeUnits.bundled()
            .units(UnitLevel.PROVINCE, AdministrativeUnits.REORGANISATION_2025)
            .stream()
            .map(AdministrativeUnit::name)
            .toList();
    Comparator<String> order = VietnameseText.order();
    List<String> expected = names.stream().sorted(order).toList();
    assertTrue(
        IntStream.range(0, 400)
            .parallel()
            .allMatch(i -> names.stream().sorted(order).toList().equals(expected)));
  }
}
