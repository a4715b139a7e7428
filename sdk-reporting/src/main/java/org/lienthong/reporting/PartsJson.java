package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.FormPart.Layout;
import org.lienthong.reporting.internal.json.JsonValue;

/** Reads what a form is made of: tables here, lists and narratives by {@link ListJson}. */
final class PartsJson {
  private final DefinitionsJson definitions;
  private final List<FormPart> parts = new ArrayList<>();

  PartsJson(DefinitionsJson definitions) {
    this.definitions = definitions;
  }

  void read(JsonValue root) {
    JsonValue columns = root.optional("columns");
    JsonValue list = root.optional("parts");
    if (columns == null && list == null) throw root.refusal("REP-102", "columns");
    if (columns != null) {
      Label title = FormJson.label(root.member("title"));
      List<Column> heads = headings(columns, "columns", new LinkedHashMap<>());
      parts.add(table("table", title, Layout.UNITS_ON_ROWS, List.of(), heads, List.of()));
    }
    Map<String, JsonValue> seen = new LinkedHashMap<>();
    if (columns != null) seen.put("table", columns);
    for (JsonValue json : list == null ? List.<JsonValue>of() : list.list()) {
      JsonValue key = json.member("key");
      FormJson.unique(seen, key.matching(DefinitionsJson.KEY), key, key);
      parts.add(part(json));
    }
  }

  private FormPart part(JsonValue json) {
    JsonValue type = json.member("type");
    return switch (type.text()) {
      case "TABLE" -> table(json);
      case "LIST" -> ListJson.rows(json, definitions);
      case "NARRATIVE" -> ListJson.narrative(json);
      default -> throw type.refusal("REP-105", type.text(), "TABLE, LIST, NARRATIVE");
    };
  }

  private FormPart.Table table(JsonValue json) {
    Layout layout = json.member("layout").oneOf(Layout.class);
    String key = json.member("key").text();
    Label title = FormJson.label(json.member("title"));
    Set<String> members = new LinkedHashSet<>(List.of("type", "key", "title", "layout"));
    switch (layout) {
      case UNITS_ON_ROWS -> {
        members.addAll(List.of("columns", "blocks"));
        json.only(members);
        Map<String, JsonValue> seen = new LinkedHashMap<>();
        List<Column> columns = headings(json.member("columns"), "columns", seen);
        List<String> blocks = new ArrayList<>();
        for (JsonValue block : json.listOf("blocks")) {
          FormJson.known(seen, block);
          blocks.add(block.text());
        }
        return table(key, title, layout, List.of(), columns, blocks);
      }
      case UNITS_ON_COLUMNS -> {
        members.add("rows");
        json.only(members);
        List<Column> rows = headings(json.member("rows"), "rows", new LinkedHashMap<>());
        return table(key, title, layout, rows, List.of(), List.of());
      }
      default -> {
        return new MatrixJson(json, definitions).read(key, title);
      }
    }
  }

  private static FormPart.Table table(
      String key,
      Label title,
      Layout layout,
      List<Column> rows,
      List<Column> columns,
      List<String> blocks) {
    return new FormPart.Table(key, title, layout, rows, columns, blocks, Map.of());
  }

  /** Headings over or before indicators. */
  private List<Column> headings(JsonValue list, String below, Map<String, JsonValue> seen) {
    List<Column> columns = new ArrayList<>();
    for (JsonValue json : list.list()) columns.add(heading(json, below, seen));
    return columns;
  }

  private Column heading(JsonValue json, String below, Map<String, JsonValue> seen) {
    json.only(Set.of("title", "id", "indicator", below));
    JsonValue indicator = json.optional("indicator");
    List<JsonValue> children = json.listOf(below);
    if (indicator == null && children.isEmpty()) throw json.refusal("REP-102", "indicator");
    if (indicator != null && !children.isEmpty()) {
      throw json.refusal("REP-103", below, "indicator");
    }
    JsonValue id = json.optional("id");
    @Nullable String key = null;
    if (indicator != null) {
      FormJson.known(definitions.places(), indicator);
      key = indicator.text();
      FormJson.unique(seen, key, json, indicator);
    }
    List<Column> read = new ArrayList<>();
    for (JsonValue child : children) read.add(heading(child, below, seen));
    return new Column(FormJson.label(json.member("title")), id == null ? "" : id.text(), key, read);
  }

  List<FormPart> parts() {
    return parts;
  }

  /** For each table but matrices, the headings that stand right over or before values. */
  List<List<Column>> headings() {
    List<List<Column>> all = new ArrayList<>();
    for (FormPart part : parts) {
      if (!(part instanceof FormPart.Table table) || table.layout() == Layout.MATRIX) continue;
      List<Column> axis = table.layout() == Layout.UNITS_ON_ROWS ? table.columns() : table.rows();
      all.add(axis.stream().flatMap(Column::leaves).toList());
    }
    return all;
  }
}
