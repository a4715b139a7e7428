package org.lienthong.reporting.schedule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lienthong.reporting.Label;
import org.lienthong.reporting.PeriodProfile;
import org.lienthong.reporting.PeriodSpan;
import org.lienthong.reporting.internal.json.JsonValue;
import org.lienthong.reporting.internal.text.Nearest;

/** Reads the definition of a regime. */
final class RegimeJson {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

  private RegimeJson() {}

  static ReportingRegime read(JsonValue root, List<PeriodProfile> profiles) {
    root.only(
        Set.of(
            "$schema",
            "id",
            "title",
            "form",
            "profile",
            "merged",
            "workingDaysAfterData",
            "due",
            "note"));
    JsonValue title = root.member("title").only(Set.of("vi", "en"));
    JsonValue merged = root.optional("merged");
    JsonValue after = root.optional("workingDaysAfterData");
    List<DueRule> rules = new ArrayList<>();
    JsonValue due = root.member("due");
    if (due.list().isEmpty()) throw due.refusal("REP-104", "array");
    for (JsonValue json : due.list()) rules.add(rule(json));
    return new ReportingRegime(
        root.member("id").matching(ID),
        new Label(title.member("vi").text(), title.member("en").text()),
        root.member("form").matching(ID),
        profile(root.member("profile"), profiles),
        merged != null && merged.flag(),
        after == null ? 0 : after.integer(0, 60),
        rules);
  }

  private static DueRule rule(JsonValue json) {
    json.only(
        Set.of(
            "span", "level", "recipient", "months", "day", "shift", "graceDays", "reminderDays"));
    JsonValue span = json.member("span");
    PeriodSpan of = span.oneOf(PeriodSpan.class);
    if (of.months() == 0) {
      throw span.refusal("REP-105", of, EnumSet.range(PeriodSpan.MONTH, PeriodSpan.YEAR));
    }
    JsonValue shift = json.optional("shift");
    return new DueRule(
        of,
        json.member("level").matching(ID),
        json.member("recipient").matching(ID),
        integer(json, "months", -24, 24),
        json.member("day").integer(1, 31),
        shift == null ? DueRule.Shift.AS_STATED : shift.oneOf(DueRule.Shift.class),
        integer(json, "graceDays", 0, 60),
        integer(json, "reminderDays", 0, 60));
  }

  private static int integer(JsonValue json, String key, int least, int most) {
    JsonValue value = json.optional(key);
    return value == null ? 0 : value.integer(least, most);
  }

  private static PeriodProfile profile(JsonValue json, List<PeriodProfile> profiles) {
    String id = json.text();
    return profiles.stream()
        .filter(profile -> profile.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                json.refusal(
                    "REP-105",
                    id,
                    Nearest.of(id, profiles.stream().map(PeriodProfile::id).toList())));
  }
}
