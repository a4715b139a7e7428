package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.FormPart.Count;
import org.lienthong.reporting.FormPart.Field;
import org.lienthong.reporting.internal.json.JsonValue;

/** Reads the lists and narratives of a form. */
final class ListJson {
  private final DefinitionsJson definitions;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  private ListJson(DefinitionsJson definitions) {
    this.definitions = definitions;
  }

  static FormPart.Rows rows(JsonValue json, DefinitionsJson definitions) {
    return new ListJson(definitions).rows(json);
  }

  private FormPart.Rows rows(JsonValue json) {
    json.only(Set.of("type", "key", "title", "fields", "counts"));
    Map<String, JsonValue> seen = new LinkedHashMap<>();
    for (JsonValue entry : json.member("fields").list()) {
      Field field = field(entry);
      JsonValue key = entry.member("key");
      FormJson.unique(seen, field.key(), key, key);
      fields.put(field.key(), field);
    }
    Map<String, JsonValue> counted = new LinkedHashMap<>();
    List<Count> counts = new ArrayList<>();
    for (JsonValue entry : json.listOf("counts")) {
      JsonValue indicator = entry.member("indicator");
      FormJson.unique(counted, indicator.text(), indicator, indicator);
      counts.add(count(entry, indicator));
    }
    return new FormPart.Rows(
        json.member("key").text(),
        FormJson.label(json.member("title")),
        List.copyOf(fields.values()),
        counts);
  }

  private Field field(JsonValue json) {
    json.only(Set.of("key", "label", "type", "codeList", "required", "personal"));
    Field.Type type = json.member("type").oneOf(Field.Type.class);
    JsonValue list = json.optional("codeList");
    if (type == Field.Type.CODE && list == null) throw json.refusal("REP-102", "codeList");
    if (type != Field.Type.CODE && list != null) throw list.refusal("REP-103", "codeList", "type");
    if (list != null) FormJson.known(definitions.lists(), list);
    return new Field(
        json.member("key").matching(DefinitionsJson.KEY),
        FormJson.label(json.member("label")),
        type,
        list == null ? null : list.text(),
        flag(json, "required"),
        flag(json, "personal"));
  }

  private Count count(JsonValue json, JsonValue indicator) {
    json.only(Set.of("indicator", "how", "field", "where"));
    FormJson.known(definitions.places(), indicator);
    Count.How how = json.member("how").oneOf(Count.How.class);
    @Nullable String field = null;
    if (how == Count.How.LINES) {
      JsonValue extra = json.optional("field");
      if (extra != null) throw extra.refusal("REP-103", "field", "where");
    } else {
      JsonValue name = json.member("field");
      Field of = FormJson.known(fields, name);
      if (how == Count.How.SUM && of.type() != Field.Type.NUMBER) {
        throw name.refusal("REP-104", "NUMBER");
      }
      field = of.key();
    }
    Map<String, String> where = new LinkedHashMap<>();
    JsonValue conditions = json.optional("where");
    if (conditions != null) {
      conditions.members().forEach((name, code) -> where.put(name, condition(name, code)));
    }
    return new Count(indicator.text(), how, field, where);
  }

  private String condition(String name, JsonValue code) {
    Field field = fields.get(name);
    if (field == null || field.type() != Field.Type.CODE) {
      throw code.refusal("REP-103", name, String.join(", ", codeFields()));
    }
    CodeList list = definitions.lists().get(String.valueOf(field.codeList()));
    if (list == null || list.code(code.text()).isEmpty()) {
      throw code.refusal("REP-106", code.text(), String.valueOf(field.codeList()));
    }
    return code.text();
  }

  private List<String> codeFields() {
    return fields.values().stream()
        .filter(field -> field.type() == Field.Type.CODE)
        .map(Field::key)
        .toList();
  }

  private static boolean flag(JsonValue json, String member) {
    JsonValue flag = json.optional(member);
    return flag != null && flag.flag();
  }

  static FormPart.Narrative narrative(JsonValue json) {
    json.only(Set.of("type", "key", "title", "headings"));
    Map<String, JsonValue> seen = new LinkedHashMap<>();
    return new FormPart.Narrative(
        json.member("key").text(),
        FormJson.label(json.member("title")),
        headings(json.member("headings").list(), seen));
  }

  private static List<FormPart.Heading> headings(
      List<JsonValue> list, Map<String, JsonValue> seen) {
    List<FormPart.Heading> headings = new ArrayList<>();
    for (JsonValue json : list) {
      json.only(Set.of("key", "title", "headings"));
      JsonValue key = json.member("key");
      FormJson.unique(seen, key.matching(DefinitionsJson.KEY), key, key);
      headings.add(
          new FormPart.Heading(
              key.text(),
              FormJson.label(json.member("title")),
              headings(json.listOf("headings"), seen)));
    }
    return headings;
  }
}
