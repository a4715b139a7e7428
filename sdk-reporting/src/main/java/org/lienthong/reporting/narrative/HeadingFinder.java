package org.lienthong.reporting.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.word.Outline;
import org.lienthong.reporting.internal.word.WordPiece;

/** Tells which heading of the form a paragraph is: by its mark, else by its words. */
final class HeadingFinder {
  private final Map<String, Outline.Entry> byMark = new HashMap<>();
  private final Map<String, List<Outline.Entry>> byWords = new HashMap<>();
  private final Set<String> marked = new HashSet<>();

  HeadingFinder(Outline outline, List<WordPiece> pieces) {
    for (Outline.Entry entry : outline.entries()) {
      byMark.put(entry.mark(), entry);
      Set<String> words = new HashSet<>();
      words.add(Outline.key(entry.title().vi()));
      words.add(Outline.key(entry.title().en()));
      for (String key : words) byWords.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    }
    for (WordPiece piece : pieces) {
      Outline.Entry entry = marked(piece);
      if (entry != null) marked.add(entry.id());
    }
  }

  Outline.@Nullable Entry marked(WordPiece piece) {
    for (String mark : piece.marks()) {
      Outline.Entry entry = byMark.get(mark);
      if (entry != null) return entry;
    }
    return null;
  }

  /**
   * Those that have the paragraph's words. One whose mark stands elsewhere is meant only by what is
   * set as a heading: the same words may well be plain text.
   */
  List<Outline.Entry> candidates(WordPiece piece) {
    String text = piece.block().text();
    List<Outline.Entry> all = byWords.getOrDefault(Outline.key(text), List.of());
    List<Outline.Entry> free = all.stream().filter(e -> !marked.contains(e.id())).toList();
    return free.isEmpty() && piece.level() > 0 ? all : free;
  }

  /**
   * The one that is meant, by its number and by what stands before it; null if several could be.
   */
  static Outline.@Nullable Entry choose(
      List<Outline.Entry> candidates, String text, Outline.@Nullable Entry before) {
    List<Outline.Entry> numbered =
        candidates.stream().filter(entry -> Outline.sameNumber(text, entry)).toList();
    List<Outline.Entry> left = numbered.isEmpty() ? candidates : numbered;
    for (Outline.Entry at = before; left.size() > 1 && at != null; at = at.parent()) {
      Outline.Entry scope = at;
      List<Outline.Entry> within =
          left.stream().filter(entry -> !entry.equals(before) && entry.isIn(scope)).toList();
      if (!within.isEmpty()) left = within;
    }
    return left.size() == 1 ? left.get(0) : null;
  }
}
