package org.lienthong.reporting.internal.chart;

import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.Content;
import org.lienthong.core.ErrorDetail;
import org.lienthong.core.InputException;
import org.lienthong.reporting.Geography;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads outlines step by step; a country's communes never stand in memory as text. */
public final class GeoJson {
  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_FEATURES = 20_000;
  private static final Set<String> AREAS = Set.of("Polygon", "MultiPolygon");
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxNumberLength(60)
                  .maxStringLength(100_000)
                  .maxNameLength(1_000)
                  .build())
          .build();

  private final String name;
  private final String codeProperty;
  private final JsonParser parser;
  private final Rings rings;
  private final Map<String, Path2D> outlines = new LinkedHashMap<>();
  private int features;

  private GeoJson(String name, String codeProperty, JsonParser parser) {
    this.name = name;
    this.codeProperty = codeProperty;
    this.parser = parser;
    this.rings = new Rings(parser, this::refusal);
  }

  public static Map<String, Path2D> read(String name, Content content, String codeProperty) {
    byte[] bytes = content.bytes(MOST_BYTES);
    int start = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start)) {
      GeoJson json = new GeoJson(name, codeProperty, parser);
      try {
        json.collection();
      } catch (JacksonException e) {
        throw json.refusal("REP-511", e);
      }
      return json.outlines;
    }
  }

  private void collection() {
    boolean found = false;
    if (parser.nextToken() != JsonToken.START_OBJECT) throw refusal("REP-511");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = parser.currentName().equals("features");
      if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
        found = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) feature();
      } else {
        parser.skipChildren();
      }
    }
    if (!found || parser.nextToken() != null) throw refusal("REP-511");
  }

  private void feature() {
    if (parser.currentToken() != JsonToken.START_OBJECT) throw refusal("REP-511");
    if (++features > MOST_FEATURES) throw refusal("REP-514", MOST_FEATURES);
    @Nullable String code = null;
    @Nullable Path2D path = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      parser.nextToken();
      switch (member) {
        case "properties" -> code = code();
        case "geometry" -> path = geometry();
        default -> parser.skipChildren();
      }
    }
    if (code == null) throw refusal("REP-512", features, codeProperty);
    if (path == null) return;
    outlines
        .computeIfAbsent(code, key -> new Path2D.Double(Path2D.WIND_EVEN_ODD))
        .append(path, false);
  }

  private @Nullable String code() {
    @Nullable String code = null;
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return null;
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = parser.currentName().equals(codeProperty);
      JsonToken token = parser.nextToken();
      boolean readable = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
      if (wanted && readable) code = parser.getString().strip();
      parser.skipChildren();
    }
    return code;
  }

  private @Nullable Path2D geometry() {
    if (parser.currentToken() == JsonToken.VALUE_NULL) return null;
    if (parser.currentToken() != JsonToken.START_OBJECT) throw refusal("REP-511");
    @Nullable Path2D path = null;
    String type = "";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      parser.nextToken();
      if (member.equals("type")) type = parser.getString();
      else if (member.equals("coordinates")) path = rings.read(features);
      else parser.skipChildren();
    }
    if (!AREAS.contains(type)) throw refusal("REP-513", features, type);
    return path;
  }

  private InputException refusal(String code, Object... arguments) {
    Exception cause = arguments.length == 1 && arguments[0] instanceof Exception e ? e : null;
    Object[] all = new Object[arguments.length + 2];
    all[0] = name;
    all[1] = Math.max(1, parser.currentTokenLocation().getLineNr());
    System.arraycopy(arguments, 0, all, 2, cause == null ? arguments.length : 0);
    return new InputException(ErrorDetail.of(code, Geography.class, all), cause);
  }
}
