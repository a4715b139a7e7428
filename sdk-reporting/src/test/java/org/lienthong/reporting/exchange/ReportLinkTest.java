package org.lienthong.reporting.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.Content;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.FormPart;
import org.lienthong.reporting.FormRows;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.Submissions;
import org.lienthong.reporting.pack.FormPack;

/** an adapter for another system fits without a change here. */
class ReportLinkTest {
  private static final FormPack PACK = FormPack.bundled("womens-union");

  @TempDir Path folder;

  @Test
  void r54_figures_and_statuses_go_through_an_adapter_and_come_back_equal() {
    ReportLink link = new FolderLink(folder);
    Submissions figures = Made.report(Made.CALENDAR, 54, true);
    AdministrativeUnit unit = Made.units(Made.CALENDAR).get(0);
    ReportMessage status =
        new ReportMessage.Status(
            unit,
            Made.CALENDAR,
            Made.FORM.id(),
            ReportMessage.Status.State.RETURNED,
            "Thiếu chữ ký");
    assertTrue(link.send("1", new ReportMessage.Figures(figures)).accepted());
    assertTrue(link.send("2", status).accepted());

    List<ReportLink.Delivery> waiting = link.waiting();
    assertEquals(2, waiting.size());
    ReportMessage.Figures back = (ReportMessage.Figures) waiting.get(0).message();
    Made.assertSame(figures, back.figures());
    assertEquals(status, waiting.get(1).message());
    assertEquals(2, link.waiting().size());
    waiting.forEach(link::taken);
    waiting.forEach(link::taken);
    assertEquals(List.of(), link.waiting());
  }

  @Test
  void r54_the_same_again_has_no_second_effect_and_other_content_is_refused() {
    ReportLink link = new FolderLink(folder);
    ReportMessage first = new ReportMessage.Figures(Made.report(Made.CALENDAR, 1, true));
    assertEquals(link.send("1", first), link.send("1", first));
    assertEquals(1, link.waiting().size());
    ReportMessage other = new ReportMessage.Figures(Made.report(Made.CALENDAR, 2, true));
    assertFalse(link.send("1", other).accepted());
    ReportMessage unknown = new ReportMessage.Breakdowns(List.of());
    assertThrows(IllegalArgumentException.class, () -> link.send("2", unknown));
  }

  @Test
  void r54_each_of_the_thirteen_packets_has_a_counterpart_that_our_own_packs_fill() {
    AdministrativeUnit unit = Made.units(Made.CALENDAR).get(0);
    Form lists = withRows();
    String part =
        lists.parts().stream()
            .filter(p -> p instanceof FormPart.Rows)
            .findFirst()
            .map(FormPart::key)
            .orElseThrow();
    List<ReportMessage> all =
        List.of(
            new ReportMessage.Regime(PACK.regimes().get(0)),
            new ReportMessage.TableForm(Made.FORM),
            new ReportMessage.NarrativeForm(Made.FORM),
            new ReportMessage.Figures(Made.report(Made.CALENDAR, 3, true)),
            new ReportMessage.ListRows(unit, Made.CALENDAR, rows(lists, part)),
            new ReportMessage.Narrative(unit, Made.CALENDAR, Made.FORM, Map.of("chung", "Tốt.")),
            new ReportMessage.Status(
                unit, Made.CALENDAR, "x", ReportMessage.Status.State.EXPECTED, ""),
            new ReportMessage.Periods(List.of(Made.CALENDAR, Made.ND09)),
            new ReportMessage.Indicators(Made.FORM.indicators()),
            new ReportMessage.IndicatorSet("kpi", new Label("Chỉ tiêu", "Targets"), List.of("a")),
            new ReportMessage.IndicatorGroups(PACK.catalog().orElseThrow().groups()),
            new ReportMessage.Breakdowns(PACK.catalog().orElseThrow().codeLists()),
            new ReportMessage.Observations(Observation.of(Made.report(Made.CALENDAR, 4, true))));
    assertEquals(
        Arrays.asList(ReportMessage.Kind.values()), all.stream().map(ReportMessage::kind).toList());
    Set<Class<?>> permitted = Set.of(ReportMessage.class.getPermittedSubclasses());
    assertEquals(permitted, all.stream().map(Object::getClass).collect(Collectors.toSet()));
  }

  private static Form withRows() {
    return PACK.forms().stream()
        .filter(form -> form.parts().stream().anyMatch(part -> part instanceof FormPart.Rows))
        .findFirst()
        .orElseThrow();
  }

  private static FormRows rows(Form form, String part) {
    FormPart.Rows list =
        (FormPart.Rows)
            form.parts().stream().filter(one -> one.key().equals(part)).findFirst().orElseThrow();
    String head = list.fields().stream().map(FormPart.Field::key).collect(Collectors.joining(","));
    return FormRows.read(form, part, "danh sách.csv", Content.ofUtf8(head + "\n"));
  }
}
