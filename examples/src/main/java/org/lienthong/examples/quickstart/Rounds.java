package org.lienthong.examples.quickstart;

import java.util.List;
import org.lienthong.documents.ReceiveReport;
import org.lienthong.documents.TransmitReport;

/** In an office what fails is simply tried again; here nothing should fail unasked. */
final class Rounds {
  private Rounds() {}

  static ReceiveReport complete(ReceiveReport report) {
    refuse(report.problems());
    return report;
  }

  static TransmitReport complete(TransmitReport report) {
    refuse(report.problems());
    return report;
  }

  private static void refuse(List<ReceiveReport.Problem> problems) {
    for (ReceiveReport.Problem problem : problems) throw problem.cause();
  }
}
