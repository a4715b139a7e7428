package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitLevel;
import org.lienthong.reporting.pack.FormPack;

/** What others fall into, as far as no test beside the thing itself holds it. */
class TrapsTest {
  private static final FormPack WOMEN = FormPack.bundled("womens-union");
  private static final AdministrativeUnit UNIT = Samples.COMMUNES.get(0);

  @Test
  void trap_06_the_year_of_the_decree_is_not_that_of_the_calendar() {
    Period decree = Period.parse("2026-Q2@nd09");
    Period calendar = Period.parse("2026-Q2@calendar");
    Submissions one = Samples.submissions(decree, List.of(UNIT), 1);
    Submissions other = Samples.submissions(calendar, List.of(UNIT), 1);
    Consolidation first = RollUp.of(Samples.FORM).run(one);
    Consolidation second = RollUp.of(Samples.FORM).run(other);
    assertThrows(IllegalArgumentException.class, () -> Comparison.of(first, second));
    Series both = Series.of(Samples.FORM).report(one).report(other);
    assertEquals(2, both.periods().size());
    assertEquals(1, both.revisions(decree).size());
  }

  private static String form(String formula) {
    return """
        {"id": "f", "version": "1", "title": {"vi": "Biểu", "en": "Form"},
         "measures": {"person": {"vi": "người", "en": "persons"},
           "time": {"vi": "lượt người", "en": "person-times"},
           "dong": {"vi": "đồng", "en": "dong"},
           "million": {"vi": "triệu đồng", "en": "million dong", "of": "dong",
             "factor": 1000000}},
         "columns": [],
         "indicators": [
           {"key": "learners", "measure": "person", "kind": "FLOW",
            "label": {"vi": "Người học", "en": "Learners"}},
           {"key": "visits", "measure": "time", "kind": "FLOW",
            "label": {"vi": "Lượt", "en": "Visits"}},
           {"key": "cash", "measure": "dong", "kind": "FLOW",
            "label": {"vi": "Tiền mặt", "en": "Cash"}},
           {"key": "loans", "measure": "million", "kind": "FLOW",
            "label": {"vi": "Vốn vay", "en": "Loans"}},
           {"key": "all", "measure": "dong", "kind": "FLOW", "formula": "%s",
            "label": {"vi": "Tất cả", "en": "All"}}]}
        """
        .formatted(formula);
  }

  @ParameterizedTest
  @CsvSource({"learners + visits", "cash + loans", "loans", "(cash - loans) * 2"})
  void trap_10_what_is_measured_differently_is_not_added_up(String formula) {
    Content json = Content.ofUtf8(form(formula));
    var refusal = assertThrows(InputException.class, () -> Form.load("f.json", json));
    assertEquals("REP-117", refusal.code());
    assertTrue(refusal.message(Locale.ENGLISH).startsWith("f.json, line "));
    assertTrue(
        Form.load("f.json", Content.ofUtf8(form("cash + loans * 1000000"))).indicators().size()
            > 0);
  }

  private static Consolidation households(Period period) {
    Form form = WOMEN.form("wu-models-campaigns", "1").orElseThrow();
    Map<String, ReportValue> some = Map.of("households_registered", ReportValue.of(70));
    Submission sent = new Submission(UNIT, "mẫu", some, Map.of());
    return RollUp.of(form).run(Submissions.of(form, period, List.of(UNIT), List.of(sent)));
  }

  @Test
  void trap_11_a_series_that_changed_its_meaning_has_a_mark_wherever_it_is_compared() {
    Period now = Period.parse("2026@nd09");
    Comparison across = Comparison.of(households(now), households(now.sameOfLastYear()));
    assertEquals(1, across.breaks("households_registered").size());
    List<String> notes = FormTables.comparing("So sánh", across).notes();
    assertTrue(
        notes.stream().anyMatch(note -> note.contains("không so sánh được qua ngày 15/12/2025")),
        notes.toString());
    Period later = Period.parse("2027@nd09");
    Comparison after = Comparison.of(households(later), households(now));
    assertEquals(List.of(), after.breaks("households_registered"));
  }

  @Test
  void trap_15_what_was_reported_and_signed_is_untouched_by_a_later_reorganisation() {
    List<AdministrativeUnit> old = Samples.oldCommunes(Samples.COMMUNES);
    Series series = Series.of(Samples.FORM).report(Samples.submissions(Samples.THEN, old, 9));
    Content signed = TidyCsv.write(series.asReported(Samples.THEN), "37");
    Series later =
        series.apply(
            new Reorganisation(
                Samples.UNITS, AdministrativeUnits.REORGANISATION_2025, ShareTable.none()));
    assertEquals(signed.sha256(), TidyCsv.write(later.asReported(Samples.THEN), "37").sha256());
    assertTrue(
        !signed.sha256().equals(TidyCsv.write(later.onCurrent(Samples.THEN), "37").sha256()));
  }

  /** Two ways to write the same letters in a file are one code, one key and one note. */
  @Test
  void trap_16_composed_and_decomposed_letters_are_the_same() {
    String line =
        "unit,period,form,indicator,value,note\n%s,2026-Q2@nd09,wu-commune-quarter,branches,3,Hòa Lư\n"
            .formatted(UNIT.code());
    String decomposed = Normalizer.normalize(line, Normalizer.Form.NFD);
    List<Submission> read = new ArrayList<>();
    for (String file : List.of(line, decomposed)) {
      SubmissionReader reader =
          SubmissionReader.of(Samples.FORM, Samples.NOW, List.of(UNIT), Samples.UNITS);
      read.add(reader.add("xa.csv", Content.ofUtf8(file)).submissions().received().get(0));
    }
    assertTrue(!line.equals(decomposed));
    assertEquals(read.get(0), read.get(1));
  }

  /** They report as districts before the day, and as special zones after it. */
  @Test
  void trap_17_island_districts_without_communes_are_not_lost_on_the_way() {
    LocalDate day = AdministrativeUnits.REORGANISATION_2025;
    List<AdministrativeUnit> islands =
        Samples.UNITS.units(UnitLevel.DISTRICT, day.minusDays(1)).stream()
            .filter(one -> Samples.UNITS.children(one, day.minusDays(1)).isEmpty())
            .toList();
    assertEquals(5, islands.size());
    Series series = Series.of(Samples.FORM).report(Samples.submissions(Samples.THEN, islands, 2));
    Consolidation now =
        series
            .apply(new Reorganisation(Samples.UNITS, day, ShareTable.none()))
            .onCurrent(Samples.THEN);
    Set<String> types =
        now.units().stream().map(AdministrativeUnit::type).collect(Collectors.toSet());
    assertEquals(Set.of("Đặc khu"), types);
    BigDecimal sum = BigDecimal.ZERO;
    for (AdministrativeUnit unit : now.units()) {
      sum = sum.add(Samples.number(now.figure(unit, "members_closing")));
    }
    assertEquals(sum, Samples.number(now.total("members_closing")));
  }
}
