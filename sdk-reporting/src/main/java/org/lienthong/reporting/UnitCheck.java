package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.AdministrativeUnit;
import org.lienthong.reporting.CheckRule.Sides;
import org.lienthong.reporting.internal.formula.Expression;

/** One submission under every check of its form. Used once. */
final class UnitCheck {
  private final Form form;
  private final Submission submission;
  private final Checks.Context context;
  private final int year;
  private final FormValues values;
  private final List<CheckFinding> findings = new ArrayList<>();

  UnitCheck(Form form, Period period, Submission submission, Checks.Context context) {
    this.form = form;
    this.submission = submission;
    this.context = context;
    this.year = period.year();
    this.values = new FormValues(form, submission::value);
  }

  List<CheckFinding> findings() {
    form.checks().forEach(this::check);
    for (Indicator indicator : form.indicators()) {
      boolean missing = submission.value(indicator.key()).state() == ReportValue.State.MISSING;
      if (indicator.expression() != null) formula(indicator);
      // Who reports a breakdown need not write out every code that nobody has.
      else if (missing && indicator.breakdown().isEmpty()) {
        find("REP-405", indicator.key(), Severity.WARNING, indicator, null, null, List.of());
      }
    }
    return findings;
  }

  private void check(CheckRule rule) {
    if (rule.sides() != null) {
      compare(rule, rule.sides());
      return;
    }
    Consolidation before = context.previous();
    Function<String, ReportValue> source = values::value;
    if (rule.type() == CheckRule.Type.CONTINUITY) {
      if (before == null || !before.covers(submission.unit())) return;
      source = key -> before.figure(submission.unit(), key).value();
    }
    Optional<BigDecimal> actual = values.value(rule.subject()).number();
    if (actual.isEmpty()) return;
    Sum expected = sum(rule, source);
    int order = actual.get().compareTo(expected.sum());
    boolean wrong = rule.type() == CheckRule.Type.NOT_GREATER ? order > 0 : order != 0;
    String code =
        switch (rule.type()) {
          case SUM, MOVEMENT -> "REP-401";
          case NOT_GREATER -> "REP-402";
          case CONTINUITY -> "REP-403";
          case COMPARE -> throw new IllegalStateException(rule.toString());
        };
    if (!expected.whole()) {
      // Even with parts missing, those that are there must not exceed the total.
      wrong = rule.type() == CheckRule.Type.SUM && expected.positive() && order < 0;
      code = "REP-407";
    }
    if (!wrong) return;
    Indicator subject = form.require(rule.subject());
    find(code, rule.id(), rule.severity(), subject, actual.get(), expected.sum(), words(rule));
  }

  /**
   * @param whole whether every part is there
   * @param positive whether no part can be below zero
   */
  private record Sum(BigDecimal sum, boolean whole, boolean positive) {}

  private Sum sum(CheckRule rule, Function<String, ReportValue> source) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean whole = true;
    boolean positive = rule.minus().isEmpty();
    for (String key : rule.plus()) {
      Optional<BigDecimal> part = source.apply(key).number();
      whole &= part.isPresent();
      positive &= !form.require(key).allowsNegative();
      sum = sum.add(part.orElse(BigDecimal.ZERO));
    }
    for (String key : rule.minus()) {
      Optional<BigDecimal> part = source.apply(key).number();
      whole &= part.isPresent();
      sum = sum.subtract(part.orElse(BigDecimal.ZERO));
    }
    return new Sum(sum, whole, positive);
  }

  private void compare(CheckRule rule, Sides sides) {
    Function<String, ReportValue> source = word -> scoped(word, sides);
    Optional<BigDecimal> left = sides.left().evaluate(source, 6).number();
    Optional<BigDecimal> right = sides.right().evaluate(source, 6).number();
    if (left.isEmpty() || right.isEmpty()) return;
    if (sides.operator().holds(left.get().subtract(right.get()), sides.tolerance())) return;
    Label top = words(sides.left(), sides);
    findings.add(
        new CheckFinding(
            new CheckFinding.Place(
                "REP-406",
                rule.id(),
                rule.severity(),
                submission.unit(),
                explanation(rule.subject())),
            form.require(rule.subject()),
            top,
            left.get(),
            right.get(),
            List.of(mustBe(sides))));
  }

  /** A number alone needs no words: it is printed anyway. */
  private Label mustBe(Sides sides) {
    String sign = sides.operator().sign();
    if (sides.right().keys().isEmpty()) return new Label(sign, sign);
    Label bottom = words(sides.right(), sides);
    return new Label(sign + " " + bottom.vi(), sign + " " + bottom.en());
  }

  private ReportValue scoped(String word, Sides sides) {
    int dot = word.indexOf('.');
    if (dot < 0) return values.value(word);
    String scope = word.substring(0, dot);
    String key = word.substring(dot + 1);
    AdministrativeUnit unit = submission.unit();
    return switch (scope) {
      case FormChecks.PREVIOUS -> previous(unit, key);
      case FormChecks.LAST_YEAR -> value(context.lastYear(), unit, key);
      case FormChecks.TARGET -> context.target(unit, key);
      default -> {
        Submissions other = context.form(String.valueOf(sides.forms().get(scope)));
        if (other == null || other.form().indicator(key).isEmpty()) yield ReportValue.missing();
        yield new FormValues(other.form(), k -> other.value(unit, k)).value(key);
      }
    };
  }

  /** A number that counts from the start of the year was zero before the first period of it. */
  private ReportValue previous(AdministrativeUnit unit, String key) {
    Consolidation before = context.previous();
    Indicator indicator = form.require(key);
    boolean restarted =
        before != null
            && indicator.kind() == Indicator.Kind.CUMULATIVE
            && indicator.restart() == Indicator.Restart.YEARLY
            && before.period().year() != year;
    return restarted ? ReportValue.of(0) : value(before, unit, key);
  }

  private static ReportValue value(
      @Nullable Consolidation figures, AdministrativeUnit unit, String key) {
    boolean there = figures != null && figures.covers(unit);
    return there && figures != null ? figures.figure(unit, key).value() : ReportValue.missing();
  }

  private Label words(Expression side, Sides sides) {
    return new Label(
        side.text(word -> word(word, sides).vi()), side.text(word -> word(word, sides).en()));
  }

  private Label word(String word, Sides sides) {
    int dot = word.indexOf('.');
    if (dot < 0) return CheckFinding.inSentence(form.require(word).label());
    String scope = word.substring(0, dot);
    String key = word.substring(dot + 1);
    Label own = form.indicator(key).map(Indicator::label).orElse(new Label(key, key));
    Label name = CheckFinding.inSentence(own);
    return switch (scope) {
      case FormChecks.PREVIOUS ->
          new Label(name.vi() + " kỳ trước", name.en() + " of the period before");
      case FormChecks.LAST_YEAR ->
          new Label(name.vi() + " cùng kỳ năm trước", name.en() + " of last year");
      case FormChecks.TARGET -> new Label("chỉ tiêu " + name.vi(), "target of " + name.en());
      default -> {
        String id = String.valueOf(sides.forms().get(scope));
        Submissions other = context.form(id);
        Label theirs =
            other == null ? own : other.form().indicator(key).map(Indicator::label).orElse(own);
        Label there = CheckFinding.inSentence(theirs);
        yield new Label(there.vi() + " (" + id + ")", there.en() + " (" + id + ")");
      }
    };
  }

  private List<Label> words(CheckRule rule) {
    List<Label> words = new ArrayList<>();
    for (String key : rule.plus()) {
      if (!words.isEmpty()) words.add(new Label(" + ", " + "));
      words.add(form.require(key).label());
    }
    for (String key : rule.minus()) {
      words.add(new Label(" - ", " - "));
      words.add(form.require(key).label());
    }
    return words;
  }

  private void formula(Indicator indicator) {
    Optional<BigDecimal> actual = submission.value(indicator.key()).number();
    Optional<BigDecimal> expected = values.byFormula(indicator.key()).number();
    if (actual.isEmpty() || expected.isEmpty() || actual.get().compareTo(expected.get()) == 0) {
      return;
    }
    String formula = indicator.formula().orElse("");
    find(
        "REP-404",
        indicator.key(),
        Severity.ERROR,
        indicator,
        actual.get(),
        expected.get(),
        List.of(new Label(formula, formula)));
  }

  private @Nullable String explanation(String indicator) {
    return submission.note(indicator);
  }

  private void find(
      String code,
      String rule,
      Severity severity,
      Indicator indicator,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal expected,
      List<Label> words) {
    findings.add(
        new CheckFinding(
            new CheckFinding.Place(
                code, rule, severity, submission.unit(), explanation(indicator.key())),
            indicator,
            indicator.label(),
            actual,
            expected,
            words));
  }
}
