package org.lienthong.reporting;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.core.ErrorDetail;
import org.lienthong.reporting.internal.text.Numbers;

/**
 * A unit's figure that does not fit the others, with both figures and in words. Immutable.
 *
 * <p>Codes are REP-401 (a sum or movement does not add up), REP-402 (a part exceeds its whole),
 * REP-403 (not what the period before closed with), REP-404 (not what the formula gives) and
 * REP-405 (not filled in).
 */
public final class CheckFinding {
  private final String code;
  private final String rule;
  private final Severity severity;
  private final AdministrativeUnit unit;
  private final Indicator indicator;
  private final @Nullable BigDecimal actual;
  private final @Nullable BigDecimal expected;
  private final List<Label> expectedFrom;

  /**
   * @param rule id of the form's check, or the key of the indicator whose formula is meant
   * @param expectedFrom the words that {@code expected} stands for, in pieces
   */
  CheckFinding(
      String code,
      String rule,
      Severity severity,
      AdministrativeUnit unit,
      Indicator indicator,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal expected,
      List<Label> expectedFrom) {
    this.code = requireNonNull(code, "code");
    this.rule = requireNonNull(rule, "rule");
    this.severity = requireNonNull(severity, "severity");
    this.unit = requireNonNull(unit, "unit");
    this.indicator = requireNonNull(indicator, "indicator");
    this.actual = actual;
    this.expected = expected;
    this.expectedFrom = List.copyOf(expectedFrom);
  }

  public String code() {
    return code;
  }

  /** Id of the form's check, or the key of the indicator whose formula or blank is meant. */
  public String rule() {
    return rule;
  }

  public Severity severity() {
    return severity;
  }

  public AdministrativeUnit unit() {
    return unit;
  }

  public Indicator indicator() {
    return indicator;
  }

  /** As reported; empty if nothing was. */
  public Optional<BigDecimal> actual() {
    return Optional.ofNullable(actual);
  }

  /** What it should equal or not exceed; empty if nothing says. */
  public Optional<BigDecimal> expected() {
    return Optional.ofNullable(expected);
  }

  /** Names the unit and the figures. */
  public String message(Locale language) {
    return detail(language).message(language);
  }

  public String nextStep(Locale language) {
    return detail(language).nextStep(language);
  }

  private ErrorDetail detail(Locale language) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(unit.fullName());
    arguments.add(inSentence(indicator.label(language)));
    arguments.add(actual == null ? "" : Numbers.format(actual, language));
    StringBuilder words = new StringBuilder();
    for (Label word : expectedFrom) words.append(inSentence(word.in(language)));
    arguments.add(words);
    arguments.add(expected == null ? "" : Numbers.format(expected, language));
    return ErrorDetail.of(code, CheckFinding.class, arguments.toArray());
  }

  /** Without the capital of a heading, unless it begins an abbreviation. */
  private static String inSentence(String label) {
    boolean heading =
        label.length() > 1
            && Character.isUpperCase(label.charAt(0))
            && !Character.isUpperCase(label.charAt(1));
    return heading ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
  }

  @Override
  public String toString() {
    return code + ": " + message(Locale.ENGLISH);
  }
}
