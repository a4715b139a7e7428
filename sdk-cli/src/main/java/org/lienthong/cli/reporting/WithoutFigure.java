package org.lienthong.cli.reporting;

import java.util.List;
import java.util.Locale;
import org.lienthong.cli.frame.JsonObject;
import org.lienthong.cli.frame.Lines;
import org.lienthong.reporting.Consolidation;

/** What other boundaries left without a figure, and why. */
final class WithoutFigure {
  private static final int MOST = 10;

  private WithoutFigure() {}

  static List<JsonObject> json(Consolidation figures, Locale language) {
    return figures.refused().stream()
        .map(
            one ->
                new JsonObject()
                    .put("unit", one.unit().code())
                    .put("indicator", one.indicator())
                    .put("code", one.reason().code())
                    .put("message", one.reason().message(language)))
        .toList();
  }

  /** Each reason once, for it mostly holds for all indicators of a unit. */
  static void say(Consolidation figures, Lines lines, Locale language) {
    List<String> reasons =
        figures.refused().stream().map(one -> one.reason().message(language)).distinct().toList();
    reasons.stream().limit(MOST).forEach(reason -> lines.say("report.refused", reason));
    if (reasons.size() > MOST) lines.say("report.refused.more", reasons.size() - MOST);
  }
}
