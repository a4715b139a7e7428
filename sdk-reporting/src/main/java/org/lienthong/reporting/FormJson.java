package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.json.JsonValue;
import org.lienthong.reporting.internal.text.Nearest;

/** Reads a form's definition; the formulas and checks in it are read by their own classes. */
final class FormJson {
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final int MOST_INDICATORS = 2000;
  private static final Label NONE = new Label("", "");

  private final Map<String, Measure> measures = new LinkedHashMap<>();

  /** By key, in the order of the definition. */
  private final Map<String, JsonValue> indicators = new LinkedHashMap<>();

  private final Map<String, JsonValue> columnOf = new LinkedHashMap<>();
  private final List<Column> columns = new ArrayList<>();

  private FormJson() {}

  static Form read(JsonValue root) {
    return new FormJson().form(root);
  }

  private Form form(JsonValue root) {
    root.only(
        Set.of("id", "version", "title", "note", "measures", "indicators", "columns", "checks"));
    String id = root.member("id").matching(ID);
    String version = root.member("version").matching(ID);
    Label title = label(root.member("title"));
    JsonValue note = root.optional("note");
    root.member("measures").members().forEach((key, json) -> measures.put(key, measure(key, json)));
    JsonValue list = root.member("indicators");
    if (list.list().size() > MOST_INDICATORS) throw list.refusal("REP-115", MOST_INDICATORS);
    for (JsonValue json : list.list()) {
      JsonValue key = json.member("key");
      unique(indicators, key.matching(KEY), json, key);
    }
    for (JsonValue json : root.member("columns").list()) columns.add(column(json));
    FormFormulas formulas = new FormFormulas(indicators, columns);
    List<Indicator> read = new ArrayList<>();
    indicators.forEach((key, json) -> read.add(indicator(key, json, formulas)));
    return new Form(
        id,
        version,
        title,
        note == null ? NONE : label(note),
        columns,
        read,
        FormChecks.read(root.listOf("checks"), indicators.keySet()));
  }

  private static Measure measure(String key, JsonValue json) {
    JsonValue decimals = json.only(Set.of("vi", "en", "decimals")).optional("decimals");
    Label label = new Label(json.member("vi").text(), json.member("en").text());
    return new Measure(key, label, decimals == null ? 0 : decimals.integer(0, 6));
  }

  private Indicator indicator(String key, JsonValue json, FormFormulas formulas) {
    json.only(
        Set.of(
            "key",
            "label",
            "measure",
            "kind",
            "aggregation",
            "negative",
            "formula",
            "printedFormula"));
    Indicator.Kind kind = json.member("kind").oneOf(Indicator.Kind.class);
    JsonValue aggregation = json.optional("aggregation");
    JsonValue negative = json.optional("negative");
    Indicator.Aggregation how =
        aggregation != null
            ? aggregation.oneOf(Indicator.Aggregation.class)
            : kind == Indicator.Kind.RATIO
                ? Indicator.Aggregation.RECOMPUTE
                : Indicator.Aggregation.SUM;
    if (how == Indicator.Aggregation.RECOMPUTE && !formulas.has(key)) {
      throw json.refusal("REP-102", "formula");
    }
    JsonValue measure = json.member("measure");
    return new Indicator(
        key,
        label(json.member("label")),
        known(measures, measure),
        kind,
        how,
        negative != null && negative.flag(),
        formulas.text(key),
        formulas.expression(key));
  }

  private Column column(JsonValue json) {
    json.only(Set.of("title", "id", "indicator", "columns"));
    Label title = label(json.member("title"));
    JsonValue id = json.optional("id");
    String printed = id == null ? "" : id.text();
    JsonValue indicator = json.optional("indicator");
    List<JsonValue> below = json.listOf("columns");
    if (indicator == null && below.isEmpty()) throw json.refusal("REP-102", "indicator");
    if (indicator != null && !below.isEmpty()) {
      throw json.refusal("REP-103", "columns", "indicator");
    }
    List<Column> children = new ArrayList<>();
    for (JsonValue child : below) children.add(column(child));
    @Nullable String key = null;
    if (indicator != null) {
      known(indicators, indicator);
      key = indicator.text();
      unique(columnOf, key, json, indicator);
    }
    return new Column(title, printed, key, children);
  }

  static Label label(JsonValue json) {
    json.only(Set.of("vi", "en"));
    return new Label(json.member("vi").text(), json.member("en").text());
  }

  private static <T> T known(Map<String, T> all, JsonValue name) {
    T found = all.get(name.text());
    if (found == null) {
      throw name.refusal("REP-106", name.text(), Nearest.of(name.text(), all.keySet()));
    }
    return found;
  }

  static void unique(Map<String, JsonValue> seen, String name, JsonValue value, JsonValue place) {
    JsonValue first = seen.putIfAbsent(name, value);
    if (first != null) throw place.refusal("REP-109", name, first.line());
  }
}
