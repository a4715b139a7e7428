package org.lienthong.documents.connection;

/** What the receiver tells the network about a waiting message. */
public enum Acknowledgement {
  /** It is stored here; do not offer it again. */
  DONE,
  /** It cannot be read; its bytes are kept here. */
  FAILED
}
