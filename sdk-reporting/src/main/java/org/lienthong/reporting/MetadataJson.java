package org.lienthong.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.json.JsonValue;
import org.lienthong.reporting.internal.text.Nearest;

/** Reads what the law wants said of an indicator. */
final class MetadataJson {
  /** The members it reads, which stand beside those of the indicator itself. */
  static final Set<String> MEMBERS =
      Set.of(
          "code",
          "group",
          "concept",
          "method",
          "dimensions",
          "frequency",
          "source",
          "responsible",
          "validFrom",
          "validTo",
          "breaks");

  private MetadataJson() {}

  static Indicator.Metadata read(
      JsonValue json, Map<String, CodeList> lists, @Nullable Set<String> groups) {
    JsonValue code = json.optional("code");
    JsonValue group = json.optional("group");
    if (group != null && groups != null && !groups.contains(group.text())) {
      throw group.refusal("REP-106", group.text(), Nearest.of(group.text(), groups));
    }
    LocalDate from = date(json.optional("validFrom"));
    JsonValue validTo = json.optional("validTo");
    LocalDate to = date(validTo);
    if (validTo != null && from != null && to != null && !from.isBefore(to)) {
      throw validTo.refusal("REP-104", "> " + from);
    }
    return new Indicator.Metadata(
        code == null ? "" : code.text(),
        group == null ? "" : group.text(),
        label(json, "concept"),
        label(json, "method"),
        json.listOf("dimensions").stream().map(name -> FormJson.known(lists, name).id()).toList(),
        json.listOf("frequency").stream().map(span -> span.oneOf(PeriodSpan.class)).toList(),
        label(json, "source"),
        label(json, "responsible"),
        from,
        to,
        breaks(json.listOf("breaks")));
  }

  private static List<Indicator.Break> breaks(List<JsonValue> list) {
    return list.stream()
        .map(
            json -> {
              json.only(Set.of("on", "vi", "en"));
              LocalDate on = requireDate(json.member("on"));
              Label note = new Label(json.member("vi").text(), json.member("en").text());
              return new Indicator.Break(on, note);
            })
        .toList();
  }

  private static Label label(JsonValue json, String member) {
    JsonValue label = json.optional(member);
    return label == null ? new Label("", "") : FormJson.label(label);
  }

  static @Nullable LocalDate date(@Nullable JsonValue json) {
    return json == null ? null : requireDate(json);
  }

  private static LocalDate requireDate(JsonValue json) {
    try {
      return LocalDate.parse(json.text());
    } catch (DateTimeException noDay) {
      throw json.refusal("REP-104", "2026-12-31");
    }
  }
}
