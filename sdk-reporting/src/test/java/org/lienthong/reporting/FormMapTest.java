package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.pack.FormPack;

/** A series that crosses versions of a form. */
class FormMapTest {
  private static final FormPack FARMERS = FormPack.bundled("farmers-union");

  private static Form strength(String version) {
    return FARMERS.form("hnd-thuc-luc-hoi", version).orElseThrow();
  }

  @Test
  void r04_a_series_crosses_from_75_columns_to_54() {
    FormMap map = FARMERS.map(strength("1"), strength("2")).orElseThrow();
    assertEquals(54, strength("2").leaves().size());
    Map<FormMap.Change, Integer> count = new LinkedHashMap<>();
    map.entries().forEach(entry -> count.merge(entry.change(), 1, Integer::sum));
    assertEquals(21, count.get(FormMap.Change.DROPPED));
    assertEquals(5, count.get(FormMap.Change.RENAMED));
    assertEquals(2, count.get(FormMap.Change.RESCALED));
    assertEquals(47, count.get(FormMap.Change.SAME));
    assertEquals(75, map.entries().stream().mapToInt(entry -> entry.from().size()).sum());
    assertEquals(54, map.entries().stream().mapToInt(entry -> entry.to().size()).sum());
  }

  @Test
  void r04_million_dong_become_dong_and_every_total_stays() {
    Form old = strength("1");
    FormMap map = FARMERS.map(old, strength("2")).orElseThrow();
    Random random = new Random(9);
    List<Submission> sent = new ArrayList<>();
    for (AdministrativeUnit unit : Samples.COMMUNES) {
      Map<String, ReportValue> values = new HashMap<>();
      old.inputs()
          .forEach(
              i -> values.put(i.key(), ReportValue.of(BigDecimal.valueOf(random.nextInt(5000)))));
      values.put("fund_base", ReportValue.of(BigDecimal.valueOf(random.nextInt(999_999_999), 6)));
      sent.add(new Submission(unit, "mẫu", values, Map.of("fund_base", "theo sổ quỹ")));
    }
    Consolidation before =
        RollUp.of(old).run(Submissions.of(old, Samples.NOW, Samples.COMMUNES, sent));
    Consolidation after = map.apply(before);
    assertEquals(strength("2"), after.form());
    assertEquals(
        before.total("fund_base").value().number().orElseThrow().movePointRight(6).longValueExact(),
        Samples.number(after.total("fund_base")).longValueExact());
    for (String same : List.of("members", "joined", "branches_graded", "core_members")) {
      assertEquals(before.total(same).value(), after.total(same).value(), same);
    }
    assertEquals(
        before.total("residential_members").value(), after.total("residential_now").value());
    AdministrativeUnit unit = Samples.COMMUNES.get(5);
    assertEquals(
        before.figure(unit, "developed_for_party").value(),
        after.figure(unit, "admitted_to_party").value());
    assertEquals("theo sổ quỹ", after.notes(unit).get("fund_base"));
  }

  private static final String OLD =
      """
      {"id": "f", "version": "1", "title": {"vi": "B", "en": "F"},
       "measures": {"person": {"vi": "người", "en": "persons"},
         "dong": {"vi": "đồng", "en": "đồng"},
         "million": {"vi": "triệu", "en": "million", "of": "dong", "factor": 1000000}},
       "columns": [],
       "indicators": [
        {"key": "both", "measure": "person", "kind": "STOCK", "label": {"vi": "a", "en": "a"}},
        {"key": "north", "measure": "person", "kind": "STOCK", "label": {"vi": "b", "en": "b"}},
        {"key": "south", "measure": "person", "kind": "STOCK", "label": {"vi": "c", "en": "c"}},
        {"key": "money", "measure": "dong", "kind": "STOCK", "label": {"vi": "d", "en": "d"}}]}
      """;
  private static final String NEW =
      """
      {"id": "f", "version": "2", "title": {"vi": "B", "en": "F"},
       "measures": {"person": {"vi": "người", "en": "persons"},
         "dong": {"vi": "đồng", "en": "đồng"},
         "million": {"vi": "triệu", "en": "million", "of": "dong", "factor": 1000000}},
       "columns": [],
       "indicators": [
        {"key": "women", "measure": "person", "kind": "STOCK", "label": {"vi": "a", "en": "a"}},
        {"key": "men", "measure": "person", "kind": "STOCK", "label": {"vi": "b", "en": "b"}},
        {"key": "all", "measure": "person", "kind": "STOCK", "label": {"vi": "c", "en": "c"}},
        {"key": "fresh", "measure": "person", "kind": "STOCK", "label": {"vi": "c", "en": "c"}},
        {"key": "money", "measure": "million", "kind": "STOCK", "label": {"vi": "d", "en": "d"}},
        {"key": "double", "measure": "person", "kind": "STOCK", "label": {"vi": "e", "en": "e"},
         "formula": "all * 2"}]}
      """;

  private static FormMap map(String columns) {
    Form old = Form.load("old.json", Content.ofUtf8(OLD));
    Form now = Form.load("new.json", Content.ofUtf8(NEW));
    String json =
        "{\"form\": \"f\", \"from\": \"1\", \"to\": \"2\",\n\"columns\": [" + columns + "]}";
    return FormMap.load("map.json", Content.ofUtf8(json), old, now);
  }

  private static final String GOOD =
      """
      {"from": "both", "to": ["women", "men"]}, {"from": ["north", "south"], "to": "all"},
      {"to": "fresh"}, {"from": "money", "to": "money", "factor": 0.000001}
      """;

  @Test
  void r04_what_was_split_needs_a_recount_what_was_merged_is_added_and_new_is_missing() {
    Map<String, ReportValue> values =
        Map.of(
            "both", ReportValue.of(10),
            "north", ReportValue.of(3),
            "south", ReportValue.of(4),
            "money", ReportValue.of(2_600_000));
    Consolidation after = map(GOOD).apply(Samples.consolidation(map(GOOD).from(), values));
    assertEquals(Provenance.NEEDS_RECOUNT, after.total("women").provenance());
    assertEquals(ReportValue.missing(), after.total("men").value());
    assertEquals(ReportValue.of(7), after.total("all").value());
    assertEquals(ReportValue.of(14), after.total("double").value());
    assertEquals(ReportValue.missing(), after.total("fresh").value());
    assertEquals("≈3", after.total("money").value().toString());
    assertEquals("[fresh, men, women]", map(GOOD).unknown().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'{\"to\": \"fresh\"}, '; ''; REP-123; nothing says where \"fresh\" of version 2 comes"
            + " from.",
        "'{\"from\": \"both\", \"to\": [\"women\", \"men\"]},';"
            + " '{\"to\": [\"women\"]}, {\"to\": [\"men\"]},'; REP-122; nothing says what became of"
            + " \"both\" of version 1.",
        "'\"factor\": 0.000001'; '\"factor\": 1000'; REP-124; \"money\" in đồng does not become"
            + " \"money\" in triệu by the factor 1000.",
        "'\"fresh\"'; '\"frish\"'; REP-106; there is no \"frish\" here.",
        "'{\"to\": \"fresh\"}'; '{\"to\": \"fresh\"}, {\"to\": \"fresh\"}'; REP-109; \"fresh\""
            + " stands twice, first on line 3.",
      })
  void r04_a_map_that_leaves_anything_open_is_refused(
      String what, String by, String code, String message) {
    var refusal = assertThrows(InputException.class, () -> map(GOOD.replace(what, by)));
    assertEquals(code, refusal.code());
    assertTrue(refusal.message(Locale.ENGLISH).startsWith("map.json, line "));
    assertTrue(refusal.message(Locale.ENGLISH).endsWith(message), refusal.message(Locale.ENGLISH));
  }
}
