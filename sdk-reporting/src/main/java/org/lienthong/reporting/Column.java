package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A heading of a form: over or before other headings, or over or before the values of one
 * indicator.
 *
 * @param printedId such as {@code 10.1}; may be empty, and may stand over several columns
 * @param indicator its key; null over a group. On the axes of a matrix, the part of the key that
 *     this heading gives
 * @param children of a group
 * @param printedFormula of a row or column of a matrix, such as {@code 2(=3+4)}; else empty
 */
public record Column(
    Label title,
    String printedId,
    @Nullable String indicator,
    List<Column> children,
    String printedFormula) {
  public Column {
    requireNonNull(title, "title");
    requireNonNull(printedId, "printedId");
    requireNonNull(printedFormula, "printedFormula");
    children = List.copyOf(children);
    if ((indicator == null) == children.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + title.vi() + "\" must have either an indicator or columns below it");
    }
  }

  public Column(Label title, String printedId, @Nullable String indicator, List<Column> children) {
    this(title, printedId, indicator, children, "");
  }

  public String title(Locale language) {
    return title.in(language);
  }

  /** Itself if it holds values, else all below it that do, from left to right. */
  public Stream<Column> leaves() {
    return children.isEmpty() ? Stream.of(this) : children.stream().flatMap(Column::leaves);
  }

  /** Levels of headings, itself included. */
  public int depth() {
    return 1 + children.stream().mapToInt(Column::depth).max().orElse(0);
  }
}
