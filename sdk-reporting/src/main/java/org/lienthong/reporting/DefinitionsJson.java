package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.json.JsonValue;

/**
 * Reads what forms and catalogues have in common: units of measure, code lists and indicators, with
 * the parts that indicators are broken down into.
 */
final class DefinitionsJson {
  static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,29}");
  private static final int MOST_INDICATORS = 2000;
  private static final int MOST_CELLS = 20_000;
  private static final Set<String> OWN =
      Set.of(
          "key",
          "use",
          "label",
          "measure",
          "kind",
          "restart",
          "aggregation",
          "negative",
          "by",
          "formula",
          "printedFormula");

  private final JsonValue root;
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final Map<String, CodeList> lists = new LinkedHashMap<>();
  private final Map<String, JsonValue> places = new LinkedHashMap<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final @Nullable IndicatorCatalog catalog;

  /**
   * @param catalog where {@code use} finds its indicators; null where there is none
   */
  DefinitionsJson(JsonValue root, @Nullable IndicatorCatalog catalog) {
    this.root = root;
    this.catalog = catalog;
    if (catalog != null) {
      measures.putAll(catalog.measures());
      catalog.codeLists().forEach(list -> lists.put(list.id(), list));
    }
    JsonValue own = root.optional("measures");
    if (own != null) {
      own.members().forEach((key, json) -> measures.put(key, measure(key, json)));
      own.members().forEach((key, json) -> requireBase(json, measures.get(key)));
    }
    JsonValue codes = root.optional("codeLists");
    if (codes != null) codes.members().forEach((key, json) -> lists.put(key, codeList(key, json)));
  }

  /** Adds a list of indicators, each followed by its parts. */
  void indicators(JsonValue list, @Nullable Set<String> groups) {
    if (list.list().size() > MOST_INDICATORS) throw list.refusal("REP-115", MOST_INDICATORS);
    Set<String> allowed = new TreeSet<>(OWN);
    allowed.addAll(MetadataJson.MEMBERS);
    for (JsonValue json : list.list()) {
      json.only(allowed);
      JsonValue use = json.optional("use");
      if (use == null && measures.isEmpty()) throw root.refusal("REP-102", "measures");
      Draft draft = use == null ? own(json, groups) : used(json, use);
      add(draft, use == null ? json.member("key") : use);
      for (JsonValue by : json.listOf("by")) breakDown(draft, by);
    }
  }

  void add(Draft draft, JsonValue place) {
    FormJson.unique(places, draft.key(), draft.place(), place);
    drafts.add(draft);
    if (drafts.size() > MOST_CELLS) throw place.refusal("REP-115", MOST_CELLS);
  }

  private Draft own(JsonValue json, @Nullable Set<String> groups) {
    String key = json.member("key").matching(KEY);
    JsonValue aggregation = json.optional("aggregation");
    JsonValue negative = json.optional("negative");
    Indicator.Kind kind = json.member("kind").oneOf(Indicator.Kind.class);
    JsonValue restart = json.optional("restart");
    if (restart != null && kind != Indicator.Kind.CUMULATIVE) {
      throw restart.refusal("REP-103", "restart", "CUMULATIVE");
    }
    return new Draft(
        key,
        key,
        Map.of(),
        FormJson.label(json.member("label")),
        FormJson.known(measures, json.member("measure")),
        kind,
        restart == null ? Indicator.Restart.YEARLY : restart.oneOf(Indicator.Restart.class),
        aggregation == null ? null : aggregation.oneOf(Indicator.Aggregation.class),
        negative != null && negative.flag(),
        MetadataJson.read(json, lists, groups),
        json,
        null,
        List.of());
  }

  private Draft used(JsonValue json, JsonValue use) {
    if (catalog == null) throw use.refusal("REP-116", use.text());
    for (String fixed : List.of("key", "measure", "kind", "restart", "aggregation", "negative")) {
      JsonValue extra = json.optional(fixed);
      if (extra != null) throw extra.refusal("REP-103", fixed, "label, by, printedFormula");
    }
    Indicator known = FormJson.known(catalog.byKey(), use);
    JsonValue label = json.optional("label");
    return new Draft(
        known.key(),
        known.key(),
        Map.of(),
        label == null ? known.label() : FormJson.label(label),
        known.measure(),
        known.kind(),
        known.restart(),
        known.aggregation(),
        known.allowsNegative(),
        known.metadata(),
        json,
        known,
        List.of());
  }

  /** By one code list, or by several at once. */
  private void breakDown(Draft whole, JsonValue by) {
    List<JsonValue> names = by.content() instanceof String ? List.of(by) : by.list();
    if (names.isEmpty()) throw by.refusal("REP-104", "array");
    List<CodeList> dimensions = new ArrayList<>();
    for (JsonValue name : names) {
      CodeList list = FormJson.known(lists, name);
      if (dimensions.contains(list)) throw name.refusal("REP-109", list.id(), name.line());
      dimensions.add(list);
    }
    cells(whole, by, dimensions, new LinkedHashMap<>(), whole.label());
  }

  private void cells(
      Draft whole, JsonValue by, List<CodeList> left, Map<String, String> codes, Label label) {
    if (left.isEmpty()) {
      add(whole.part(cellKey(whole.key(), codes), codes, label), by);
      return;
    }
    for (CodeList.Code code : left.get(0).codes()) {
      Map<String, String> next = new LinkedHashMap<>(codes);
      next.put(left.get(0).id(), code.code());
      Label longer =
          new Label(label.vi() + ", " + code.label().vi(), label.en() + ", " + code.label().en());
      cells(whole, by, left.subList(1, left.size()), next, longer);
    }
  }

  /** Such as {@code members[sex=f,age=30]}, in the order of the breakdown. */
  static String cellKey(String key, Map<String, String> codes) {
    StringBuilder cell = new StringBuilder(key);
    codes.forEach(
        (list, code) ->
            cell.append(cell.length() == key.length() ? '[' : ',')
                .append(list)
                .append('=')
                .append(code));
    return cell.append(']').toString();
  }

  private static Measure measure(String key, JsonValue json) {
    json.only(Set.of("vi", "en", "decimals", "of", "factor"));
    JsonValue decimals = json.optional("decimals");
    Label label = new Label(json.member("vi").text(), json.member("en").text());
    int digits = decimals == null ? 0 : decimals.integer(0, 6);
    JsonValue of = json.optional("of");
    if (of == null) return new Measure(key, label, digits);
    BigDecimal factor = json.member("factor").number();
    if (factor.signum() <= 0) throw json.member("factor").refusal("REP-104", "> 0");
    return new Measure(key, label, digits, of.text(), factor);
  }

  private void requireBase(JsonValue json, @Nullable Measure measure) {
    JsonValue of = json.optional("of");
    if (of == null || measure == null) return;
    Measure base = FormJson.known(measures, of);
    if (!base.base().equals(base.key())) throw of.refusal("REP-106", of.text(), base.base());
  }

  private static CodeList codeList(String id, JsonValue json) {
    json.only(Set.of("version", "label", "exclusive", "notStated", "codes", "note"));
    JsonValue exclusive = json.optional("exclusive");
    JsonValue notStated = json.optional("notStated");
    Map<String, JsonValue> seen = new LinkedHashMap<>();
    List<CodeList.Code> codes = new ArrayList<>();
    for (JsonValue entry : json.member("codes").list()) {
      entry.only(Set.of("code", "vi", "en", "parent"));
      JsonValue code = entry.member("code");
      JsonValue parent = entry.optional("parent");
      if (parent != null) FormJson.known(seen, parent);
      FormJson.unique(seen, code.matching(CODE), code, code);
      Label label = new Label(entry.member("vi").text(), entry.member("en").text());
      codes.add(new CodeList.Code(code.text(), label, parent == null ? null : parent.text()));
    }
    if (notStated != null) FormJson.known(seen, notStated);
    return new CodeList(
        id,
        json.member("version").text(),
        FormJson.label(json.member("label")),
        exclusive != null && exclusive.flag(),
        notStated == null ? null : notStated.text(),
        codes);
  }

  Map<String, Measure> measures() {
    return measures;
  }

  Map<String, CodeList> lists() {
    return lists;
  }

  /** Where each key was defined. */
  Map<String, JsonValue> places() {
    return places;
  }

  List<Draft> drafts() {
    return drafts;
  }
}
