package org.lienthong.examples.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page {@code docs/edxml.md} taken apart. */
final class EdxmlDoc {
  static final String TEXT = Project.read(Project.file("docs/edxml.md"));

  private static final Pattern XML = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("DOC-\\d{3}");

  private EdxmlDoc() {}

  /** Examples that are whole files. */
  static List<String> files() {
    return xml().filter(block -> block.startsWith("<?xml")).toList();
  }

  /** Examples that are one block of a header. */
  static List<String> blocks() {
    return xml().filter(block -> !block.startsWith("<?xml")).toList();
  }

  /** Every code of the catalogue that is named, once for each place. */
  static List<String> codes() {
    return CODE.matcher(TEXT).results().map(code -> code.group()).toList();
  }

  /**
   * The rows of every table with this head, one list of cells each, code marks taken off.
   *
   * @param head how the first line of the table begins
   */
  static List<List<String>> rows(String head) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : TEXT.lines().toList()) {
      if (line.startsWith(head)) {
        inside = true;
      } else if (!line.startsWith("|")) {
        inside = false;
      } else if (inside && !line.startsWith("| ---")) {
        rows.add(cells(line));
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
        .map(cell -> cell.strip().replaceAll("^`([^`]*)`$", "$1"))
        .toList();
  }

  private static Stream<String> xml() {
    return XML.matcher(TEXT).results().map(block -> block.group(1));
  }
}
