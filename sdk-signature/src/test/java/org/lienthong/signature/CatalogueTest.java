package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.signature.internal.Reason;

class CatalogueTest {
  private static Properties read(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = SignatureVerifier.class.getResourceAsStream(name)) {
      if (in == null) throw new IOException("no " + name);
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @ParameterizedTest
  @ValueSource(strings = {"errors", "verdicts"})
  void both_languages_say_the_same_things(String bundle) throws IOException {
    Properties english = read(bundle + ".properties");
    Properties vietnamese = read(bundle + "_vi.properties");
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()),
        new TreeSet<>(vietnamese.stringPropertyNames()));
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void every_reason_has_words(Reason reason) throws IOException {
    assertNotEquals("", read("verdicts_vi.properties").getProperty(reason.name(), ""));
  }

  @Test
  void every_error_has_a_next_step() throws IOException {
    Properties english = read("errors.properties");
    long messages =
        english.stringPropertyNames().stream().filter(key -> key.endsWith(".message")).count();
    assertEquals(messages * 2, english.size());
  }
}
