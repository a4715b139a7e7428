package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.AdministrativeUnit;

class ComparisonTest {
  private static final AdministrativeUnit UNIT = Samples.COMMUNES.get(0);

  private static Consolidation now(Submissions submissions) {
    return RollUp.of(Samples.FORM).run(submissions);
  }

  private static Consolidation lastYear() {
    var old = Samples.oldCommunes(Samples.COMMUNES);
    return Boundaries.bring(
        now(Samples.submissions(Samples.THEN, old, 2)),
        Samples.UNITS,
        Samples.THEN.lastDay(),
        Samples.NOW.lastDay());
  }

  @Test
  void a_quarter_is_set_beside_the_same_quarter_of_last_year() {
    Consolidation now = now(Samples.submissions(Samples.NOW, Samples.COMMUNES, 1));
    Consolidation then = lastYear();
    Comparison.Pair pair = Comparison.of(now, then).unit(UNIT, "members_closing");
    BigDecimal difference =
        Samples.number(now.figure(UNIT, "members_closing"))
            .subtract(Samples.number(then.figure(UNIT, "members_closing")));
    assertEquals(ReportValue.of(difference), pair.difference());
    assertTrue(pair.percent().isPresent());
    assertEquals(
        ReportValue.notApplicable(),
        Comparison.of(now, then).total("loans_overdue_rate").percent());
  }

  @Test
  void nothing_is_compared_with_what_is_missing_or_zero() {
    Submissions all = Samples.submissions(Samples.NOW, Samples.COMMUNES, 1);
    Submissions base = Samples.submissions(Samples.THEN.sameOfLastYear(), List.of(), 1);
    assertThrows(IllegalArgumentException.class, () -> Comparison.of(now(all), now(base)));
    Comparison late = Comparison.of(now(Samples.without(all, UNIT)), lastYear());
    assertEquals(ReportValue.missing(), late.unit(UNIT, "members_closing").difference());
    assertEquals(ReportValue.notApplicable(), late.unit(UNIT, "members_closing").percent());
    Submissions next =
        Samples.with(
            Samples.submissions(Period.parse("2027-Q2@nd09"), Samples.COMMUNES, 1),
            UNIT,
            "training_classes",
            ReportValue.of(2));
    Submissions zero = Samples.with(all, UNIT, "training_classes", ReportValue.of(0));
    Comparison.Pair pair = Comparison.of(now(next), now(zero)).unit(UNIT, "training_classes");
    assertEquals(ReportValue.of(2), pair.difference());
    assertEquals(ReportValue.notApplicable(), pair.percent());
  }

  @Test
  void like_for_like_leaves_a_late_unit_out_of_both_years() {
    Submissions all = Samples.submissions(Samples.NOW, Samples.COMMUNES, 1);
    Consolidation then = lastYear();
    Comparison comparison = Comparison.of(now(Samples.without(all, UNIT)), then);
    Comparison.Pair pair = comparison.likeForLike("members_closing");
    assertEquals(
        Samples.number(then.total("members_closing"))
            .subtract(Samples.number(then.figure(UNIT, "members_closing"))),
        Samples.number(pair.base()));
    assertEquals(
        Samples.number(comparison.total("members_closing").current()),
        Samples.number(pair.current()));
  }

  @Test
  void profiles_and_boundaries_are_never_mixed() {
    Submissions nd09 = Samples.submissions(Samples.NOW, Samples.COMMUNES, 1);
    Submissions calendar =
        Samples.submissions(Period.parse("2026-Q2@calendar"), Samples.COMMUNES, 1);
    var mixed =
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(now(nd09), now(calendar)));
    assertEquals("2026-Q2@nd09 cannot be compared with 2026-Q2@calendar", mixed.getMessage());
    var old = Samples.oldCommunes(Samples.COMMUNES);
    Consolidation before = now(Samples.submissions(Samples.THEN, old, 2));
    assertThrows(IllegalArgumentException.class, () -> Comparison.of(now(nd09), before));
  }

  @Test
  void tables_carry_the_head_of_the_form_name_late_units_and_own_up_to_estimates() {
    Submissions all = Samples.submissions(Samples.NOW, Samples.COMMUNES, 1);
    Submissions wrong =
        Samples.with(
            Samples.without(all, UNIT),
            Samples.COMMUNES.get(1),
            "members_closing",
            ReportValue.of(5));
    ReportTable table = FormTables.byUnit("BIỂU 1", now(wrong));
    assertEquals(130, table.rows().size());
    var late = table.rows().get(0).cells();
    assertEquals(UNIT.code(), late.get(1).text());
    assertEquals("Chưa gửi báo cáo", late.get(late.size() - 1).text());
    var odd = table.rows().get(1).cells();
    assertTrue(odd.get(odd.size() - 1).text().startsWith("Số liệu không khớp: Hội viên cuối kỳ"));
    assertEquals("9=8.2*100/8", table.headings().get(5).children().get(1).printedId());
    assertEquals(ReportTable.Kind.PERCENT, odd.get(13).kind());
    assertEquals("Chưa gửi báo cáo", late.get(13).text());
    ReportTable compared = FormTables.comparing("BIỂU 2", Comparison.of(now(wrong), lastYear()));
    assertEquals(
        List.of(
            "Quý II năm 2026: có số liệu của 128 trên 129 đơn vị; chưa có: "
                + UNIT.fullName()
                + ".",
            "Quý II năm 2025: quy đổi về địa giới hiện nay; số liệu của 8 đơn vị có phần ước"
                + " tính, tổng không đổi."),
        compared.notes());
  }

  @Test
  void a_form_too_wide_for_a_page_is_drawn_in_parts() {
    Consolidation figures = now(Samples.submissions(Samples.NOW, Samples.COMMUNES, 1));
    ReportTable part = FormTables.byUnit("PHẦN 2", figures, Samples.FORM.columns().subList(1, 3));
    ReportTable whole = FormTables.byUnit("BIỂU 1", figures);
    assertEquals(
        List.of("STT", "Mã đơn vị", "Đơn vị", "Số chi hội", "Vốn vay ủy thác", "Ghi chú"),
        part.headings().stream().map(ReportTable.Heading::text).toList());
    assertEquals(
        whole.rows().get(129).cells().subList(9, 14), part.rows().get(129).cells().subList(3, 8));
  }

  @Test
  void a_rate_of_nothing_is_a_dash_and_a_missing_one_is_dots() {
    Submissions all = Samples.submissions(Samples.NOW, Samples.COMMUNES, 1);
    all = Samples.with(all, UNIT, "loans_current", ReportValue.of(0));
    all = Samples.with(all, UNIT, "loans_overdue", ReportValue.of(0));
    ReportTable table = FormTables.byUnit("BIỂU 1", now(all));
    assertEquals("-", table.rows().get(0).cells().get(13).text());
    assertEquals(
        List.of("…: chưa có số liệu, không tính là 0.", "-: không áp dụng."), table.notes());
  }

  @Test
  void tidy_csv_says_where_every_figure_comes_from() {
    Consolidation then = lastYear();
    List<String> lines =
        new String(TidyCsv.write(then, "37").bytes(10_000_000), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(
        "unit,period,form,indicator,value,qualifier,note,provenance,covered,expected",
        lines.get(0));
    assertEquals(1 + 130 * 14, lines.size());
    assertTrue(lines.get(1).startsWith("37,2025-Q2@nd09,wu-commune-quarter,members_opening,"));
    assertTrue(lines.get(1).endsWith(",,,computed,398,398"), lines.get(1));
    String split =
        lines.stream()
            .filter(line -> line.startsWith("13366,") && line.contains(",members_opening,"))
            .findFirst()
            .orElseThrow();
    assertTrue(split.contains(",apportioned:equal,"), split);
    assertEquals(TidyCsv.write(then, "37").sha256(), TidyCsv.write(lastYear(), "37").sha256());
  }
}
