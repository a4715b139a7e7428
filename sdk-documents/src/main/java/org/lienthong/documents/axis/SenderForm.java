package org.lienthong.documents.axis;

/** What the {@code from} header of a message holds; programs in use disagree. */
public enum SenderForm {
  /** The identifier of the connected system. */
  SYSTEM,
  /** The identifier of the sending organisation. */
  ORGANIZATION
}
