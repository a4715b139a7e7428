package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.reporting.internal.formula.Expression;

/** One thing a form asks for, under a key that stays when printed ids move. Immutable. */
public final class Indicator {
  /** How the number relates to time. */
  public enum Kind {
    /** As it stood on the last day of the period. */
    STOCK,
    /** What happened during the period. */
    FLOW,
    /** Calculated from others at every level. */
    RATIO,
    /** Since the start of the year or another fixed day. */
    CUMULATIVE
  }

  /** When a {@link Kind#CUMULATIVE} number begins again from zero. */
  public enum Restart {
    /** With each year of the profile it is reported in. */
    YEARLY,
    NEVER
  }

  /** What becomes of the number when units are put together. */
  public enum Aggregation {
    SUM,
    /** By its formula, from the parts put together; never an average of the units' own. */
    RECOMPUTE,
    /** Persons counted once: neither added nor divided without counting again. */
    DISTINCT,
    MIN,
    MAX,
    /** Means nothing for several units together. */
    NONE
  }

  /**
   * What the Law on Statistics 89/2015/QH13 wants said of an indicator. Labels that nobody wrote
   * are empty.
   *
   * @param code in the list that the indicator belongs to; may be empty
   * @param group key of the group it stands in; may be empty
   * @param dimensions ids of the code lists it is mainly broken down by
   * @param frequency the periods it is published for
   * @param validFrom first day it is asked for; null if always
   * @param validTo first day it no longer is; null while it still is
   * @param breaks where the series is not comparable across a day
   */
  public record Metadata(
      String code,
      String group,
      Label concept,
      Label method,
      List<String> dimensions,
      List<PeriodSpan> frequency,
      Label source,
      Label responsible,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      List<Break> breaks) {
    private static final Label UNSAID = new Label("", "");

    /** When nothing is said. */
    public static final Metadata NONE =
        new Metadata(
            "", "", UNSAID, UNSAID, List.of(), List.of(), UNSAID, UNSAID, null, null, List.of());

    public Metadata {
      requireNonNull(code, "code");
      requireNonNull(group, "group");
      requireNonNull(concept, "concept");
      requireNonNull(method, "method");
      requireNonNull(source, "source");
      requireNonNull(responsible, "responsible");
      dimensions = List.copyOf(dimensions);
      frequency = List.copyOf(frequency);
      breaks = List.copyOf(breaks);
    }

    public boolean isAskedOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || day.isBefore(validTo));
    }
  }

  /**
   * A day from which the figures mean something else, such as "5 không 3 sạch" that became "5 không
   * 3 sạch 3 an".
   */
  public record Break(LocalDate on, Label note) {
    public Break {
      requireNonNull(on, "on");
      requireNonNull(note, "note");
    }
  }

  private final String key;
  private final String base;
  private final Map<String, String> breakdown;
  private final Label label;
  private final Measure measure;
  private final Kind kind;
  private final Restart restart;
  private final Aggregation aggregation;
  private final boolean negative;
  private final Metadata metadata;
  private final @Nullable String formula;
  private final @Nullable Expression expression;

  Indicator(
      Draft draft,
      Aggregation aggregation,
      @Nullable String formula,
      @Nullable Expression expression) {
    this.key = draft.key();
    this.base = draft.base();
    this.breakdown = Collections.unmodifiableMap(new LinkedHashMap<>(draft.breakdown()));
    this.label = draft.label();
    this.measure = draft.measure();
    this.kind = draft.kind();
    this.restart = draft.restart();
    this.aggregation = aggregation;
    this.negative = draft.negative();
    this.metadata = draft.metadata();
    this.formula = formula;
    this.expression = expression;
  }

  /** Such as {@code members_closing}, or {@code members_closing[ethnicity=02]} of a part of it. */
  public String key() {
    return key;
  }

  /** The key of the indicator that this is a part of by {@link #breakdown()}, else its own. */
  public String base() {
    return base;
  }

  /** The code in each code list that it is broken down by; empty of the whole. */
  public Map<String, String> breakdown() {
    return breakdown;
  }

  /** In full, as a message about it needs; a column's heading is shorter. */
  public Label label() {
    return label;
  }

  public String label(Locale language) {
    return label.in(language);
  }

  public Measure measure() {
    return measure;
  }

  public Kind kind() {
    return kind;
  }

  /** Means something of a {@link Kind#CUMULATIVE} number only. */
  public Restart restart() {
    return restart;
  }

  public Aggregation aggregation() {
    return aggregation;
  }

  /** Whether a value below zero makes sense. */
  public boolean allowsNegative() {
    return negative;
  }

  public Metadata metadata() {
    return metadata;
  }

  /** As the form prints or writes it, such as {@code 6=10.3+13.3}. */
  public Optional<String> formula() {
    return Optional.ofNullable(formula);
  }

  /** The same by keys, such as {@code loans_overdue * 100 / loans_outstanding}. */
  public Optional<String> formulaByKeys() {
    return Optional.ofNullable(expression).map(formula -> formula.text(key -> key));
  }

  @Nullable Expression expression() {
    return expression;
  }

  @Override
  public String toString() {
    return key;
  }
}
