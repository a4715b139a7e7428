package org.lienthong.documents.connection;

/** Networks keep the two apart. */
public enum MessageKind {
  DOCUMENT,
  /** How far a document sent before is. */
  STATUS
}
