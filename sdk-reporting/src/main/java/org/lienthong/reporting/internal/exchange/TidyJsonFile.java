package org.lienthong.reporting.internal.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.Content;
import org.lienthong.core.InputException;
import org.lienthong.reporting.InputFinding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Tidy CSV line by line as JSON, and back. */
public final class TidyJsonFile {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> NUMBERS = Set.of("value", "covered", "expected");

  private TidyJsonFile() {}

  /**
   * @param tidy CSV of our own
   */
  public static Content write(Content tidy) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = tidy.open();
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8);
        JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartArray();
      for (NamedCsvRecord line : csv) {
        json.writeRaw("\n");
        json.writeStartObject();
        line.getFieldsAsMap().forEach((name, text) -> field(json, name, text));
        json.writeEndObject();
      }
      json.writeRaw("\n");
      json.writeEndArray();
      json.writeRaw("\n");
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return Content.of(bytes.toByteArray());
  }

  private static void field(JsonGenerator json, String name, String text) {
    if (text.isEmpty()) return;
    if (NUMBERS.contains(name) && text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      json.writeNumberProperty(name, new BigDecimal(text));
    } else {
      json.writeStringProperty(name, text);
    }
  }

  public static Content read(String name, Content file) {
    try (InputStream in = file.open();
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      try {
        return read(name, json);
      } catch (JacksonException e) {
        throw refusal(name, json);
      }
    } catch (IOException e) {
      throw InputFinding.at(name, 1, "", null, "REP-606", "JSON").asException();
    }
  }

  private static Content read(String name, JsonParser json) {
    StatedRows rows = new StatedRows(name);
    long line = 1;
    if (json.nextToken() != JsonToken.START_ARRAY) throw refusal(name, json);
    while (json.nextToken() == JsonToken.START_OBJECT) {
      line = Math.max(line + 1, json.currentTokenLocation().getLineNr());
      Map<String, String> fields = new LinkedHashMap<>();
      Map<String, String> breakdown = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String property = json.currentName();
        JsonToken value = json.nextToken();
        if (!value.isScalarValue()) throw refusal(name, json);
        String text = value == JsonToken.VALUE_NULL ? "" : json.getString();
        Map<String, String> place = StatedRows.isColumn(property) ? fields : breakdown;
        if (place.put(property, text) != null) throw refusal(name, json);
      }
      if (json.currentToken() != JsonToken.END_OBJECT) throw refusal(name, json);
      rows.add(line, fields, breakdown);
    }
    if (json.currentToken() != JsonToken.END_ARRAY || json.nextToken() != null) {
      throw refusal(name, json);
    }
    return rows.tidy();
  }

  private static InputException refusal(String name, JsonParser json) {
    int at = Math.max(1, json.currentTokenLocation().getLineNr());
    return InputFinding.at(name, at, "", null, "REP-606", "JSON").asException();
  }
}
