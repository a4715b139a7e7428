package org.lienthong.testkit;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * When a fault happens. Occurrences are counted per rule from 1, over the calls that its names
 * match.
 *
 * @param call name on the wire, such as {@code sendEdoc}; {@code *} for all
 * @param system only calls of this system; {@code *} for all
 * @param occurrences which of those calls; empty for all of them
 * @param probability that it happens when its turn has come, drawn from the seed of the script
 */
public record FaultRule(
    String call, String system, Set<Integer> occurrences, double probability, Fault fault) {
  public static final String ANY = "*";

  public FaultRule {
    requireNonNull(call, "call");
    requireNonNull(system, "system");
    occurrences = Set.copyOf(occurrences);
    requireNonNull(fault, "fault");
    if (occurrences.stream().anyMatch(n -> n < 1)) {
      throw new IllegalArgumentException("occurrences are counted from 1, were " + occurrences);
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be 0 to 1, was " + probability);
    }
  }

  public static FaultRule always(String call, Fault fault) {
    return new FaultRule(call, ANY, Set.of(), 1, fault);
  }

  /** At the n-th such call only. */
  public static FaultRule nth(String call, int n, Fault fault) {
    return new FaultRule(call, ANY, Set.of(n), 1, fault);
  }

  public static FaultRule sometimes(String call, double probability, Fault fault) {
    return new FaultRule(call, ANY, Set.of(), probability, fault);
  }

  /** The same for one system alone. */
  public FaultRule of(String system) {
    return new FaultRule(call, system, occurrences, probability, fault);
  }
}
