package org.lienthong.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every attack that docs/signature.md lists has at least one test that carries its number. */
class AttackRowsTest {
  private static final Map<String, Integer> ROWS = Map.of("P", 19, "X", 13, "C", 6, "T", 11);
  private static final Pattern NAME = Pattern.compile("(?:void|Stream<DynamicTest>)\\s+(\\w+)\\(");
  private static final Pattern NUMBER = Pattern.compile("(?:^|_)([PXCT]\\d+)(?=_|$)");

  @Test
  void every_row_has_a_test_by_its_number() throws IOException {
    Set<String> missing = new TreeSet<>();
    ROWS.forEach(
        (letter, count) ->
            IntStream.rangeClosed(1, count).forEach(row -> missing.add(letter + row)));
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
        Matcher names = NAME.matcher(Files.readString(file));
        while (names.find()) {
          Matcher numbers = NUMBER.matcher(names.group(1));
          while (numbers.find()) missing.remove(numbers.group(1));
        }
      }
    }
    assertEquals(List.of(), List.copyOf(missing));
  }
}
