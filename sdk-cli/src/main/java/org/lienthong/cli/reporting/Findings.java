package org.lienthong.cli.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.cli.frame.Lines;
import org.lienthong.reporting.Severity;

/** Says findings so that what matters does not drown: the warnings of one kind only so often. */
final class Findings {
  private static final int MOST_ALIKE = 20;

  private Findings() {}

  /** Errors all; {@code --json} has the warnings that are only counted here. */
  static void say(List<Finding> findings, Lines lines) {
    Map<Object, Integer> warned = new HashMap<>();
    for (Finding finding : findings) {
      boolean warning = finding.severity() == Severity.WARNING;
      int alike = warning ? warned.merge(finding.code().orElse(""), 1, Integer::sum) : 0;
      if (alike <= MOST_ALIKE) finding.say(lines);
    }
    warned.forEach(
        (code, count) -> {
          if (count > MOST_ALIKE) lines.say("report.finding.more", count - MOST_ALIKE, code);
        });
  }
}
