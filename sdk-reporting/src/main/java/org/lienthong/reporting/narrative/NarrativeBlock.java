package org.lienthong.reporting.narrative;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;

/** One paragraph, item of a list, or table of a text. */
public sealed interface NarrativeBlock {
  /** What it says; cells are parted by tabs, rows and lines by line feeds. */
  String text();

  /** Running text. */
  record Paragraph(String text) implements NarrativeBlock {
    public Paragraph {
      requireNonNull(text, "text");
    }
  }

  /**
   * @param level from 0, the outermost, to 8
   * @param numbered whether it has a number instead of a dash
   */
  record Item(String text, int level, boolean numbered) implements NarrativeBlock {
    public Item {
      requireNonNull(text, "text");
      if (level < 0 || level > 8) {
        throw new IllegalArgumentException("level must be 0 to 8, was " + level);
      }
    }
  }

  /** Cells as texts, row by row; rows may differ in length where cells were merged. */
  record Table(List<List<String>> rows) implements NarrativeBlock {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public String text() {
      return rows.stream().map(row -> String.join("\t", row)).collect(joining("\n"));
    }
  }
}
