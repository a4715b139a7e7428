package org.lienthong.cli.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.core.AdministrativeUnit;

/**
 * Lines of the files that a roll-up has no use for, counted so that none is lost without a word.
 *
 * @param others of other forms and periods
 * @param strangers of units elsewhere, by code
 */
record LeftAside(Map<Reported.Key, Long> others, Map<String, Long> strangers) {
  static LeftAside of(Reported reported, Reported.Key wanted, Map<String, Long> strangers) {
    Map<Reported.Key, Long> others = new LinkedHashMap<>();
    for (Reported.Key key : reported.keys()) {
      if (!key.equals(wanted)) others.put(key, reported.lines(key));
    }
    return new LeftAside(others, strangers);
  }

  List<JsonObject> json() {
    List<JsonObject> all = new ArrayList<>();
    others.forEach(
        (key, lines) ->
            all.add(
                new JsonObject()
                    .put("form", key.form().id())
                    .put("period", key.period().toString())
                    .put("lines", lines)));
    strangers.forEach(
        (unit, lines) -> all.add(new JsonObject().put("unit", unit).put("lines", lines)));
    return all;
  }

  void say(Lines lines, AdministrativeUnit under) {
    others.forEach((key, count) -> lines.say("report.aside", count, key.form().id(), key.period()));
    if (strangers.isEmpty()) return;
    long count = strangers.values().stream().mapToLong(Long::longValue).sum();
    lines.say("report.aside.strangers", count, strangers.size(), Units.title(under));
  }
}
