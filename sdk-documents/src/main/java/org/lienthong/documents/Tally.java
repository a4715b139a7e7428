package org.lienthong.documents;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.SdkException;

/** Counts one round of receiving. Not thread-safe. */
final class Tally {
  int stored;
  int redelivered;
  int statuses;
  int orphans;
  int quarantined;
  int handedOver;
  int rejected;
  int leftAlone;
  private final List<ReceiveReport.Problem> problems = new ArrayList<>();

  void problem(String where, SdkException cause) {
    problem(new ReceiveReport.Problem(where, cause));
  }

  void problem(ReceiveReport.Problem problem) {
    problems.add(problem);
  }

  ReceiveReport report() {
    return new ReceiveReport(
        stored,
        redelivered,
        statuses,
        orphans,
        quarantined,
        handedOver,
        rejected,
        leftAlone,
        problems);
  }
}
