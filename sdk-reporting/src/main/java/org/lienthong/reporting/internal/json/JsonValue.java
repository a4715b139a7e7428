package org.lienthong.reporting.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Form;
import org.lienthong.reporting.internal.text.Nearest;

/**
 * One value of a JSON file that knows where it stands.
 *
 * @param path from the root, such as {@code indicators[2].label}
 * @param content a String, BigDecimal, Boolean, List or Map of values; null for JSON's null
 */
public record JsonValue(String file, int line, String path, @Nullable Object content) {

  /** An error of the catalogue at this place: file, line and path, then the arguments. */
  public InputException refusal(String code, Object... arguments) {
    Object[] all = new Object[arguments.length + 3];
    all[0] = file;
    all[1] = line;
    all[2] = path.isEmpty() ? "/" : path;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return new InputException(ErrorDetail.of(code, Form.class, all), null);
  }

  /** Refuses misspelt members before anything is read from them. */
  public JsonValue only(Set<String> keys) {
    for (Map.Entry<String, JsonValue> member : members().entrySet()) {
      if (!keys.contains(member.getKey())) {
        String nearest = Nearest.of(member.getKey(), keys);
        throw member.getValue().refusal("REP-103", member.getKey(), nearest);
      }
    }
    return this;
  }

  public JsonValue member(String key) {
    JsonValue value = optional(key);
    if (value == null) throw refusal("REP-102", key);
    return value;
  }

  public @Nullable JsonValue optional(String key) {
    return members().get(key);
  }

  public List<JsonValue> listOf(String key) {
    JsonValue value = optional(key);
    return value == null ? List.of() : value.list();
  }

  public Map<String, JsonValue> members() {
    if (!(content instanceof Map<?, ?> map)) throw refusal("REP-104", "object");
    Map<String, JsonValue> members = new java.util.LinkedHashMap<>();
    map.forEach((key, value) -> members.put((String) key, (JsonValue) value));
    return members;
  }

  public List<JsonValue> list() {
    if (!(content instanceof List<?> list)) throw refusal("REP-104", "array");
    List<JsonValue> values = new ArrayList<>(list.size());
    for (Object value : list) values.add((JsonValue) value);
    return values;
  }

  /** Never blank. */
  public String text() {
    if (!(content instanceof String text) || text.isBlank()) throw refusal("REP-104", "string");
    return text;
  }

  /** As a whole. */
  public String matching(Pattern pattern) {
    String text = text();
    if (!pattern.matcher(text).matches()) throw refusal("REP-104", pattern.pattern());
    return text;
  }

  public boolean flag() {
    if (!(content instanceof Boolean flag)) throw refusal("REP-104", "true, false");
    return flag;
  }

  public BigDecimal number() {
    if (!(content instanceof BigDecimal number)) throw refusal("REP-104", "number");
    return number;
  }

  public int integer(int least, int most) {
    if (content instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0) {
      BigDecimal low = BigDecimal.valueOf(least);
      BigDecimal high = BigDecimal.valueOf(most);
      if (number.compareTo(low) >= 0 && number.compareTo(high) <= 0) return number.intValue();
    }
    throw refusal("REP-104", least + ".." + most);
  }

  public <E extends Enum<E>> E oneOf(Class<E> type) {
    String text = text();
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) return constant;
      names.add(constant.name());
    }
    throw refusal("REP-105", text, Nearest.of(text, names));
  }
}
