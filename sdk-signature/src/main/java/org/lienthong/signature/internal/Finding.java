package org.lienthong.signature.internal;

/** What one piece of evidence says about a certificate at the moment of interest. */
enum Finding {
  GOOD,
  REVOKED,
  /** Revoked after the moment of interest: good for what was signed before. */
  REVOKED_LATER,
  /** Nothing: not about it, not genuine, or not from the right time. */
  SILENT
}
