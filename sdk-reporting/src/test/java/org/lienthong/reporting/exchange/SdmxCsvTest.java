package org.lienthong.reporting.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Period;
import org.lienthong.reporting.Provenance;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.Submissions;

class SdmxCsvTest {
  private static final String HEAD = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,";
  private static final String FLOW = "dataflow,HND:wu-members(1)";
  private static final String COMMUNE = Made.units(Made.ND09).get(0).code();

  @ParameterizedTest
  @EnumSource
  void r53_nothing_is_lost_on_the_way_out_and_in(SdmxCsv.Edition edition) {
    for (long seed = 1; seed <= 12; seed++) {
      Submissions made = Made.report(Made.ND09, seed, false);

      Content file = SdmxCsv.write(Observation.of(made), "HND", edition);
      Submissions back =
          Made.read(Made.ND09, "q2.sdmx.csv", SdmxCsv.read("q2.sdmx.csv", file).tidy());

      Made.assertSame(made, back);
      assertEquals(
          file.sha256(), SdmxCsv.write(Observation.of(back), "HND", edition).sha256(), "" + seed);
    }
  }

  @Test
  void r53_semicolons_labels_and_another_order_of_columns_are_read() {
    String file =
        "\uFEFFSTRUCTURE;STRUCTURE_ID;ACTION;OBS_VALUE;TIME_PERIOD: Kỳ;INDICATOR: Chỉ"
            + " tiêu;REF_AREA: Xã\n"
            + "dataflow;HND:wu-members(1);I;12;2026-03-15/P3M: Quý II;members_closing: Cuối kỳ;"
            + COMMUNE
            + ": Một xã\n";

    Submissions read = Made.read(Made.ND09, "a.csv", SdmxCsv.read("a.csv", utf8(file)).tidy());

    assertEquals(List.of(), read.findings());
    assertEquals(ReportValue.of(12), value(read, "members_closing"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-M01,--12-15,2026-M01@nd09",
    "2026-Q2,--01-01,2026-Q2@calendar",
    "2026-Q2,'',2026-Q2@calendar",
    "2026-04,'',2026-M04@calendar",
    "2026,'',2026@calendar",
    "2025-12-15/P9M,'',2026-9M@nd09"
  })
  void periods_keep_their_window(String time, String start, String period) {
    String file =
        HEAD
            + "TIME_PERIOD,REPORTING_YEAR_START_DAY,OBS_VALUE\n"
            + String.join(",", FLOW, "M", COMMUNE, "members_closing", time, start, "7\n");

    String tidy = text(SdmxCsv.read("a.csv", utf8(file)).tidy());

    assertTrue(tidy.contains("," + period + ","), tidy);
  }

  @ParameterizedTest
  @CsvSource({
    "OBS_STATUS,M,5,REP-602",
    "OBS_STATUS,A,'',REP-602",
    "OBS_STATUS,X9,'',REP-601",
    "OBS_STATUS,P,5,REP-601",
    "OBS_STATUS,F,5,REP-601",
    "OBS_STATUS,U,5,REP-601",
    "OBS_STATUS,B,5,REP-601",
    "OBS_STATUS,E,'',REP-602",
    "REPORTING_PERIOD,2026-Q1@nd09,5,REP-602",
    "ACTION_,M,5,''"
  })
  void what_contradicts_itself_is_refused_with_its_line(
      String column, String text, String value, String code) {
    String file =
        HEAD
            + "TIME_PERIOD,OBS_VALUE,"
            + column
            + "\n"
            + String.join(
                ",", FLOW, "M", COMMUNE, "members_closing", Made.ND09.range(), value, text);

    if (code.isEmpty()) {
      Submissions read = Made.read(Made.ND09, "a.csv", SdmxCsv.read("a.csv", utf8(file)).tidy());
      assertEquals("REP-304", read.findings().get(0).code());
      return;
    }
    InputException refused =
        assertThrows(InputException.class, () -> SdmxCsv.read("a.csv", utf8(file)));
    assertEquals(code, refused.code());
    assertTrue(refused.message(Locale.ENGLISH).contains("a.csv, line 2"), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "A,'','',7,REPORTED",
    "E,'','',≈7,REPORTED",
    "I,'',reported,≈7,REPORTED",
    "E,>,'',>7,REPORTED",
    "E,'',apportioned:population,7,APPORTIONED"
  })
  void an_estimate_stays_one(
      String status, String sign, String provenance, String value, Provenance.Kind kind) {
    String file =
        HEAD
            + "TIME_PERIOD,OBS_VALUE,OBS_STATUS,QUALIFIER,PROVENANCE\n"
            + String.join(",", FLOW, "M", COMMUNE, "members_closing", Made.ND09.range(), "7", "")
            + String.join(",", status, sign, provenance)
            + "\n";

    Submissions read = Made.read(Made.ND09, "a.csv", SdmxCsv.read("a.csv", utf8(file)).tidy());

    assertEquals(List.of(), read.findings());
    Figure figure = read.received().get(0).cells().values().iterator().next().figure();
    assertEquals(value, figure.value().toString());
    assertEquals(kind, figure.provenance().kind());
  }

  @Test
  void r53_actions_merge_replace_and_delete_in_their_order() {
    Submissions before = applied(Made.report(Made.ND09, 5, true), "M", "10", "ghi chú");

    assertEquals("ghi chú", note(applied(before, "M", "11", "")));
    assertEquals("", note(applied(before, "R", "11", "")));
    assertEquals(ReportValue.of(11), value(applied(before, "R", "11", ""), "members_closing"));
    assertEquals(ReportValue.of(10), value(applied(before, "M", "", "mới"), "members_closing"));
    assertEquals("", note(applied(before, "D", "", "-")));
    assertEquals(ReportValue.of(10), value(applied(before, "D", "", "-"), "members_closing"));
    Submissions deleted = applied(before, "D", "", "");
    assertEquals(ReportValue.missing(), value(deleted, "members_closing"));
    String other = "members_closing[ethnicity=01]";
    assertEquals(value(before, other), value(deleted, other));
  }

  @Test
  void r53_a_message_is_done_whole_or_not_at_all() {
    Submissions before = Made.report(Made.ND09, 5, true);
    String good = String.join(",", FLOW, "R", COMMUNE, "members_closing", "2026-03-15/P3M,77,\n");
    String wrong = String.join(",", FLOW, "M", "99999", "members_closing", "2026-03-15/P3M,1,\n");
    Content file = utf8(HEAD + "TIME_PERIOD,OBS_VALUE,COMMENT\n" + good + wrong);

    SdmxMessage.Outcome outcome = SdmxCsv.read("a.csv", file).apply(before, Made.UNITS);

    assertEquals("REP-310", outcome.findings().get(0).code());
    assertEquals(3, outcome.findings().get(0).line());
    assertEquals(before, outcome.submissions());
    assertEquals(List.of(Action.REPLACE, Action.MERGE), SdmxCsv.read("a.csv", file).actions());
  }

  private static Submissions applied(Submissions before, String action, String value, String note) {
    String row =
        String.join(",", FLOW, action, COMMUNE, "members_closing", "_T", Made.ND09.range(), value);
    Content file =
        utf8(HEAD + "ethnicity,TIME_PERIOD,OBS_VALUE,COMMENT\n" + row + "," + note + "\n");
    SdmxMessage.Outcome outcome = SdmxCsv.read("a.csv", file).apply(before, Made.UNITS);
    assertEquals(List.of(), outcome.findings());
    return outcome.submissions();
  }

  private static String note(Submissions submissions) {
    return submissions.received().get(0).cells().entrySet().stream()
        .filter(cell -> cell.getKey().equals("members_closing"))
        .map(cell -> cell.getValue().note())
        .findFirst()
        .orElseThrow();
  }

  private static ReportValue value(Submissions submissions, String indicator) {
    return submissions.value(Made.units(Made.ND09).get(0), indicator);
  }

  @Test
  void one_window_under_two_names_comes_back_under_its_own() {
    for (String label : List.of("2026-9M@nd09", "2026-C09@nd09")) {
      Period period = Period.parse(label);
      Content file =
          SdmxCsv.write(Observation.of(Made.report(period, 3, false)), "HND", SdmxCsv.Edition.V2_0);

      assertTrue(text(SdmxCsv.read("a.csv", file).tidy()).contains(label), label);
    }
  }

  private static Content utf8(String text) {
    return Content.ofUtf8(text);
  }

  private static String text(Content content) {
    try (var in = content.open()) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
