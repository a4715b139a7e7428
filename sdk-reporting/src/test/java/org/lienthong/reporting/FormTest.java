package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;

class FormTest {
  private static final Locale VI = Locale.forLanguageTag("vi");

  /** Columns 6, 10.3 and 13.3 as on the Farmers' Union's form, and id 3 printed twice. */
  private static String form(String formula) {
    return """
    {"id": "f", "version": "1", "title": {"vi": "Biểu", "en": "Form"},
     "measures": {"person": {"vi": "người", "en": "persons"}},
     "indicators": [
      {"key": "all", "measure": "person", "kind": "STOCK", "label": {"vi": "A", "en": "A"},
       %s},
      {"key": "home", "measure": "person", "kind": "STOCK", "label": {"vi": "B", "en": "B"}},
      {"key": "work", "measure": "person", "kind": "STOCK", "label": {"vi": "C", "en": "C"}},
      {"key": "farms", "measure": "person", "kind": "STOCK", "label": {"vi": "D", "en": "D"}},
      {"key": "lost", "measure": "person", "kind": "FLOW", "label": {"vi": "E", "en": "E"}}],
     "columns": [
      {"title": {"vi": "D", "en": "D"}, "id": "3", "indicator": "farms"},
      {"title": {"vi": "E", "en": "E"}, "id": "3", "indicator": "lost"},
      {"title": {"vi": "A", "en": "A"}, "id": "6", "indicator": "all"},
      {"title": {"vi": "B", "en": "B"}, "id": "10.3", "indicator": "home"},
      {"title": {"vi": "C", "en": "C"}, "id": "13.3", "indicator": "work"}]}
    """
        .formatted(formula);
  }

  private static ReportValue all(String formula, long home, long work) {
    Form form = Form.load("f.json", Content.ofUtf8(form(formula)));
    Map<String, ReportValue> given =
        Map.of("home", ReportValue.of(home), "work", ReportValue.of(work));
    return new FormValues(form, key -> given.getOrDefault(key, ReportValue.missing())).value("all");
  }

  private static InputException refusal(String json) {
    return assertThrows(InputException.class, () -> Form.load("f.json", Content.ofUtf8(json)));
  }

  @Test
  void the_sample_form_has_a_head_of_three_levels_and_fourteen_columns() {
    Form form = Samples.FORM;
    assertEquals(14, form.leaves().size());
    assertEquals(3, form.columns().stream().mapToInt(Column::depth).max().orElseThrow());
    assertEquals("Báo cáo quý công tác Hội và phong trào phụ nữ cấp xã", form.title(VI));
    assertEquals("8=8.1+8.2", form.require("loans_outstanding").formula().orElseThrow());
    assertEquals(Indicator.Aggregation.RECOMPUTE, form.require("loans_overdue_rate").aggregation());
    assertEquals(
        List.of("1", "2", "3", "4", "5", "6", "7", "8", "8.1", "8.2", "9", "10", "11", "12"),
        form.leaves().stream().map(Column::printedId).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'\"printedFormula\": \"6=10.3+13.3\"'; 30; 12; 42",
        "'\"printedFormula\": \"6(=10.3+13.3)\"'; 30; 12; 42",
        "'\"printedFormula\": \"=10.3*100/13.3\"'; 1; 3; 33",
        "'\"printedFormula\": \"(10.3+…+13.3)\"'; 30; 12; 42",
        "'\"printedFormula\": \"10.3 - (13.3 - 2)\"'; 30; 12; 20",
        "'\"formula\": \"home + work * 2\"'; 30; 12; 54",
        "'\"formula\": \"home * 100 / work\"'; 2; 3; 67",
        "'\"formula\": \"work + home\", \"printedFormula\": \"6=13.3+10.3\"'; 30; 12; 42",
      })
  void printed_ids_are_names_and_never_decimals(
      String formula, long home, long work, long expected) {
    assertEquals(ReportValue.of(expected), all(formula, home, work));
  }

  @Test
  void dividing_by_nothing_is_not_applicable_and_a_missing_part_stays_missing() {
    String share = "\"printedFormula\": \"6=10.3*100/13.3\"";
    assertEquals(ReportValue.notApplicable(), all(share, 5, 0));
    Form form = Form.load("f.json", Content.ofUtf8(form(share)));
    assertEquals(
        ReportValue.missing(), new FormValues(form, key -> ReportValue.missing()).value("all"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'\"printedFormula\": \"6=10.4+13.3\"'; REP-106; there is no \"10.4\" here.",
        "'\"printedFormula\": \"6=3+13.3\"'; REP-108; in the formula \"6=3+13.3\" the id 3 is"
            + " printed over several columns: farms, lost.",
        "'\"printedFormula\": \"7=10.3+13.3\"'; REP-110; the formula \"7=10.3+13.3\" gives 7 but"
            + " stands at 6.",
        "'\"printedFormula\": \"6=10.3+\"'; REP-107; the formula \"6=10.3+\" cannot be read at its"
            + " word 3: \"\".",
        "'\"printedFormula\": \"(13.3+…+10.3)\"'; REP-111; the formula \"(13.3+…+10.3)\" has no"
            + " columns from 13.3 to 10.3, in this order.",
        "'\"formula\": \"home\", \"printedFormula\": \"6=13.3\"'; REP-113; the formula \"6=13.3\""
            + " does not mean the same as \"home\".",
        "'\"formula\": \"home + all\"'; REP-114; the formula needs its own result: all → all.",
        "'\"formula\": \"hone\"'; REP-106; there is no \"hone\" here.",
      })
  void a_wrong_formula_is_named_with_its_line(String formula, String code, String message) {
    InputException refusal = refusal(form(formula));
    assertEquals(code, refusal.code());
    assertTrue(refusal.message(Locale.ENGLISH).startsWith("f.json, line 5, at indicators[0]"));
    assertTrue(refusal.message(Locale.ENGLISH).endsWith(message), refusal.message(Locale.ENGLISH));
  }

  @Test
  void a_misspelt_key_is_named_with_its_line_and_the_nearest_names() {
    InputException refusal = refusal(form("\"formulla\": \"home\""));
    assertEquals(
        "f.json, dòng 5, tại indicators[0].formulla: không có mục \"formulla\" ở đây.",
        refusal.message(VI));
    assertTrue(refusal.nextStep(VI).contains("formula"), refusal.nextStep(VI));
  }

  @Test
  void broken_json_is_named_with_its_place() {
    assertEquals("REP-101", refusal("{\"id\": \"f\",\n \"version\" 1}").code());
    assertTrue(
        refusal("{\"id\": \"f\",\n \"version\" 1}").message(VI).startsWith("f.json, dòng 2, cột "));
    assertEquals("REP-101", refusal("").code());
    assertEquals("REP-101", refusal("{} {}").code());
    assertEquals("REP-101", refusal("[".repeat(5000)).code());
    assertEquals("REP-101", refusal("{\"id\": 1, \"id\": 2}").code());
  }

  @Test
  void what_is_missing_wrong_or_double_is_named() {
    assertEquals("REP-102", refusal("{\"id\": \"f\"}").code());
    assertEquals("REP-104", refusal("{\"id\": 7}").code());
    assertEquals("REP-104", refusal("[]").code());
    String good = form("\"negative\": false");
    assertEquals("REP-105", refusal(good.replace("\"FLOW\"", "\"FLOWS\"")).code());
    assertEquals(
        "REP-106", refusal(good.replace("\"indicator\": \"lost\"", "\"indicator\": \"x\"")).code());
    assertEquals("REP-109", refusal(good.replace("\"key\": \"work\"", "\"key\": \"home\"")).code());
    assertEquals("REP-102", refusal(good.replace("\"FLOW\"", "\"RATIO\"")).code());
  }

  @Test
  void a_chain_of_formulas_costs_no_more_than_its_length() throws IOException {
    StringBuilder json =
        new StringBuilder(
            "{\"id\": \"f\", \"version\": \"1\", \"title\": {\"vi\": \"B\", \"en\": \"F\"},"
                + "\"measures\": {\"p\": {\"vi\": \"p\", \"en\": \"p\"}}, \"columns\": [],"
                + "\"indicators\": [");
    for (int i = 0; i < 1500; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"key\": \"k")
          .append(i)
          .append("\", \"measure\": \"p\", \"kind\": \"FLOW\",")
          .append("\"label\": {\"vi\": \"k\", \"en\": \"k\"}");
      if (i > 1) json.append(", \"formula\": \"k" + (i - 1) + " - k" + (i - 2) + "\"");
      json.append("}");
    }
    Form form = Form.load("f.json", Content.ofUtf8(json.append("]}").toString()));
    FormValues values =
        new FormValues(
            form,
            key ->
                key.equals("k0") || key.equals("k1") ? ReportValue.of(1) : ReportValue.missing());
    assertEquals(ReportValue.of(-1), values.value("k1498"));
  }

  @Test
  void the_shipped_sample_says_that_it_is_no_official_form() throws IOException {
    Path file = Path.of("src/test/resources/forms/wu-commune-quarter.json");
    assertTrue(Files.readString(file).contains("không phải biểu mẫu chính thức"));
    assertTrue(Samples.FORM.note().vi().startsWith("Đề xuất"));
  }
}
