package org.lienthong.reporting.internal.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact quotient, so that a formula is rounded once, at its end. */
record Fraction(BigDecimal numerator, BigDecimal denominator) {
  Fraction {
    if (denominator.signum() == 0) throw new ArithmeticException("denominator is zero");
  }

  static Fraction of(BigDecimal number) {
    return new Fraction(number, BigDecimal.ONE);
  }

  Fraction plus(Fraction other) {
    if (denominator.compareTo(other.denominator) == 0) {
      return new Fraction(numerator.add(other.numerator), denominator);
    }
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  boolean isZero() {
    return numerator.signum() == 0;
  }

  BigDecimal rounded(int decimals) {
    return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
  }
}
