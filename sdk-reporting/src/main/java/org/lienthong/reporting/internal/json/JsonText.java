package org.lienthong.reporting.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes values as JSON that people can read and compare: two blanks, LF, in the order given. */
public final class JsonText {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
          .build();

  private JsonText() {}

  /**
   * @param value a Map, List, String, number, Boolean or {@link JsonValue}, or made of them
   */
  public static Content write(Object value) {
    return Content.ofUtf8(MAPPER.writeValueAsString(plain(value)) + "\n");
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof JsonValue json) return plain(json.content());
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((key, member) -> members.put(String.valueOf(key), plain(member)));
      return members;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> values = new ArrayList<>();
      list.forEach(member -> values.add(plain(member)));
      return values;
    }
    return value;
  }
}
