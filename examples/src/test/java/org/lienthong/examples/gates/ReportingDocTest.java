package org.lienthong.examples.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What form designers copy from the page is in the sample pack, which is loaded and run. */
class ReportingDocTest {
  private static final Path ENGLISH = Project.file("docs/reporting.md");
  private static final Path VIETNAMESE = Project.file("docs/reporting.vi.md");
  private static final Pattern BLOCK =
      Pattern.compile("```(json|java|sh)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern HEADING = Pattern.compile("^(#+) ", Pattern.MULTILINE);

  private static List<String> blocks(Path page, String language) {
    return BLOCK
        .matcher(Project.read(page))
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  private static String plain(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  @Test
  void every_json_block_stands_in_the_sample_pack() {
    List<String> files =
        Project.files(Project.file("examples/packs/sample"), ".json").stream()
            .map(file -> plain(Project.read(file)))
            .toList();
    List<String> blocks = blocks(ENGLISH, "json");
    assertTrue(blocks.size() >= 7, blocks.size() + " blocks");
    for (String block : blocks) {
      assertTrue(
          files.stream().anyMatch(file -> file.contains(plain(block))),
          () -> "in no file of the sample pack:\n" + block);
    }
  }

  @Test
  void both_pages_have_the_same_shape_and_the_same_code() {
    assertEquals(headings(ENGLISH), headings(VIETNAMESE));
    for (String language : List.of("json", "java", "sh")) {
      assertEquals(blocks(ENGLISH, language), blocks(VIETNAMESE, language));
    }
  }

  private static List<String> headings(Path page) {
    String text = BLOCK.matcher(Project.read(page)).replaceAll("");
    return HEADING.matcher(text).results().map(one -> one.group(1)).toList();
  }
}
