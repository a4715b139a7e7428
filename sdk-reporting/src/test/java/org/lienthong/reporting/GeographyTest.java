package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

class GeographyTest {
  private static Geography read(String features) {
    String json = "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    return Geography.read("a.geojson", Content.ofUtf8(json), "ma");
  }

  private static String feature(String code, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{\"ten\":\"x\",\"ma\":%s},\"geometry\":{\"coordinates\":%s,\"type\":\"%s\"}}"
        .formatted(code, coordinates, type);
  }

  @Test
  void parts_and_holes_of_a_unit_are_one_outline() {
    String hole = "[[105.3,20.3],[105.6,20.3],[105.6,20.6],[105.3,20.3]]";
    String square = "[[105,20],[106,20],[106,21],[105,21],[105,20]]";
    String island = "[[107,20,3.5],[107.1,20,3.5],[107.1,20.1,3.5],[107,20,3.5]]";
    Geography read =
        read(
            feature("\"00004\"", "MultiPolygon", "[[" + square + "," + hole + "],[" + island + "]]")
                + ",{\"type\":\"Feature\",\"properties\":{\"ma\":7},\"geometry\":null},"
                + feature("13285", "Polygon", "[" + square + "]"));
    assertEquals(List.of("00004", "13285"), List.copyOf(read.codes()));
    var outline = read.outline("00004").orElseThrow();
    assertTrue(outline.contains(105.1, 20.5));
    assertFalse(outline.contains(105.5, 20.4), "the hole");
    assertTrue(outline.contains(107.09, 20.02), "the island");
    assertTrue(read.outline("00005").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REP-511|[]",
        "REP-511|{\"type\":\"FeatureCollection\"}",
        "REP-511|{\"features\":[3]}",
        "REP-511|{\"features\":[{\"properties\":{\"ma\":\"1\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,\"2\"]]]}}]}",
        "REP-511|{\"features\":[",
        "REP-511|{\"features\":[]} x",
        "REP-512|{\"features\":[{\"properties\":{\"code\":\"1\"},\"geometry\":null}]}",
        "REP-512|{\"features\":[{\"properties\":null,\"geometry\":null}]}",
        "REP-513|{\"features\":[{\"properties\":{\"ma\":\"1\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}",
        "REP-513|{\"features\":[{\"properties\":{\"ma\":\"1\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[579000.1,2238000]]]}}]}",
      })
  void what_is_no_map_is_refused(String code, String json) {
    InputException refusal =
        assertThrows(
            InputException.class, () -> Geography.read("a.geojson", Content.ofUtf8(json), "ma"));
    assertEquals(code, refusal.code(), refusal.getMessage());
    assertTrue(refusal.message(Locale.ROOT).contains("a.geojson"));
  }

  @Test
  void outlines_are_bounded_in_number() {
    String one = "{\"properties\":{\"ma\":\"1\"},\"geometry\":null},";
    String many = one.repeat(20_000) + one.substring(0, one.length() - 1);
    assertEquals("REP-514", assertThrows(InputException.class, () -> read(many)).code());
    String corners = "[1,2],".repeat(2_000_000) + "[1,2]";
    String large = feature("\"1\"", "Polygon", "[[" + corners + "]]");
    assertEquals("REP-514", assertThrows(InputException.class, () -> read(large)).code());
  }

  @Test
  void a_mark_at_the_beginning_of_the_file_does_no_harm() {
    String json =
        "\uFEFF{\"features\":[" + feature("\"1\"", "Polygon", "[[[1,2],[2,2],[2,3],[1,2]]]") + "]}";
    assertEquals(Set.of("1"), Geography.read("a", Content.ofUtf8(json), "ma").codes());
  }
}
