package org.lienthong.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One submission under every check of its form. Used once. */
final class UnitCheck {
  private final Form form;
  private final Submission submission;
  private final @Nullable Consolidation previous;
  private final FormValues values;
  private final List<CheckFinding> findings = new ArrayList<>();

  UnitCheck(Form form, Submission submission, @Nullable Consolidation previous) {
    this.form = form;
    this.submission = submission;
    this.previous = previous;
    this.values = new FormValues(form, submission::value);
  }

  List<CheckFinding> findings() {
    form.checks().forEach(this::check);
    for (Indicator indicator : form.indicators()) {
      if (indicator.expression() != null) formula(indicator);
      else if (submission.value(indicator.key()).state() == ReportValue.State.MISSING) {
        find("REP-405", indicator.key(), Severity.WARNING, indicator, null, null, List.of());
      }
    }
    return findings;
  }

  private void check(CheckRule rule) {
    Consolidation before = previous;
    Function<String, ReportValue> source = values::value;
    if (rule.type() == CheckRule.Type.CONTINUITY) {
      if (before == null || !before.covers(submission.unit())) return;
      source = key -> before.figure(submission.unit(), key).value();
    }
    Optional<BigDecimal> actual = values.value(rule.subject()).number();
    Optional<BigDecimal> expected = sum(rule, source);
    if (actual.isEmpty() || expected.isEmpty()) return;
    int order = actual.get().compareTo(expected.get());
    boolean wrong = rule.type() == CheckRule.Type.NOT_GREATER ? order > 0 : order != 0;
    if (!wrong) return;
    String code =
        switch (rule.type()) {
          case SUM, MOVEMENT -> "REP-401";
          case NOT_GREATER -> "REP-402";
          case CONTINUITY -> "REP-403";
        };
    Indicator subject = form.require(rule.subject());
    find(code, rule.id(), rule.severity(), subject, actual.get(), expected.get(), words(rule));
  }

  private static Optional<BigDecimal> sum(CheckRule rule, Function<String, ReportValue> source) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String key : rule.plus()) {
      Optional<BigDecimal> part = source.apply(key).number();
      if (part.isEmpty()) return part;
      sum = sum.add(part.get());
    }
    for (String key : rule.minus()) {
      Optional<BigDecimal> part = source.apply(key).number();
      if (part.isEmpty()) return part;
      sum = sum.subtract(part.get());
    }
    return Optional.of(sum);
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
            code, rule, severity, submission.unit(), indicator, actual, expected, words));
  }
}
