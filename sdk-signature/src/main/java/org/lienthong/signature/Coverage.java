package org.lienthong.signature;

/** How much of the file a signature covers. The signature value itself is never covered. */
public enum Coverage {
  /** Every byte up to the end of the file. */
  WHOLE_FILE,
  /** Every byte of an earlier state of the file, to which something was added later. */
  REVISION,
  /** Less than a state of the file: proves nothing about the document. */
  PARTIAL
}
