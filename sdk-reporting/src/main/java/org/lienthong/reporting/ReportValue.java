package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell: a number, or one of three reasons why there is none. A missing value is
 * never zero. Immutable; equal numbers are equal whatever their trailing zeros.
 */
public final class ReportValue {
  /** Whether there is a number, and if not why. */
  public enum State {
    PRESENT,
    /** Nobody has reported it yet. */
    MISSING,
    /** The question does not arise, as a share of nothing. */
    NOT_APPLICABLE,
    /** Known but withheld. */
    SUPPRESSED
  }

  /** How a number is meant, as in "about 3,500". */
  public enum Qualifier {
    EXACT(""),
    ABOUT("≈"),
    MORE_THAN(">"),
    LESS_THAN("<");

    private final String sign;

    Qualifier(String sign) {
      this.sign = sign;
    }

    /** Empty for {@link #EXACT}. */
    public String sign() {
      return sign;
    }

    /** How a sum is meant that has both among its parts. */
    public Qualifier and(Qualifier other) {
      if (this == other || other == EXACT) return this;
      return this == EXACT ? other : ABOUT;
    }
  }

  private static final ReportValue MISSING = new ReportValue(State.MISSING, null, Qualifier.EXACT);
  private static final ReportValue NOT_APPLICABLE =
      new ReportValue(State.NOT_APPLICABLE, null, Qualifier.EXACT);
  private static final ReportValue SUPPRESSED =
      new ReportValue(State.SUPPRESSED, null, Qualifier.EXACT);

  private final State state;
  private final @Nullable BigDecimal number;
  private final Qualifier qualifier;

  private ReportValue(State state, @Nullable BigDecimal number, Qualifier qualifier) {
    this.state = state;
    this.number = number;
    this.qualifier = requireNonNull(qualifier, "qualifier");
  }

  public static ReportValue of(long number) {
    return of(BigDecimal.valueOf(number));
  }

  public static ReportValue of(BigDecimal number) {
    return of(number, Qualifier.EXACT);
  }

  public static ReportValue of(BigDecimal number, Qualifier qualifier) {
    BigDecimal plain = number.stripTrailingZeros();
    return new ReportValue(State.PRESENT, plain.scale() < 0 ? plain.setScale(0) : plain, qualifier);
  }

  public static ReportValue missing() {
    return MISSING;
  }

  public static ReportValue notApplicable() {
    return NOT_APPLICABLE;
  }

  public static ReportValue suppressed() {
    return SUPPRESSED;
  }

  public State state() {
    return state;
  }

  /** Empty unless {@link State#PRESENT}. */
  public Optional<BigDecimal> number() {
    return Optional.ofNullable(number);
  }

  public Qualifier qualifier() {
    return qualifier;
  }

  public boolean isPresent() {
    return state == State.PRESENT;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReportValue that
        && state == that.state
        && qualifier == that.qualifier
        && Objects.equals(number, that.number);
  }

  @Override
  public int hashCode() {
    return Objects.hash(state, number, qualifier);
  }

  /** Such as {@code 1234.5}, {@code ≈3500}, {@code n/a}; empty when missing. */
  @Override
  public String toString() {
    return switch (state) {
      case PRESENT -> qualifier.sign() + requireNonNull(number).toPlainString();
      case MISSING -> "";
      case NOT_APPLICABLE -> "n/a";
      case SUPPRESSED -> "suppressed";
    };
  }
}
