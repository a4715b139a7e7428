package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.AdministrativeUnits;
import org.lienthong.core.InputException;
import org.lienthong.core.UnitSuccession;
import org.lienthong.core.VietnamTime;

/**
 * How much of a divided unit went where. For each division the strongest basis is used that has a
 * weight for every part; without one, the parts are taken as equal. Immutable.
 */
public final class ShareTable {
  private record Edge(LocalDate on, String from, String to) {}

  /** What a division goes by, its weights in the order of the parts. */
  record Shares(ShareBasis basis, List<BigDecimal> weights) {}

  private final Map<Edge, Map<ShareBasis, BigDecimal>> weights;

  private ShareTable(Map<Edge, Map<ShareBasis, BigDecimal>> weights) {
    this.weights = Collections.unmodifiableMap(new HashMap<>(weights));
  }

  /** Knows nothing, so that all parts are equal. */
  public static ShareTable none() {
    return new ShareTable(Map.of());
  }

  public static Builder builder() {
    return new Builder();
  }

  Shares shares(List<UnitSuccession> parts) {
    for (ShareBasis basis : ShareBasis.values()) {
      if (basis == ShareBasis.EQUAL) break;
      List<BigDecimal> found = new ArrayList<>();
      for (UnitSuccession part : parts) {
        Edge edge = new Edge(part.on(), part.from().code(), part.to().code());
        BigDecimal weight = weight(edge, basis);
        if (weight != null) found.add(weight);
      }
      boolean some = found.stream().anyMatch(weight -> weight.signum() > 0);
      if (found.size() == parts.size() && some) return new Shares(basis, found);
    }
    return new Shares(ShareBasis.EQUAL, Collections.nCopies(parts.size(), BigDecimal.ONE));
  }

  /**
   * Whether every share of those days belongs to a division; else a misspelt code would silently
   * leave its parts equal.
   *
   * @throws InputException REP-428 naming the first that does not
   */
  void requireDivisions(AdministrativeUnits units, LocalDate first, LocalDate last) {
    List<Edge> own =
        weights.keySet().stream()
            .filter(edge -> !edge.on().isBefore(first) && !edge.on().isAfter(last))
            .toList();
    if (own.isEmpty()) return;
    Set<Edge> known = new HashSet<>();
    for (AdministrativeUnit unit : units.all()) {
      for (UnitSuccession edge : units.successors(unit)) {
        known.add(new Edge(edge.on(), edge.from().code(), edge.to().code()));
      }
    }
    own.stream()
        .filter(edge -> !known.contains(edge))
        .min(Comparator.comparing(Edge::from).thenComparing(Edge::to))
        .ifPresent(
            edge -> {
              String day = VietnamTime.format(edge.on());
              throw Refusals.refusal("REP-428", day, edge.from(), edge.to());
            });
  }

  private @Nullable BigDecimal weight(Edge edge, ShareBasis basis) {
    Map<ShareBasis, BigDecimal> known = weights.get(edge);
    return known == null ? null : known.get(basis);
  }

  /** Collects the weights. Not thread-safe. */
  public static final class Builder {
    private final Map<Edge, Map<ShareBasis, BigDecimal>> weights = new HashMap<>();

    private Builder() {}

    /**
     * @param on the day of the reorganisation
     * @param from code of the divided unit, before that day
     * @param to code of the unit that the part went to, from that day
     * @param weight persons, square kilometres or a share; only its ratio to the others counts
     * @throws InputException REP-429 if it is negative, said twice, or rests on nothing
     */
    public Builder share(
        LocalDate on, String from, String to, ShareBasis basis, BigDecimal weight) {
      if (basis.compareTo(ShareBasis.EQUAL) >= 0) {
        throw refused(from, to, "basis " + basis);
      }
      if (weight.signum() < 0) {
        throw refused(from, to, weight);
      }
      Edge edge =
          new Edge(
              requireNonNull(on, "on"), requireNonNull(from, "from"), requireNonNull(to, "to"));
      Map<ShareBasis, BigDecimal> own =
          weights.computeIfAbsent(edge, e -> new EnumMap<>(ShareBasis.class));
      if (own.putIfAbsent(basis, weight) != null) {
        throw refused(from, to, basis + " × 2");
      }
      return this;
    }

    private static InputException refused(String from, String to, Object what) {
      return Refusals.refusal("REP-429", from, to, what);
    }

    public ShareTable build() {
      return new ShareTable(weights);
    }
  }
}
