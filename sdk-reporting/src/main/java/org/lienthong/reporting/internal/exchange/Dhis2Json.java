package org.lienthong.reporting.internal.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.InputFinding;
import org.lienthong.reporting.PeriodCodes;
import org.lienthong.reporting.PeriodProfile;
import org.lienthong.reporting.exchange.Observation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The JSON of DHIS2 for data values, value by value. */
public final class Dhis2Json {
  private static final JsonFactory JSON = new JsonFactory();
  private static final List<PeriodProfile> PROFILES =
      List.of(PeriodProfile.CALENDAR, PeriodProfile.ND09);

  private static final Set<String> OF_ALL =
      Set.of("dataSet", "period", "orgUnit", "attributeOptionCombo");

  private final String name;
  private final JsonParser json;
  private final StatedRows rows;
  private final String form;
  private final Map<String, String> around = new LinkedHashMap<>();
  private final List<Value> values = new ArrayList<>();
  private long line = 1;

  private record Value(long line, Map<String, String> own) {}

  private Dhis2Json(String name, JsonParser json, String form) {
    this.name = name;
    this.json = json;
    this.rows = new StatedRows(name);
    this.form = form;
  }

  public static Content write(List<Observation> observations) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      if (!observations.isEmpty()) {
        json.writeStringProperty("dataSet", observations.get(0).form().id());
      }
      json.writeArrayPropertyStart("dataValues");
      for (Observation one : observations) {
        Optional<String> number = PlainFigure.of(one, "DHIS2");
        if (number.isEmpty()) continue;
        json.writeRaw("\n");
        json.writeStartObject();
        json.writeStringProperty("dataElement", one.indicator().base());
        json.writeStringProperty("period", PeriodCodes.dhis2(one.period()));
        json.writeStringProperty("orgUnit", one.unit());
        String combination = PlainFigure.combination(one.indicator().breakdown());
        if (!combination.isEmpty()) json.writeStringProperty("categoryOptionCombo", combination);
        json.writeStringProperty("value", number.get());
        if (!one.note().isEmpty()) json.writeStringProperty("comment", one.note());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw("\n");
    }
    return Content.of(bytes.toByteArray());
  }

  public static Content read(String name, Content file, String form) {
    try (InputStream in = file.open();
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      Dhis2Json reading = new Dhis2Json(name, json, form);
      try {
        reading.read();
        return reading.rows.tidy();
      } catch (JacksonException e) {
        throw reading.refusal();
      }
    } catch (IOException e) {
      throw InputFinding.at(name, 1, "", null, "REP-606", "JSON").asException();
    }
  }

  private InputException refusal() {
    int at = Math.max(1, json.currentTokenLocation().getLineNr());
    return InputFinding.at(name, at, "", null, "REP-606", "JSON").asException();
  }

  private void read() {
    if (json.nextToken() != JsonToken.START_OBJECT) throw refusal();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String property = json.currentName();
      JsonToken value = json.nextToken();
      if (property.equals("dataValues")) {
        if (value != JsonToken.START_ARRAY) throw refusal();
        while (json.nextToken() == JsonToken.START_OBJECT) value();
      } else if (value.isScalarValue()) {
        around.put(property, json.getString());
      } else {
        json.skipChildren();
      }
    }
    if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) throw refusal();
    // What is said around the values may stand after them.
    values.forEach(this::add);
  }

  private void value() {
    long at = json.currentTokenLocation().getLineNr();
    Map<String, String> read = new LinkedHashMap<>();
    if (values.size() == StatedRows.MOST) {
      throw InputFinding.at(name, at, "", null, "REP-302", StatedRows.MOST).asException();
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String property = json.currentName();
      JsonToken value = json.nextToken();
      if (!value.isScalarValue()) throw refusal();
      read.put(property, value == JsonToken.VALUE_NULL ? "" : json.getString());
    }
    if (json.currentToken() != JsonToken.END_OBJECT) throw refusal();
    values.add(new Value(at, read));
  }

  private void add(Value value) {
    long at = value.line();
    Map<String, String> read = new LinkedHashMap<>(around);
    value.own().forEach((property, text) -> put(read, at, property, text));
    PlainFigure.requireGiven(
        name, at, read.getOrDefault("deleted", ""), read.getOrDefault("attributeOptionCombo", ""));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("form", read.getOrDefault("dataSet", form));
    fields.put("indicator", read.getOrDefault("dataElement", ""));
    fields.put("unit", read.getOrDefault("orgUnit", ""));
    fields.put("period", period(name, at, read.getOrDefault("period", "")));
    fields.put("value", read.getOrDefault("value", ""));
    fields.put("note", read.getOrDefault("comment", ""));
    line = Math.max(line + 1, at);
    String combination = read.getOrDefault("categoryOptionCombo", "");
    rows.add(line, fields, PlainFigure.breakdown(combination, "categoryOptionCombo"));
  }

  /** What a value says of itself must not be other than what is said around all of them. */
  private void put(Map<String, String> read, long at, String property, String text) {
    String before = read.put(property, text);
    if (before == null || before.equals(text) || !OF_ALL.contains(property)) return;
    throw InputFinding.at(
            name, at, property, null, "REP-602", StatedRows.shown(before), StatedRows.shown(text))
        .asException();
  }

  static String period(String name, long line, String text) {
    try {
      return PeriodCodes.fromDhis2(text, PROFILES).toString();
    } catch (InputException e) {
      throw InputFinding.at(name, line, "period", e, "REP-603", StatedRows.shown(text))
          .asException();
    }
  }
}
