package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a form demands of its figures: that {@code subject} equals, or does not exceed, the sum of
 * {@code plus} less the sum of {@code minus}.
 *
 * @param id within the form
 * @param subject key of the indicator that is checked
 * @param plus keys
 * @param minus keys
 */
public record CheckRule(
    String id,
    Type type,
    Severity severity,
    String subject,
    List<String> plus,
    List<String> minus) {
  /** The sorts of demand. */
  public enum Type {
    /** A total equals its parts. */
    SUM,
    /** Opening, plus in, less out, is closing. */
    MOVEMENT,
    /** A part does not exceed the whole. */
    NOT_GREATER,
    /** What this period opens with, the one before closed with. */
    CONTINUITY
  }

  public CheckRule {
    requireNonNull(id, "id");
    requireNonNull(type, "type");
    requireNonNull(severity, "severity");
    requireNonNull(subject, "subject");
    plus = List.copyOf(plus);
    minus = List.copyOf(minus);
    if (plus.isEmpty()) throw new IllegalArgumentException("plus must not be empty");
  }
}
