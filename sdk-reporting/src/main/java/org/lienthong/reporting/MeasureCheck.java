package org.lienthong.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.InputException;
import org.lienthong.reporting.internal.formula.Expression;
import org.lienthong.reporting.internal.formula.Expression.Operation;
import org.lienthong.reporting.internal.formula.Expression.Reference;

/** Persons and person-times are not added up, nor đồng and millions of đồng. */
final class MeasureCheck {
  private final Map<String, Draft> drafts = new HashMap<>();
  private final FormFormulas formulas;

  private MeasureCheck(List<Draft> drafts, FormFormulas formulas) {
    drafts.forEach(draft -> this.drafts.put(draft.key(), draft));
    this.formulas = formulas;
  }

  /**
   * @throws InputException REP-117 naming the formula and what does not fit in it
   */
  static void run(List<Draft> drafts, FormFormulas formulas) {
    MeasureCheck check = new MeasureCheck(drafts, formulas);
    for (Draft draft : drafts) {
      Expression expression = formulas.expression(draft.key());
      if (expression == null) continue;
      Draft of = check.measured(draft, expression);
      if (of != null) check.requireSame(draft, draft, of);
    }
  }

  /** One that has the measure of the expression; null if multiplying or dividing made another. */
  private @Nullable Draft measured(Draft owner, Expression expression) {
    if (expression instanceof Reference reference) return drafts.get(reference.key());
    if (!(expression instanceof Operation operation)) return null;
    Draft left = measured(owner, operation.left());
    Draft right = measured(owner, operation.right());
    if (operation.sign() == '*' || operation.sign() == '/') return null;
    if (left != null && right != null) requireSame(owner, left, right);
    return left == null ? right : left;
  }

  private void requireSame(Draft owner, Draft one, Draft other) {
    Measure first = one.measure();
    Measure second = other.measure();
    boolean same =
        first.base().equals(second.base()) && first.factor().compareTo(second.factor()) == 0;
    if (same) return;
    throw owner
        .place()
        .refusal(
            "REP-117",
            String.valueOf(formulas.text(owner.key())),
            one.key() + " (" + first.key() + ")",
            other.key() + " (" + second.key() + ")");
  }
}
