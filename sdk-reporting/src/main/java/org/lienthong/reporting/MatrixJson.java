package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Draft.Written;
import org.lienthong.reporting.internal.formula.Vocabulary;
import org.lienthong.reporting.internal.json.JsonValue;

/**
 * Reads a table with headings on both sides and makes an indicator of every cell, under the key of
 * the row and that of the column. A formula of a column holds in every row and one of a row in
 * every column; where both meet, the one that multiplies or divides holds, else the column's.
 */
final class MatrixJson {
  private record Leaf(Column heading, JsonValue json) {
    String key() {
      return String.valueOf(heading.indicator());
    }
  }

  private final JsonValue json;
  private final DefinitionsJson definitions;
  private final List<Leaf> rows = new ArrayList<>();
  private final List<Leaf> columns = new ArrayList<>();
  private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();

  MatrixJson(JsonValue json, DefinitionsJson definitions) {
    this.json = json;
    this.definitions = definitions;
  }

  FormPart.Table read(String key, Label title) {
    json.only(
        Set.of(
            "type",
            "key",
            "title",
            "layout",
            "rows",
            "columns",
            "blank",
            "indicators",
            "measure",
            "kind"));
    List<Column> down = axis(json.member("rows"), "rows", rows, new HashMap<>());
    List<Column> across = axis(json.member("columns"), "columns", columns, new HashMap<>());
    Map<String, JsonValue> blank = new LinkedHashMap<>();
    for (JsonValue cell : json.listOf("blank")) blank.put(cell.text(), cell);
    JsonValue indicators = json.optional("indicators");
    Map<String, JsonValue> named = new LinkedHashMap<>();
    if (indicators != null) named.putAll(indicators.members());
    Set<String> unused = new LinkedHashSet<>(blank.keySet());
    unused.addAll(named.keySet());
    for (Leaf row : rows) {
      for (Leaf column : columns) {
        String place = row.key() + "." + column.key();
        unused.remove(place);
        if (blank.containsKey(place)) continue;
        JsonValue name = named.get(place);
        if (name != null) FormJson.known(definitions.places(), name);
        String cell = name == null ? row.key() + "_" + column.key() : name.text();
        cells.computeIfAbsent(row.key(), r -> new LinkedHashMap<>()).put(column.key(), cell);
      }
    }
    for (String place : unused) {
      JsonValue at = blank.containsKey(place) ? blank.get(place) : named.get(place);
      throw (at == null ? json : at)
          .refusal("REP-106", place, rows.get(0).key() + "." + columns.get(0).key());
    }
    for (Leaf row : rows) {
      for (Leaf column : columns) {
        String cell = cell(row, column);
        if (cell != null && !named.containsKey(row.key() + "." + column.key())) {
          definitions.add(draft(cell, row, column), column.json());
        }
      }
    }
    return new FormPart.Table(key, title, FormPart.Layout.MATRIX, down, across, List.of(), cells);
  }

  private @Nullable String cell(Leaf row, Leaf column) {
    return cells.getOrDefault(row.key(), Map.of()).get(column.key());
  }

  private Draft draft(String key, Leaf row, Leaf column) {
    if (!DefinitionsJson.KEY.matcher(key).matches()) {
      throw column.json().refusal("REP-104", DefinitionsJson.KEY.pattern());
    }
    Label side = row.heading().title();
    Label top = column.heading().title();
    Written written = formula(row, column);
    return new Draft(
        key,
        key,
        Map.of(),
        new Label(side.vi() + ", " + top.vi(), side.en() + ", " + top.en()),
        FormJson.known(definitions.measures(), nearest(row, column, "measure")),
        nearest(row, column, "kind").oneOf(Indicator.Kind.class),
        Indicator.Restart.YEARLY,
        null,
        false,
        Indicator.Metadata.NONE,
        column.json(),
        null,
        written == null ? List.of() : List.of(written));
  }

  /** As the column says, else the row, else the table. */
  private JsonValue nearest(Leaf row, Leaf column, String member) {
    JsonValue own = column.json().optional(member);
    if (own == null) own = row.json().optional(member);
    return own == null ? json.member(member) : own;
  }

  private @Nullable Written formula(Leaf row, Leaf column) {
    JsonValue across = column.json().optional("formula");
    JsonValue down = row.json().optional("formula");
    if (across == null && down == null) return null;
    boolean useRow = across == null || (down != null && scales(down) && !scales(across));
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (Leaf other : useRow ? rows : columns) {
      String key = useRow ? cell(other, column) : cell(row, other);
      if (other.heading().printedId().isEmpty()) continue;
      // A cell that is blank by design keeps its id, so that a range over it can be written.
      List<String> named =
          words.computeIfAbsent(other.heading().printedId(), id -> new ArrayList<>());
      if (key != null) named.add(key);
    }
    JsonValue at = useRow ? down : across;
    if (at == null) return null;
    Leaf owner = useRow ? row : column;
    return new Written(at, at.text(), Vocabulary.ofPrintedIds(words), owner.heading().printedId());
  }

  private static boolean scales(JsonValue formula) {
    return formula.text().matches(".*[*/×:÷].*");
  }

  private static List<Column> axis(
      JsonValue list, String below, List<Leaf> leaves, Map<String, JsonValue> seen) {
    if (list.list().isEmpty()) throw list.refusal("REP-104", "array");
    List<Column> headings = new ArrayList<>();
    for (JsonValue entry : list.list()) {
      entry.only(Set.of("title", "id", "key", "formula", "measure", "kind", below));
      Label title = FormJson.label(entry.member("title"));
      JsonValue id = entry.optional("id");
      String printed = id == null ? "" : id.text();
      JsonValue children = entry.optional(below);
      if (children != null) {
        headings.add(new Column(title, printed, null, axis(children, below, leaves, seen)));
        continue;
      }
      JsonValue key = entry.member("key");
      FormJson.unique(seen, key.matching(DefinitionsJson.KEY), key, key);
      JsonValue formula = entry.optional("formula");
      Column heading =
          new Column(title, printed, key.text(), List.of(), formula == null ? "" : formula.text());
      headings.add(heading);
      leaves.add(new Leaf(heading, entry));
    }
    return headings;
  }
}
