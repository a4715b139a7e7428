package org.lienthong.examples.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What people copy from the pages is code that was compiled and run: a Java block is, letter for
 * letter, what stands between {@code // readme: name} and {@code // readme end} in an example.
 */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern REGION =
      Pattern.compile(
          "^ *// readme: [\\w-]+\n(.*?)\n *// readme end$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");
  private static final List<String> READMES = List.of("README.md", "README.vi.md");

  @Test
  void every_java_block_is_a_region_of_a_compiled_example() {
    List<String> regions = new ArrayList<>();
    for (Path file : Project.files(Project.file("examples/src/main/java"), ".java")) {
      REGION
          .matcher(Project.read(file))
          .results()
          .forEach(region -> regions.add(region.group(1).stripIndent() + "\n"));
    }
    for (Path page : pages()) {
      for (String block : blocks(page)) {
        assertTrue(
            regions.contains(block), () -> page + " shows code that is in no example:\n" + block);
      }
    }
  }

  @Test
  void both_readmes_show_code_and_the_same() {
    List<String> english = blocks(Project.file(READMES.get(0)));
    assertTrue(!english.isEmpty(), "README.md shows no code");
    assertEquals(english, blocks(Project.file(READMES.get(1))));
  }

  @Test
  void every_link_to_a_file_leads_to_one() {
    for (Path page : pages()) {
      LINK.matcher(Project.read(page))
          .results()
          .map(link -> link.group(1))
          .filter(link -> !link.contains(":"))
          .forEach(
              link ->
                  assertTrue(Files.exists(page.resolveSibling(link)), page + " links to " + link));
    }
  }

  private static List<String> blocks(Path page) {
    return BLOCK.matcher(Project.read(page)).results().map(block -> block.group(1)).toList();
  }

  /** All pages at the top and below {@code docs}. */
  private static List<Path> pages() {
    List<Path> pages = new ArrayList<>(Project.files(Project.file("docs"), ".md"));
    for (String name : List.of("ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md")) {
      pages.add(Project.file(name));
    }
    READMES.forEach(name -> pages.add(Project.file(name)));
    return pages;
  }
}
