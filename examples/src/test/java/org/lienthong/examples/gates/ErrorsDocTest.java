package org.lienthong.examples.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people are told when something fails: complete, in both languages, and written down. */
class ErrorsDocTest {
  private static final Path DOC = Project.file("docs/errors.md");
  private static final Path VERDICTS =
      Project.file("sdk-signature/src/main/resources/org/lienthong/signature/verdicts.properties");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<![{}'])'(?![{}'])");

  private final List<ErrorCatalogue> catalogues = ErrorCatalogue.all();

  @Test
  void the_page_of_errors_says_what_the_catalogues_say() throws Exception {
    String page = ErrorsDoc.of(catalogues, VERDICTS);
    if (Boolean.getBoolean("docs.update")) Files.writeString(DOC, page);
    assertEquals(page, Project.read(DOC), "docs/errors.md is old; its head tells how to renew it");
  }

  @Test
  void every_code_has_its_words_and_next_step_in_both_languages_with_the_same_blanks() {
    assertTrue(catalogues.size() >= 4, "catalogues were not found");
    for (ErrorCatalogue catalogue : catalogues) {
      assertEquals(catalogue.english().keySet(), catalogue.vietnamese().keySet());
      for (String code : catalogue.codes()) {
        for (String key : List.of(code + ".message", code + ".next")) {
          String english = catalogue.english().getOrDefault(key, "");
          String vietnamese = catalogue.vietnamese().getOrDefault(key, "");
          assertTrue(!english.isBlank() && !vietnamese.isBlank(), key + " has no words");
          assertEquals(
              ErrorCatalogue.blanks(english), ErrorCatalogue.blanks(vietnamese), key + " blanks");
          assertFalse(LONE_APOSTROPHE.matcher(english + vietnamese).find(), key + ": write ''");
        }
      }
    }
  }

  @Test
  void no_two_modules_use_the_same_code() {
    Set<String> seen = new TreeSet<>();
    for (ErrorCatalogue catalogue : catalogues) {
      for (String prefix : catalogue.prefixes()) {
        assertTrue(seen.add(prefix), prefix + " belongs to two modules");
      }
    }
  }

  @Test
  void every_code_in_the_sources_is_in_a_catalogue() {
    Set<String> known = new TreeSet<>();
    Set<String> prefixes = new TreeSet<>();
    catalogues.forEach(catalogue -> known.addAll(catalogue.codes()));
    catalogues.forEach(catalogue -> prefixes.addAll(catalogue.prefixes()));
    Pattern code = Pattern.compile("\\b(?:" + String.join("|", prefixes) + ")-\\d{3}\\b");
    List<String> unknown = new ArrayList<>();
    for (Project.Module module : Project.modules()) {
      for (Path file : module.sources()) {
        code.matcher(Project.read(file))
            .results()
            .filter(found -> !known.contains(found.group()))
            .forEach(found -> unknown.add(found.group() + " in " + file));
      }
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void every_code_in_a_catalogue_is_used_by_its_module() {
    for (ErrorCatalogue catalogue : catalogues) {
      StringBuilder sources = new StringBuilder();
      catalogue.module().sources().forEach(file -> sources.append(Project.read(file)));
      List<String> unused =
          catalogue.codes().stream()
              .filter(code -> sources.indexOf("\"" + code + "\"") < 0)
              .toList();
      assertEquals(List.of(), unused, catalogue.module().name());
    }
  }
}
