package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.FormMap.Change;
import org.lienthong.reporting.FormMap.Entry;
import org.lienthong.reporting.internal.json.JsonValue;
import org.lienthong.reporting.internal.text.Nearest;

/** Reads the map between two versions of a form. */
final class FormMapJson {
  private final JsonValue root;
  private final Form from;
  private final Form to;
  private final Map<String, JsonValue> usedOld = new LinkedHashMap<>();
  private final Map<String, JsonValue> usedNew = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  FormMapJson(JsonValue root, Form from, Form to) {
    this.root = root;
    this.from = from;
    this.to = to;
  }

  FormMap read() {
    root.only(Set.of("$schema", "form", "from", "to", "note", "columns"));
    same(root.member("form"), from.id());
    if (!to.id().equals(from.id())) {
      throw new IllegalArgumentException(from + " and " + to + " are not versions of one form");
    }
    same(root.member("from"), from.version());
    same(root.member("to"), to.version());
    for (JsonValue json : root.member("columns").list()) entries.add(entry(json));
    keepWhatIsTheSame();
    JsonValue note = root.optional("note");
    Label text = note == null ? new Label("", "") : FormJson.label(note);
    return new FormMap(from, to, text, entries);
  }

  private static void same(JsonValue json, String expected) {
    if (!json.text().equals(expected)) throw json.refusal("REP-121", json.text(), expected);
  }

  private Entry entry(JsonValue json) {
    json.only(Set.of("from", "to", "factor"));
    List<String> olds = keys(json.optional("from"), from, usedOld);
    List<String> news = keys(json.optional("to"), to, usedNew);
    JsonValue factor = json.optional("factor");
    if (olds.isEmpty() && news.isEmpty()) throw json.refusal("REP-102", "from");
    if (olds.size() > 1 && news.size() > 1) throw json.refusal("REP-104", "1:n, n:1");
    if (factor != null && (olds.isEmpty() || news.size() != 1)) {
      throw factor.refusal("REP-103", "factor", "from, to");
    }
    BigDecimal by = factor == null ? BigDecimal.ONE : factor.number();
    if (by.signum() <= 0) throw json.refusal("REP-104", "factor > 0");
    Change change;
    if (news.isEmpty()) change = Change.DROPPED;
    else if (olds.isEmpty()) change = Change.NEW;
    else if (news.size() > 1) change = Change.SPLIT;
    else if (olds.size() > 1) change = Change.MERGED;
    else if (by.compareTo(BigDecimal.ONE) != 0) change = Change.RESCALED;
    else change = olds.equals(news) ? Change.SAME : Change.RENAMED;
    if (news.size() == 1) olds.forEach(old -> requireScale(json, old, news.get(0), by));
    return new Entry(change, olds, news, by);
  }

  /** Where both measures say what they are multiples of, the factor must say the same. */
  private void requireScale(JsonValue json, String old, String now, BigDecimal factor) {
    Measure before = from.require(old).measure();
    Measure after = to.require(now).measure();
    boolean plain = before.base().equals(before.key()) && after.base().equals(after.key());
    boolean fits =
        before.base().equals(after.base())
            ? before.factor().compareTo(factor.multiply(after.factor())) == 0
            : plain;
    if (!fits) {
      throw json.refusal(
          "REP-124", old, before.label().vi(), now, after.label().vi(), factor.toPlainString());
    }
  }

  private static List<String> keys(
      @Nullable JsonValue json, Form form, Map<String, JsonValue> used) {
    if (json == null) return List.of();
    List<JsonValue> names = json.content() instanceof String ? List.of(json) : json.list();
    List<String> keys = new ArrayList<>();
    for (JsonValue name : names) {
      String key = name.text();
      if (form.indicator(key).isEmpty()) {
        List<String> known = form.indicators().stream().map(Indicator::key).toList();
        throw name.refusal("REP-106", key, Nearest.of(key, known));
      }
      FormJson.unique(used, key, name, name);
      keys.add(key);
    }
    return keys;
  }

  /** A key that both have and nobody mentions is the same; whatever else is left is refused. */
  private void keepWhatIsTheSame() {
    for (Indicator old : from.indicators()) {
      String key = old.key();
      if (usedOld.containsKey(key)) continue;
      Indicator now = to.indicator(key).orElse(null);
      if (now == null || usedNew.containsKey(key)) {
        if (old.expression() != null || !old.breakdown().isEmpty()) continue;
        throw root.member("columns").refusal("REP-122", key, from.version());
      }
      requireScale(root.member("columns"), key, key, BigDecimal.ONE);
      usedNew.put(key, root);
      entries.add(new Entry(Change.SAME, List.of(key), List.of(key), BigDecimal.ONE));
    }
    for (Indicator now : to.indicators()) {
      if (usedNew.containsKey(now.key())) continue;
      if (now.expression() == null && now.breakdown().isEmpty()) {
        throw root.member("columns").refusal("REP-123", now.key(), to.version());
      }
      Change change = now.expression() == null ? Change.NEW : Change.COMPUTED;
      entries.add(new Entry(change, List.of(), List.of(now.key()), BigDecimal.ONE));
    }
  }
}
