package org.lienthong.reporting.internal.sum;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Divides a whole by weights into parts that add up to it exactly. */
public final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * What rounding down leaves over goes, one smallest step each, to the parts that lost most by it;
   * to the earlier of two that lost the same.
   *
   * @param decimals of the parts; the whole has no more
   * @param weights none negative, not all zero
   */
  public static List<BigDecimal> divide(BigDecimal whole, int decimals, List<BigDecimal> weights) {
    BigInteger steps = whole.setScale(decimals).unscaledValue();
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    List<BigInteger> shares =
        weights.stream().map(weight -> weight.setScale(scale).unscaledValue()).toList();
    BigInteger all = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
    List<BigInteger> parts = new ArrayList<>();
    List<BigInteger> lost = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    BigInteger left = steps.abs();
    for (BigInteger share : shares) {
      BigInteger[] quotient = steps.abs().multiply(share).divideAndRemainder(all);
      order.add(parts.size());
      parts.add(quotient[0]);
      lost.add(quotient[1]);
      left = left.subtract(quotient[0]);
    }
    order.sort(Comparator.<Integer, BigInteger>comparing(lost::get).reversed());
    for (int i = 0; i < left.intValueExact(); i++) {
      parts.set(order.get(i), parts.get(order.get(i)).add(BigInteger.ONE));
    }
    return parts.stream()
        .map(part -> new BigDecimal(steps.signum() < 0 ? part.negate() : part, decimals))
        .toList();
  }
}
