package org.lienthong.testkit.internal.hub;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lienthong.testkit.internal.web.FrontDoor;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON answers of the axis: {@code status}, {@code ErrorCode}, {@code ErrorDesc}, then the rest.
 */
final class Answers {
  private static final String TYPE = "application/json;charset=UTF-8";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Answers() {}

  static Response ok(HttpServletRequest http, Consumer<JsonGenerator> fields) {
    http.setAttribute(FrontDoor.ERROR_CODE, "0");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, "OK", "0", "Success", fields);
    return Response.ok(bytes.toByteArray(), TYPE).build();
  }

  /** Written as it goes: a list may be long. */
  static <T> Response list(
      HttpServletRequest http, List<T> entries, BiConsumer<JsonGenerator, T> entry) {
    http.setAttribute(FrontDoor.ERROR_CODE, "0");
    StreamingOutput output =
        out ->
            write(
                out,
                "OK",
                "0",
                "Success",
                json -> {
                  json.writeArrayPropertyStart("data");
                  for (T one : entries) {
                    json.writeStartObject();
                    entry.accept(json, one);
                    json.writeEndObject();
                  }
                  json.writeEndArray();
                });
    return Response.ok(output, TYPE).build();
  }

  static Response refused(HttpServletRequest http, int status, String code, String text) {
    http.setAttribute(FrontDoor.ERROR_CODE, code);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, "FAIL", code, text, json -> {});
    return Response.status(status).type(TYPE).entity(bytes.toByteArray()).build();
  }

  private static void write(
      OutputStream out, String status, String code, String text, Consumer<JsonGenerator> fields) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("status", status);
      json.writeStringProperty("ErrorCode", code);
      json.writeStringProperty("ErrorDesc", text);
      fields.accept(json);
      json.writeEndObject();
    }
  }
}
