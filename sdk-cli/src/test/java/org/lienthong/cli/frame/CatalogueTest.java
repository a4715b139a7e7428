package org.lienthong.cli.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern CODE = Pattern.compile("\"(CLI-\\d{3})\"");
  private static final Pattern WORDS =
      Pattern.compile(
          "\\.(?:say|field)\\(\\s*\"([^\"]+)\"|words(?:\\(\\))?\\.of\\(\\s*\"([^\"]+)\"");

  private static List<String> sources() throws IOException {
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      List<Path> files = walk.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> texts = new java.util.ArrayList<>();
      for (Path file : files) texts.add(Files.readString(file));
      return texts;
    }
  }

  @Test
  void every_code_in_the_sources_has_words_and_every_code_with_words_is_used() throws IOException {
    TreeSet<String> used = new TreeSet<>();
    for (String text : sources()) CODE.matcher(text).results().forEach(r -> used.add(r.group(1)));
    TreeSet<String> known = new TreeSet<>();
    for (String key : Words.bundle("errors", java.util.Locale.ENGLISH).keySet()) {
      known.add(key.replaceFirst("\\..*", ""));
    }
    assertEquals(known, used);
  }

  @Test
  void every_sentence_asked_for_by_its_key_exists() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    var words = Words.bundle("words", java.util.Locale.ENGLISH);
    for (String text : sources()) {
      WORDS
          .matcher(text)
          .results()
          .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
          .filter(key -> words.keySet().stream().noneMatch(known -> known.startsWith(key)))
          .forEach(missing::add);
    }
    assertEquals(new TreeSet<>(), missing);
  }

  /** Elsewhere it would look for words beside its own class, and find none. */
  @Test
  void own_errors_are_made_in_one_place() throws IOException {
    for (String text : sources()) {
      if (text.startsWith("package org.lienthong.cli.frame;")) continue;
      assertEquals(-1, text.indexOf("ErrorDetail.of("), text);
    }
  }
}
