package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from.
 *
 * @param basis of {@link Kind#APPORTIONED} only: the weakest that the figure rests on
 */
public record Provenance(Kind kind, @Nullable ShareBasis basis) {
  /** From the surest to what cannot be said. */
  public enum Kind {
    REPORTED,
    /** Added up or calculated from figures that were reported. */
    COMPUTED,
    /** Rests on a divided unit, so it is an estimate. */
    APPORTIONED,
    /** Cannot be derived: somebody must count again. */
    NEEDS_RECOUNT
  }

  public static final Provenance REPORTED = new Provenance(Kind.REPORTED, null);
  public static final Provenance COMPUTED = new Provenance(Kind.COMPUTED, null);
  public static final Provenance NEEDS_RECOUNT = new Provenance(Kind.NEEDS_RECOUNT, null);

  public Provenance {
    requireNonNull(kind, "kind");
    if ((kind == Kind.APPORTIONED) != (basis != null)) {
      throw new IllegalArgumentException("a basis belongs to APPORTIONED, kind was " + kind);
    }
  }

  public static Provenance apportioned(ShareBasis basis) {
    return new Provenance(Kind.APPORTIONED, requireNonNull(basis, "basis"));
  }

  /** What {@link #toString()} wrote; empty if it is nothing of the kind. */
  static Optional<Provenance> parse(String text) {
    Stream<Provenance> plain = Stream.of(REPORTED, COMPUTED, NEEDS_RECOUNT);
    Stream<Provenance> estimates = Arrays.stream(ShareBasis.values()).map(Provenance::apportioned);
    return Stream.concat(plain, estimates).filter(one -> one.toString().equals(text)).findFirst();
  }

  /** The one to own up to when a figure rests on both. */
  public Provenance weaker(Provenance other) {
    if (basis != null && other.basis != null) return apportioned(basis.weaker(other.basis));
    return kind.compareTo(other.kind) >= 0 ? this : other;
  }

  /** As files carry it: {@code reported}, {@code apportioned:population}. */
  @Override
  public String toString() {
    return switch (kind) {
      case REPORTED -> "reported";
      case COMPUTED -> "computed";
      case APPORTIONED -> "apportioned:" + basis;
      case NEEDS_RECOUNT -> "needs-recount";
    };
  }
}
