package org.lienthong.reporting.internal.word;

import java.util.Set;
import org.lienthong.reporting.narrative.NarrativeBlock;

/**
 * A paragraph or table as it stands in a document.
 *
 * @param paragraph counted from 1, those in tables too; of a table, its first
 * @param level of the heading it is by its style, from 1; 0 if it is none
 * @param marks names of the bookmarks that start in it
 */
public record WordPiece(int paragraph, NarrativeBlock block, int level, Set<String> marks) {
  public WordPiece {
    marks = Set.copyOf(marks);
  }

  public boolean isBlank() {
    return block.text().isBlank();
  }
}
