package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.core.Content;
import org.lienthong.reporting.pack.FormPack;

/** Catalogues and forms as data, feature by feature. */
class DefinitionAcceptanceTest {
  private static final FormPack WOMEN = FormPack.bundled("womens-union");
  private static final FormPack FARMERS = FormPack.bundled("farmers-union");
  private static final Path PARTY = Path.of("src/test/resources/packs/party-organisation");

  private static Form strength(String version) {
    return FARMERS.form("hnd-thuc-luc-hoi", version).orElseThrow();
  }

  @Test
  void r01_every_item_of_the_programme_has_a_group_and_a_form() {
    List<String> items = new ArrayList<>();
    for (int i = 1; i <= 7; i++) items.add("T" + i);
    for (int i = 1; i <= 20; i++) items.add("S" + i);
    items.add("P1");
    assertEquals(items, WOMEN.programme().stream().map(FormPack.ProgrammeItem::id).toList());
    for (FormPack.ProgrammeItem item : WOMEN.programme()) {
      assertFalse(WOMEN.forms(item).isEmpty(), item.id());
      assertEquals(item.id().startsWith("T"), !item.targets().isEmpty(), item.id());
      for (String group : item.groups()) {
        boolean asked =
            WOMEN.forms(item).stream()
                .flatMap(form -> form.indicators().stream())
                .anyMatch(indicator -> indicator.metadata().group().equals(group));
        assertTrue(asked, item.id() + " " + group);
      }
    }
  }

  @Test
  void r01_the_pack_says_that_it_is_a_proposal() {
    assertEquals(FormPack.Status.PROPOSAL, WOMEN.status());
    String said = "không phải bộ biểu mẫu chính thức của Hội Liên hiệp Phụ nữ Việt Nam";
    assertTrue(WOMEN.note().vi().contains(said));
    assertTrue(WOMEN.catalog().orElseThrow().note().vi().contains(said));
    for (Form form : WOMEN.forms()) assertTrue(form.note().vi().contains(said), form.id());
  }

  @Test
  void r01_labels_are_vietnamese_keys_are_english_and_the_law_has_its_metadata() {
    for (Indicator indicator : WOMEN.catalog().orElseThrow().indicators()) {
      assertTrue(indicator.key().matches("[a-z][a-z0-9_]*"), indicator.key());
      assertFalse(indicator.label().vi().equals(indicator.label().en()), indicator.key());
      Indicator.Metadata said = indicator.metadata();
      assertFalse(said.group().isEmpty(), indicator.key());
      assertFalse(said.frequency().isEmpty(), indicator.key());
      assertFalse(said.source().vi().isEmpty(), indicator.key());
      assertFalse(said.responsible().vi().isEmpty(), indicator.key());
      boolean ratio = indicator.kind() == Indicator.Kind.RATIO;
      assertEquals(ratio, !said.method().vi().isEmpty(), indicator.key());
    }
  }

  @Test
  void r01_the_catalogue_and_every_entry_of_it_are_written_and_read_back() {
    IndicatorCatalog catalog = WOMEN.catalog().orElseThrow();
    Content written = catalog.toJson();
    IndicatorCatalog again = IndicatorCatalog.load("again.json", written);
    assertEquals(written.sha256(), again.toJson().sha256());
    assertEquals(catalog.groups(), again.groups());
    assertEquals(catalog.measures(), again.measures());
    assertEquals(catalog.codeLists(), again.codeLists());
    assertEquals(124, again.indicators().size());
    for (Indicator indicator : catalog.indicators()) {
      assertSame(indicator, again.indicator(indicator.key()).orElseThrow());
    }
  }

  private static void assertSame(Indicator one, Indicator other) {
    assertEquals(one.key(), other.key());
    assertEquals(one.base(), other.base());
    assertEquals(one.breakdown(), other.breakdown());
    assertEquals(one.label(), other.label());
    assertEquals(one.measure(), other.measure());
    assertEquals(one.kind(), other.kind());
    assertEquals(one.restart(), other.restart());
    assertEquals(one.aggregation(), other.aggregation());
    assertEquals(one.allowsNegative(), other.allowsNegative());
    assertEquals(one.metadata(), other.metadata());
    assertEquals(one.formula(), other.formula());
    assertEquals(one.expression(), other.expression());
  }

  static Stream<Form> forms() {
    return Stream.of(WOMEN, FARMERS, FormPack.bundled("trade-union"), FormPack.load(PARTY))
        .flatMap(pack -> pack.forms().stream());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void r01_a_form_is_written_with_all_it_takes_from_the_catalogue(Form form) {
    Content written = form.toJson();
    Form again = Form.load("again.json", written);
    assertEquals(written.sha256(), again.toJson().sha256());
    assertEquals(form.parts(), again.parts());
    assertEquals(form.head(), again.head());
    assertEquals(form.signature(), again.signature());
    assertEquals(
        form.checks().stream().map(CheckRule::id).toList(),
        again.checks().stream().map(CheckRule::id).toList());
    assertEquals(form.indicators().size(), again.indicators().size());
    for (Indicator indicator : form.indicators()) {
      assertSame(indicator, again.indicator(indicator.key()).orElseThrow());
    }
  }

  @Test
  void r01_validity_and_breaks_are_kept() {
    Indicator registered =
        WOMEN.catalog().orElseThrow().indicator("households_registered").orElseThrow();
    Indicator.Break mark = registered.metadata().breaks().get(0);
    assertEquals(LocalDate.of(2025, 12, 15), mark.on());
    assertTrue(mark.note().vi().contains("3 an"));
    assertTrue(registered.metadata().isAskedOn(LocalDate.of(1999, 1, 1)));
  }

  @Test
  void r02_the_farmers_union_form_has_the_head_of_the_printed_one() throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line :
        Files.readAllLines(
            Path.of("src/test/resources/forms/farmers-union-strength-columns.csv"))) {
      String[] fields = line.replace("\"", "").split(",", 5);
      if (fields[3].equals("input") || fields[3].equals("computed")) rows.add(fields);
    }
    Form form = strength("1");
    assertEquals(75, rows.size());
    assertEquals(75, form.leaves().size());
    assertEquals(4, form.columns().stream().mapToInt(Column::depth).max().orElseThrow());
    Map<Column, String> paths = new HashMap<>();
    for (Column top : form.columns()) paths(top, "", paths);
    for (int i = 0; i < 75; i++) {
      Column leaf = form.leaves().get(i);
      assertEquals(rows.get(i)[1], leaf.printedId());
      assertEquals(rows.get(i)[4].strip(), paths.get(leaf));
    }
    Map<String, Integer> count = new LinkedHashMap<>();
    form.leaves().forEach(leaf -> count.merge(leaf.printedId(), 1, Integer::sum));
    count.values().removeIf(times -> times == 1);
    assertEquals(Map.of("3", 2, "4", 2, "5", 2), count);
  }

  private static void paths(Column column, String above, Map<Column, String> paths) {
    String path = above.isEmpty() ? column.title().vi() : above + " > " + column.title().vi();
    if (column.children().isEmpty()) paths.put(column, path);
    column.children().forEach(child -> paths(child, path, paths));
  }

  @Test
  void r02_the_page_blocks_head_and_signature_of_the_form_are_data() {
    FormPart.Table table = (FormPart.Table) strength("1").parts().get(0);
    assertEquals(List.of("branches", "unions_graded"), table.blocks());
    assertEquals("BC/HNDT", strength("1").head().orElseThrow().notation());
    assertEquals("CHỦ TỊCH", strength("1").signature().orElseThrow().position().vi());
  }

  @Test
  void r02_rows_and_columns_lists_and_texts() {
    Form union = FormPack.bundled("trade-union").forms().get(0);
    FormPart.Table figures = (FormPart.Table) union.parts().get(0);
    assertEquals(FormPart.Layout.UNITS_ON_COLUMNS, figures.layout());
    assertEquals(4, figures.rows().size());
    assertEquals(15, figures.indicators().count());
    FormPart.Rows list = (FormPart.Rows) union.parts().get(1);
    assertEquals(FormPart.Count.How.LINES, list.counts().get(0).how());
    assertEquals("inspection_result", list.field("result").orElseThrow().codeList());
    Form programme = WOMEN.form("wu-programme", "1").orElseThrow();
    FormPart.Narrative text = (FormPart.Narrative) programme.parts().get(2);
    assertEquals(4, text.headings().size());
    assertEquals(4, text.headings().get(1).headings().size());
  }

  @Test
  void r02_a_matrix_has_an_indicator_where_rows_and_columns_meet() {
    Form form = FormPack.load(PARTY).form("btc-11", "1").orElseThrow();
    FormPart.Table table = (FormPart.Table) form.parts().get(0);
    assertEquals(2 * 11 - 1, table.indicators().count());
    Column commune = table.rows().get(1);
    Column last = table.columns().get(10);
    assertEquals("province_c12", table.cell(table.rows().get(0), last).orElseThrow());
    assertTrue(table.cell(commune, last).isEmpty());
    assertEquals("Cấp tỉnh, Cột 12", form.indicator("province_c12").orElseThrow().label().vi());
  }
}
