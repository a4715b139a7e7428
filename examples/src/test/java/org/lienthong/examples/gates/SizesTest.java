package org.lienthong.examples.gates;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The budgets of ARCHITECTURE.md. They were taken from codebases that people like to read, whose
 * files were counted as here: with comments, blank lines and {@code package-info.java}.
 */
class SizesTest {
  private static final int MEDIAN = 60;
  private static final int NINE_IN_TEN = 170;
  private static final int LONGEST = 400;
  private static final Map<String, Integer> PUBLIC_TYPES =
      Map.of("core", 25, "documents", 45, "signature", 45, "reporting", 45);
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:(?:abstract|final|sealed|non-sealed) )*(?:class|record|enum|@?interface) ",
          Pattern.MULTILINE);
  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

  @Test
  void half_of_all_files_are_short_and_nine_in_ten_not_long() {
    List<Integer> lengths = files().stream().map(SizesTest::lines).sorted().toList();
    int median = lengths.get(lengths.size() / 2);
    int ninth = lengths.get(lengths.size() * 9 / 10);
    int mostMedian = decided("`the median file` may have (\\d+) lines", MEDIAN);
    int mostNinth = decided("`nine in ten files` may have (\\d+) lines", NINE_IN_TEN);
    assertTrue(median <= mostMedian, "the median file has " + median + " lines");
    assertTrue(ninth <= mostNinth, "one file in ten has more than " + ninth + " lines");
  }

  @Test
  void every_very_long_class_has_its_reason_among_the_decisions() {
    String decisions = Project.read(Project.file("docs/decisions.md"));
    for (Path file : files()) {
      if (lines(file) <= LONGEST) continue;
      String name = file.getFileName().toString().replace(".java", "");
      assertTrue(
          decisions.contains("`" + name + "`"),
          () -> file + " has " + lines(file) + " lines; shorten it or write down why");
    }
  }

  @Test
  void modules_promise_few_types_or_say_among_the_decisions_why_more() {
    for (Project.Module module : Project.modules()) {
      int budget = PUBLIC_TYPES.getOrDefault(module.word(), Integer.MAX_VALUE);
      int most = decided("`" + module.name() + "` may promise (\\d+) types", budget);
      long own = promised(module).stream().filter(SizesTest::isPublicType).count();
      assertTrue(own <= most, module.name() + " promises " + own + " types, " + most + " allowed");
    }
  }

  @Test
  void promised_types_explain_themselves_and_no_more() {
    for (Project.Module module : Project.modules()) {
      if (!PUBLIC_TYPES.containsKey(module.word())) continue;
      int all = 0;
      int javadoc = 0;
      for (Path file : promised(module)) {
        String text = Project.read(file);
        if (!PUBLIC_TYPE.matcher(text).find()) continue;
        all += written(text);
        javadoc += JAVADOC.matcher(text).results().mapToInt(r -> written(r.group())).sum();
      }
      int share = javadoc * 100 / all;
      assertTrue(share >= 15 && share <= 30, module.name() + ": Javadoc is " + share + " % of it");
    }
  }

  /** The last line among the decisions that speaks of it, else the budget. */
  private static int decided(String line, int budget) {
    return Pattern.compile(line)
        .matcher(Project.read(Project.file("docs/decisions.md")))
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .reduce(budget, (before, last) -> last);
  }

  private static List<Path> files() {
    return Project.modules().stream().flatMap(module -> module.sources().stream()).toList();
  }

  private static List<Path> promised(Project.Module module) {
    Path internal = Path.of("internal");
    return module.sources().stream()
        .filter(file -> Project.names(file).noneMatch(internal::equals))
        .toList();
  }

  private static boolean isPublicType(Path file) {
    return PUBLIC_TYPE.matcher(Project.read(file)).find();
  }

  private static int lines(Path file) {
    return (int) Project.read(file).lines().count();
  }

  /** Without blank lines and imports, which nobody wrote. */
  private static int written(String text) {
    return (int)
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("import ")).count();
  }
}
