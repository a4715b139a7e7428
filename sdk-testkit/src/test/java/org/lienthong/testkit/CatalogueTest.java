package org.lienthong.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static Properties read(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = ExchangeHub.class.getResourceAsStream(name)) {
      if (in == null) throw new IOException("no " + name);
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @Test
  void both_languages_say_the_same_things_and_what_to_do_next() throws IOException {
    Properties english = read("errors.properties");
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()),
        new TreeSet<>(read("errors_vi.properties").stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      String other =
          key.endsWith(".message")
              ? key.replace(".message", ".next")
              : key.replace(".next", ".message");
      assertEquals(true, english.containsKey(other), key);
    }
  }
}
