package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.reporting.pack.FormPack;

/** Movements, continuity, outliers, feature by feature. */
class CheckAcceptanceTest {
  private static final Locale VI = Locale.forLanguageTag("vi");
  private static final AdministrativeUnit UNIT = Samples.COMMUNES.get(0);
  private static final Form STRENGTH =
      FormPack.bundled("farmers-union").form("hnd-thuc-luc-hoi", "1").orElseThrow();
  private static final Form MOVEMENT =
      FormPack.load(Path.of("src/test/resources/packs/party-organisation"))
          .form("btc-1", "1")
          .orElseThrow();

  private static Consolidation figures(Form form, Period period, Map<String, Integer> values) {
    return RollUp.of(form).run(submissions(form, period, values));
  }

  private static Submissions submissions(Form form, Period period, Map<String, Integer> values) {
    Map<String, ReportValue> all = new HashMap<>();
    values.forEach((key, value) -> all.put(key, ReportValue.of(value)));
    return Submissions.of(
        form, period, List.of(UNIT), List.of(new Submission(UNIT, "m", all, Map.of())));
  }

  private static List<String> wrong(Submissions now, Consolidation before) {
    return Checks.run(now.form(), now, before).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(CheckFinding::rule)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"105, ''", "106, residential-movement", "100, residential-movement"})
  void r23_members_of_the_farmers_union_are_those_before_and_joined_less_left(
      int now, String rule) {
    Period year = Period.parse("2026@calendar");
    Consolidation before =
        figures(STRENGTH, Period.parse("2025@calendar"), Map.of("residential_members", 100));
    Submissions sent =
        submissions(
            STRENGTH,
            year,
            Map.of("residential_members", now, "residential_joined", 9, "residential_left", 4));
    assertEquals(rule.isEmpty() ? List.of() : List.of(rule), wrong(sent, before));
  }

  @Test
  void r23_the_movement_of_the_party_form_is_its_own_formula() {
    Map<String, Integer> values =
        new HashMap<>(
            Map.of("opening_now", 100, "admitted_now", 5, "moved_in_now", 2, "left_now", 3));
    values.put("closing_now", 104);
    assertEquals(List.of(), wrong(submissions(MOVEMENT, Samples.NOW, values), nothing()));
    values.put("closing_now", 105);
    Submissions sent = submissions(MOVEMENT, Samples.NOW, values);
    assertEquals(List.of("closing_now"), wrong(sent, nothing()));
    assertTrue(
        Checks.run(MOVEMENT, sent).stream()
            .anyMatch(
                finding ->
                    finding
                        .message(VI)
                        .equals(
                            UNIT.fullName()
                                + ": cuối kỳ, Kỳ này 105 khác kết quả 104 của công thức"
                                + " D=A+B-C.")));
  }

  private static Consolidation nothing() {
    return figures(MOVEMENT, Samples.NOW.previous().orElseThrow(), Map.of());
  }

  @Test
  void r23_a_number_that_counts_from_new_year_was_zero_before_the_first_period() {
    Form form =
        Form.load(
            "f.json",
            Content.ofUtf8(
                """
                {"id": "f", "version": "1", "title": {"vi": "B", "en": "F"}, "columns": [],
                 "measures": {"p": {"vi": "người", "en": "persons"}},
                 "indicators": [
                  {"key": "joined", "measure": "p", "kind": "FLOW",
                   "label": {"vi": "a", "en": "a"}},
                  {"key": "this_year", "measure": "p", "kind": "CUMULATIVE",
                   "label": {"vi": "b", "en": "b"}},
                  {"key": "ever", "measure": "p", "kind": "CUMULATIVE", "restart": "NEVER",
                   "label": {"vi": "c", "en": "c"}}],
                 "checks": [
                  {"id": "year", "type": "COMPARE", "left": "this_year", "operator": "EQUAL",
                   "right": "previous.this_year + joined"},
                  {"id": "ever", "type": "COMPARE", "left": "ever", "operator": "EQUAL",
                   "right": "previous.ever + joined"}]}
                """));
    Map<String, Integer> before = Map.of("joined", 4, "this_year", 50, "ever", 500);
    Map<String, Integer> within = Map.of("joined", 3, "this_year", 53, "ever", 503);
    Map<String, Integer> fresh = Map.of("joined", 3, "this_year", 3, "ever", 503);
    Period december = Period.parse("2026-M12@nd09");
    Period january = Period.parse("2027-M01@nd09");
    Consolidation november = figures(form, Period.parse("2026-M11@nd09"), before);
    assertEquals(List.of(), wrong(submissions(form, december, within), november));
    assertEquals(List.of("year"), wrong(submissions(form, december, fresh), november));
    Consolidation last = figures(form, december, before);
    assertEquals(List.of(), wrong(submissions(form, january, fresh), last));
    assertEquals(List.of("year"), wrong(submissions(form, january, within), last));
  }

  //

  private static Consolidation usual(Period period, long seed, Map<Integer, Integer> odd) {
    Random random = new Random(seed);
    List<Submission> sent = new ArrayList<>();
    for (int i = 0; i < Samples.COMMUNES.size(); i++) {
      int members = odd.getOrDefault(i, 1000 + random.nextInt(200));
      Map<String, ReportValue> values = Map.of("members_closing", ReportValue.of(members));
      sent.add(new Submission(Samples.COMMUNES.get(i), "m", values, Map.of()));
    }
    return RollUp.of(Samples.FORM)
        .run(Submissions.of(Samples.FORM, period, Samples.COMMUNES, sent));
  }

  @Test
  void r25_a_figure_far_from_its_sisters_and_from_the_period_before_is_hinted_at() {
    Consolidation before = usual(Samples.NOW.previous().orElseThrow(), 1, Map.of());
    Consolidation now = usual(Samples.NOW, 1, Map.of(7, 11_000));
    List<CheckFinding> hints = Checks.outliers(now, before);
    assertEquals(List.of("REP-408", "REP-409"), hints.stream().map(CheckFinding::code).toList());
    for (CheckFinding hint : hints) {
      assertEquals(Samples.COMMUNES.get(7), hint.unit());
      assertEquals(Severity.WARNING, hint.severity());
      assertEquals(false, hint.blocks());
    }
    assertTrue(hints.get(0).message(VI).contains("11.000 chênh lệch lớn so với"));
    assertEquals(List.of(), Checks.outliers(before, null));
  }

  /** The same limits, calculated here with plain doubles. */
  @Test
  void r25_the_robust_z_is_the_one_of_the_books() {
    Map<Integer, Integer> odd = new HashMap<>();
    for (int i = 0; i < 40; i++) odd.put(i, 800 + 20 * i);
    Consolidation now = usual(Samples.NOW, 3, odd);
    List<Integer> all = new ArrayList<>();
    for (AdministrativeUnit unit : Samples.COMMUNES) {
      all.add(Samples.number(now.figure(unit, "members_closing")).intValueExact());
    }
    double median = median(all.stream().mapToDouble(n -> n).toArray());
    double spread = median(all.stream().mapToDouble(n -> Math.abs(n - median)).toArray());
    List<AdministrativeUnit> far = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (0.6745 * Math.abs(all.get(i) - median) / spread > 3.5) far.add(Samples.COMMUNES.get(i));
    }
    assertTrue(!far.isEmpty());
    assertEquals(far, Checks.outliers(now, null).stream().map(CheckFinding::unit).toList());
  }

  private static double median(double[] numbers) {
    double[] sorted = Arrays.stream(numbers).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  @Test
  void r25_limits_are_the_callers_to_set() {
    Consolidation before = usual(Samples.NOW.previous().orElseThrow(), 1, Map.of());
    Consolidation now = usual(Samples.NOW, 1, Map.of(7, 1300));
    assertEquals(List.of(), Checks.outliers(now, before));
    var strict = new Checks.OutlierLimits(5, BigDecimal.ONE, new BigDecimal("99"));
    assertEquals(
        List.of(Samples.COMMUNES.get(7)),
        Checks.outliers(now, before, strict).stream().map(CheckFinding::unit).toList());
  }
}
