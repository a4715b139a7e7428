package org.lienthong.cli.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lienthong.cli.frame.Errors;
import org.lienthong.cli.frame.Nearest;
import org.lienthong.core.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An object in {@code node.json}, read strictly: what is not known is refused by name. */
final class NodeJson {
  private final Path file;
  private final String place;
  private final JsonNode node;

  private NodeJson(Path file, String place, JsonNode node) {
    this.file = file;
    this.place = place;
    this.node = node;
    if (!node.isObject()) throw wrong(place.isEmpty() ? "/" : place);
  }

  static NodeJson parse(Path file, String text) {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    try {
      return new NodeJson(file, "", mapper.readTree(text));
    } catch (JacksonException e) {
      var at = e.getLocation();
      int line = at == null ? 1 : Math.max(1, at.getLineNr());
      throw new InputException(Errors.of("CLI-071", file, line), e);
    }
  }

  /**
   * @throws InputException CLI-072 if there is any other key
   */
  void known(String... keys) {
    for (String key : node.propertyNames()) {
      if (List.of(keys).contains(key)) continue;
      String next = Nearest.of(key, List.of(keys)).orElse(String.join(", ", keys));
      throw new InputException(Errors.of("CLI-072", file, at(key), next), null);
    }
  }

  NodeJson object(String key) {
    return new NodeJson(file, at(key), node.path(key));
  }

  List<NodeJson> objects(String key) {
    JsonNode list = node.path(key);
    if (!list.isArray() || list.isEmpty()) throw wrong(at(key));
    List<NodeJson> objects = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      objects.add(new NodeJson(file, at(key) + "[" + i + "]", list.get(i)));
    }
    return objects;
  }

  String text(String key) {
    String text = optionalText(key);
    if (text.isBlank()) throw wrong(at(key));
    return text;
  }

  String optionalText(String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) return "";
    if (!value.isString()) throw wrong(at(key));
    return value.asString();
  }

  <T> T value(String key, Function<String, T> reader) {
    try {
      return reader.apply(text(key));
    } catch (IllegalArgumentException e) {
      throw wrong(at(key));
    }
  }

  /** Empty if it is left out. */
  List<String> texts(String key) {
    JsonNode list = node.path(key);
    if (list.isMissingNode()) return List.of();
    if (!list.isArray()) throw wrong(at(key));
    List<String> texts = new ArrayList<>();
    for (JsonNode text : list) {
      if (!text.isString()) throw wrong(at(key));
      texts.add(text.asString());
    }
    return texts;
  }

  private String at(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  private InputException wrong(String where) {
    return new InputException(Errors.of("CLI-073", file, where), null);
  }
}
