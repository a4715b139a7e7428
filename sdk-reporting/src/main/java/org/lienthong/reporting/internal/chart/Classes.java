package org.lienthong.reporting.internal.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.render.Figures;

/**
 * Up to five classes with about as many units each; equal figures are never parted.
 *
 * @param bounds the least and the greatest figure of each class, in order
 * @param sizes how many units each has
 */
record Classes(List<List<BigDecimal>> bounds, List<Integer> sizes, int missing) {
  private static final int MOST = Fill.CLASSES.size();

  static Classes of(List<@Nullable BigDecimal> values) {
    List<BigDecimal> sorted = new ArrayList<>();
    for (BigDecimal value : values) if (value != null) sorted.add(value);
    sorted.sort(null);
    int count = Math.min(MOST, new TreeSet<>(sorted).size());
    List<List<BigDecimal>> bounds = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    int from = 0;
    for (int left = count; left > 0 && from < sorted.size(); left--) {
      int to = from + Math.max(1, (sorted.size() - from) / left);
      if (left == 1) to = sorted.size();
      while (to < sorted.size() && sorted.get(to).compareTo(sorted.get(to - 1)) == 0) to++;
      bounds.add(List.of(sorted.get(from), sorted.get(to - 1)));
      sizes.add(to - from);
      from = to;
    }
    return new Classes(List.copyOf(bounds), List.copyOf(sizes), values.size() - sorted.size());
  }

  int count() {
    return bounds.size();
  }

  int of(BigDecimal value) {
    int index = 0;
    while (value.compareTo(bounds.get(index).get(1)) > 0) index++;
    return index;
  }

  /** The darkest is always that of the most. */
  Fill fill(int index) {
    return Fill.CLASSES.get(count() == 1 ? 2 : index * (MOST - 1) / (count() - 1));
  }

  String name(int index) {
    String low = Figures.text(bounds.get(index).get(0));
    String high = Figures.text(bounds.get(index).get(1));
    return (low.equals(high) ? low : low + " đến " + high) + " (" + sizes.get(index) + ")";
  }
}
