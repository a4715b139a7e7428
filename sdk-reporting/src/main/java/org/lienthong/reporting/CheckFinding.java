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
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.text.Numbers;

/**
 * A unit's figure that does not fit the others, with both figures and in words. Immutable.
 *
 * <p>Codes are REP-401 (a sum or movement does not add up), REP-402 (a part exceeds its whole),
 * REP-403 (not what the period before closed with), REP-404 (not what the formula gives), REP-405
 * (not filled in), REP-406 (does not compare as it must), REP-407 (the parts that are there exceed
 * the total), REP-408 and REP-409 (far from the period before, or from the units beside it) and
 * REP-410 (not what the units below add up to).
 */
public final class CheckFinding {
  /**
   * Which finding this is, and of whom.
   *
   * @param explanation what the unit wrote beside the figure; null if nothing
   */
  record Place(
      String code,
      String rule,
      Severity severity,
      AdministrativeUnit unit,
      @Nullable String explanation) {
    Place {
      requireNonNull(code, "code");
      requireNonNull(rule, "rule");
      requireNonNull(severity, "severity");
      requireNonNull(unit, "unit");
    }
  }

  private final Place place;
  private final Indicator indicator;
  private final Label subject;
  private final @Nullable BigDecimal actual;
  private final @Nullable BigDecimal expected;
  private final List<Label> expectedFrom;

  /**
   * @param subject the words that {@code actual} stands for
   * @param expectedFrom the words that {@code expected} stands for, in pieces
   */
  CheckFinding(
      Place place,
      Indicator indicator,
      Label subject,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal expected,
      List<Label> expectedFrom) {
    this.place = requireNonNull(place, "place");
    this.indicator = requireNonNull(indicator, "indicator");
    this.subject = requireNonNull(subject, "subject");
    this.actual = actual;
    this.expected = expected;
    this.expectedFrom = List.copyOf(expectedFrom);
  }

  public String code() {
    return place.code();
  }

  /** Id of the form's check, or the key of the indicator whose formula or blank is meant. */
  public String rule() {
    return place.rule();
  }

  public Severity severity() {
    return place.severity();
  }

  public AdministrativeUnit unit() {
    return place.unit();
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

  /** What the unit wrote beside the figure; it stays with the finding wherever that is shown. */
  public Optional<String> explanation() {
    return Optional.ofNullable(place.explanation());
  }

  /** Whether the figures must not be sent like this. */
  public boolean blocks() {
    return switch (severity()) {
      case ERROR -> true;
      case NEEDS_EXPLANATION -> place.explanation() == null;
      case WARNING -> false;
    };
  }

  /** Names the unit and the figures. */
  public String message(Locale language) {
    return detail(language).message(language);
  }

  public String nextStep(Locale language) {
    return detail(language).nextStep(language);
  }

  /** The same as an error, for callers who cannot go on with it. */
  InputException asException() {
    return new InputException(detail(Locale.forLanguageTag("vi")), null);
  }

  private ErrorDetail detail(Locale language) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(place.unit().fullName());
    arguments.add(inSentence(subject.in(language)));
    arguments.add(actual == null ? "" : Numbers.format(actual, language));
    StringBuilder words = new StringBuilder();
    for (Label word : expectedFrom) words.append(inSentence(word.in(language)));
    arguments.add(words);
    arguments.add(expected == null ? "" : Numbers.format(expected, language));
    return ErrorDetail.of(place.code(), CheckFinding.class, arguments.toArray());
  }

  static Label inSentence(Label label) {
    return new Label(inSentence(label.vi()), inSentence(label.en()));
  }

  /** Without the capital of a heading, unless it begins an abbreviation. */
  private static String inSentence(String label) {
    if (label.length() < 2) return label;
    char second = label.charAt(1);
    boolean word = Character.isLowerCase(second) || second == ' ';
    boolean heading = word && Character.isUpperCase(label.charAt(0));
    return heading ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
  }

  @Override
  public String toString() {
    return code() + ": " + message(Locale.ENGLISH);
  }
}
