package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.json.JsonValue;
import org.lienthong.reporting.internal.text.Nearest;

/** Reads a form's definition; its parts, formulas and checks are read by their own classes. */
final class FormJson {
  static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final Label NONE = new Label("", "");

  private FormJson() {}

  static Form read(JsonValue root, @Nullable IndicatorCatalog catalog) {
    root.only(
        Set.of(
            "$schema",
            "id",
            "version",
            "title",
            "note",
            "validFrom",
            "validTo",
            "head",
            "signature",
            "measures",
            "codeLists",
            "indicators",
            "columns",
            "parts",
            "checks"));
    String id = root.member("id").matching(ID);
    String version = root.member("version").matching(ID);
    Label title = label(root.member("title"));
    JsonValue note = root.optional("note");
    DefinitionsJson definitions = new DefinitionsJson(root, catalog);
    definitions.indicators(root.member("indicators"), null);
    PartsJson parts = new PartsJson(definitions);
    parts.read(root);
    FormFormulas formulas = new FormFormulas(definitions.drafts(), parts.headings());
    MeasureCheck.run(definitions.drafts(), formulas);
    List<Indicator> indicators = new ArrayList<>();
    for (Draft draft : definitions.drafts()) indicators.add(indicator(draft, formulas));
    List<CheckRule> checks =
        new ArrayList<>(
            FormChecks.read(
                root.listOf("checks"), formulas.words(), definitions.places().keySet()));
    checks.addAll(Breakdowns.rules(definitions, checks));
    return new Form(
        new Form.Identity(
            id,
            version,
            title,
            note == null ? NONE : label(note),
            MetadataJson.date(root.optional("validFrom")),
            MetadataJson.date(root.optional("validTo"))),
        head(root.optional("head")),
        signature(root.optional("signature")),
        List.copyOf(definitions.lists().values()),
        indicators,
        parts.parts(),
        checks,
        new SelfContained(root, catalog, definitions).form());
  }

  static Indicator indicator(Draft draft, FormFormulas formulas) {
    String key = draft.key();
    Indicator.Aggregation how = draft.how();
    if (how == Indicator.Aggregation.RECOMPUTE && !formulas.has(key)) {
      // Parts of a rate are reported as they are and mean nothing put together.
      if (draft.breakdown().isEmpty()) throw draft.place().refusal("REP-102", "formula");
      how = Indicator.Aggregation.NONE;
    }
    return new Indicator(draft, how, formulas.text(key), formulas.expression(key));
  }

  private static Form.@Nullable Head head(@Nullable JsonValue json) {
    if (json == null) return null;
    json.only(Set.of("style", "formCode", "notation", "measures"));
    JsonValue style = json.member("style");
    HeadStyle head =
        switch (style.text()) {
          case "STATE" -> HeadStyle.STATE;
          case "PARTY" -> HeadStyle.PARTY;
          default -> throw style.refusal("REP-105", style.text(), "STATE, PARTY");
        };
    return new Form.Head(
        head, text(json, "formCode"), text(json, "notation"), labelOrNone(json, "measures"));
  }

  private static Form.@Nullable Signature signature(@Nullable JsonValue json) {
    if (json == null) return null;
    json.only(Set.of("preparer", "authority", "position"));
    return new Form.Signature(
        labelOrNone(json, "preparer"),
        labelOrNone(json, "authority"),
        label(json.member("position")));
  }

  private static String text(JsonValue json, String member) {
    JsonValue text = json.optional(member);
    return text == null ? "" : text.text();
  }

  private static Label labelOrNone(JsonValue json, String member) {
    JsonValue label = json.optional(member);
    return label == null ? NONE : label(label);
  }

  static Label label(JsonValue json) {
    json.only(Set.of("vi", "en"));
    return new Label(json.member("vi").text(), json.member("en").text());
  }

  static <T> T known(Map<String, T> all, JsonValue name) {
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
