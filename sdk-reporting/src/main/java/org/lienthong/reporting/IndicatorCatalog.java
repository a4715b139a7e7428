package org.lienthong.reporting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.json.JsonFile;
import org.lienthong.reporting.internal.json.JsonText;
import org.lienthong.reporting.internal.json.JsonValue;

/**
 * The indicators that the forms of an organisation share, with units of measure, code lists and
 * what the law wants said of each. A form takes one by {@code {"use": "members_closing"}}.
 * Immutable.
 */
public final class IndicatorCatalog {
  private final String id;
  private final String version;
  private final Label title;
  private final Label note;
  private final Map<String, Label> groups;
  private final Map<String, Measure> measures;
  private final Map<String, CodeList> codeLists;
  private final Map<String, Indicator> indicators;
  private final JsonValue root;

  private IndicatorCatalog(JsonValue root) {
    this.root = root;
    root.only(
        Set.of(
            "$schema",
            "id",
            "version",
            "title",
            "note",
            "groups",
            "measures",
            "codeLists",
            "indicators"));
    id = root.member("id").matching(FormJson.ID);
    version = root.member("version").matching(FormJson.ID);
    title = FormJson.label(root.member("title"));
    JsonValue text = root.optional("note");
    note = text == null ? new Label("", "") : FormJson.label(text);
    Map<String, Label> named = new LinkedHashMap<>();
    root.member("groups").members().forEach((key, label) -> named.put(key, FormJson.label(label)));
    groups = Collections.unmodifiableMap(named);
    DefinitionsJson definitions = new DefinitionsJson(root, null);
    for (JsonValue json : root.member("indicators").list()) {
      JsonValue by = json.optional("by");
      if (by != null) throw by.refusal("REP-103", "by", "dimensions");
    }
    definitions.indicators(root.member("indicators"), groups.keySet());
    FormFormulas formulas = new FormFormulas(definitions.drafts(), List.of());
    MeasureCheck.run(definitions.drafts(), formulas);
    Map<String, Indicator> read = new LinkedHashMap<>();
    for (Draft draft : definitions.drafts()) {
      read.put(draft.key(), FormJson.indicator(draft, formulas));
    }
    indicators = Collections.unmodifiableMap(read);
    measures = Collections.unmodifiableMap(definitions.measures());
    codeLists = Collections.unmodifiableMap(definitions.lists());
  }

  /**
   * @throws InputException REP-101 to REP-117 naming file, line and key; CORE-001 if there is no
   *     such file
   */
  public static IndicatorCatalog load(Path json) {
    return load(json.toString(), Content.of(json));
  }

  /**
   * The same from anywhere.
   *
   * @param name what messages shall call it
   */
  public static IndicatorCatalog load(String name, Content json) {
    return new IndicatorCatalog(JsonFile.read(name, json));
  }

  public String id() {
    return id;
  }

  public String version() {
    return version;
  }

  public Label title() {
    return title;
  }

  /** What readers must know, such as that it is a proposal; may be empty. */
  public Label note() {
    return note;
  }

  /** By key, in order. */
  public Map<String, Label> groups() {
    return groups;
  }

  /** By key, in order. */
  public Map<String, Measure> measures() {
    return measures;
  }

  public List<CodeList> codeLists() {
    return List.copyOf(codeLists.values());
  }

  /** In order. */
  public List<Indicator> indicators() {
    return new ArrayList<>(indicators.values());
  }

  public Optional<Indicator> indicator(String key) {
    return Optional.ofNullable(indicators.get(key));
  }

  Map<String, Indicator> byKey() {
    return indicators;
  }

  /** As it was written. */
  JsonValue root() {
    return root;
  }

  /** The whole catalogue as {@link #load(Path)} reads it. The same one gives the same bytes. */
  public Content toJson() {
    return JsonText.write(root);
  }

  @Override
  public String toString() {
    return "IndicatorCatalog[" + id + " " + version + "]";
  }
}
