package org.lienthong.documents;

import java.util.List;
import org.lienthong.core.SdkException;

/**
 * What one round of receiving brought.
 *
 * @param stored documents that are new
 * @param redelivered messages that were here already
 * @param statuses news of documents that we sent
 * @param orphans statuses of documents that nobody here knows
 * @param quarantined messages that cannot be read or handled
 * @param handedOver documents that the handler took
 * @param rejected documents that the handler refused
 * @param leftAlone messages in a shared mailbox that are addressed to others
 * @param problems what kept a connection or a handler from finishing; all of it is tried again but
 *     what became a dead letter
 */
public record ReceiveReport(
    int stored,
    int redelivered,
    int statuses,
    int orphans,
    int quarantined,
    int handedOver,
    int rejected,
    int leftAlone,
    List<Problem> problems) {
  public ReceiveReport {
    problems = List.copyOf(problems);
  }

  /**
   * Something that did not work this time.
   *
   * @param where the name of the connection, or the id of the document that the handler had
   * @param dead whether a dead letter came of it, which is tried again only on request
   */
  public record Problem(String where, SdkException cause, boolean dead) {
    /** Of what is tried again, or asked again in the next round. */
    public Problem(String where, SdkException cause) {
      this(where, cause, false);
    }
  }
}
