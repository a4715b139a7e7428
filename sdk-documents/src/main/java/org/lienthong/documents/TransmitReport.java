package org.lienthong.documents;

import java.util.List;

/**
 * What one round of sending did.
 *
 * @param sent messages that a network took, documents and statuses
 * @param postponed messages that are tried again later
 * @param failed messages that became dead letters
 */
public record TransmitReport(
    int sent, int postponed, int failed, List<ReceiveReport.Problem> problems) {
  public TransmitReport {
    problems = List.copyOf(problems);
  }
}
