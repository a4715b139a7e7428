package org.lienthong.signature;

/** What the revocation evidence says about the signer's certificate. */
public enum RevocationStatus {
  GOOD,
  REVOKED,
  /** Not looked for, or nothing usable was found. */
  UNKNOWN
}
