package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.workbook.SheetCell;

/** The upper rows of a sheet, to look for headings in. */
final class BookHeadGrid {

  private record Area(int top, int left, int bottom, int right) {}

  /**
   * @param area that the text is spread over; null if it is in one cell
   */
  private record Heading(String text, @Nullable Area area) {}

  private static final int MOST_ROWS = 200;
  private static final int MOST_HEAD = 60;
  private static final int MOST_COLUMNS = 2_000;
  private static final int MOST_AREAS = 2_000;
  private static final int MOST_SPREAD = 200_000;
  private static final int MOST_LEVELS = 8;
  private static final String BETWEEN = "\u0001";

  private final Map<Integer, Map<Integer, SheetCell>> rows = new TreeMap<>();
  private final List<Area> areas = new ArrayList<>();
  private @Nullable Map<Integer, Map<Integer, Heading>> headings;

  void add(SheetCell cell) {
    if (cell.row() >= MOST_ROWS || cell.column() >= MOST_COLUMNS) return;
    rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
  }

  void merge(int top, int left, int bottom, int right) {
    boolean near = top < MOST_HEAD && left < MOST_COLUMNS && areas.size() < MOST_AREAS;
    if (near) areas.add(new Area(top, left, bottom, right));
  }

  /** Every text in the upper rows. */
  Set<String> texts() {
    return rows.values().stream()
        .flatMap(row -> row.values().stream())
        .map(BookLines::text)
        .collect(Collectors.toSet());
  }

  List<Map<Integer, SheetCell>> below(int bottom) {
    return rows.entrySet().stream()
        .filter(row -> row.getKey() > bottom)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The only column that has this text among its last two headings; else -1. */
  int under(String text, int bottom) {
    Map<Integer, List<String>> heads = new TreeMap<>();
    Map<Integer, Area> last = new HashMap<>();
    headings().forEach((row, cells) -> extend(heads, last, row <= bottom ? cells : Map.of()));
    Set<Integer> found = new HashSet<>();
    heads.forEach(
        (column, texts) -> {
          if (texts.subList(Math.max(0, texts.size() - 2), texts.size()).contains(text)) {
            found.add(column);
          }
        });
    return found.size() == 1 ? found.iterator().next() : -1;
  }

  /**
   * The row with most headings right above it.
   *
   * @param wanted by id the ways in which a heading may be written, the surest first; one that fits
   *     two ids fits none
   */
  BookMatch match(Map<String, List<List<String>>> wanted) {
    Map<String, String> keys = keys(wanted);
    Map<Integer, List<String>> heads = new TreeMap<>();
    Map<Integer, Area> last = new HashMap<>();
    BookMatch best = new BookMatch(0, Map.of());
    int sure = 0;
    for (Map.Entry<Integer, Map<Integer, Heading>> row : headings().entrySet()) {
      extend(heads, last, row.getValue());
      Map<String, List<Integer>> leaves = new LinkedHashMap<>();
      int covered = 0;
      for (Map.Entry<Integer, List<String>> column : heads.entrySet()) {
        List<String> texts = column.getValue();
        for (int length = Math.min(MOST_LEVELS, texts.size()); length > 0; length--) {
          List<String> end = texts.subList(texts.size() - length, texts.size());
          String id = keys.get(String.join(BETWEEN, end));
          if (id == null) continue;
          leaves.computeIfAbsent(id, own -> new ArrayList<>()).add(column.getKey());
          covered += length;
          break;
        }
      }
      int more = leaves.size() - best.leaves().size();
      if (more < 0 || (more == 0 && covered <= sure)) continue;
      best = new BookMatch(row.getKey(), leaves);
      sure = covered;
    }
    return best;
  }

  private static Map<String, String> keys(Map<String, List<List<String>>> wanted) {
    Map<String, String> keys = new HashMap<>();
    Set<String> twice = new HashSet<>();
    wanted.forEach(
        (id, ways) -> {
          for (List<String> way : ways) {
            String key = String.join(BETWEEN, way);
            String before = keys.putIfAbsent(key, id);
            if (before != null && !before.equals(id)) twice.add(key);
          }
        });
    keys.keySet().removeAll(twice);
    return keys;
  }

  /** Puts one more row under the texts over each column, a merged text once. */
  private static void extend(
      Map<Integer, List<String>> heads, Map<Integer, Area> last, Map<Integer, Heading> row) {
    row.forEach(
        (column, heading) -> {
          Area area = heading.area();
          boolean again = area != null && area.equals(last.put(column, area));
          if (!again) heads.computeIfAbsent(column, own -> new ArrayList<>()).add(heading.text());
        });
  }

  /** Normal texts by row and column, merged ones in every column that they cover. */
  private Map<Integer, Map<Integer, Heading>> headings() {
    if (headings != null) return headings;
    Map<Integer, Map<Integer, Heading>> all = new TreeMap<>();
    int spread = 0;
    for (Area area : areas) {
      SheetCell cell = rows.getOrDefault(area.top(), Map.of()).get(area.left());
      String text = BookTitles.normal(BookLines.text(cell));
      if (text.isEmpty()) continue;
      int right = Math.min(area.right(), MOST_COLUMNS);
      for (int column = area.left(); column <= right && spread < MOST_SPREAD; column++) {
        spread++;
        all.computeIfAbsent(area.top(), row -> new TreeMap<>())
            .put(column, new Heading(text, area));
      }
    }
    rows.forEach(
        (row, cells) -> {
          if (row >= MOST_HEAD) return;
          Map<Integer, Heading> own = all.computeIfAbsent(row, r -> new TreeMap<>());
          cells.forEach(
              (column, cell) -> {
                String text = BookTitles.normal(BookLines.text(cell));
                if (!text.isEmpty()) own.putIfAbsent(column, new Heading(text, null));
              });
        });
    headings = all;
    return all;
  }
}
