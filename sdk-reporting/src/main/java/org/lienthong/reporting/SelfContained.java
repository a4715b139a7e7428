package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.json.JsonValue;

/** A form's definition with all that it takes from a catalogue written out in it. */
final class SelfContained {
  private final JsonValue root;
  private final @Nullable IndicatorCatalog catalog;
  private final DefinitionsJson definitions;

  SelfContained(JsonValue root, @Nullable IndicatorCatalog catalog, DefinitionsJson definitions) {
    this.root = root;
    this.catalog = catalog;
    this.definitions = definitions;
  }

  Map<String, Object> form() {
    Map<String, Object> form = new LinkedHashMap<>(root.members());
    if (catalog == null) return form;
    Map<String, Object> filled = new LinkedHashMap<>();
    form.forEach(
        (member, value) -> {
          if (member.equals("measures") || member.equals("codeLists")) return;
          if (member.equals("indicators")) {
            filled.put("measures", used("measures", measures()));
            Map<String, Object> lists = used("codeLists", lists());
            if (!lists.isEmpty()) filled.put("codeLists", lists);
            filled.put(member, indicators(((JsonValue) value).list(), catalog));
          } else {
            filled.put(member, value);
          }
        });
    return filled;
  }

  private Set<String> measures() {
    Set<String> keys = new LinkedHashSet<>();
    for (Draft draft : definitions.drafts()) {
      keys.add(draft.measure().base());
      keys.add(draft.measure().key());
    }
    return keys;
  }

  private Set<String> lists() {
    Set<String> ids = new LinkedHashSet<>();
    for (Draft draft : definitions.drafts()) {
      ids.addAll(draft.metadata().dimensions());
      ids.addAll(draft.breakdown().keySet());
    }
    for (JsonValue part : root.listOf("parts")) {
      for (JsonValue field : part.listOf("fields")) {
        JsonValue list = field.optional("codeList");
        if (list != null) ids.add(list.text());
      }
    }
    return ids;
  }

  /** The form's own definition before the catalogue's. */
  private Map<String, Object> used(String member, Set<String> names) {
    Map<String, Object> all = new LinkedHashMap<>();
    if (catalog != null) addAll(all, catalog.root().optional(member));
    addAll(all, root.optional(member));
    all.keySet().retainAll(names);
    return all;
  }

  private static void addAll(Map<String, Object> all, @Nullable JsonValue members) {
    if (members != null) all.putAll(members.members());
  }

  private static List<Object> indicators(List<JsonValue> list, IndicatorCatalog catalog) {
    Map<String, JsonValue> known = new LinkedHashMap<>();
    for (JsonValue entry : catalog.root().listOf("indicators")) {
      known.put(entry.member("key").text(), entry);
    }
    List<Object> filled = new ArrayList<>();
    for (JsonValue entry : list) {
      JsonValue use = entry.optional("use");
      JsonValue taken = use == null ? null : known.get(use.text());
      if (taken == null) {
        filled.add(entry);
        continue;
      }
      Map<String, Object> whole = new LinkedHashMap<>(taken.members());
      entry.members().forEach((key, value) -> whole.put(key, value));
      whole.remove("use");
      filled.add(whole);
    }
    return filled;
  }
}
