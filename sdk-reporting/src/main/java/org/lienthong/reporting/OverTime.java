package org.lienthong.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.reporting.Indicator.Aggregation;
import org.lienthong.reporting.Indicator.Kind;
import org.lienthong.reporting.Indicator.Restart;

/**
 * One row of a longer period: flows are added up, of stocks the last one holds, but of what a
 * movement opens with the first.
 *
 * @param each the rows that flows are added up from
 * @param ends the rows of the same unit, or the totals, in order of time
 * @param periods of {@code ends}
 */
record OverTime(
    Form form,
    List<Map<String, Figure>> each,
    List<Map<String, Figure>> ends,
    List<Period> periods) {
  Map<String, Figure> row() {
    Map<String, Figure> last = ends.get(ends.size() - 1);
    if (ends.size() == 1) return last;
    Map<String, Figure> sums = new Totals(form, each, 0).all();
    Map<String, Figure> years = new Totals(form, yearEnds(), 0).all();
    Map<String, Figure> row = new HashMap<>();
    for (Indicator indicator : form.indicators()) {
      if (indicator.aggregation() == Aggregation.RECOMPUTE) continue;
      Map<String, Figure> from =
          switch (indicator.kind()) {
            case FLOW -> sums;
            case STOCK, RATIO -> opens(indicator) ? ends.get(0) : last;
            case CUMULATIVE -> indicator.restart() == Restart.YEARLY ? years : last;
          };
      row.put(indicator.key(), figure(from, indicator.key()));
    }
    for (Indicator indicator : form.indicators()) {
      if (indicator.aggregation() != Aggregation.RECOMPUTE) continue;
      Set<String> parts = FormValues.parts(form, indicator.key());
      long flows = parts.stream().filter(part -> form.require(part).kind() == Kind.FLOW).count();
      if (flows == 0) row.put(indicator.key(), figure(last, indicator.key()));
      else if (flows == parts.size()) row.put(indicator.key(), figure(sums, indicator.key()));
      else row.put(indicator.key(), mixed(indicator, row));
    }
    return row;
  }

  /** Whether a check of the form says that it is what the period opened with. */
  private boolean opens(Indicator indicator) {
    return form.checks().stream()
        .anyMatch(
            rule ->
                switch (rule.type()) {
                  case MOVEMENT -> rule.plus().get(0).equals(indicator.key());
                  case CONTINUITY -> rule.subject().equals(indicator.key());
                  default -> false;
                });
  }

  /** What begins again with each year has its sum for a year at the end of that year alone. */
  private List<Map<String, Figure>> yearEnds() {
    List<Map<String, Figure>> found = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      boolean last = i == ends.size() - 1;
      if (last || periods.get(i + 1).year() != periods.get(i).year()) found.add(ends.get(i));
    }
    return found;
  }

  /** Of flows and stocks at once: from all there should be, or not at all. */
  private Figure mixed(Indicator indicator, Map<String, Figure> row) {
    Provenance weakest = Provenance.COMPUTED;
    Set<String> parts = FormValues.parts(form, indicator.key());
    for (String part : parts) {
      Figure figure = figure(row, part);
      weakest = weakest.weaker(figure.provenance());
      if (!figure.complete() || halfApplies(parts)) {
        return new Figure(ReportValue.missing(), weakest, 0, figure.expected());
      }
    }
    FormValues values = new FormValues(form, key -> figure(row, key).value());
    return new Figure(values.byFormula(indicator.key()), weakest, 1, 1);
  }

  /** Whether a row gives a number for some of the parts while others do not apply there. */
  private boolean halfApplies(Set<String> parts) {
    for (Map<String, Figure> one : each) {
      long not = parts.stream().filter(part -> !applies(figure(one, part))).count();
      if (not > 0 && not < parts.size()) return true;
    }
    return false;
  }

  private static boolean applies(Figure figure) {
    return figure.value().state() != ReportValue.State.NOT_APPLICABLE;
  }

  private static Figure figure(Map<String, Figure> row, String key) {
    return row.getOrDefault(key, Figure.reported(ReportValue.missing()));
  }
}
