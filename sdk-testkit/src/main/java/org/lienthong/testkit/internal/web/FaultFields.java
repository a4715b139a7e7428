package org.lienthong.testkit.internal.web;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.testkit.FaultScript;
import tools.jackson.databind.JsonNode;

/** One JSON object of a script; each refusal names the place. */
final class FaultFields {
  private final String place;
  private final JsonNode node;

  FaultFields(String place, JsonNode node) {
    this.place = place;
    this.node = node;
    if (!node.isObject()) throw wrong("", "{…}");
  }

  void allow(Set<String> known) {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) throw unknown(name, known);
    }
  }

  boolean has(String name) {
    return node.has(name);
  }

  String oneOf(String name, Set<String> known) {
    String value = text(name, "");
    if (!known.contains(value)) throw unknown(value, known);
    return value;
  }

  String text(String name, String otherwise) {
    JsonNode value = node.get(name);
    if (value == null) return otherwise;
    if (!value.isString()) throw wrong(name, "\"…\"");
    return value.stringValue();
  }

  long whole(String name, long otherwise, long low, long high) {
    JsonNode value = node.get(name);
    return value == null ? otherwise : whole(name, value, low, high);
  }

  int count(String name, int otherwise, int low, int high) {
    return (int) whole(name, otherwise, low, high);
  }

  long whole(String name, JsonNode value, long low, long high) {
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < low
        || value.longValue() > high) {
      throw wrong(name, low + " … " + high);
    }
    return value.longValue();
  }

  double probability(String name, double otherwise) {
    JsonNode value = node.get(name);
    if (value == null) return otherwise;
    if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
      throw wrong(name, "0 … 1");
    }
    return value.doubleValue();
  }

  /**
   * @param otherwise null if the value must be given
   */
  Duration duration(String name, @Nullable Duration otherwise, Duration low, Duration high) {
    if (!has(name) && otherwise != null) return otherwise;
    try {
      Duration value = Duration.parse(text(name, ""));
      if (value.compareTo(low) >= 0 && value.compareTo(high) <= 0) return value;
    } catch (DateTimeParseException e) {
      // Said below, like every other wrong value.
    }
    throw wrong(name, low + " … " + high);
  }

  List<JsonNode> list(String name) {
    JsonNode value = node.get(name);
    if (value == null) return List.of();
    if (!value.isArray()) throw wrong(name, "[…]");
    return List.copyOf(value.values());
  }

  InputException wrong(String name, String expected) {
    String where = name.isEmpty() ? place : place + "." + name;
    return new InputException(ErrorDetail.of("TKIT-012", FaultScript.class, where, expected), null);
  }

  private InputException unknown(String word, Set<String> known) {
    return new InputException(
        ErrorDetail.of("TKIT-011", FaultScript.class, place, word, NearestWord.to(word, known)),
        null);
  }
}
