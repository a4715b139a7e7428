package org.lienthong.cli.frame;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * What a program reads. What is absent (null, empty text, empty optional) is left out. Not
 * thread-safe.
 */
public final class JsonObject {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /**
   * @param value text, number, boolean, {@link JsonObject}, a list of these, or an optional of one
   * @throws IllegalArgumentException if it is anything else, or the name is taken
   */
  public JsonObject put(String name, @Nullable Object value) {
    Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (present == null || present.equals("")) return this;
    requireWritable(present);
    if (fields.putIfAbsent(name, present) != null) {
      throw new IllegalArgumentException(name + " is there already");
    }
    return this;
  }

  public Map<String, Object> fields() {
    return Collections.unmodifiableMap(fields);
  }

  private static void requireWritable(Object value) {
    if (value instanceof List<?> list) {
      list.forEach(JsonObject::requireWritable);
    } else if (!(value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof BigDecimal
        || value instanceof JsonObject)) {
      throw new IllegalArgumentException("no JSON value: " + value.getClass().getName());
    }
  }

  /** On one line, without a line end. */
  @Override
  public String toString() {
    StringWriter text = new StringWriter();
    // The streaming half alone: data binding takes longer to load than most commands to run.
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, this);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value) {
    if (value instanceof JsonObject object) {
      json.writeStartObject();
      object.fields.forEach(
          (name, part) -> {
            json.writeName(name);
            write(json, part);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object part : list) write(json, part);
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else {
      json.writeString(value.toString());
    }
  }
}
