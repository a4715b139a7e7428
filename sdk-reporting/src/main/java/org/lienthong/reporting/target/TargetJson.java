package org.lienthong.reporting.target;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.internal.json.JsonValue;
import org.lienthong.reporting.target.Target.Milestone;
import org.lienthong.reporting.target.Target.Rescope;
import org.lienthong.reporting.target.Target.Scope;

/** Reads a file of targets. */
final class TargetJson {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

  private TargetJson() {}

  static List<Target> read(JsonValue root) {
    root.only(Set.of("$schema", "note", "targets"));
    List<Target> targets = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonValue json : root.member("targets").list()) {
      Target target = target(json);
      JsonValue id = json.member("id");
      if (!ids.add(target.id())) throw id.refusal("REP-109", target.id(), id.line());
      targets.add(target);
    }
    return targets;
  }

  private static Target target(JsonValue json) {
    json.only(
        Set.of(
            "id",
            "title",
            "programme",
            "form",
            "indicator",
            "direction",
            "value",
            "deadline",
            "unitValues",
            "path",
            "scope",
            "rescopes",
            "minimumCoverage"));
    JsonValue programme = json.optional("programme");
    JsonValue coverage = json.optional("minimumCoverage");
    LocalDate deadline = date(json.member("deadline"));
    return new Target(
        new Target.Identity(
            json.member("id").matching(ID),
            label(json.member("title")),
            programme == null ? "" : programme.text(),
            json.member("form").matching(ID),
            json.member("indicator").text()),
        json.member("direction").oneOf(Target.Direction.class),
        new Milestone(deadline, json.member("value").number()),
        unitValues(json.optional("unitValues")),
        path(json.listOf("path"), deadline),
        scope(json.member("scope")),
        rescopes(json.listOf("rescopes")),
        coverage == null ? 100 : coverage.integer(1, 100));
  }

  private static Map<String, BigDecimal> unitValues(@Nullable JsonValue json) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    if (json != null) json.members().forEach((code, value) -> values.put(code, value.number()));
    return values;
  }

  private static List<Milestone> path(List<JsonValue> list, LocalDate deadline) {
    List<Milestone> path = new ArrayList<>();
    for (JsonValue json : list) {
      json.only(Set.of("on", "value"));
      JsonValue on = json.member("on");
      LocalDate day = date(on);
      boolean late = !day.isBefore(deadline);
      boolean unordered = !path.isEmpty() && !path.get(path.size() - 1).on().isBefore(day);
      if (late || unordered) throw on.refusal("REP-104", "< " + deadline);
      path.add(new Milestone(day, json.member("value").number()));
    }
    return path;
  }

  private static Scope scope(JsonValue json) {
    json.only(Set.of("level", "each", "units"));
    JsonValue each = json.optional("each");
    return new Scope(
        json.member("level").matching(ID),
        each != null && each.flag(),
        json.listOf("units").stream().map(JsonValue::text).toList());
  }

  private static List<Rescope> rescopes(List<JsonValue> list) {
    List<Rescope> rescopes = new ArrayList<>();
    Map<LocalDate, JsonValue> seen = new HashMap<>();
    for (JsonValue json : list) {
      json.only(Set.of("on", "scope", "reason"));
      JsonValue on = json.member("on");
      LocalDate day = date(on);
      JsonValue first = seen.putIfAbsent(day, on);
      if (first != null) throw on.refusal("REP-109", day, first.line());
      JsonValue scope = json.optional("scope");
      // A null that is written out says that the decision is open.
      boolean decided = scope != null && scope.content() != null;
      rescopes.add(
          new Rescope(
              day, decided && scope != null ? scope(scope) : null, label(json.member("reason"))));
    }
    rescopes.sort(Comparator.comparing(Rescope::on));
    return rescopes;
  }

  private static Label label(JsonValue json) {
    json.only(Set.of("vi", "en"));
    return new Label(json.member("vi").text(), json.member("en").text());
  }

  private static LocalDate date(JsonValue json) {
    try {
      return LocalDate.parse(json.text());
    } catch (DateTimeException noDay) {
      throw json.refusal("REP-104", "2026-12-31");
    }
  }
}
