package org.lienthong.reporting;

import java.util.Set;
import java.util.TreeSet;
import org.lienthong.reporting.internal.formula.Expression;

/** A check as two formulas. */
record BookDemand(
    CheckRule rule, Expression left, CheckRule.Operator operator, Expression right, String off) {
  Set<String> keys() {
    Set<String> keys = new TreeSet<>(left.keys());
    keys.addAll(right.keys());
    return keys;
  }
}
