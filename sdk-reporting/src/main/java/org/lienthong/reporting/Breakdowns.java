package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What code lists demand of figures broken down by them, so that no form need say it. */
final class Breakdowns {
  private final Map<String, CodeList> lists;
  private final Map<String, List<Draft>> parts = new LinkedHashMap<>();
  private final List<CheckRule> rules = new ArrayList<>();

  private Breakdowns(DefinitionsJson definitions) {
    this.lists = definitions.lists();
    for (Draft draft : definitions.drafts()) {
      if (draft.breakdown().size() != 1) continue;
      if (draft.how() != Indicator.Aggregation.SUM) continue;
      String list = draft.breakdown().keySet().iterator().next();
      parts.computeIfAbsent(draft.base() + "[" + list, k -> new ArrayList<>()).add(draft);
    }
  }

  /**
   * That the codes of an exclusive list add up to the total, and those below a code to it.
   *
   * @param known rules of the form itself, whose ids are taken
   */
  static List<CheckRule> rules(DefinitionsJson definitions, List<CheckRule> known) {
    Breakdowns breakdowns = new Breakdowns(definitions);
    breakdowns.parts.values().forEach(breakdowns::add);
    Set<String> taken = new HashSet<>();
    known.forEach(rule -> taken.add(rule.id()));
    return breakdowns.rules.stream().filter(rule -> !taken.contains(rule.id())).toList();
  }

  private void add(List<Draft> cells) {
    Draft first = cells.get(0);
    String dimension = first.breakdown().keySet().iterator().next();
    CodeList list = lists.get(dimension);
    if (list == null || !list.exclusive()) return;
    sum(first.base(), dimension, list.below(null), first.base() + "-by-" + dimension);
    for (CodeList.Code code : list.codes()) {
      List<CodeList.Code> below = list.below(code.code());
      if (below.isEmpty()) continue;
      String total = cell(first.base(), dimension, code);
      sum(
          total,
          first.base(),
          dimension,
          below,
          first.base() + "-by-" + dimension + "-" + code.code());
    }
  }

  private void sum(String base, String dimension, List<CodeList.Code> codes, String id) {
    sum(base, base, dimension, codes, id);
  }

  private void sum(
      String total, String base, String dimension, List<CodeList.Code> codes, String id) {
    rules.add(
        new CheckRule(
            id.replace('_', '-'),
            CheckRule.Type.SUM,
            Severity.ERROR,
            total,
            codes.stream().map(code -> cell(base, dimension, code)).toList(),
            List.of()));
  }

  private static String cell(String base, String dimension, CodeList.Code code) {
    return DefinitionsJson.cellKey(base, Map.of(dimension, code.code()));
  }
}
