package org.lienthong.reporting.internal.sum;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What can be worked out of cells that are withheld, from sums that are known to hold: by exact
 * elimination, and because no count is below zero.
 */
public final class Equations {
  /**
   * Cells that come to zero.
   *
   * @param factors by cell
   */
  public record Equation(Map<Integer, Integer> factors) {
    public Equation {
      Map<Integer, Integer> ordered = new LinkedHashMap<>(factors);
      ordered.values().removeIf(factor -> factor == 0);
      factors = Collections.unmodifiableMap(ordered);
    }
  }

  private final List<Equation> equations;
  private final IntFunction<BigDecimal> numbers;
  private final Map<Integer, List<Equation>> of = new HashMap<>();

  /**
   * @param numbers what each cell really is
   */
  public Equations(List<Equation> equations, IntFunction<BigDecimal> numbers) {
    this.equations = List.copyOf(equations);
    this.numbers = numbers;
    for (Equation equation : equations) {
      for (int cell : equation.factors().keySet()) {
        of.computeIfAbsent(cell, c -> new ArrayList<>()).add(equation);
      }
    }
  }

  /**
   * Cells of which one must be withheld as well, so that this one cannot be worked out: out of the
   * equations that have a single unknown, else out of all that it is linked with.
   */
  public Set<Integer> companions(int cell, Set<Integer> withheld) {
    Set<Equation> linked = new LinkedHashSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(cell));
    Set<Integer> met = new HashSet<>(open);
    while (!open.isEmpty()) {
      for (Equation equation : of.getOrDefault(open.removeFirst(), List.of())) {
        if (!linked.add(equation)) continue;
        for (int other : equation.factors().keySet()) {
          if (withheld.contains(other) && met.add(other)) open.add(other);
        }
      }
    }
    Set<Integer> best = open(linked, withheld, true);
    return best.isEmpty() ? open(linked, withheld, false) : best;
  }

  private static Set<Integer> open(
      Set<Equation> equations, Set<Integer> withheld, boolean singleOnly) {
    Set<Integer> open = new LinkedHashSet<>();
    for (Equation equation : equations) {
      long unknown = equation.factors().keySet().stream().filter(withheld::contains).count();
      if (!singleOnly || unknown == 1) open.addAll(equation.factors().keySet());
    }
    open.removeAll(withheld);
    return open;
  }

  /** The withheld cells that a reader can tell to less than this range, by one way or the other. */
  public Set<Integer> narrow(Set<Integer> withheld, BigDecimal range) {
    Set<Integer> known = determined(withheld);
    Map<Integer, BigDecimal> most = mostOf(withheld);
    Map<Integer, BigDecimal> least = leastOf(withheld, most);
    for (int cell : withheld) {
      BigDecimal upper = most.get(cell);
      BigDecimal lower = least.getOrDefault(cell, BigDecimal.ZERO);
      if (upper != null && upper.subtract(lower).compareTo(range) < 0) known.add(cell);
    }
    return known;
  }

  /** Those that elimination leaves alone in an equation. */
  private Set<Integer> determined(Set<Integer> withheld) {
    Map<Integer, Map<Integer, BigInteger>> pivots = new TreeMap<>();
    for (Equation equation : equations) {
      Map<Integer, BigInteger> row = new TreeMap<>();
      equation
          .factors()
          .forEach(
              (cell, factor) -> {
                if (withheld.contains(cell)) row.put(cell, BigInteger.valueOf(factor));
              });
      // Every earlier pivot is taken out of the new row, then the new one out of every earlier row.
      for (Map.Entry<Integer, Map<Integer, BigInteger>> pivot : pivots.entrySet()) {
        eliminate(row, pivot.getKey(), pivot.getValue());
      }
      if (row.isEmpty()) continue;
      int own = row.keySet().iterator().next();
      for (Map<Integer, BigInteger> other : pivots.values()) eliminate(other, own, row);
      pivots.put(own, row);
    }
    Set<Integer> known = new HashSet<>();
    pivots.forEach(
        (cell, row) -> {
          if (row.size() == 1) known.add(cell);
        });
    return known;
  }

  private static void eliminate(
      Map<Integer, BigInteger> row, int cell, Map<Integer, BigInteger> pivot) {
    BigInteger factor = row.get(cell);
    BigInteger by = pivot.get(cell);
    if (factor == null || by == null) return;
    Map<Integer, BigInteger> next = new TreeMap<>();
    row.forEach((at, value) -> next.merge(at, value.multiply(by), BigInteger::add));
    pivot.forEach((at, value) -> next.merge(at, value.multiply(factor).negate(), BigInteger::add));
    next.values().removeIf(value -> value.signum() == 0);
    BigInteger common = next.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    if (common.signum() > 0) next.replaceAll((at, value) -> value.divide(common));
    row.clear();
    row.putAll(next);
  }

  /** The most each can be if the others in one of its equations are as small as they can be. */
  private Map<Integer, BigDecimal> mostOf(Set<Integer> withheld) {
    Map<Integer, BigDecimal> most = new HashMap<>();
    Deque<Equation> open = new ArrayDeque<>(equations);
    int steps = 0;
    while (!open.isEmpty() && steps++ < 50 * equations.size()) {
      Equation equation = open.removeFirst();
      for (int cell : equation.factors().keySet()) {
        if (!withheld.contains(cell)) continue;
        BigDecimal upper = bound(equation, cell, withheld, most, true);
        if (upper == null) continue;
        BigDecimal before = most.get(cell);
        if (before != null && before.compareTo(upper) <= 0) continue;
        most.put(cell, upper);
        open.addAll(of.getOrDefault(cell, List.of()));
      }
    }
    return most;
  }

  private Map<Integer, BigDecimal> leastOf(Set<Integer> withheld, Map<Integer, BigDecimal> most) {
    Map<Integer, BigDecimal> least = new HashMap<>();
    for (Equation equation : equations) {
      for (int cell : equation.factors().keySet()) {
        if (!withheld.contains(cell)) continue;
        BigDecimal lower = bound(equation, cell, withheld, most, false);
        if (lower != null) least.merge(cell, lower, BigDecimal::max);
      }
    }
    return least;
  }

  /** Null where another withheld cell of the equation has no bound on that side. */
  private @Nullable BigDecimal bound(
      Equation equation,
      int cell,
      Set<Integer> withheld,
      Map<Integer, BigDecimal> most,
      boolean upper) {
    int own = equation.factors().getOrDefault(cell, 0);
    BigDecimal rest = BigDecimal.ZERO;
    for (Map.Entry<Integer, Integer> other : equation.factors().entrySet()) {
      int at = other.getKey();
      if (at == cell) continue;
      // cell = -rest / own, so a part with the sign of own must be small where cell is to be great.
      boolean small = (Integer.signum(other.getValue()) == Integer.signum(own)) == upper;
      @Nullable BigDecimal value;
      if (!withheld.contains(at)) value = numbers.apply(at);
      else if (small) value = BigDecimal.ZERO;
      else value = most.get(at);
      if (value == null) return null;
      rest = rest.add(value.multiply(BigDecimal.valueOf(other.getValue())));
    }
    return rest.negate().divide(BigDecimal.valueOf(own), MathContext.DECIMAL64);
  }
}
