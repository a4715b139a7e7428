package org.lienthong.reporting.internal.columns;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.Figure;
import org.lienthong.reporting.Provenance;
import org.lienthong.reporting.ReportValue;
import org.lienthong.reporting.ReportValue.Qualifier;
import org.lienthong.reporting.ReportValue.State;

/**
 * The figures of one indicator, a row for each unit. Numbers are kept in the smallest steps that
 * the indicator has, as a {@code long}; the few that are longer stand beside.
 */
public final class Column {
  private final int decimals;
  private final long[] steps;
  private byte @Nullable [] marks;
  private int @Nullable [] covered;
  private int @Nullable [] expected;
  private @Nullable Map<Integer, BigInteger> wide;
  private long most;

  /** With every row missing. */
  public Column(int rows, int decimals) {
    this.decimals = decimals;
    this.steps = new long[rows];
    byte[] none = new byte[rows];
    Arrays.fill(none, Mark.MISSING);
    this.marks = none;
  }

  public int rows() {
    return steps.length;
  }

  public int decimals() {
    return decimals;
  }

  /** A number as a unit reported it. */
  public void put(int row, long number) {
    steps[row] = number;
    if (marks != null) marks[row] = Mark.PLAIN;
    most = Math.max(most, number == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(number));
  }

  public void put(int row, Figure figure) {
    ReportValue value = figure.value();
    if (value.isPresent()) number(row, value.number().orElseThrow());
    mark(row, Mark.of(value.state(), value.qualifier(), figure.provenance()));
    // Nobody's figure is in what is missing, whatever it says of itself.
    boolean missing = value.state() == State.MISSING;
    int has = missing ? 0 : figure.covered();
    if (covered != null || has != (missing ? 0 : 1) || figure.expected() != 1) {
      counts(row, has, figure.expected());
    }
  }

  /** The sum of so many units, all of which reported. */
  void putSum(int row, long number, int units) {
    put(row, number);
    mark(row, Mark.of(State.PRESENT, Qualifier.EXACT, Provenance.COMPUTED));
    counts(row, units, units);
  }

  private void number(int row, BigDecimal number) {
    BigInteger exact = number.setScale(decimals).unscaledValue();
    if (exact.bitLength() < Long.SIZE) {
      put(row, exact.longValue());
    } else {
      if (wide == null) wide = new HashMap<>();
      wide.put(row, exact);
    }
  }

  private void mark(int row, byte mark) {
    if (marks == null) marks = new byte[steps.length];
    marks[row] = mark;
  }

  private void counts(int row, int has, int should) {
    int[] coveredNow = covered;
    int[] expectedNow = expected;
    if (coveredNow == null || expectedNow == null) {
      coveredNow = new int[steps.length];
      expectedNow = new int[steps.length];
      for (int i = 0; i < steps.length; i++) {
        coveredNow[i] = state(i) == State.MISSING ? 0 : 1;
        expectedNow[i] = 1;
      }
      covered = coveredNow;
      expected = expectedNow;
    }
    coveredNow[row] = has;
    expectedNow[row] = should;
  }

  /** Gives back what only columns with gaps need, once all rows are in. */
  public Column sealed() {
    byte[] all = marks;
    if (all == null) return this;
    for (byte mark : all) {
      if (mark != Mark.PLAIN) return this;
    }
    marks = null;
    return this;
  }

  /** Whether every row is one unit's exact number that a {@code long} holds, and no estimate. */
  boolean simple() {
    if (covered != null || wide != null) return false;
    if (marks == null) return true;
    byte computed = Mark.of(State.PRESENT, Qualifier.EXACT, Provenance.COMPUTED);
    for (byte mark : marks) {
      if (mark != Mark.PLAIN && mark != computed) return false;
    }
    return true;
  }

  /**
   * Whether the row is a number as one unit reported it, and all of it is in {@link #steps(int)}.
   */
  public boolean plain(int row) {
    return mark(row) == Mark.PLAIN && !isWide(row) && covered(row) == 1 && expected(row) == 1;
  }

  public long steps(int row) {
    return steps[row];
  }

  /** The greatest number without its sign, where {@link #simple()}. */
  long most() {
    return most;
  }

  long[] steps() {
    return steps;
  }

  byte mark(int row) {
    return marks == null ? Mark.PLAIN : marks[row];
  }

  public State state(int row) {
    return Mark.state(mark(row));
  }

  int covered(int row) {
    if (covered != null) return covered[row];
    return state(row) == State.MISSING ? 0 : 1;
  }

  int expected(int row) {
    return expected == null ? 1 : expected[row];
  }

  /** In steps, whatever its length. */
  BigInteger exact(int row) {
    BigInteger own = wide == null ? null : wide.get(row);
    return own == null ? BigInteger.valueOf(steps[row]) : own;
  }

  boolean isWide(int row) {
    return wide != null && wide.containsKey(row);
  }

  public ReportValue value(int row) {
    byte mark = mark(row);
    return switch (Mark.state(mark)) {
      case PRESENT -> ReportValue.of(new BigDecimal(exact(row), decimals), Mark.qualifier(mark));
      case MISSING -> ReportValue.missing();
      case NOT_APPLICABLE -> ReportValue.notApplicable();
      case SUPPRESSED -> ReportValue.suppressed();
    };
  }

  public Figure figure(int row) {
    return new Figure(value(row), Mark.provenance(mark(row)), covered(row), expected(row));
  }
}
