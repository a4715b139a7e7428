package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.Collections;
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
  /**
   * The row under which the figures begin, and where each heading stands right above it.
   *
   * @param bottom from 0
   * @param leaves columns by id; more than one where it is ambiguous
   */
  record Match(int bottom, Map<String, List<Integer>> leaves) {}

  private record Area(int top, int left, int bottom, int right) {}

  private static final int MOST_ROWS = 200;
  private static final int MOST_HEAD = 60;
  private static final int MOST_COLUMNS = 2_000;
  private static final String BETWEEN = "\u0001";

  private final Map<Integer, Map<Integer, SheetCell>> rows = new TreeMap<>();
  private final List<Area> areas = new ArrayList<>();

  void add(SheetCell cell) {
    if (cell.row() >= MOST_ROWS || cell.column() >= MOST_COLUMNS) return;
    rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
  }

  void merge(int top, int left, int bottom, int right) {
    if (top < MOST_HEAD && left < MOST_COLUMNS) areas.add(new Area(top, left, bottom, right));
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

  /**
   * The only column that has this text as its last heading, or in the rows of the head; else -1.
   */
  int under(String text, int bottom) {
    Set<Integer> found = new HashSet<>();
    for (Map.Entry<Integer, List<String>> column : heads(bottom).entrySet()) {
      List<String> texts = column.getValue();
      List<String> last = texts.subList(Math.max(0, texts.size() - 2), texts.size());
      if (last.contains(text)) found.add(column.getKey());
    }
    return found.size() == 1 ? found.iterator().next() : -1;
  }

  /**
   * The row with most headings right above it.
   *
   * @param wanted by id the ways in which a heading may be written, the surest first; one that fits
   *     two ids fits none
   */
  Match match(Map<String, List<List<String>>> wanted) {
    Map<String, String> keys = keys(wanted);
    Match best = new Match(0, Map.of());
    int sure = 0;
    for (int bottom = 0; bottom < MOST_HEAD; bottom++) {
      if (!rows.containsKey(bottom)) continue;
      Map<String, List<Integer>> leaves = new LinkedHashMap<>();
      int covered = 0;
      for (Map.Entry<Integer, List<String>> column : heads(bottom).entrySet()) {
        List<String> texts = column.getValue();
        for (int length = Math.min(8, texts.size()); length > 0; length--) {
          List<String> end = texts.subList(texts.size() - length, texts.size());
          String id = keys.get(String.join(BETWEEN, end));
          if (id == null) continue;
          leaves.computeIfAbsent(id, own -> new ArrayList<>()).add(column.getKey());
          covered += length;
          break;
        }
      }
      boolean better =
          leaves.size() > best.leaves().size()
              || (leaves.size() == best.leaves().size() && covered > sure);
      if (!better) continue;
      best = new Match(bottom, leaves);
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

  /** The texts over each column down to a row, a merged one once. */
  private Map<Integer, List<String>> heads(int bottom) {
    Map<Integer, List<String>> heads = new TreeMap<>();
    Map<Integer, Area> last = new HashMap<>();
    for (Map.Entry<Integer, Map<Integer, SheetCell>> row : shown(bottom).entrySet()) {
      row.getValue()
          .forEach(
              (column, cell) -> {
                Area area = area(row.getKey(), column);
                if (area != null && area.equals(last.put(column, area))) return;
                String text = BookTitles.normal(BookLines.text(cell));
                if (text.isEmpty()) return;
                heads.computeIfAbsent(column, own -> new ArrayList<>()).add(text);
              });
    }
    return heads;
  }

  /** With merged texts in every column that they cover. */
  private Map<Integer, Map<Integer, SheetCell>> shown(int bottom) {
    Map<Integer, Map<Integer, SheetCell>> shown = new TreeMap<>();
    rows.forEach(
        (row, cells) -> {
          if (row <= bottom) shown.put(row, new TreeMap<>(cells));
        });
    for (Area area : areas) {
      SheetCell cell = rows.getOrDefault(area.top(), Map.of()).get(area.left());
      if (cell == null || area.top() > bottom) continue;
      for (int column = area.left(); column <= Math.min(area.right(), MOST_COLUMNS); column++) {
        shown.computeIfAbsent(area.top(), own -> new TreeMap<>()).put(column, cell);
      }
    }
    return Collections.unmodifiableMap(shown);
  }

  private @Nullable Area area(int row, int column) {
    for (Area area : areas) {
      boolean inside =
          area.top() <= row
              && row <= area.bottom()
              && area.left() <= column
              && column <= area.right();
      if (inside) return area;
    }
    return null;
  }
}
