package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lienthong.reporting.internal.formula.Expression;
import org.lienthong.reporting.internal.formula.FormulaParser;
import org.lienthong.reporting.internal.formula.FormulaProblem;
import org.lienthong.reporting.internal.formula.Vocabulary;
import org.lienthong.reporting.internal.json.JsonValue;
import org.lienthong.reporting.internal.text.Nearest;

/** Reads the checks of a form. */
final class FormChecks {
  static final String PREVIOUS = "previous";
  static final String LAST_YEAR = "last_year";
  static final String TARGET = "target";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  private final Vocabulary words;
  private final Set<String> keys;

  private FormChecks(Vocabulary words, Set<String> keys) {
    this.words = words;
    this.keys = keys;
  }

  static List<CheckRule> read(List<JsonValue> checks, Vocabulary words, Set<String> keys) {
    FormChecks reader = new FormChecks(words, keys);
    Map<String, JsonValue> seen = new HashMap<>();
    List<CheckRule> rules = new ArrayList<>();
    for (JsonValue json : checks) {
      rules.add(reader.rule(json));
      JsonValue id = json.member("id");
      FormJson.unique(seen, id.text(), json, id);
    }
    return rules;
  }

  private CheckRule rule(JsonValue json) {
    String id = json.member("id").matching(ID);
    CheckRule.Type type = json.member("type").oneOf(CheckRule.Type.class);
    JsonValue severity = json.optional("severity");
    Severity how = severity == null ? Severity.ERROR : severity.oneOf(Severity.class);
    return switch (type) {
      case SUM -> {
        only(json, "total", "parts");
        yield rule(id, type, how, key(json, "total"), keys(json, "parts"), List.of());
      }
      case MOVEMENT -> {
        only(json, "opening", "in", "out", "closing");
        List<String> plus = new ArrayList<>(List.of(key(json, "opening")));
        plus.addAll(keys(json, "in"));
        yield rule(id, type, how, key(json, "closing"), plus, keys(json, "out"));
      }
      case NOT_GREATER -> {
        only(json, "part", "whole");
        yield rule(id, type, how, key(json, "part"), List.of(key(json, "whole")), List.of());
      }
      case CONTINUITY -> {
        only(json, "opening", "closing");
        yield rule(id, type, how, key(json, "opening"), List.of(key(json, "closing")), List.of());
      }
      case COMPARE -> compare(json, id, how);
    };
  }

  private CheckRule compare(JsonValue json, String id, Severity severity) {
    only(json, "left", "operator", "right", "tolerance", "forms", "subject");
    Map<String, String> forms = new LinkedHashMap<>();
    JsonValue others = json.optional("forms");
    if (others != null) {
      others.members().forEach((word, form) -> forms.put(word, form.matching(FormJson.ID)));
      for (String word : forms.keySet()) {
        if (!DefinitionsJson.KEY.matcher(word).matches() || scopes().contains(word)) {
          throw others.refusal("REP-104", DefinitionsJson.KEY.pattern());
        }
      }
    }
    Vocabulary scoped = words.withScopes(scopes(), forms.keySet());
    Expression left = expression(json.member("left"), scoped);
    Expression right = expression(json.member("right"), scoped);
    JsonValue tolerance = json.optional("tolerance");
    JsonValue subject = json.optional("subject");
    String about =
        subject != null
            ? known(subject)
            : left.keys().stream()
                .filter(keys::contains)
                .findFirst()
                .orElseThrow(() -> json.refusal("REP-102", "subject"));
    CheckRule.Operator operator = json.member("operator").oneOf(CheckRule.Operator.class);
    BigDecimal off = tolerance == null ? BigDecimal.ZERO : tolerance.number().abs();
    return CheckRule.compare(
        id, severity, about, new CheckRule.Sides(left, operator, right, off, forms));
  }

  private static Set<String> scopes() {
    return Set.of(PREVIOUS, LAST_YEAR, TARGET);
  }

  private static Expression expression(JsonValue json, Vocabulary words) {
    try {
      return FormulaParser.parse(json.text(), words).expression();
    } catch (FormulaProblem problem) {
      throw json.refusal(problem.code(), problem.arguments());
    }
  }

  private static CheckRule rule(
      String id,
      CheckRule.Type type,
      Severity severity,
      String subject,
      List<String> plus,
      List<String> minus) {
    return new CheckRule(id, type, severity, subject, plus, minus);
  }

  private static void only(JsonValue json, String... own) {
    Set<String> all = new HashSet<>(Set.of("id", "type", "severity"));
    all.addAll(List.of(own));
    json.only(all);
  }

  private String key(JsonValue json, String member) {
    return known(json.member(member));
  }

  private List<String> keys(JsonValue json, String member) {
    JsonValue list = json.member(member);
    if (list.list().isEmpty()) throw list.refusal("REP-104", "array");
    return list.list().stream().map(this::known).toList();
  }

  private String known(JsonValue name) {
    String text = name.text();
    if (!keys.contains(text)) throw name.refusal("REP-106", text, Nearest.of(text, keys));
    return text;
  }
}
