package org.lienthong.documents.internal.axis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON every call answers with. Names are compared without regard to case.
 *
 * @param status {@code OK} or {@code FAIL}; empty if missing
 * @param code {@code 0} when all is well
 * @param docId of a message just sent
 */
record AxisAnswer(String status, String code, String description, String docId, String count) {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxNameLength(200)
                  .maxStringLength(1 << 20)
                  .build())
          .build();

  boolean ok() {
    return status.equalsIgnoreCase("OK") && (code.isEmpty() || code.equals("0"));
  }

  /**
   * @param rows takes the flat objects of {@code data}, one by one
   * @param file takes the decoded {@code data} where that is a text; null skips it
   * @throws IOException if the answer is not one whole JSON object
   */
  static AxisAnswer read(
      InputStream in, Consumer<Map<String, String>> rows, @Nullable OutputStream file)
      throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) throw new IOException("not a JSON object");
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.START_ARRAY && name.equalsIgnoreCase("data")) {
          rows(json, rows);
        } else if (value == JsonToken.VALUE_STRING && name.equalsIgnoreCase("data")) {
          json.readBinaryValue(file == null ? OutputStream.nullOutputStream() : file);
        } else {
          scalar(json, value, name, fields);
        }
      }
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException io) throw io;
      throw new IOException("not the JSON expected", e);
    }
    return new AxisAnswer(
        fields.getOrDefault("status", ""),
        fields.getOrDefault("errorcode", ""),
        fields.getOrDefault("errordesc", ""),
        fields.getOrDefault("docid", ""),
        fields.getOrDefault("count", ""));
  }

  private static void rows(JsonParser json, Consumer<Map<String, String>> rows) throws IOException {
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token != JsonToken.START_OBJECT) throw new IOException("a list of objects was expected");
      Map<String, String> row = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        scalar(json, json.nextToken(), name, row);
      }
      rows.accept(row);
    }
  }

  private static void scalar(
      JsonParser json, @Nullable JsonToken value, String name, Map<String, String> into)
      throws IOException {
    if (value == null) throw new IOException("the answer breaks off");
    if (value.isStructStart()) json.skipChildren();
    else if (value != JsonToken.VALUE_NULL) {
      into.put(name.toLowerCase(java.util.Locale.ROOT), json.getString());
    }
  }
}
