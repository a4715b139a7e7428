package org.lienthong.reporting.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Form;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON file of bounded size and depth into values that know their lines. */
public final class JsonFile {
  private static final int MOST_BYTES = 4 << 20;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxNumberLength(40)
                  .maxStringLength(20_000)
                  .maxNameLength(200)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String file;
  private final JsonParser parser;

  private JsonFile(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * @param file as messages shall name it
   * @throws InputException REP-101 if it is not JSON, CORE-003 if it is too large
   */
  public static JsonValue read(String file, Content content) {
    byte[] bytes = content.bytes(MOST_BYTES);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      JsonFile json = new JsonFile(file, parser);
      parser.nextToken();
      JsonValue root = json.value("");
      if (parser.nextToken() != null) {
        throw refusal(file, parser.currentTokenLocation(), null);
      }
      return root;
    } catch (JacksonException e) {
      throw refusal(file, e.getLocation(), e);
    }
  }

  private static InputException refusal(
      String file, @Nullable TokenStreamLocation at, @Nullable Exception cause) {
    int line = at == null ? 1 : Math.max(1, at.getLineNr());
    int column = at == null ? 1 : Math.max(1, at.getColumnNr());
    return new InputException(ErrorDetail.of("REP-101", Form.class, file, line, column), cause);
  }

  private JsonValue value(String path) {
    int line = parser.currentTokenLocation().getLineNr();
    return new JsonValue(file, line, path, content(path));
  }

  private @Nullable Object content(String path) {
    JsonToken token = parser.currentToken();
    if (token == null) throw refusal(file, parser.currentTokenLocation(), null);
    return switch (token) {
      case START_OBJECT -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, value(path.isEmpty() ? name : path + "." + name));
        }
        yield members;
      }
      case START_ARRAY -> {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(path + "[" + values.size() + "]"));
        }
        yield values;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw refusal(file, parser.currentTokenLocation(), null);
    };
  }
}
