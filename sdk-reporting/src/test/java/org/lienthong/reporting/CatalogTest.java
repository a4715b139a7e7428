package org.lienthong.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lienthong.core.ErrorDetail;

class CatalogTest {
  @Test
  void every_code_in_the_source_has_its_words_in_both_languages_and_no_other_has()
      throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Pattern.compile("\"(REP-\\d{3})\"")
            .matcher(Files.readString(file))
            .results()
            .forEach(code -> used.add(code.group(1)));
      }
    }
    for (String bundle : Set.of("errors.properties", "errors_vi.properties")) {
      Set<String> known = new TreeSet<>();
      Path file = Path.of("src/main/resources/org/lienthong/reporting", bundle);
      for (String line : Files.readAllLines(file)) {
        if (line.contains(".message=")) known.add(line.substring(0, line.indexOf('.')));
      }
      assertEquals(used, known, bundle);
    }
    for (String code : used) {
      for (Locale language : Set.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
        ErrorDetail detail =
            ErrorDetail.of(code, Form.class, "a", "b", "c", "d", "e", "f", "g", "h");
        assertTrue(detail.message(language).length() > 10, code);
        assertTrue(detail.nextStep(language).length() > 10, code);
        assertTrue(!detail.message(language).contains("{"), code);
      }
    }
  }
}
