package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What code lists demand of figures broken down by them, so that no form need say it. */
final class Breakdowns {
  /**
   * A figure with one code list left out of its breakdown: what the codes of that list add up to.
   */
  private record Whole(String base, Map<String, String> rest, String list) {}

  private final Map<String, CodeList> lists;
  private final Map<String, Map<Map<String, String>, String>> keys = new HashMap<>();
  private final Set<Whole> wholes = new LinkedHashSet<>();

  private Breakdowns(DefinitionsJson definitions) {
    this.lists = definitions.lists();
    for (Draft draft : definitions.drafts()) {
      if (draft.how() != Indicator.Aggregation.SUM) continue;
      keys.computeIfAbsent(draft.base(), base -> new HashMap<>())
          .put(draft.breakdown(), draft.key());
      for (String list : draft.breakdown().keySet()) {
        Map<String, String> rest = new LinkedHashMap<>(draft.breakdown());
        rest.remove(list);
        wholes.add(new Whole(draft.base(), rest, list));
      }
    }
  }

  /**
   * That the codes of an exclusive list add up to the total, and those below a code to it.
   *
   * @param known rules of the form itself, whose ids are taken
   */
  static List<CheckRule> rules(DefinitionsJson definitions, List<CheckRule> known) {
    Breakdowns breakdowns = new Breakdowns(definitions);
    Set<String> taken = new HashSet<>();
    known.forEach(rule -> taken.add(rule.id()));
    List<CheckRule> rules = new ArrayList<>();
    for (Whole whole : breakdowns.wholes) {
      for (CheckRule rule : breakdowns.rules(whole)) {
        if (taken.add(rule.id())) rules.add(rule);
      }
    }
    return rules;
  }

  private List<CheckRule> rules(Whole whole) {
    CodeList list = lists.get(whole.list());
    if (list == null || !list.exclusive()) return List.of();
    List<CheckRule> rules = new ArrayList<>();
    add(rules, key(whole.base(), whole.rest()), whole, list, null);
    for (CodeList.Code code : list.codes()) {
      add(rules, key(whole, code), whole, list, code.code());
    }
    return rules;
  }

  private void add(
      List<CheckRule> rules,
      @Nullable String total,
      Whole whole,
      CodeList list,
      @Nullable String above) {
    List<String> parts = new ArrayList<>();
    for (CodeList.Code code : list.below(above)) {
      String key = key(whole, code);
      if (key == null) return;
      parts.add(key);
    }
    if (total == null || parts.isEmpty()) return;
    StringBuilder id = new StringBuilder(whole.base()).append("-by-").append(list.id());
    if (above != null) id.append('-').append(above);
    whole.rest().values().forEach(code -> id.append("-at-").append(code));
    String name = id.toString().replace('_', '-').toLowerCase(Locale.ROOT);
    rules.add(new CheckRule(name, CheckRule.Type.SUM, Severity.ERROR, total, parts, List.of()));
  }

  private @Nullable String key(Whole whole, CodeList.Code code) {
    Map<String, String> codes = new LinkedHashMap<>(whole.rest());
    codes.put(whole.list(), code.code());
    return key(whole.base(), codes);
  }

  private @Nullable String key(String base, Map<String, String> codes) {
    return keys.getOrDefault(base, Map.of()).get(codes);
  }
}
