package org.lienthong.testkit;

/** The two kinds of files that the axis carries. */
public enum MessageType {
  /** A document. */
  EDOC("edoc"),
  /** A status of a document sent before. */
  STATUS("status");

  private final String wire;

  MessageType(String wire) {
    this.wire = wire;
  }

  /** As in the header {@code messagetype}. */
  public String wire() {
    return wire;
  }
}
