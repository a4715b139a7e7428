package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lienthong.reporting.pack.FormPack;

/** Printed formulas, each calculated a second time by hand. */
class FormulaAcceptanceTest {
  private static final FormPack FARMERS = FormPack.bundled("farmers-union");
  private static final Path PARTY = Path.of("src/test/resources/packs/party-organisation");

  private static Form strength(String version) {
    return FARMERS.form("hnd-thuc-luc-hoi", version).orElseThrow();
  }

  @Test
  void r03_the_nine_printed_formulas_of_the_farmers_union_form() {
    Form form = strength("1");
    List<String> printed =
        form.indicators().stream().flatMap(indicator -> indicator.formula().stream()).toList();
    assertEquals(
        List.of(
            "6=10.3+13.3",
            "16=9+12",
            "18=8+11",
            "20=21+24.3",
            "25=26+29.3",
            "42=43+44+45+46",
            "47=48+…+52",
            "53=54+…+58",
            "59=60+…+64"),
        printed);
    Map<String, List<String>> parts =
        Map.of(
            "members", List.of("residential_members", "occupational_members"),
            "left", List.of("residential_left", "occupational_left"),
            "joined", List.of("residential_joined", "occupational_joined"),
            "branches", List.of("branches_residential", "branches_occupational"),
            "groups", List.of("groups_residential", "groups_occupational"),
            "unions_graded",
                List.of("unions_excellent", "unions_good", "unions_completed", "unions_failed"),
            "branches_graded", graded("branches", "excellent,good,completed,failed,ungraded"),
            "groups_graded", graded("groups", "excellent,good,completed,failed,ungraded"),
            "members_graded", graded("members", "excellent,good,average,weak,ungraded"));
    Random random = new Random(3);
    for (int run = 0; run < 50; run++) {
      Map<String, ReportValue> values = new HashMap<>();
      form.inputs().forEach(i -> values.put(i.key(), ReportValue.of(random.nextInt(90_000))));
      Consolidation figures = Samples.consolidation(form, values);
      parts.forEach(
          (total, of) ->
              assertEquals(
                  of.stream().mapToLong(part -> number(values, part)).sum(),
                  Samples.number(figures.total(total)).longValueExact(),
                  total));
    }
  }

  private static List<String> graded(String what, String grades) {
    return Stream.of(grades.split(",")).map(grade -> what + "_" + grade).toList();
  }

  private static long number(Map<String, ReportValue> values, String key) {
    return Objects.requireNonNull(values.get(key)).number().orElseThrow().longValueExact();
  }

  /** What each form of the Party's organisation prints, calculated here a second time by hand. */
  @Test
  void r03_the_printed_formulas_of_the_party_forms() {
    FormPack pack = FormPack.load(PARTY);
    Map<String, Map<String, Function<Map<String, ReportValue>, Long>>> expected =
        Map.of(
            "btc-1",
            Map.of(
                "joined_now", v -> number(v, "admitted_now") + number(v, "moved_in_now"),
                "closing_last_year",
                    v ->
                        number(v, "opening_last_year")
                            + number(v, "admitted_last_year")
                            + number(v, "moved_in_last_year")
                            - number(v, "left_last_year")),
            "btc-5",
            Map.of(
                "type3_all", v -> number(v, "type3_party_units") + number(v, "type3_cells"),
                "total_cells", v -> sum(v, "type", 1, 11, "_cells"),
                "total_all",
                    v -> sum(v, "type", 1, 11, "_cells") + sum(v, "type", 1, 11, "_party_units")),
            "btc-8",
            Map.of("office_all", v -> number(v, "office_c4") + number(v, "office_c8")),
            "btc-10",
            Map.of(
                "theory_all",
                    v -> number(v, "theory_c4") + number(v, "theory_c6") + number(v, "theory_c8"),
                "skills_c9", v -> number(v, "skills_c10") + number(v, "skills_c11")),
            "btc-11",
            Map.of(
                "province_all", v -> sum(v, "province_c", 3, 12, ""),
                "commune_all", v -> sum(v, "commune_c", 3, 11, "")));
    Random random = new Random(5);
    for (Form form : pack.forms()) {
      Map<String, ReportValue> values = new HashMap<>();
      form.inputs().forEach(i -> values.put(i.key(), ReportValue.of(1 + random.nextInt(900))));
      Consolidation figures = Samples.consolidation(form, values);
      Objects.requireNonNull(expected.get(form.id()))
          .forEach(
              (key, by) ->
                  assertEquals(
                      by.apply(values),
                      Samples.number(figures.total(key)).longValueExact(),
                      form.id() + " " + key));
    }
  }

  private static long sum(
      Map<String, ReportValue> values, String start, int from, int to, String end) {
    long sum = 0;
    for (int i = from; i <= to; i++) sum += number(values, start + i + end);
    return sum;
  }

  @Test
  void r03_where_a_share_and_a_sum_meet_the_share_is_of_the_sums() {
    Form form = FormPack.load(PARTY).form("btc-1", "1").orElseThrow();
    Map<String, ReportValue> values = new HashMap<>();
    form.inputs().forEach(input -> values.put(input.key(), ReportValue.of(10)));
    values.put("opening_now", ReportValue.of(100));
    values.put("opening_last_year", ReportValue.of(0));
    values.put("left_last_year", ReportValue.of(20));
    Consolidation figures = Samples.consolidation(form, values);
    assertEquals(ReportValue.of(110), figures.total("closing_now").value());
    assertEquals(ReportValue.of(0), figures.total("closing_last_year").value());
    assertEquals(ReportValue.notApplicable(), figures.total("closing_share").value());
    values.put("opening_last_year", ReportValue.of(300));
    assertEquals(
        ReportValue.of(new BigDecimal(11_000).divide(new BigDecimal(300), 2, RoundingMode.HALF_UP)),
        Samples.consolidation(form, values).total("closing_share").value());
  }
}
