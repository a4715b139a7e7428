package org.lienthong.testkit;

/** How far the receiving system is with one delivery; not the status of the document. */
public enum DeliveryState {
  /** In the mailbox, untouched. */
  INITIAL("initial"),
  /** In the mailbox, being worked on. */
  PROCESSING("processing"),
  /** Taken out of the mailbox. */
  DONE("done"),
  /** Taken out of the mailbox as unusable. */
  FAIL("fail");

  private final String wire;

  DeliveryState(String wire) {
    this.wire = wire;
  }

  /** As in the header {@code status}. */
  public String wire() {
    return wire;
  }

  /** Whether lists still show it. */
  public boolean isPending() {
    return this == INITIAL || this == PROCESSING;
  }
}
