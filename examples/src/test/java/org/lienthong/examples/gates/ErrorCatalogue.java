package org.lienthong.examples.gates;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The error catalogue of one module, in both languages.
 *
 * @param english by key, such as {@code DOC-101.message}
 */
record ErrorCatalogue(
    Project.Module module, Map<String, String> english, Map<String, String> vietnamese) {
  private static final Pattern BLANK = Pattern.compile("\\{(\\d+)[^}]*}");

  /** Of every module that has one, in order of the module's name. */
  static List<ErrorCatalogue> all() {
    List<ErrorCatalogue> all = new ArrayList<>();
    for (Project.Module module : Project.modules()) {
      for (Path file :
          Project.files(module.folder().resolve("src/main/resources"), "errors.properties")) {
        all.add(
            new ErrorCatalogue(
                module, load(file), load(file.resolveSibling("errors_vi.properties"))));
      }
    }
    return all;
  }

  static Map<String, String> load(Path file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Project.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> sorted = new TreeMap<>();
    properties.forEach((key, value) -> sorted.put((String) key, (String) value));
    return sorted;
  }

  /** Such as {@code DOC-101}, in order. */
  Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    for (String key : english.keySet()) codes.add(key.replaceFirst("\\.(message|next)$", ""));
    return codes;
  }

  /** What stands before the digits of this module's codes. */
  Set<String> prefixes() {
    Set<String> prefixes = new TreeSet<>();
    for (String code : codes()) prefixes.add(code.replaceFirst("-\\d+$", ""));
    return prefixes;
  }

  static Set<String> blanks(String pattern) {
    Set<String> blanks = new TreeSet<>();
    BLANK.matcher(pattern).results().forEach(found -> blanks.add(found.group(1)));
    return blanks;
  }

  /** As a reader would see it, its blanks still there as {@code {0}}. */
  static String shown(String pattern) {
    Object[] blanks = IntStream.range(0, 10).mapToObj(i -> "{" + i + "}").toArray();
    return new MessageFormat(pattern, java.util.Locale.ROOT).format(blanks);
  }
}
