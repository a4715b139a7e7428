package org.lienthong.documents.connection;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A part of what is waiting.
 *
 * @param nextCursor what to ask for the next page with; empty at the end
 */
public record WaitingPage(List<Waiting> messages, String nextCursor) {
  public WaitingPage {
    messages = List.copyOf(messages);
    requireNonNull(nextCursor, "nextCursor");
  }

  /** The only page. */
  public static WaitingPage of(List<Waiting> messages) {
    return new WaitingPage(messages, "");
  }
}
