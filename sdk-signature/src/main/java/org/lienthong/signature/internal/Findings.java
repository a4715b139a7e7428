package org.lienthong.signature.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lienthong.signature.Verdict;

/** Collects reasons; the worst one decides. Not thread-safe. */
public final class Findings {
  private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

  public void add(Reason reason) {
    reasons.add(reason);
  }

  public void addAll(Findings other) {
    reasons.addAll(other.reasons);
  }

  public boolean has(Reason reason) {
    return reasons.contains(reason);
  }

  public boolean has(Verdict effect) {
    return reasons.stream().anyMatch(reason -> reason.effect() == effect);
  }

  public Verdict verdict() {
    if (has(Verdict.INVALID)) return Verdict.INVALID;
    return has(Verdict.INDETERMINATE) ? Verdict.INDETERMINATE : Verdict.VALID;
  }

  /** What lowered the verdict, the worst first. */
  public List<String> reasons() {
    return reasons.stream().filter(r -> r.effect() != Verdict.VALID).map(Enum::name).toList();
  }

  public List<String> warnings() {
    return reasons.stream().filter(r -> r.effect() == Verdict.VALID).map(Enum::name).toList();
  }
}
