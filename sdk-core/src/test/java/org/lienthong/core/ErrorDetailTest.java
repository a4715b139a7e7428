package org.lienthong.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ErrorDetailTest {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    try (var in =
        new InputStreamReader(
            ErrorDetail.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      bundle.load(in);
    }
    return bundle;
  }

  @Test
  void both_languages_have_every_key_and_the_same_blanks() throws IOException {
    Properties english = bundle("errors.properties");
    Properties vietnamese = bundle("errors_vi.properties");
    assertEquals(english.stringPropertyNames(), vietnamese.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertEquals(blanks(english.getProperty(key)), blanks(vietnamese.getProperty(key)), key);
      assertTrue(Normalizer.isNormalized(vietnamese.getProperty(key), Normalizer.Form.NFC), key);
    }
  }

  private static Set<String> blanks(String pattern) {
    Set<String> found = new TreeSet<>();
    Pattern.compile("\\{\\d+}").matcher(pattern).results().forEach(r -> found.add(r.group()));
    return found;
  }

  @Test
  void every_code_in_the_source_has_its_words_and_every_entry_is_used() throws IOException {
    Set<String> used = new TreeSet<>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Pattern.compile("\"(CORE-\\d{3})\"")
            .matcher(Files.readString(file))
            .results()
            .forEach(match -> used.add(match.group(1)));
      }
    }
    Set<String> described = new TreeSet<>();
    for (String code : used) {
      described.add(code + ".message");
      described.add(code + ".next");
    }
    assertEquals(described, new TreeSet<>(bundle("errors.properties").stringPropertyNames()));
  }

  @Test
  void words_come_in_the_language_asked_and_in_english_for_any_other() {
    var detail = ErrorDetail.of("CORE-003", Content.class, "a.pdf", 1_000_000);
    assertEquals(
        "a.pdf is larger than the 1000000 bytes allowed here.", detail.message(Locale.ENGLISH));
    assertEquals("a.pdf lớn hơn mức 1000000 byte cho phép ở đây.", detail.message(VIETNAMESE));
    assertEquals(detail.message(Locale.ENGLISH), detail.message(Locale.FRENCH));
    assertEquals(
        "Dùng tệp nhỏ hơn, hoặc nâng mức giới hạn nếu tin cậy nguồn.", detail.nextStep(VIETNAMESE));
  }

  @Test
  void braces_and_quotes_in_an_argument_are_shown_as_they_are() {
    var detail = ErrorDetail.of("CORE-001", Content.class, "it's {0}.pdf");
    assertEquals("No readable file at it's {0}.pdf.", detail.message(Locale.ENGLISH));
  }

  @Test
  void hostile_text_cannot_forge_a_log_line_or_fill_the_log() {
    String message =
        ErrorDetail.of("CORE-001", Content.class, "a\r\n2026 INFO ok\u2028" + "x".repeat(100_000))
            .message(Locale.ENGLISH);
    assertFalse(message.contains("\n"));
    assertFalse(message.contains("\u2028"));
    assertTrue(message.length() < 600, message);
  }

  @Test
  void an_exception_survives_serialisation_with_its_words() throws Exception {
    var before = new InputException(ErrorDetail.of("CORE-001", Content.class, "a.pdf"), null);
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(before);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      var after = (SdkException) in.readObject();
      assertEquals(before.message(VIETNAMESE), after.message(VIETNAMESE));
      assertEquals("CORE-001: No readable file at a.pdf.", after.getMessage());
      assertFalse(after.retryable());
    }
  }
}
